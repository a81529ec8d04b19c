import CaseModel
import DocumentStore

/// Writes links, with their locators, inside a batch.
enum LinkWriting {
  /// The name of the locators in a link's body, beside its attributes.
  static let locators = "locators"

  /// The fields of a relation's stored body.
  static func fields(_ relation: Relation) -> [Field] {
    relation.description.attributes + [
      Field(locators, .group(Locator.fields), repeats: true, Phrase("Localización", "Locator"))
    ]
  }

  /// Adds the link a person asked for, or another place to one that stands.
  @discardableResult
  static func add(
    _ input: LinkInput, from record: StoredRecord, in writer: inout StoreWriter, _ context: OperationContext,
    at page: Int? = nil
  ) throws -> StoredLink {
    do { return try put(input, from: record, in: &writer, context, at: page) } catch let error as OperationError {
      throw error.naming(input.option)
    }
  }

  private static func put(
    _ input: LinkInput, from record: StoredRecord, in writer: inout StoreWriter, _ context: OperationContext,
    at page: Int?
  ) throws -> StoredLink {
    let description = input.relation.description
    let reference = RecordReference(input.other)
    let expected = input.reversed ? description.sources : description.targets
    let other = try Lookup.end(reference, expected, &writer, context)
    let (source, target) = input.reversed ? (other, record) : (record, other)
    guard let sourceKind = RecordKind(rawValue: source.kind), let targetKind = RecordKind(rawValue: target.kind),
      description.joins(sourceKind, targetKind)
    else {
      throw OperationError.relationDoesNotJoin(
        input.relation, source: RecordKind(rawValue: source.kind) ?? .fact,
        target: RecordKind(rawValue: target.kind) ?? .fact)
    }
    // A link belongs to its source's case; where the office shares the source, to its target's.
    let place = source.label.scope == .shared ? target.label.scope : source.label.scope
    try context.require(.edit, in: place)
    var body = try TypedBody(fields: description.attributes, law: context.law).make(input.attributes)
    let located = try locator(input, page ?? input.page ?? reference.page, source, target)
    if let located { body[locators] = .array([located]) }
    let draft = draft(
      input.relation, body, source: source.uid, target: target.uid, access: input.access ?? description.access,
      privileged: description.privileged)
    do {
      let uid = try writer.link(draft).uid
      guard let link = try writer.link(uid) else { throw StoreError.missing(uid) }
      return link
    } catch let error as StoreError {
      switch error {
      case .linked:
        let exists = OperationError.linkExists(
          input.relation, source: try Lookup.handle(source), target: try Lookup.handle(target))
        guard let located else { throw exists }
        return try extend(input, draft, with: located, in: &writer, otherwise: exists)
      case .single: throw OperationError.singleLink(input.relation, to: try Lookup.handle(other))
      default: throw error
      }
    }
  }

  /// What the store keeps of a link.
  static func draft(
    _ relation: Relation, _ body: JSONValue, source: UID, target: UID, access: AccessLevel, privileged: Bool,
    uid: UID? = nil
  ) -> LinkDraft {
    let parts = BodyParts.split(body, fields: fields(relation), access: access, privileged: privileged)
    return LinkDraft(
      uid: uid, source: source, relation: relation.rawValue, target: target, access: access.rawValue,
      privileged: privileged,
      parts: parts.map { Part(access: $0.access.rawValue, privileged: $0.privileged, body: $0.body.bytes) },
      blobs: RecordEncoding.digests(in: body, fields(relation)), shape: RecordEncoding.shape)
  }

  /// A quotation of more letters is no quotation but a copy.
  static let mostOfQuote = 2_000

  /// The locator in the document of whichever end is proof; nothing if no page and no quotation was given.
  private static func locator(
    _ input: LinkInput, _ page: Int?, _ source: StoredRecord, _ target: StoredRecord
  ) throws(OperationError) -> JSONValue? {
    guard page != nil || input.quote != nil else { return nil }
    // A line's end that a browser sends has two signs.
    if let quote = input.quote, quote.unicodeScalars.count(where: { $0 != "\r" }) > mostOfQuote {
      throw .field(.tooLong("quote", most: mostOfQuote))
    }
    let ends = try [RecordEncoding.view(source), RecordEncoding.view(target)]
    guard let proof = ends.first(where: { !$0.documentHashes.isEmpty }) else {
      throw .documentNeeded(handle: ends[0].handle, count: 0)
    }
    let documents = proof.body["documents"]?.elements ?? []
    let wanted = documents.filter { document in
      input.document.map { document["sha256"]?.text?.hasPrefix($0.lowercased()) == true } ?? true
    }
    guard wanted.count == 1, let document = wanted.first, let sha256 = document["sha256"]?.text else {
      throw .documentNeeded(handle: proof.handle, count: wanted.count)
    }
    if let pages = document["pages"]?.text.flatMap({ Int($0) }), let last = input.toPage ?? page, last > pages {
      throw .pageBeyondEnd(page: last, pages: pages)
    }
    if let page, let last = input.toPage, last < page { throw .notAPage(.backwards, of: proof.handle) }
    var locator = Locator(sha256: sha256, page: page)
    locator.toPage = input.toPage
    locator.quote = input.quote
    return locator.value
  }

  /// A stored link's attributes and locators.
  static func decoded(_ link: StoredLink) throws(OperationError) -> (attributes: JSONValue, locators: [Locator]) {
    guard let relation = Relation(rawValue: link.relation) else { throw .unreadableBody }
    var body = try RecordEncoding.body(link.parts, fields(relation))
    var found: [Locator] = []
    for item in body[locators]?.elements ?? [] { if let locator = Locator(item) { found.append(locator) } }
    body[locators] = nil
    return (body, found)
  }
}

extension Locator {
  /// The locator as an item of a link's body.
  var value: JSONValue {
    var members = [JSONValue.Member("sha256", .string(sha256))]
    if let page { members.append(JSONValue.Member("page", .number(String(page)))) }
    if let toPage { members.append(JSONValue.Member("toPage", .number(String(toPage)))) }
    if let box { members.append(JSONValue.Member("box", .string(box))) }
    if let quote { members.append(JSONValue.Member("quote", .string(quote))) }
    if let verifiedBy { members.append(JSONValue.Member("verifiedBy", .string(verifiedBy))) }
    if let verifiedOn { members.append(JSONValue.Member("verifiedOn", .string(verifiedOn.text))) }
    return .object(members)
  }

  /// Reads a locator of a stored link; nothing if it names no document.
  init?(_ value: JSONValue) {
    guard let sha256 = value["sha256"]?.text else { return nil }
    self.init(sha256: sha256, page: value["page"]?.text.flatMap { Int($0) })
    toPage = value["toPage"]?.text.flatMap { Int($0) }
    box = value["box"]?.text
    quote = value["quote"]?.text
    verifiedBy = value["verifiedBy"]?.text
    verifiedOn = value["verifiedOn"]?.text.flatMap { PartialDate($0) }
  }
}
