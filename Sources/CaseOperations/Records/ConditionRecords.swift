import CaseModel
import DocumentStore
import LegalText

/// Conditions are terms of the thesaurus; a record stands for one only once something is linked to it.
///
/// Its uid comes from scheme and code, so that every store has the same one and dossiers meet.
enum ConditionRecords {
  /// The scheme of the shipped thesaurus.
  static let scheme = "icd-10"

  /// The uid of a condition.
  static func uid(scheme: String = scheme, code: String) -> UID {
    .derived(from: Array(("condition " + scheme + " " + code).utf8))
  }

  /// The uid of a condition's body.
  static func uid(of body: JSONValue) throws(OperationError) -> UID {
    guard let code = body["code"]?.text else { throw .field(.missing("code")) }
    return uid(scheme: body["scheme"]?.text ?? scheme, code: code)
  }

  /// The code of the condition a person meant: by code, name or lay words.
  ///
  /// - Throws: `OperationError.unknownCondition`, or `ambiguousCondition` with the codes that fit.
  static func code(_ words: String, _ law: CaseLaw) throws(OperationError) -> String {
    let match = try law.thesaurus().expand(words)
    guard let term = match.terms.first, match.terms.count == 1, match.notUnderstood.isEmpty else {
      throw .unknownCondition(words, near: match.terms.flatMap(\.candidates).prefix(6).map(\.code))
    }
    guard let best = term.candidates.first else { throw .unknownCondition(words, near: []) }
    if term.isAmbiguous { throw .ambiguousCondition(words, term.candidates.prefix(8).map(\.code)) }
    return best.code
  }

  /// The record of a condition, made if it is not there yet.
  static func ensure(_ code: String, in writer: inout StoreWriter) throws -> StoredRecord {
    let uid = uid(code: code)
    if let record = try writer.record(uid), record.state == .live { return record }
    let body = JSONValue.object([
      JSONValue.Member("scheme", .string(scheme)), JSONValue.Member("code", .string(code)),
    ])
    let draft = RecordEncoding.draft(.condition, body, scope: .shared, access: .public, privileged: false, uid: uid)
    _ = try writer.add(draft)
    return try Lookup.record(uid, writer)
  }
}
