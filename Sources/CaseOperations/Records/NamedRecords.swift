import CaseModel
import DocumentStore

/// Finds records by the name people call them: «ISSSTESON» is as good as `I-1`.
enum NamedRecords {
  /// The fields that name a record beside its title.
  private static let names = [
    "shortName", "otherNames", "commonName", "pseudonym", "thesisKey", "registryNumber", "docket",
  ]

  /// The one record of these kinds with the name, accents and case folded; nothing if there is none.
  ///
  /// - Parameter kinds: the kinds looked at; all if empty.
  /// - Throws: `OperationError.ambiguousReference` with the handles if several have it.
  static func record<S: StoreReading & ~Copyable>(
    _ words: String, _ kinds: [RecordKind], _ reader: borrowing S
  ) throws -> StoredRecord? {
    let wanted = CaseLaw.folded(words)
    let kinds = (kinds.isEmpty ? RecordKind.allCases : kinds).filter { $0 != .condition }
    guard !kinds.isEmpty, !wanted.isEmpty else { return nil }
    // Inner quotation marks would end the exact phrase.
    let phrase = "\"" + words.filter { $0 != "\"" } + "\""
    var found: [StoredRecord] = []
    for record in try reader.records(matching: SearchQuery(phrase, kinds: kinds.map(\.rawValue), limit: 200)) {
      let view = try RecordEncoding.view(record)
      let called =
        [view.title]
        + names.flatMap { name in
          (view.body[name]?.text).map { [$0] } ?? view.body[name]?.elements.compactMap(\.text) ?? []
        }
      if called.contains(where: { CaseLaw.folded($0) == wanted }) { found.append(record) }
    }
    found.sort { ($0.kind, $0.number) < ($1.kind, $1.number) }
    guard found.count < 2 else {
      throw OperationError.ambiguousReference(words, try found.map { try Lookup.handle($0) })
    }
    return found.first
  }

  /// The kinds of which two rarely bear one name.
  private static let distinct: Set<RecordKind> = [.person, .institution, .norm, .precedent, .strategicCase, .committee]

  /// Handles of others of the kind that bear the same name, accents and case folded.
  static func namesakes<S: StoreReading & ~Copyable>(
    of view: RecordView, _ reader: borrowing S
  ) throws -> [String] {
    guard distinct.contains(view.kind), let title = view.kind.title(of: view.body) else { return [] }
    let wanted = fullName(view, title)
    let phrase = "\"" + title.filter { $0 != "\"" } + "\""
    var found: [String] = []
    for record in try reader.records(matching: SearchQuery(phrase, kinds: [view.kind.rawValue], limit: 50))
    where record.uid.text != view.uid {
      let other = try RecordEncoding.view(record)
      if let title = other.kind.title(of: other.body), fullName(other, title) == wanted { found.append(other.handle) }
    }
    return found.sorted()
  }

  private static func fullName(_ view: RecordView, _ title: String) -> String {
    CaseLaw.folded([title, view.body["surnames"]?.text].compactMap { $0 }.joined(separator: " "))
  }
}
