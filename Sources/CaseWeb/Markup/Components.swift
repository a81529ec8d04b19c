import CaseModel
import CaseOperations

/// Pieces that many screens are made of.
enum Piece {
  /// A box with a heading.
  static func card(_ title: String, _ icon: Icon? = nil, acts: HTML = .empty, id: String? = nil, _ body: HTML) -> HTML {
    let acts: HTML = acts.isEmpty ? .empty : "<div class=\"acts\">\(acts)</div>"
    let mark: HTML = id.map { " id=\"\($0)\"" } ?? .empty
    return """
      <section class="card"\(mark)><header><h2>\(icon?.html)\(title)</h2>\(acts)</header>\
      <div class="body">\(body)</div></section>
      """
  }

  /// A short word in a coloured field; the word carries the meaning, not the colour.
  static func tag(_ words: String, _ style: String = "", _ icon: Icon? = nil) -> HTML {
    "<span class=\"tag \(style)\">\(icon?.html)\(words)</span>"
  }

  /// A link that looks like a button.
  static func button(_ words: String, _ path: String, _ icon: Icon? = nil, primary: Bool = false, small: Bool = false)
    -> HTML
  {
    "<a class=\"btn\(primary ? " pri" : "")\(small ? " sm" : "")\" href=\"\(path)\">\(icon?.html)\(words)</a>"
  }

  /// A record named in a line that leads to it.
  static func record(_ record: RecordSummary, _ t: Voice) -> HTML {
    let title = t(record.titles)
    let words: HTML = title == record.handle ? .empty : " · \(title)"
    return "<a class=\"tag out\" href=\"\(record.path)\">\(record.kind.icon.html)\(record.handle)\(words)</a>"
  }

  /// A list with nothing in it: what it is for and how it begins.
  static func empty(_ icon: Icon, _ words: String, _ teaches: String, _ action: HTML = .empty) -> HTML {
    "<div class=\"empty\">\(icon.html)<h2>\(words)</h2><p>\(teaches)</p>\(action)</div>"
  }

  /// A remark.
  static func note(_ style: String, _ icon: Icon, _ body: HTML) -> HTML {
    "<div class=\"note \(style)\">\(icon.html)<div>\(body)</div></div>"
  }

  /// Names and values.
  static func terms(_ rows: [(String, HTML)]) -> HTML {
    "<dl class=\"kv\">\(rows.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" as HTML })</dl>"
  }

  /// A date as precise as it is known.
  static func date(_ date: PartialDate?, _ t: Voice) -> HTML {
    guard let date, date != .unknown else { return "<span class=\"dim\">\(t("sin fecha", "no date"))</span>" }
    return "<time>\(date.text)</time>"
  }

  /// A share of a whole as a bar; a drawing, because the pages allow no inline style.
  static func bar(_ part: Int, of whole: Int) -> HTML {
    let width = part > 0 && whole > 0 ? max(1, part * 100 / whole) : 0
    return """
      <svg class="meter" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">\
      <rect class="sunk" width="100" height="4"/><rect class="fill" width="\(width)" height="4"/></svg>
      """
  }

  /// Severity as word and picture.
  static func severity(_ severity: Finding.Severity, _ t: Voice) -> HTML {
    switch severity {
    case .error: tag(t("Error", "Error"), "err", .alert)
    case .warning: tag(t("Aviso", "Warning"), "warn", .alert)
    case .note: tag(t("Nota", "Note"), "acc", .info)
    }
  }
}
