import CaseModel
import DocumentStore

extension LinkWriting {
  /// Adds another place of the same proof to a link that stands: an exhibit may prove one fact on several pages.
  ///
  /// - Throws: `OperationError.linkExists` if that place is there already, or if attributes were given: those of a link
  ///   that stands are not for a new place to change.
  static func extend(
    _ input: LinkInput, _ draft: LinkDraft, with place: JSONValue, in writer: inout StoreWriter,
    otherwise exists: OperationError
  ) throws -> StoredLink {
    let standing = try writer.links(from: draft.source, relation: draft.relation).first { $0.target == draft.target }
    guard input.attributes.isEmpty, let standing else { throw exists }
    var body = try RecordEncoding.body(standing.parts, fields(input.relation))
    let places = body[locators]?.elements ?? []
    guard !places.contains(where: { $0.isSamePlace(as: place) }) else {
      throw exists
    }
    body[locators] = .array(places + [place])
    let changed = self.draft(
      input.relation, body, source: standing.source, target: standing.target,
      access: AccessLevel(rawValue: standing.label.access) ?? .identity, privileged: standing.label.privileged)
    _ = try writer.reviseLink(standing.uid, expecting: standing.version, changed)
    guard let link = try writer.link(standing.uid) else { throw StoreError.missing(standing.uid) }
    return link
  }
}

extension JSONValue {
  /// Whether two locators name one place, whoever verified it.
  fileprivate func isSamePlace(as other: JSONValue) -> Bool {
    ["sha256", "page", "toPage", "quote"].allSatisfy { self[$0] == other[$0] }
  }
}

extension OperationError {
  /// The error with the option it came from, if one was typed and the error does not name its place itself.
  func naming(_ option: String?) -> OperationError {
    guard let option else { return self }
    switch self {
    case .unknownReference, .ambiguousReference, .wrongKind, .unknownCondition, .ambiguousCondition, .state,
      .pageBeyondEnd, .notAPage, .documentNeeded, .unusedCondition:
      return .inOption(option, self)
    default: return self
    }
  }
}
