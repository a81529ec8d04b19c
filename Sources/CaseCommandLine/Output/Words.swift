import CaseModel
import DocumentStore
import FileKit

/// Words that stand in many answers.
enum Words {
  static let unknown = Phrase("sin dato", "no data")
  static let unverified = Phrase("sin verificar", "unverified")
  static let verified = Phrase("verificado", "verified")
  static let handle = Phrase("Clave", "Handle")
  static let title = Phrase("Título", "Title")
  static let date = Phrase("Fecha", "Date")
  static let kind = Phrase("Tipo", "Kind")
  static let page = Phrase("página", "page")

  /// Yes or no.
  static func flag(_ value: Bool) -> Phrase { value ? Phrase("sí", "yes") : Phrase("no", "no") }

  /// A date as written; what nobody knows, and what nobody recorded, says so.
  static func date(_ date: PartialDate?, _ language: Language) -> String {
    guard let date, date != .unknown else { return unknown.text(language) }
    return date.text
  }

  /// A moment for programs.
  static func timestamp(_ milliseconds: Int64) -> String { Timestamp(milliseconds: milliseconds).text }

  /// A moment for people: to the minute, in UTC.
  static func moment(_ milliseconds: Int64) -> String {
    let text = Timestamp(milliseconds: milliseconds).text
    return String(text.prefix(10)) + " " + String(text.dropFirst(11).prefix(5)) + " UTC"
  }

  /// The word of a severity, which carries the meaning without colour.
  static func severity(_ severity: Finding.Severity) -> Phrase {
    switch severity {
    case .error: Phrase("ERROR", "ERROR")
    case .warning: Phrase("AVISO", "WARNING")
    case .note: Phrase("NOTA", "NOTE")
    }
  }

  /// What happened to a version.
  static func change(_ change: Revision.Change) -> Phrase {
    switch change {
    case .added: Phrase("agregado", "added")
    case .revised: Phrase("cambiado", "changed")
    case .removed: Phrase("a la papelera", "removed")
    case .restored: Phrase("recuperado", "restored")
    case .erased: Phrase("borrado sin vuelta", "erased")
    }
  }

  /// A number with its noun in singular or plural.
  static func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    let noun = number == 1 ? one : many
    return Phrase("\(number) \(noun.es)", "\(number) \(noun.en)")
  }
}

extension TextPage {
  /// Adds findings: severity, where, what is wrong, what to do.
  mutating func findings(_ findings: [Finding]) {
    for finding in findings.sorted(by: { $0.severity < $1.severity }) {
      let colour: Style =
        switch finding.severity {
        case .error: .red
        case .warning: .yellow
        case .note: .cyan
        }
      var place = [String]()
      if let record = finding.place.record { place.append(SafeText.line(record)) }
      if let line = finding.place.line { place.append(say(Phrase("línea \(line)", "line \(line)"))) }
      if let field = finding.place.field { place.append(SafeText.line(field)) }
      line(
        styled(say(Words.severity(finding.severity)), .bold, colour) + "  " + styled(finding.id, .dim)
          + (place.isEmpty ? "" : "  " + place.joined(separator: " · ")))
      paragraph(SafeText.line(say(finding.summary)), indent: 2)
      let remedy = say(finding.remedy)
      if !remedy.isEmpty { paragraph("→ " + SafeText.line(remedy), indent: 2) }
    }
  }
}
