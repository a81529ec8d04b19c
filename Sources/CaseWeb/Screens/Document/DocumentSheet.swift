import CaseModel
import CaseOperations
import CaseWords
import Intake

/// A quotation that a link takes from a page.
struct PageQuote {
  let link: LinkView
  let text: String?

  /// Those that point at a page of a document.
  static func all(of links: [LinkView], _ opened: OpenedDocument, page: Int) -> [PageQuote] {
    links.flatMap { link in
      link.locators.filter { locator in
        guard locator.sha256 == opened.document.sha256 else { return false }
        guard opened.form == .pdf, let first = locator.page else { return opened.form != .pdf }
        return (first...max(first, locator.toPage ?? first)).contains(page)
      }.map { PageQuote(link: link, text: $0.quote) }
    }
  }
}

/// A page as pixels with its words over them, and as text.
struct DocumentSheet {
  let call: WebCall
  let opened: OpenedDocument
  let page: Int
  let quotes: [PageQuote]
  /// What the page's picture is, or why there is none.
  private let picture: Result<PictureSize, IntakeProblem>?
  private let layout: PageLayout?
  private let text: Result<PlainText, IntakeProblem>

  init(call: WebCall, opened: OpenedDocument, page: Int, quotes: [PageQuote]) {
    self.call = call
    self.opened = opened
    self.page = page
    self.quotes = quotes
    switch opened.form {
    case .pdf, .picture:
      // Made now and kept, so that a page that cannot be drawn says so in words.
      let side = DocumentScreen.pageSide
      let made = Result { () throws(IntakeProblem) in try call.picture(of: opened, page: page, longSide: side) }
      picture = made.flatMap { bytes in PictureSize(bytes, .png).map { .success($0) } ?? .failure(.unreadable) }
    case .text, .program, .other: picture = nil
    }
    var layout = try? opened.layout(page: page)
    if let found = layout, case .success(let size)? = picture,
      (found.width > found.height) != (size.width > size.height)
    {
      layout = found.turned()
    }
    self.layout = layout
    do { text = .success(try opened.text(page: page)) } catch { text = .failure(error) }
  }

  private var t: Voice { call.t }
  private var base: String { DocumentScreen.path(opened.record.summary, opened.number) }

  /// Pixels and words; or, where there are no pixels, what stands instead.
  var canvas: HTML {
    switch picture {
    case .success(let size)?:
      let name = opened.form == .pdf ? t("Página \(page)", "Page \(page)") : t("Imagen", "Image")
      return """
        <div class="canvas"><div class="sheet" data-page-text><img src="\(base)/pagina/\(page).png" \
        alt="\(name) · \(opened.record.handle)" width="\(size.width)" height="\(size.height)">\(overlay)</div></div>
        """
    case .failure(let problem)?: return problemNote(problem)
    case nil:
      switch text {
      case .success(let plain):
        return opened.form == .text(.table) ? table(TextTable(plain.text), isWhole: plain.isWhole) : textBlock(plain)
      case .failure(let problem): return problemNote(problem)
      }
    }
  }

  private func problemNote(_ problem: IntakeProblem) -> HTML {
    let message = Message(problem)
    let why = [message.why, message.next].compactMap { $0.map { t($0) } }.joined(separator: " · ")
    return Piece.empty(
      .page, Self.sentence(t(message.what)), Self.sentence(why),
      Piece.button(
        t("Descargar original", "Download original"), opened.record.path + "/original/\(opened.number)", .download))
  }

  /// Words as they stand on the page, seen by nobody and selected by whoever marks the page; marks of quotations under them.
  private var overlay: HTML {
    guard let layout else { return .empty }
    let marks = quotes.html { quote in
      layout.boxes(of: quote.text ?? "").html { box in
        """
        <rect class="hl" x="\(Self.number(box.left - 1))" y="\(Self.number(box.top))" \
        width="\(Self.number(box.right - box.left + 2))" height="\(Self.number(box.bottom - box.top))"/>
        """
      }
    }
    let words = layout.lines.html { line in
      guard let first = line.first else { return .empty }
      let box = line.dropFirst().reduce(first.box) { $0.joined($1.box) }
      let height = box.bottom - box.top
      return """
        <text x="\(Self.number(box.left))" y="\(Self.number(box.bottom - height * 0.22))" \
        font-size="\(Self.number(max(1, height * 0.8)))" textLength="\(Self.number(box.right - box.left))" \
        lengthAdjust="spacingAndGlyphs">\(line.map(\.text).joined(separator: " "))</text>

        """
    }
    return """
      <svg viewBox="0 0 \(Self.number(layout.width)) \(Self.number(layout.height))" preserveAspectRatio="none" \
      aria-hidden="true" focusable="false">\(marks)\(words)</svg>
      """
  }

  /// The quotations taken from this page.
  var quotesCard: HTML {
    guard !quotes.isEmpty else { return .empty }
    let handle = opened.record.handle
    let place = opened.form == .pdf ? t(", página \(page)", ", page \(page)") : ""
    let rows = quotes.html { quote in
      var words = HTML.empty
      var copy = HTML.empty
      if let text = quote.text {
        // A scan has no text to look for it in.
        let isHere = layout.map { $0.lines.isEmpty || !$0.boxes(of: text).isEmpty } ?? true
        let missing: HTML =
          isHere
          ? .empty
          : Piece.tag(t("No se encontró en el texto de la página", "Not found in the text of the page"), "warn", .alert)
        words = "<p class=\"snip\">\(t.quoted(text))</p>\(missing)"
        copy = """
          <button type="button" class="btn sm" hidden data-copy="\(handle)\(place): \(t.quoted(text))" \
          data-copied="\(t("Copiada", "Copied"))">\(t("Copiar", "Copy"))</button>
          """
      }
      return """
        <li>\(quote.link.other.kind.icon.html)<div class="grow"><p>\(t(quote.link.words)) \
        <a href="\(quote.link.other.path)">\(quote.link.other.handle) · \(t(quote.link.other.titles))</a></p>\(words)</div>\(copy)</li>
        """
    }
    let title = opened.form == .pdf ? t("Citas de esta página", "Quotations of this page") : t("Citas", "Quotations")
    return Piece.card(title, .quote, "<ul class=\"rows\">\(rows)</ul>")
  }

  /// The page's text beside its picture; nothing where the text is all there is.
  var textCard: HTML {
    guard opened.form == .pdf, case .success(let plain) = text else { return .empty }
    let isBlank = plain.text.allSatisfy(\.isWhitespace)
    let body: HTML =
      isBlank
      ? "<p class=\"dim\">\(t("Esta página no tiene texto que leer: puede ser un escaneo. No se encuentra al buscar.", "This page has no text to read: it may be a scan. Searches do not find it."))</p>"
      : textBlock(plain)
    return Piece.card(t("Texto de la página", "Text of the page"), .page, body)
  }

  /// A text of rows as a table: cells are shown as they are, and nothing in them is computed.
  private func table(_ table: TextTable, isWhole: Bool) -> HTML {
    guard let head = table.rows.first else { return Piece.empty(.page, t("No tiene texto", "It has no text"), "") }
    let cut: HTML =
      table.isCut || !isWhole
      ? Piece.note(
        "", .info,
        "<p>\(t("Se muestra una parte: \(table.rows.count) filas y \(table.columns) columnas; el original las tiene todas.", "A part is shown: \(table.rows.count) rows and \(table.columns) columns; the original has all."))</p>"
      ) : .empty
    let columns = table.columns
    func cells(_ row: [String], _ cell: (String) -> HTML) -> HTML {
      (row + Array(repeating: "", count: columns - row.count)).html(cell)
    }
    return """
      \(cut)<div class="scroll" tabindex="0" role="region" aria-label="\(t("Tabla", "Table"))" data-page-text>\
      <table><thead><tr>\(cells(head) { "<th scope=\"col\">\($0)</th>" })</tr></thead>\
      <tbody>\(table.rows.dropFirst().map { row in "<tr>\(cells(row) { "<td>\($0)</td>" })</tr>" as HTML })</tbody></table></div>
      """
  }

  private func textBlock(_ plain: PlainText) -> HTML {
    let cut: HTML =
      plain.isWhole
      ? .empty
      : Piece.note(
        "warn", .info,
        "<p>\(t("Se muestra el principio; el archivo sigue.", "This is the beginning; the file goes on."))</p>")
    return """
      \(cut)<pre class="pagetext" tabindex="0" role="region" aria-label="\(t("Texto", "Text"))" data-page-text>\(plain.text)</pre>
      """
  }

  /// A number of the drawing, to the tenth of a point.
  private static func number(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }

  private static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}
