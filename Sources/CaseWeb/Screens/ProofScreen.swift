import CaseModel
import CaseOperations
import HTTPKit

/// Each fact beside what proves it: an empty cell is what the other side looks for first.
enum ProofScreen {
  static let path = "/hechos/prueba"

  static var routes: [Route] { [.get(path) { try show($0) }] }

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let onlyMissing = call.argument("faltan") == "1"
    var operation = ReadProof(caseReference: call.argument("caso"))
    operation.onlyMissing = onlyMissing
    operation.limit = Pager.size
    operation.offset = (call.page() - 1) * Pager.size
    let page = try operation.run(in: call.context)
    let rows = page.rows.html { row($0, call) }
    let table: HTML = """
      <div class="scroll"><table><thead><tr><th scope="col">\(t("Clave", "Handle"))</th><th scope="col">\(t("Hecho", "Fact"))</th>\
      <th scope="col">\(t("Fecha", "Date"))</th><th scope="col">\(t("Lo prueba, y dónde", "Proved by, and where"))</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div>\(Pager.html(call, total: page.total))
      """
    let empty =
      onlyMissing
      ? Piece.empty(
        .check, t("Todos los hechos tienen prueba con página", "All facts have proof with a page"),
        t("No queda ninguno por vincular.", "None is left to be linked."))
      : Piece.empty(
        .fact, t("Todavía no hay hechos", "There are no facts yet"),
        t(
          "Un hecho es una sola afirmación, con fecha y con la prueba que la sostiene.",
          "A fact is one assertion, with its date and the evidence that bears it out."),
        call.offers.add(.fact)
          ? Piece.button(t("Agregar un hecho", "Add a fact"), RecordKind.fact.listPath + "/nuevo", .plus) : .empty)
    let choice = [false, true].html { missing in
      let current: HTML = missing == onlyMissing ? " aria-current=\"page\"" : .empty
      let words = missing ? t("Sin prueba o sin página", "Without proof or page") : t("Todos", "All")
      return "<a href=\"\(Pager.address(call, ["faltan": missing ? "1" : nil, "p": nil]))\"\(current)>\(words)</a>"
    }
    return call.show(
      Page(
        title: t("Hechos y su prueba", "Facts and their proof"), subtitle: try CasePicker.html(call),
        crumbs: [Page.Crumb(words: t(Place.facts.words), path: Place.facts.path)], place: .facts,
        tabs: "<nav class=\"tabs\" aria-label=\"\(t("Cuáles", "Which"))\">\(choice)</nav>",
        body: "<section class=\"card\">\(page.rows.isEmpty ? empty : table)</section>"))
  }

  private static func row(_ row: ProofRow, _ call: WebCall) -> HTML {
    let t = call.t
    let proofs = row.proofs.html { proof in
      let places = proof.locators.compactMap { locator in
        locator.page.map { page -> HTML in
          let path = DocumentScreen.path(proof.record, of: locator)
          return "<a class=\"tag\" href=\"\(path)\">\(t("pág. \(page)", "p. \(page)"))</a> "
        }
      }
      let place = places.isEmpty ? Piece.tag(t("sin página", "no page"), "warn") : HTML.all(places)
      return "<p>\(Piece.record(proof.record, t)) \(place)</p>"
    }
    let link: HTML = """
      <a class="btn sm" href="\(row.fact.path)/vincular?relacion=-proves">\(Icon.link.html)\(t("Vincular", "Link"))\
      <span class="vh"> \(row.fact.handle)</span></a>
      """
    let none: HTML = """
      \(Piece.tag(t("sin prueba", "no proof"), "err", .alert)) \(link, if: call.offers.change(row.fact))
      """
    return """
      <tr data-row><td class="k">\(row.fact.handle)</td><td><a href="\(row.fact.path)">\(t(row.fact.titles))</a></td>\
      <td>\(Piece.date(row.fact.date, t))</td><td>\(row.proofs.isEmpty ? none : proofs)</td></tr>
      """
  }
}
