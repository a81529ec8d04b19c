import CaseWords
import CaseModel

/// Findings as a page for a browser: plain words first, one block for each, no script and nothing from outside.
enum FindingsPage {
  /// The whole page.
  static func html(_ findings: [Finding], isValid: Bool, _ language: Language) -> String {
    let title = Phrase("Revisión del expediente", "Check of the dossier").text(language)
    let verdict =
      isValid
      ? Phrase("El expediente es válido.", "The dossier is valid.")
      : Phrase("El expediente tiene errores.", "The dossier has errors.")
    var html = """
      <!doctype html>
      <html lang="\(language.rawValue)"><head><meta charset="utf-8"><title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
      li { margin: 0 0 1.25rem } b { letter-spacing: .03em } small { opacity: .75 } p { margin: .2rem 0 }
      </style></head><body>
      <h1>\(title)</h1>
      <p>\(verdict.text(language))</p>
      <ol>

      """
    for finding in findings.sorted(by: { $0.severity < $1.severity }) { html += item(finding, language) }
    return html + "</ol>\n</body></html>\n"
  }

  private static func item(_ finding: Finding, _ language: Language) -> String {
    var place: [String] = []
    if let record = finding.place.record { place.append(record) }
    if let line = finding.place.line { place.append(Phrase("línea \(line)", "line \(line)").text(language)) }
    if let field = finding.place.field { place.append(field) }
    return """
      <li><p><b>\(Words.severity(finding.severity).text(language))</b> \(escaped(finding.summary.text(language)))</p>
      <p>→ \(escaped(finding.remedy.text(language)))</p>
      <p><small>\(escaped(([finding.id] + place).joined(separator: " · ")))</small></p></li>

      """
  }

  /// The text with what HTML would read as markup escaped.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in SafeText.line(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
