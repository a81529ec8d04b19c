import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// The list of any kind of record: filtered, sorted, counted, in pages.
enum ListScreen {
  static var routes: [Route] {
    RecordKind.allCases.flatMap { kind -> [Route] in
      [
        .get(kind.tablePath) { try show(kind, $0) },
        .get(kind.listPath + ".csv") { try ListExport.commaSeparated(kind, $0) },
        .get(kind.listPath + ".json") { try ListExport.json(kind, $0) },
      ]
    }
  }

  private static func show(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    let query = ListQuery(kind, call)
    let page = try query.pageOperation.run(in: call.context)
    let facets = try call.app.facets.facets(of: query.operation, call.context)
    let filters = query.filters(facets)
    let isEmpty = page.total == 0 && filters.isEmpty
    return call.show(
      Page(
        title: CaseScreen.capitalized(call.t(kind.description.plural)),
        subtitle: "<span>\(counted(page.total, kind, call.t))</span>", place: Place.at(kind),
        actions: actions(kind, page.total, call), tabs: tabs(kind, call),
        body: isEmpty ? empty(kind, call) : body(query, page, facets, filters)))
  }

  /// The lists that are looked at together.
  private static func tabs(_ kind: RecordKind, _ call: WebCall) -> HTML {
    guard let place = Place.at(kind), place.neighbours.count > 1 else { return .empty }
    let t = call.t
    let counts = call.app.navigation.counts(call.context)
    let chosen = call.argument(ListQuery.Name.caseReference).map { [HTTPField("caso", $0)] } ?? []
    let links = place.neighbours.html { other in
      let current: HTML = other == kind ? " aria-current=\"page\"" : .empty
      let count: HTML = chosen.isEmpty ? "<span class=\"n\">\(t.grouped(counts[other] ?? 0))</span>" : .empty
      return """
        <a href="\(Address.make(other.tablePath, chosen))"\(current)>\
        \(CaseScreen.capitalized(t(other.description.plural)))\(count)</a>
        """
    }
    let matrix: HTML =
      place == .facts
      ? "<a href=\"\(Address.make(ProofScreen.path, chosen))\">\(t("Hechos y su prueba", "Facts and their proof"))</a>"
      : .empty
    return "<nav class=\"tabs\" aria-label=\"\(t("Listas cercanas", "Lists nearby"))\">\(links)\(matrix)</nav>"
  }

  /// «3 personas», "3 people".
  static func counted(_ number: Int, _ kind: RecordKind, _ t: Voice) -> String {
    t.count(number, kind.description.words, kind.description.plural)
  }

  private static func actions(_ kind: RecordKind, _ total: Int, _ call: WebCall) -> HTML {
    let t = call.t
    let add = Piece.button(
      CaseScreen.capitalized(t("Agregar", "Add") + " " + t(kind.one)), ListScreen.addPath(kind, call), .plus,
      primary: true)
    let files: HTML = """
      \(Piece.button("CSV", Pager.address(call, ["p": nil], path: kind.listPath + ".csv"), .download))\
      \(Piece.button("JSON", Pager.address(call, ["p": nil], path: kind.listPath + ".json"), .download))
      """
    return "\(files, if: total > 0 && call.offers.export(kind))\(add, if: call.offers.add(kind))"
  }

  /// Where one is added, in the case that the list is limited to.
  static func addPath(_ kind: RecordKind, _ call: WebCall) -> String {
    let chosen = call.argument(ListQuery.Name.caseReference)
    return Address.make(kind.listPath + "/nuevo", chosen.map { [HTTPField("caso", $0)] } ?? [])
  }

  private static func empty(_ kind: RecordKind, _ call: WebCall) -> HTML {
    let t = call.t
    return Piece.empty(
      kind.icon,
      t("Todavía no hay \(kind.description.plural.es)", "There are no \(kind.description.plural.en) yet"),
      t(kind.purpose),
      call.offers.add(kind)
        ? """
        <p class="acts">\(Piece.button(t("Agregar", "Add") + " " + t(kind.one), addPath(kind, call), .plus, primary: true))\
        \(Piece.button(t("Importar", "Import"), "/importar?tipo=\(kind.slug)", .upload))</p>
        """ : .empty)
  }

  private static func body(
    _ query: ListQuery, _ page: RecordPage, _ facets: [ListFacet], _ filters: [ListQuery.Filter]
  ) -> HTML {
    let t = query.call.t
    let found: HTML =
      page.records.isEmpty
      ? Piece.empty(
        .search, t("Nada coincide con esos filtros", "Nothing fits these filters"),
        t("Quite alguno de los filtros, o todos.", "Remove one of the filters, or all."),
        Piece.button(t("Quitar los filtros", "Remove the filters"), query.kind.tablePath, .close))
      : ListTable(query: query, page: page, law: query.call.context.law).html
    let preview = ListPreview.chosen(query.kind, query.call)
    let beside: HTML = preview == nil ? .empty : " beside"
    return """
      \(tools(query))\(chips(filters, query))<div class="listing\(beside)">\
      \(ListFacets(query: query, facets: facets).html)<div class="stack">\(found)</div>\(preview?.html ?? .empty)</div>
      """
  }

  private static func tools(_ query: ListQuery) -> HTML {
    let t = query.call.t
    let label = t("Palabras en esta lista", "Words in this list")
    return """
      <form class="card inline bodyform" role="search" aria-label="\(label)">\(query.kept { $0 != ListQuery.Name.words })\
      <div class="field"><label class="vh" for="palabras">\(label)</label>\
      <input class="input" id="palabras" type="search" name="q" value="\(query.call.argument("q") ?? "")" \
      placeholder="\(label)" autocomplete="off"></div>\
      <button class="btn">\(Icon.search.html)\(t("Buscar", "Search"))</button></form>
      """
  }

  private static func chips(_ filters: [ListQuery.Filter], _ query: ListQuery) -> HTML {
    guard !filters.isEmpty else { return .empty }
    let t = query.call.t
    let chips = filters.html { filter in
      """
      <li><a class="tag acc" href="\(query.address(without: filter))">\(filter.title): \(filter.words)\
      \(Icon.close.html)<span class="vh">\(t("(quitar el filtro)", "(remove the filter)"))</span></a></li>
      """
    }
    let all: HTML =
      filters.count > 1
      ? "<li><a class=\"tag out\" href=\"\(query.kind.tablePath)\">\(t("Quitar todos", "Remove all"))</a></li>" : .empty
    return "<ul class=\"tags gap\" aria-label=\"\(t("Filtros activos", "Active filters"))\">\(chips)\(all)</ul>"
  }
}

extension Place {
  /// Where a kind's pages are in the side bar; nowhere for kinds that have no place of their own.
  static func at(_ kind: RecordKind) -> Place? { allCases.first { $0.neighbours.contains(kind) } }
}

extension RecordKind {
  /// The address of the table of all of them; precedents have a search of their own at theirs.
  var tablePath: String { self == .precedent ? listPath + "/lista" : listPath }
}
