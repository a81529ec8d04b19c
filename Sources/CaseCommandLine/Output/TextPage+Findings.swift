import CaseModel
import CaseWords

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
      var remedy = say(finding.remedy)
      if let typed = finding.typed {
        if remedy.hasSuffix(".") { remedy.removeLast() }
        remedy += ": expediente " + say(typed)
      }
      if !remedy.isEmpty { paragraph("→ " + SafeText.line(remedy), indent: 2) }
    }
  }
}
