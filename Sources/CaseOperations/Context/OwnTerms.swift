import CaseModel
import DocumentStore
import LawData

/// The office's own words: conditions that its records name, place or merge otherwise than the shipped list.
enum OwnTerms {
  /// The terms that lie over the shipped lists, by the list's name.
  static func overlay(_ reader: borrowing StoreReader) throws -> [String: [Term]] {
    var terms: [Term] = []
    for record in try reader.records(RecordKind.condition.rawValue) {
      // One that cannot be read is for `check` to tell; the others are as good as they were.
      guard let body = try? RecordEncoding.body(record.parts, RecordKind.condition.description.fields),
        let term = term(body)
      else { continue }
      terms.append(term)
    }
    return terms.isEmpty ? [:] : [VocabularyName.conditions.rawValue: terms]
  }

  /// The term a condition's body makes; nothing if it adds nothing to the shipped one.
  static func term(_ body: JSONValue) -> Term? {
    guard let code = body["code"]?.text else { return nil }
    let own = ["nameEs", "nameEn", "synonymsEs", "synonymsEn", "parent", "replacedBy"].contains { body[$0] != nil }
    let shipped = own ? Vocabularies.shipped.term(code, in: VocabularyName.conditions.rawValue) : nil
    let isOwnCode = body["scheme"]?.text == ConditionRecords.ownScheme
    guard own || isOwnCode else { return nil }
    let es = body["nameEs"]?.text
    let en = body["nameEn"]?.text
    var synonyms = ["synonymsEs", "synonymsEn"].flatMap { body[$0]?.elements.compactMap(\.text) ?? [] }
    // What it was called before still finds it, and so does a code that is no classification's.
    if let shipped {
      synonyms += [es == nil ? nil : shipped.label.es, en == nil ? nil : shipped.label.en].compactMap { $0 }
    }
    if isOwnCode { synonyms.append(code) }
    return Term(
      code: code, label: Phrase(es ?? shipped?.label.es ?? en ?? code, en ?? shipped?.label.en ?? es ?? code),
      parent: body["parent"]?.text, replacedBy: body["replacedBy"]?.text, synonyms: synonyms,
      scheme: body["scheme"]?.text)
  }
}
