import CaseModel
import CaseOperations

/// What has to be done by a day, as it was recorded.
enum AgendaCard {
  static func html(_ caseReference: String?, _ call: WebCall) throws -> HTML {
    let t = call.t
    let entries = try ReadAgenda(caseReference: caseReference).run(in: call.context)
    let body: HTML
    if entries.isEmpty {
      body =
        "<p class=\"dim\">\(t("No hay fechas límite registradas sin cumplir.", "No open due dates are recorded."))</p>"
    } else {
      body = "<ul class=\"rows\">\(entries.map { row($0, t) })</ul>"
    }
    let remark: HTML =
      "<p><small>\(t("Fechas capturadas, no computadas por el programa.", "Dates as recorded, not computed by the program."))</small></p>"
    return Piece.card(
      t("Fechas límite", "Due dates"), .calendar,
      acts: call.offers.add(.deadline)
        ? Piece.button(t("Plazo", "Deadline"), RecordKind.deadline.listPath + "/nuevo", .plus, small: true) : .empty,
      body + remark)
  }

  private static func row(_ entry: AgendaEntry, _ t: Voice) -> HTML {
    let (words, style) =
      switch entry.nearness {
      case .past: (t("la fecha ya pasó", "the date has passed"), "err")
      case .soon: (t("en esta semana", "within a week"), "warn")
      case .later: ("", "")
      }
    let near: HTML = words.isEmpty ? .empty : Piece.tag(words, style)
    return """
      <li>\(entry.record.kind.icon.html)<div class="grow"><h3><a href="\(entry.record.path)">\(t(entry.record.titles))</a></h3>\
      <small><time>\(entry.due.text)</time> · \(entry.record.handle)</small> \(near)</div></li>
      """
  }
}
