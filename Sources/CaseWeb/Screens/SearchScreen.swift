import CaseModel
import CaseOperations
import HTTPKit

/// Words in everything the member may see.
enum SearchScreen {
  static var routes: [Route] { [.get("/buscar") { try show($0) }] }

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let title = t("Buscar en todo", "Search everything")
    guard let text = call.argument("q") else {
      return call.show(
        Page(
          title: title,
          body: Piece.empty(
            .search, t("Escriba qué busca", "Type what you look for"),
            t(
              "Busca en títulos, textos y páginas de documentos, sin acentos ni mayúsculas. Entre comillas, tal cual. Una clave como P-7 abre su registro.",
              "It searches titles, texts and pages of documents, whatever the accents and case. Between quotation marks, exactly. A handle such as P-7 opens its record."
            ))))
    }
    // A handle is a way to go, not words to look for.
    if isHandle(text), let detail = try? ShowRecord(text).run(in: call.context) {
      return call.redirect(detail.record.path)
    }
    var operation = SearchEverything(text)
    operation.limit = Pager.size
    operation.offset = (call.page() - 1) * Pager.size
    operation.caseReference = call.argument("caso")
    operation.kinds = call.request.head.arguments("tipo").compactMap { RecordKind(slug: $0) }
    let page = try operation.run(in: call.context)
    let body: HTML =
      page.hits.isEmpty
      ? Piece.empty(
        .search, t("Nada coincide", "Nothing matches"),
        t(
          "Pruebe con menos palabras, o busque precedentes por padecimiento.",
          "Try fewer words, or search precedents by condition."),
        Piece.button(
          t("Precedentes por padecimiento", "Precedents by condition"),
          "/precedentes?condicion=\(Address.encode(text))", .book))
      : "<h2 class=\"vh\">\(t("Resultados", "Results"))</h2><div class=\"res\">\(page.hits.map { hit($0, t) })</div>\(Pager.html(call, total: page.total))"
    let ignored: HTML =
      page.ignored.isEmpty
      ? .empty
      : "<p class=\"dim\">\(t("Palabras demasiado comunes, no buscadas: ", "Words too common to search for: "))\(page.ignored.joined(separator: ", "))</p>"
    return call.show(
      Page(
        title: title,
        subtitle:
          "<span>\(t.count(page.total, Phrase("resultado", "result"), Phrase("resultados", "results"))): «\(text)»</span>\(try CasePicker.html(call))",
        body: ignored + body))
  }

  /// Whether a text is a handle such as `P-7`, and no word that a record happens to be called.
  private static func isHandle(_ text: String) -> Bool {
    let parts = text.split(separator: "-")
    return parts.count == 2 && parts[0].allSatisfy(\.isLetter) && parts[1].allSatisfy(\.isNumber)
  }

  private static func hit(_ found: FoundRecord, _ t: Voice) -> HTML {
    var page = HTML.empty
    if let document = found.document {
      let words = found.page.map { t("página \($0) del documento", "page \($0) of the document") }
      page = """
        <a href="\(DocumentScreen.path(found.record.summary, document, page: found.page))">\
        \(words ?? t("en el documento", "in the document"))</a>
        """
    }
    return """
      <article class="card hit" data-row><h3><a href="\(found.record.path)">\(t(found.record.titles))</a></h3>\
      <p class="meta"><span>\(found.record.kind.icon.html) \(CaseScreen.capitalized(t(found.record.kind.description.words)))</span>\
      <span class="k">\(found.record.handle)</span>\(page)</p><p class="snip">\(Excerpt.html(found.snippet))</p></article>
      """
  }
}
