public import CaseModel
public import LawData
import LegalText
import Synchronization
import TextFolding

/// What law and office keep as data, as operations ask for it: vocabularies, the thesaurus, weights, roles, profiles.
///
/// Lists are read when first asked for; terms a lawyer added lie over the shipped ones.
public final class CaseLaw: Sendable {
  private let lists: Vocabularies
  private let read = Mutex<Thesaurus?>(nil)

  /// The shipped data alone.
  public static let shipped = CaseLaw()

  /// Creates the data with terms of the office over the shipped ones.
  init(overlay: [String: [Term]] = [:]) {
    lists = overlay.isEmpty ? .shipped : Vocabularies(overlay: overlay)
  }

  /// A list of terms; nothing if no list has the name.
  public func vocabulary(_ name: String) -> Vocabulary? { lists[name] }

  /// The words of a code; the code itself where the list does not have it.
  public func words(_ code: String, of vocabulary: String) -> Phrase {
    lists.term(code, in: vocabulary)?.label ?? Phrase(code, code)
  }

  /// The code a person meant by a code or by a term's words in either language.
  ///
  /// - Throws: `OperationError.unknownCode` with near terms.
  func code(_ text: String, of vocabulary: String, field: String) throws(OperationError) -> String {
    guard let list = lists[vocabulary] else { return text }
    if list[text] != nil { return text }
    let wanted = Self.folded(text)
    let fitting = list.terms.filter { term in
      Self.folded(term.code) == wanted || Self.folded(term.label.es) == wanted || Self.folded(term.label.en) == wanted
        || term.synonyms.contains { Self.folded($0) == wanted }
    }
    if fitting.count == 1 { return fitting[0].code }
    let near = fitting.isEmpty ? list.terms.filter { Self.isNear($0, wanted) } : fitting
    throw .unknownCode(
      field: field, vocabulary: vocabulary, code: text, near: (near.isEmpty ? list.terms : near).prefix(12).map(\.code))
  }

  private static func isNear(_ term: Term, _ wanted: String) -> Bool {
    [term.code, term.label.es, term.label.en].contains { folded($0).contains(wanted) || wanted.contains(folded($0)) }
  }

  /// Lower case without accents, hyphens as spaces.
  static func folded(_ text: String) -> String {
    Folding.fold(text).replacing("-", with: " ")
  }

  // MARK: Conditions

  /// The thesaurus of conditions.
  func thesaurus() throws(OperationError) -> Thesaurus {
    if let known = read.withLock({ $0 }) { return known }
    guard let conditions = lists["conditions"] else { throw .unreadableBody }
    let made = Thesaurus(
      conditions.terms.map { term in
        ThesaurusEntry(
          code: term.code, label: term.label, synonyms: term.synonyms, parents: term.parents,
          isFamily: term.level != .chapter, replacedBy: term.replacedBy)
      })
    read.withLock { $0 = made }
    return made
  }

  /// The scheme of a condition's code: the shipped classification's, unless the office gave the code.
  func conditionScheme(of code: String) -> String {
    lists.term(code, in: "conditions")?.scheme ?? ConditionRecords.scheme
  }

  /// The codes above a condition, up to its block, and the one it was merged into; a chapter of the classification makes
  /// no family.
  func ancestors(of code: String) -> Set<String> { (try? thesaurus())?.families(of: code) ?? [] }

  /// Every code that shares an ancestor with a condition, itself included.
  func family(of code: String) -> Set<String> {
    guard let thesaurus = try? thesaurus() else { return [code] }
    return thesaurus.families(of: code).union([code]).reduce(into: []) { family, above in
      family.formUnion(thesaurus.descendants(of: above))
      family.insert(above)
    }
  }

  // MARK: What codes mean

  /// The roles of people who were wronged.
  func claimantRoles() -> Set<String> { codes(of: "roles", meaning: .wronged) }

  /// Whether a force binds courts; nothing where that is not determined.
  func isBinding(_ force: String) -> Bool? {
    let meanings = lists.term(force, in: "binding-forces")?.meanings ?? []
    return meanings.contains(.binds) ? true : meanings.contains(.persuades) ? false : nil
  }

  /// Whether a status takes force away.
  func weakens(status: String) -> Bool { codes(of: "precedent-statuses", meaning: .weakening).contains(status) }

  /// Whether a treatment takes force away.
  func weakens(treatment: String) -> Bool { codes(of: "treatments", meaning: .weakening).contains(treatment) }

  /// Whether an outcome is a grant.
  func grants(_ outcome: String) -> Bool { codes(of: "outcomes", meaning: .grants).contains(outcome) }

  /// Whether a state of compliance leaves nothing owed.
  func isMet(_ compliance: String) -> Bool { codes(of: "compliance-states", meaning: .met).contains(compliance) }

  /// Whether a reply is the record that there was none.
  func isSilence(_ reply: String) -> Bool { codes(of: "request-replies", meaning: .silent).contains(reply) }

  /// Whether a role is one of a complaint before an ombudsman.
  func complains(_ role: String) -> Bool { codes(of: "roles", meaning: .complains).contains(role) }

  /// Whether a proceeding is an amparo, by its kind or its track.
  func isAmparo(_ proceeding: JSONValue) -> Bool {
    [("kind", "proceeding-kinds"), ("track", "proceeding-tracks")].contains { field, list in
      proceeding[field]?.text.map(codes(of: list, meaning: .amparo).contains) ?? false
    }
  }

  private func codes(of vocabulary: String, meaning: Term.Meaning) -> Set<String> {
    Set(lists[vocabulary]?.terms.filter { $0.meanings.contains(meaning) }.map(\.code) ?? [])
  }

  /// The reasons of matching with their sentences and points.
  func matchReasons() throws(OperationError) -> [MatchReason: (words: Phrase, points: Int)] {
    var reasons: [MatchReason: (words: Phrase, points: Int)] = [:]
    for row in lists.matchWeights {
      guard let reason = MatchReason(rawValue: row.code) else { continue }
      reasons[reason] = (row.sentence, row.points)
    }
    return reasons
  }

  /// The roles a member may have.
  public var memberRoles: [MemberRole] { lists.memberRoles }
}
