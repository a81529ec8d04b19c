import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// What happened, in order, each date as precise as its source.
enum TimelineScreen {
  static var routes: [Route] { [.get("/cronologia") { try show($0) }, .get("/cronologia.csv") { try file($0) }] }

  /// The entries of a case.
  static func entries(
    _ caseReference: String?, _ call: WebCall, isLeaving: Bool = false
  ) throws -> [TimelineEntry] {
    var operation = ReadTimeline(caseReference: caseReference)
    operation.isLeaving = isLeaving
    return try operation.run(in: call.context)
  }

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let reference = call.argument("caso")
    let isTable = call.argument("vista") == "tabla"
    let all = try entries(reference, call)
    let page = call.page()
    let shown = Array(all.dropFirst((page - 1) * Pager.size).prefix(Pager.size))
    let body: HTML
    if all.isEmpty {
      body = Piece.empty(
        .clock, t("Nada está fechado todavía", "Nothing is dated yet"),
        t(
          "Los hechos, escritos y resoluciones aparecen aquí por su fecha; sin fecha, al final.",
          "Facts, filings and rulings appear here by their dates; without a date, at the end."),
        call.offers.add(.fact)
          ? Piece.button(t("Agregar un hecho", "Add a fact"), RecordKind.fact.listPath + "/nuevo", .plus) : .empty)
    } else {
      body =
        isTable
        ? table(shown, t)
        : "<div class=\"body pad\"><h2 class=\"vh\">\(t("Lo que pasó", "What happened"))</h2>\(line(shown, t))</div>"
    }
    let views = ["linea", "tabla"].html { view in
      let current: HTML = (view == "tabla") == isTable ? " aria-current=\"page\"" : .empty
      let words = view == "tabla" ? t("Tabla", "Table") : t("Línea", "Line")
      return "<a href=\"\(Pager.address(call, ["vista": view, "p": nil]))\"\(current)>\(words)</a>"
    }
    return call.show(
      Page(
        title: t("Cronología", "Chronology"), subtitle: try CasePicker.html(call), place: .timeline,
        actions: call.offers.export(of: reference)
          ? Piece.button("CSV", Pager.address(call, ["p": nil], path: "/cronologia.csv"), .download) : .empty,
        tabs: "<nav class=\"tabs\" aria-label=\"\(t("Vista", "View"))\">\(views)</nav>",
        body: "<section class=\"card\">\(body)\(Pager.html(call, total: all.count))</section>"))
  }

  /// The entries as a line; what is imprecise is drawn so.
  static func line(_ entries: [TimelineEntry], _ t: Voice) -> HTML {
    let items = entries.html { entry in
      let style =
        entry.date?.day != nil ? "" : entry.date == nil || entry.date == .unknown ? "sin" : "aprox"
      let place = entry.record.body["place"]?.text ?? entry.record.body["issuingBody"]?.text ?? ""
      return """
        <li class="\(style)"><div class="when">\(Piece.date(entry.date, t))</div><div class="dot"></div><div class="ev">\
        <h3><a href="\(entry.record.path)">\(t(entry.record.titles))</a></h3>\
        <p>\(CaseScreen.capitalized(t(entry.record.kind.description.words))) · \(entry.record.handle)\
        \(place.isEmpty ? "" : " · " + place)</p></div></li>
        """
    }
    return "<ol class=\"tl\">\(items)</ol>"
  }

  private static func table(_ entries: [TimelineEntry], _ t: Voice) -> HTML {
    let rows = entries.html { entry in
      """
      <tr><td>\(Piece.date(entry.date, t))</td><td class="k">\(entry.record.handle)</td>\
      <td>\(CaseScreen.capitalized(t(entry.record.kind.description.words)))</td>\
      <td><a href="\(entry.record.path)">\(t(entry.record.titles))</a></td></tr>
      """
    }
    return """
      <div class="scroll"><table><thead><tr><th scope="col">\(t(Words.date))</th><th scope="col">\(t(Words.handle))</th>\
      <th scope="col">\(t(Words.kind))</th><th scope="col">\(t(Words.title))</th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }

  private static func file(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    var text = "\u{FEFF}" + CommaSeparated.line([t(Words.date), t(Words.handle), t(Words.kind), t(Words.title)])
    for entry in try entries(call.argument("caso"), call, isLeaving: true) {
      text += CommaSeparated.line([
        entry.date?.text ?? "", entry.record.handle, t(entry.record.kind.description.words), t(entry.record.titles),
      ])
    }
    return Download.text(text, name: t("cronologia.csv", "chronology.csv"), type: "text/csv; charset=utf-8")
  }
}
