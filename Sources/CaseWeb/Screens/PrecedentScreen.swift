import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// Precedents by condition, each with its force and with how many people it may serve.
enum PrecedentScreen {
  static var routes: [Route] {
    [
      .get("/precedentes") { try show($0) },
      .get("/precedentes/:handle/sirve") { try MatchScreen.people($0) },
      .get("/personas/:handle/precedentes") { try MatchScreen.precedents($0) },
    ]
  }

  /// The filters that the address may carry, by the names the operation gives its facets.
  private static let filters = ["institution", "instance", "issuing-body", "outcome", "year"]

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    var operation = SearchPrecedents(condition: call.argument("condicion"), text: call.argument("texto"))
    operation.limit = 20
    operation.offset = (call.page() - 1) * operation.limit
    for name in filters {
      operation.filters += call.request.head.arguments(name).filter { !$0.isEmpty }.map { FieldInput(name, $0) }
    }
    do { return call.show(found(try operation.run(in: call.context), operation, call)) } catch {
      guard case .unknownCondition(_, let near) = error else { throw error }
      return unknown(near, call)
    }
  }

  private static func found(_ page: PrecedentPage, _ operation: SearchPrecedents, _ call: WebCall) -> Page {
    let body: HTML = """
      \(bar(call))\(understood(page, call))<div class="listing"><div>\(facets(page, call))</div>\
      <div class="res"><h2 class="vh">\(call.t("Resultados", "Results"))</h2>\(results(page, operation, call))</div></div>
      """
    return frame(call, body, total: page.total)
  }

  private static func frame(_ call: WebCall, _ body: HTML, total: Int? = nil) -> Page {
    let t = call.t
    let count: HTML =
      total.map {
        "<span>\(t.count($0, Phrase("precedente", "precedent"), Phrase("precedentes", "precedents")))</span>"
      }
      ?? .empty
    return Page(
      title: t("Precedentes por padecimiento", "Precedents by condition"), subtitle: count, place: .precedents,
      actions: add(call),
      body: body)
  }

  private static func add(_ call: WebCall) -> HTML {
    guard call.offers.add(.precedent) else { return .empty }
    return Piece.button(
      call.t("Agregar precedente", "Add precedent"), RecordKind.precedent.listPath + "/nuevo", .plus)
  }

  private static func bar(_ call: WebCall) -> HTML {
    let t = call.t
    let chips = filters.flatMap { name in call.request.head.arguments(name).filter { !$0.isEmpty }.map { (name, $0) } }
    let kept = chips.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" }
    return """
      <form class="card qbar" role="search" aria-label="\(t("Precedentes", "Precedents"))"><div class="inline">\
      <div class="field"><label for="condicion">\(t("Padecimiento", "Condition"))</label>\
      <input class="input" id="condicion" name="condicion" value="\(call.argument("condicion") ?? "")" \
      placeholder="\(t("diabetes, presión alta, E11…", "diabetes, high blood pressure, E11…"))" autocomplete="off"></div>\
      <div class="field"><label for="texto">\(t("Palabras del precedente", "Words of the precedent"))</label>\
      <input class="input" id="texto" name="texto" value="\(call.argument("texto") ?? "")" autocomplete="off"></div>\
      \(kept)<button class="btn pri">\(Icon.search.html)\(t("Buscar", "Search"))</button></div></form>
      """
  }

  /// How the question was read, where it was not read as it stands.
  private static func understood(_ page: PrecedentPage, _ call: WebCall) -> HTML {
    let t = call.t
    let understood = page.reading.understood
    let names = understood.html { code in
      Piece.tag(t(call.context.law.words(code, of: "conditions")) + " · " + code, "acc")
    }
    let more = page.codes.count - understood.count
    let wider: HTML =
      more > 0
      ? "<span class=\"dim\">\(t("con sus \(more) formas más específicas", "with its \(more) narrower forms"))</span>"
      : .empty
    let heard: HTML =
      understood.isEmpty
      ? .empty : "<p class=\"tags gap\"><span>\(t("Se buscó", "Searched for")):</span>\(names)\(wider)</p>"
    let notices = ReadingWords.notices(page.reading, isListed: !page.codes.isEmpty).map {
      CaseScreen.capitalized(t($0))
    }
    let remarks: HTML = notices.isEmpty ? .empty : Piece.note("warn", .info, notices.html { "<p>\($0).</p>" })
    return heard + remarks
  }

  private static func facets(_ page: PrecedentPage, _ call: WebCall) -> HTML {
    let t = call.t
    let groups = page.facets.filter { !$0.values.isEmpty }.html { facet in
      let chosen = call.request.head.arguments(facet.name)
      let values = facet.values.prefix(12).html { value in
        let on: HTML = chosen.contains(value.code) ? " checked" : .empty
        return """
          <label class="check"><input type="checkbox" name="\(facet.name)" value="\(value.code)"\(on)>\
          <span>\(t(value.words))</span><span class="n">\(t.grouped(value.count))</span></label>
          """
      }
      return
        "<fieldset class=\"facet\"><legend>\(t(PrecedentWords.heading(ofFacet: facet.name)))</legend>\(values)</fieldset>"
    }
    guard !groups.isEmpty else { return .empty }
    let kept = ["condicion", "texto"].compactMap { name in call.argument(name).map { (name, $0) } }.html {
      "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">"
    }
    return """
      <form class="facets" data-live aria-label="\(t("Filtros", "Filters"))">\(kept)\(groups)\
      <button class="btn sm">\(Icon.filter.html)\(t("Aplicar", "Apply"))</button></form>
      """
  }

  private static func results(_ page: PrecedentPage, _ operation: SearchPrecedents, _ call: WebCall) -> HTML {
    let t = call.t
    guard !page.hits.isEmpty || !page.related.isEmpty else {
      return Piece.empty(
        .book, t("Ningún precedente lo nombra todavía", "No precedent names it yet"),
        t(
          "Quite filtros, busque el padecimiento más general o agregue el precedente que conozca.",
          "Remove filters, search the wider condition, or add the precedent you know."),
        add(call))
    }
    let related = [PrecedentHit.Reach.family, .anyPreexisting].html { reach in
      let hits = page.related.filter { $0.reach == reach }
      guard !hits.isEmpty else { return .empty }
      return "<h2>\(t(PrecedentWords.heading(of: reach)))</h2>\(hits.map { hit($0, call) })"
    }
    let last = operation.offset + page.hits.count
    let next: HTML =
      last < page.total
      ? Piece.button(t("Siguientes", "Next"), Pager.address(call, ["p": String(call.page() + 1)]), .right) : .empty
    let before: HTML =
      call.page() > 1
      ? Piece.button(t("Anteriores", "Previous"), Pager.address(call, ["p": String(call.page() - 1)]), .left) : .empty
    return "\(page.hits.map { hit($0, call) })<p class=\"acts\">\(before)\(next)</p>\(related)"
  }

  private static func hit(_ hit: PrecedentHit, _ call: WebCall) -> HTML {
    let t = call.t
    let record = hit.record
    let conditions = hit.conditions.prefix(6).html { code in
      Piece.tag(t(call.context.law.words(code, of: "conditions")))
    }
    let serves: HTML =
      hit.serves > 0
      ? """
      <a class="tag acc" href="\(record.path)/sirve">\(Icon.people.html)\
      \(t("Puede servir a", "May serve")) \(t.count(hit.serves, Phrase("persona", "person"), Phrase("personas", "people")))</a>
      """ : .empty
    let snippet: HTML =
      hit.snippet.map { snippet in
        "<p class=\"snip\">\(Excerpt.html(snippet))</p><p><small>\(t(PrecedentWords.label(snippet)))</small></p>"
      } ?? .empty
    return """
      <article class="card hit" data-row><h3><a href="\(record.path)">\(t(record.titles))</a></h3>\
      <p class="meta"><span class="k">\(record.handle)</span>\(meta(record, call))</p>\(snippet)\
      <p class="tags">\(force(hit, call))\(conditions)\(serves)</p></article>
      """
  }

  private static func meta(_ record: RecordView, _ call: WebCall) -> HTML {
    let t = call.t
    var pieces: [HTML] = []
    for (name, list) in [("instance", "instances"), ("outcome", "outcomes"), ("status", "precedent-statuses")] {
      if let code = record.body[name]?.text {
        pieces.append("<span>\(t(call.context.law.words(code, of: list)))</span>")
      }
    }
    if let body = record.body["issuingBody"]?.text { pieces.append("<span>\(body)</span>") }
    pieces.append("<span>\(Piece.date(record.date, t))</span>")
    if record.verified != true {
      pieces.append(
        Piece.tag(t("sin cotejar con la fuente oficial", "not checked against the official source"), "warn"))
    }
    return HTML.all(pieces)
  }

  /// Its force, in the words it is recorded with; a weakened one says so first.
  private static func force(_ hit: PrecedentHit, _ call: WebCall) -> HTML {
    let t = call.t
    let words = hit.record.body["force"]?.text.map { t(call.context.law.words($0, of: "binding-forces")) }
    let recorded = words ?? t("fuerza no registrada", "force not recorded")
    guard hit.weakened else { return Piece.tag(recorded, hit.binding == true ? "ok" : "") }
    return Piece.tag(t("perdió fuerza", "lost its force"), "err", .alert)
      + Piece.tag(t("antes: ", "formerly: ") + recorded)
  }

  /// The page of a condition that was not understood.
  private static func unknown(_ near: [String], _ call: WebCall) -> HTTPResponse {
    let t = call.t
    let links = near.prefix(8).html { code in
      """
      <a class="tag out" href="/precedentes?condicion=\(Address.encode(code))">\
      \(t(call.context.law.words(code, of: "conditions"))) · \(code)</a>
      """
    }
    let suggestions: HTML =
      near.isEmpty ? .empty : "<p>\(t("¿Quiso decir…?", "Did you mean…?"))</p><div class=\"tags\">\(links)</div>"
    let body: HTML = """
      \(bar(call))\(Piece.empty(
        .health, t("La lista no tiene ese padecimiento", "The list does not have that condition"),
        t("Pruebe otro nombre o su código CIE-10, o agréguelo como término de la oficina.",
          "Try another name or its ICD-10 code, or add it as a term of the office."), suggestions))
      """
    var page = frame(call, body)
    page.status = 404
    return call.show(page)
  }
}
