import CaseModel
import CaseOperations
import CaseWords
import HTTPKit
import Intake
import LawData

/// One page of a document with everything that stands around it.
struct DocumentPageView {
  let call: WebCall
  let opened: OpenedDocument
  let page: Int
  /// How many pages there are.
  let pages: Int
  let draft: DocumentCitation.Draft
  private let detail: RecordDetail
  private let sheet: DocumentSheet
  /// Whether the bytes are those that came in; nothing where that was not looked at.
  private let isUnchanged: Bool?

  /// So many bytes are hashed anew each time a page is shown; more only when somebody asks.
  private static let hashedAtOnce = 32 << 20

  init(call: WebCall, opened: OpenedDocument, verifying: Bool, draft: DocumentCitation.Draft) throws {
    self.call = call
    self.opened = opened
    pages = opened.pages
    page = min(call.page("pagina"), pages)
    self.draft = draft
    detail = try ShowRecord(opened.record.uid).run(in: call.context)
    let quotes = PageQuote.all(of: detail.links, opened, page: page)
    sheet = DocumentSheet(call: call, opened: opened, page: page, quotes: quotes)
    let isSmall = (opened.document.bytes ?? .max) <= Self.hashedAtOnce
    isUnchanged = verifying || isSmall ? try opened.isUnchanged() : nil
  }

  private var t: Voice { call.t }
  private var record: RecordSummary { opened.record.summary }
  private var base: String { DocumentScreen.path(record, opened.number) }
  private var isPaged: Bool { opened.form == .pdf }

  func page(status: Int) -> Page {
    let title = t(record.titles)
    var page = Page(title: title == record.handle ? title : "\(record.handle) · \(title)", body: body, status: status)
    page.place = Place.at(record.kind)
    page.crumbs = [
      Page.Crumb(words: CaseScreen.capitalized(t(record.kind.description.plural)), path: record.kind.listPath),
      Page.Crumb(words: record.handle, path: record.path),
    ]
    page.subtitle = subtitle
    page.actions =
      Piece.button(
        t("Descargar original", "Download original"), opened.record.path + "/original/\(opened.number)", .download)
      + (!DocumentCitation.isOffered(call, opened)
        ? .empty : Piece.button(t("Citar", "Cite"), "#citar", .quote, primary: true))
    return page
  }

  private var subtitle: HTML {
    var pieces: [HTML] = [integrity]
    pieces.append(Piece.tag(form))
    if isPaged {
      pieces.append("<span>\(t.count(pages, Phrase("página", "page"), Phrase("páginas", "pages")))</span>")
    }
    if let name = opened.document.fileName, call.context.seesIdentities(of: opened.record) {
      pieces.append("<span>\(SafeText.line(name))</span>")
    }
    if opened.count > 1 {
      pieces += (1...opened.count).map { number in
        let here: HTML = number == opened.number ? " aria-current=\"page\"" : .empty
        return
          "<a class=\"tag out\" href=\"\(DocumentScreen.path(record, number))\"\(here)>\(t("Documento", "Document")) \(number)</a>"
      }
    }
    return HTML.all(pieces)
  }

  /// What sort of file it is, as people call it.
  private var form: String {
    switch opened.form {
    case .pdf: "PDF"
    case .picture(let format): t("Imagen", "Image") + " " + format.rawValue.uppercased()
    case .text(.plain): t("Texto", "Text")
    case .text(.table): t("Tabla", "Table")
    case .text(.email): t("Correo electrónico", "E-mail")
    case .program: t("Programa", "Program")
    case .other: opened.document.mediaType ?? t("Archivo", "File")
    }
  }

  private var integrity: HTML {
    switch isUnchanged {
    case true?: Piece.tag(t("Sin cambios desde su ingreso", "Unchanged since it came in"), "ok", .shield)
    case false?: Piece.tag(t("El archivo cambió por fuera", "The file was changed from outside"), "err", .alert)
    case nil: Piece.tag(t("Sin comprobar en esta visita", "Not checked on this visit"), "warn", .shield)
    }
  }

  private var body: HTML {
    let cite = (try? DocumentCitation.card(call, opened, page: page, draft)) ?? .empty
    return """
      \(opened.faultNote(t))<div class="two"><div class="stack">\(viewer)\(sheet.quotesCard)\(sheet.textCard)</div>\
      <div class="stack">\(cite)\(links)\(custody)</div></div>
      """
  }

  // MARK: The page itself

  private var viewer: HTML {
    """
    <section class="card" aria-label="\(t("Documento", "Document"))">\(tools)\
    \(thumbnails.isEmpty ? sheet.canvas : "<div class=\"doc\">\(thumbnails)\(sheet.canvas)</div>")</section>
    """
  }

  private var tools: HTML {
    let place = isPaged ? t(", página \(page)", ", page \(page)") : ""
    let copy: HTML = """
      <button type="button" class="btn sm" hidden data-copy="\(record.handle)\(place)" data-with-quote \
      data-copied="\(t("Copiada", "Copied"))">\(Icon.quote.html)\(t("Copiar cita", "Copy citation"))</button>
      """
    guard isPaged, pages > 1 else { return "<div class=\"vtools\">\(copy)</div>" }
    return """
      <div class="vtools">\(step(-1, .left, t("Página anterior", "Previous page"), "prev"))\
      <form class="vgo" action="\(base)"><label for="pagina">\(t("Página", "Page"))</label>\
      <input class="input" id="pagina" name="pagina" inputmode="numeric" autocomplete="off" value="\(page)">\
      <span>\(t("de", "of")) \(t.grouped(pages))</span><button class="btn sm">\(t("Ir", "Go"))</button></form>\
      \(step(1, .right, t("Página siguiente", "Next page"), "next"))\(copy)</div>
      """
  }

  private func step(_ by: Int, _ icon: Icon, _ words: String, _ relation: String) -> HTML {
    let to = page + by
    guard (1...pages).contains(to) else { return .empty }
    return """
      <a class="btn sm" rel="\(relation)" href="\(base)?pagina=\(to)">\(icon.html)<span class="vh">\(words)</span></a>
      """
  }

  /// Small pictures of the pages near this one, the first and the last.
  private var thumbnails: HTML {
    guard isPaged, pages > 1 else { return .empty }
    let near = max(1, page - 12)...min(pages, page + 12)
    let shown = (near.contains(1) ? [] : [1]) + Array(near) + (near.contains(pages) ? [] : [pages])
    let items = shown.html { number in
      let here: HTML = number == page ? " aria-current=\"page\"" : .empty
      return """
        <div data-row><a href="\(base)?pagina=\(number)"\(here)>\
        <img src="\(base)/miniatura/\(number).png" alt="" loading="lazy" width="64" height="83">\
        <span>\(t("Página", "Page")) \(number)</span></a></div>
        """
    }
    return "<nav class=\"thumbs\" aria-label=\"\(t("Páginas", "Pages"))\">\(items)</nav>"
  }

  // MARK: Beside it

  private var links: HTML {
    let most = 12
    let rows = detail.links.prefix(most).html { link in
      let cited = link.locators.filter { $0.sha256 == opened.document.sha256 }.compactMap(\.page)
      let places = cited.html { " · <a href=\"\(base)?pagina=\($0)\">\(t("página", "page")) \($0)</a>" }
      return """
        <li>\(link.other.kind.icon.html)<div class="grow"><a href="\(link.other.path)">\(link.other.handle)\
        \(t(link.other.titles) == link.other.handle ? "" : " · \(t(link.other.titles))")</a>\
        <p class="dim">\(t(link.words))\(places)</p></div></li>
        """
    }
    let rest = detail.links.count - most
    let more: HTML =
      rest > 0
      ? "<p><a href=\"\(record.path)\">\(t("y \(rest) más en su registro", "and \(rest) more in its record"))</a></p>"
      : .empty
    let list: HTML =
      detail.links.isEmpty
      ? "<p class=\"dim\">\(t("Todavía no se vincula con nada.", "It is not linked to anything yet."))</p>"
      : "<ul class=\"rows\">\(rows)</ul>"
    return Piece.card(
      t("Vínculos", "Links"), .link,
      acts: Piece.button(
        t("Relaciones", "Relations"), "/relaciones/\(Address.encode(record.handle))", .graph, small: true),
      list + more)
  }

  private var custody: HTML {
    let check: HTML = """
      <form method="post" action="\(base)/verificar?pagina=\(page)" class="keep">\(call.tokenField)\
      <button class="btn sm">\(Icon.shield.html)\(t("Comprobar ahora", "Check now"))</button></form>
      """
    var rows: [(String, HTML)] = [
      (t("Huella SHA-256", "SHA-256"), "<code>\(opened.document.sha256)</code>"),
      (t("Estado", "State"), integrity),
    ]
    if let bytes = opened.document.bytes { rows.append((t("Tamaño", "Size"), "\(t.grouped(bytes)) bytes")) }
    let events = opened.record.body["custody"]?.elements ?? []
    for event in events.prefix(20) {
      let code = event["event"]?.text ?? ""
      let name = call.context.law.vocabulary(VocabularyName.custodyEvents.rawValue)?[code]?.label ?? .same(code)
      let said = [event["date"]?.text, event["by"]?.text, event["place"]?.text, event["note"]?.text].compactMap(\.self)
      rows.append((CaseScreen.capitalized(t(name)), "\(said.joined(separator: " · "))"))
    }
    return Piece.card(t("Custodia", "Custody"), .shield, acts: check, Piece.terms(rows))
  }
}
