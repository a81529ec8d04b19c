import CaseModel
import CaseOperations
import HTTPKit

/// Whom a precedent may serve, and which precedents may serve a person: each with its reasons.
enum MatchScreen {
  static func people(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let detail = try ShowRecord(call.parameter("handle")).run(in: call.context)
    let views = try PrecedentApplies(precedent: call.parameter("handle")).run(in: call.context)
    return show(
      detail.record, views, call, place: .precedents, title: t("Puede servir a…", "May serve…"),
      none: t("No se ve a quién puede servir", "Nobody is seen whom it may serve"),
      teaches: t(
        "Vincule los padecimientos, la cláusula y la institución del precedente, y los de las personas.",
        "Link the conditions, the clause and the institution of the precedent, and those of the people."))
  }

  static func precedents(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let detail = try ShowRecord(call.parameter("handle")).run(in: call.context)
    let views = try MatchPrecedents(person: call.parameter("handle")).run(in: call.context)
    return show(
      detail.record, views, call, place: .people,
      title: t("Precedentes que pueden servir", "Precedents that may serve"),
      none: t("Ningún precedente parece servir todavía", "No precedent seems to serve yet"),
      teaches: t(
        "Registre el padecimiento, la institución y la cláusula aplicada: de ahí salen las coincidencias.",
        "Record the condition, the institution and the clause applied: matches come from these."))
  }

  private static func show(
    _ record: RecordView, _ views: [MatchView], _ call: WebCall, place: Place, title: String, none: String,
    teaches: String
  ) -> HTTPResponse {
    let t = call.t
    let usable = views.filter(\.usable)
    let other = views.filter { !$0.usable }
    var body: HTML =
      "<h2 class=\"vh\">\(t("Resultados", "Results"))</h2><div class=\"res\">\(usable.map { hit($0, t) })</div>"
    if views.isEmpty { body = Piece.empty(.book, none, teaches) }
    if !other.isEmpty {
      body += """
        <h2 class="gap">\(t("No son apoyo: decididos en contra o sin fuerza; hay que conocerlos",
          "No support: decided against, or without force; to be known"))</h2><div class="res">\(other.map { hit($0, t) })</div>
        """
    }
    body += """
      <p><small>\(t(
        "El orden suma razones con pesos que la oficina puede revisar; no mide fuerza jurídica.",
        "The order adds up reasons with weights that the office can review; it measures no legal force."))</small></p>
      """
    return call.show(
      Page(
        title: title, subtitle: Piece.record(record.summary, t),
        crumbs: [
          Page.Crumb(words: t(place.words), path: place.path), Page.Crumb(words: record.handle, path: record.path),
        ], place: place, body: body))
  }

  private static func hit(_ view: MatchView, _ t: Voice) -> HTML {
    let reasons = view.reasons.html { reason in
      "<li>\(t(reason.words)) <span class=\"dim\">(\(reason.points > 0 ? "+" : "")\(reason.points))</span></li>"
    }
    return """
      <article class="card hit" data-row><h3><a href="\(view.record.path)">\(t(view.record.titles))</a></h3>\
      <p class="meta"><span class="k">\(view.record.handle)</span></p><ul>\(reasons)</ul></article>
      """
  }
}
