import CaseModel

/// Hits as findings: one for each rule, owner and place; beyond a number that nobody reads they only repeat themselves.
struct LeakFindings {
  private static let cap = 500
  private struct Key: Hashable {
    let id: String
    let owner: String?
    let place: Finding.Place
  }

  private var seen: Set<Key> = []
  private var errors: [Finding] = []
  private var warnings: [Finding] = []

  /// The findings, errors first.
  var list: [Finding] { errors + warnings }

  mutating func add(_ term: LeakTerm, capital: Bool, _ place: Finding.Place) {
    // A word in lower case is most likely the common noun: «flores», not «Flores».
    let isOneWord = term.reason == .nameWord || term.reason == .identity && term.words.count == 1
    let isName = isOneWord && term.words.first?.utf8.contains { 48...57 ~= $0 } == false
    let reason = isName && !capital ? .commonWord : term.reason
    guard (reason.isLeak ? errors.count : warnings.count) < Self.cap else { return }
    let finding = Self.finding(reason, term.owner, place)
    guard seen.insert(Key(id: finding.id, owner: term.owner, place: place)).inserted else { return }
    if reason.isLeak { errors.append(finding) } else { warnings.append(finding) }
  }

  private static func finding(_ reason: LeakTerm.Reason, _ owner: String?, _ place: Finding.Place) -> Finding {
    let whoEs = owner.map { "de \($0)" } ?? "de un registro"
    let whoEn = owner.map { "of \($0)" } ?? "of a record"
    switch reason {
    case .identity, .joinedName, .birth:
      return Finding(
        id: "P01", severity: .error, place: place,
        summary: Phrase(
          "Aquí se lee un dato de identidad \(whoEs), que este perfil no entrega.",
          "An identity \(whoEn) stands here, which this profile keeps back."),
        remedy: Phrase(
          "Reescriba el texto con el seudónimo, o ponga el dato en un campo restringido.",
          "Rewrite the text with the pseudonym, or move it to a restricted field."))
    case .nameWord:
      return Finding(
        id: "P02", severity: .error, place: place,
        summary: Phrase(
          "Aquí se lee una parte del nombre \(whoEs), que este perfil no entrega.",
          "A part of the name \(whoEn) stands here, which this profile keeps back."),
        remedy: Phrase("Reescriba el texto con el seudónimo.", "Rewrite the text with the pseudonym."))
    case .commonWord, .said:
      return Finding(
        id: "P05", severity: .warning, place: place,
        summary: Phrase(
          "Aquí se lee una palabra que también es parte del nombre \(whoEs).",
          "A word stands here that is also part of the name \(whoEn)."),
        remedy: Phrase("Revise que no se trate de esa persona.", "Check that it does not mean that person."))
    case .watchedField:
      return Finding(
        id: "P03", severity: .error, place: place,
        summary: Phrase(
          "Aquí se lee el número \(whoEs), que este perfil no entrega.",
          "The number \(whoEn) stands here, which this profile keeps back."),
        remedy: Phrase("Quite el número del texto.", "Take the number out of the text."))
    case .identifier:
      return Finding(
        id: "P04", severity: .error, place: place,
        summary: Phrase(
          "Aquí se lee un identificador interno o la huella de un documento que no se entrega.",
          "An internal id or the hash of a document that is not sent stands here."),
        remedy: Phrase("Quite el identificador del texto.", "Take the id out of the text."))
    case .handle:
      return Finding(
        id: "P07", severity: .warning, place: place,
        summary: Phrase(
          "Aquí se lee la clave interna \(whoEs); quien reciba el expediente no la entenderá.",
          "The office's own number \(whoEn) stands here; whoever receives the dossier will not understand it."),
        remedy: Phrase("Quite la clave del texto.", "Take the number out of the text."))
    }
  }
}
