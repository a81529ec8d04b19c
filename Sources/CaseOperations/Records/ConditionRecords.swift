import CaseModel
import DocumentStore
import LegalText

/// Conditions are terms of the thesaurus; a record stands for one only once something is linked to it, or once the office
/// has words of its own for it.
///
/// Its uid comes from scheme and code, so that every store has the same one and dossiers meet.
enum ConditionRecords {
  /// The scheme of the shipped thesaurus.
  static let scheme = "icd-10"
  /// The scheme of codes that the office gives.
  static let ownScheme = "own"
  /// What the ledger calls the batch in which conditions come to be because they are about to be used.
  static let action = "condition"

  /// The uid of a condition.
  static func uid(scheme: String, code: String) -> UID {
    .derived(from: Array(("condition " + scheme + " " + code).utf8))
  }

  /// The uid of the condition that has the code in the thesaurus.
  static func uid(code: String, _ law: CaseLaw) -> UID {
    uid(scheme: law.conditionScheme(of: code), code: code)
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
      throw .unknownCondition(words, near: try near(words, match, law))
    }
    guard let best = term.candidates.first else { throw .unknownCondition(words, near: []) }
    if term.isAmbiguous { throw .ambiguousCondition(words, term.candidates.prefix(8).map(\.code)) }
    // What is recorded of a person is named, never guessed from a part of a name.
    if best.way == .partOfName { throw .unknownCondition(words, near: term.candidates.prefix(6).map(\.code)) }
    return best.code
  }

  /// Whether an office may give a condition this code: the form of codes of lists, and none of the classification's.
  static func isOwnCode(_ text: String, _ law: CaseLaw) -> Bool {
    guard (try? law.thesaurus())?.nearest(text) == nil else { return false }
    return text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }.allSatisfy { piece in
      !piece.isEmpty
        && piece.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) }
    }
  }

  // MARK: Coming to be

  /// Makes the conditions that links are about to lead to, in a batch of their own.
  ///
  /// Undoing what used a condition first would otherwise take it from those who used it since.
  static func prepare(_ links: [LinkInput], in context: OperationContext) throws(OperationError) {
    guard !context.dryRun, context.reaches(.edit) else { return }
    var codes: [String] = []
    for link in links {
      let description = link.relation.description
      let kinds = link.reversed ? description.sources : description.targets
      guard kinds.contains(.condition), case .words(let words) = RecordReference(link.other).form(among: kinds) else {
        continue
      }
      do { codes.append(try code(words, context.law)) } catch { throw error.naming(link.option) }
    }
    if codes.isEmpty { return }
    let missing = try context.read { reader in
      try codes.filter { try reader.record(uid(code: $0, context.law))?.state != .live }
    }
    if missing.isEmpty { return }
    try context.write(action) { writer in
      for code in missing { _ = try ensure(code, in: &writer, context.law) }
    }
  }

  /// What the words may have meant: what they name in part, and what they would name but for a slip of the pen.
  static func near(_ words: String, _ match: ThesaurusMatch, _ law: CaseLaw) throws(OperationError) -> [String] {
    let partly = match.terms.flatMap(\.candidates).map(\.code)
    return Array((partly + (try law.thesaurus().resembling(words)).filter { !partly.contains($0) }).prefix(6))
  }

  /// The record of a condition, made if it is not there yet.
  static func ensure(_ code: String, in writer: inout StoreWriter, _ law: CaseLaw) throws -> StoredRecord {
    let uid = uid(code: code, law)
    switch try writer.record(uid)?.state {
    case .live?: break
    case .removed?: try bringBack(uid, in: &writer)
    case .erased?, nil:
      let body = JSONValue.object([
        JSONValue.Member("scheme", .string(law.conditionScheme(of: code))), JSONValue.Member("code", .string(code)),
      ])
      _ = try writer.add(
        RecordEncoding.draft(.condition, body, scope: .shared, access: .public, privileged: false, uid: uid))
    }
    return try Lookup.record(uid, writer)
  }

  /// Writes what the office says of a condition, whether or not something is linked to it already.
  ///
  /// - Throws: `StoreError.taken` if the office said something of it before: that is for `edit` to change.
  static func put(_ draft: RecordDraft, _ uid: UID, in writer: inout StoreWriter) throws {
    guard let here = try writer.record(uid), here.state != .erased else {
      _ = try writer.add(draft)
      return
    }
    if here.state == .removed {
      try bringBack(uid, in: &writer)
    } else if try RecordEncoding.view(here).body.members.contains(where: { !["scheme", "code"].contains($0.name) }) {
      throw StoreError.taken(uid)
    }
    _ = try writer.revise(uid, expecting: try Lookup.record(uid, writer).version, draft)
  }

  /// Takes a condition out of the trash without the links it went there with: whoever uses it now asked for none of them.
  private static func bringBack(_ uid: UID, in writer: inout StoreWriter) throws {
    try writer.restore(uid)
    for link in try writer.links(from: uid) + writer.links(to: uid) { try writer.unlink(link.uid) }
  }
}
