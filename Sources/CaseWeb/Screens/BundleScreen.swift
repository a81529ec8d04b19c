import CaseModel
import CaseOperations
import CaseWords
import FileKit
import HTTPKit
import LawData

/// The annexes of a filing: their order with live page numbers, what is proposed, what stands against it, and the build.
enum BundleScreen {
  static var routes: [Route] {
    let path = RecordKind.caseBundle.listPath + "/:handle"
    return [
      .get(path + "/armar") { try show($0) }, .post(path + "/armar") { try change($0) },
      .post(path + "/armar/pdf") { try build($0) },
      .post(RecordKind.caseBundle.listPath + "/nuevo-para") { try open($0) },
    ]
  }

  /// The address of a bundle's desk.
  static func path(_ handle: String) -> String { RecordKind.caseBundle.path(of: handle) + "/armar" }

  private static func show(_ call: WebCall, wrong: HTML = .empty, status: Int = 200) throws -> HTTPResponse {
    let t = call.t
    let handle = call.parameter("handle")
    let view = try PlanBundle(handle).run(in: call.context)
    let mayChange = call.offers.change(view.bundle)
    let proposals = view.isFrozen || !mayChange ? [] : try SuggestBundle(handle).run(in: call.context)
    let pages = view.pages.map { t.count($0, Phrase("página", "page"), Phrase("páginas", "pages")) } ?? ""
    let frozen: HTML =
      view.isFrozen
      ? Piece.tag(t("presentado: sus números no cambian", "served: its numbers stay"), "acc", .lock) : .empty
    let body: HTML = """
      \(wrong)<div class="two"><div class="stack"><section class="card"><header><h2>\(Icon.page.html)\(t("Contenido", "Contents"))</h2>\
      <span class="tag">\(pages)</span></header>\(table(view, call))\(tools(view, call), if: mayChange)</section></div>\
      <div class="stack">\(buildCard(view, call), if: call.offers.export(of: nil))\(proposed(proposals, call))\(findings(view, call))</div></div>
      """
    return call.show(
      Page(
        title: t(view.bundle.titles),
        subtitle: "<span class=\"k\">\(handle)</span><span>\(t(view.profile))</span>\(frozen)",
        crumbs: [
          Page.Crumb(
            words: CaseScreen.capitalized(t(RecordKind.caseBundle.description.plural)),
            path: RecordKind.caseBundle.listPath)
        ],
        place: .filings, actions: Piece.button(t("Ficha", "Record"), view.bundle.path, .page), body: body,
        status: status))
  }

  // MARK: Contents

  private static func table(_ view: BundleView, _ call: WebCall) -> HTML {
    let t = call.t
    guard !view.rows.isEmpty else {
      return Piece.empty(
        .clip, t("Todavía no tiene documentos", "It has no documents yet"),
        t(
          "Agregue pruebas por su clave, o lo que el escrito ofrece y cita.",
          "Add evidence by its handle, or what the filing offers and cites."))
    }
    let rows = view.rows.enumerated().html { index, row in self.row(row, index, view, call) }
    return """
      <div class="scroll"><table><thead><tr><th scope="col">\(t("Anexo", "Annex"))</th><th scope="col">\(t("Documento", "Document"))</th>\
      <th scope="col">\(t("Fecha", "Date"))</th><th scope="col" class="num">\(t("Páginas", "Pages"))</th>\
      <th scope="col"><span class="vh">\(t("Mover o quitar", "Move or remove"))</span></th></tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }

  private static func row(_ row: BundleView.Row, _ index: Int, _ view: BundleView, _ call: WebCall) -> HTML {
    let t = call.t
    let place = BundleWords.place(row, volumes: view.volumes).map { t($0) } ?? "—"
    let above = index > 0 ? view.rows[index - 1].record.handle : nil
    // After the next one is before the one behind it.
    let below = index + 2 < view.rows.count ? view.rows[index + 2].record.handle : nil
    let moves: HTML =
      view.isFrozen || !call.offers.change(view.bundle)
      ? .empty
      : """
      <span class="acts">\(move(row, .up, above, index > 0, call))\(move(row, .down, below, index + 1 < view.rows.count, call))\
      \(button("quitar", [("clave", row.record.handle)], .close, t("Quitar \(row.record.handle)", "Remove \(row.record.handle)"), call))</span>
      """
    return """
      <tr data-row id="\(row.record.handle)"><td class="k">\(row.annex ?? "")</td><td><a href="\(row.record.path)">\(row.title)</a>\
      <br><small>\(row.record.handle)\(row.pages.map { t(" · sólo páginas \($0)", " · only pages \($0)") } ?? "")</small></td>\
      <td>\(Piece.date(row.date, t))</td><td class="num">\(place)</td><td>\(moves)</td></tr>
      """
  }

  private enum Direction { case up, down }

  private static func move(
    _ row: BundleView.Row, _ direction: Direction, _ before: String?, _ isPossible: Bool, _ call: WebCall
  ) -> HTML {
    guard isPossible else { return .empty }
    let t = call.t
    let words =
      direction == .up
      ? t("Subir \(row.record.handle)", "Move \(row.record.handle) up")
      : t("Bajar \(row.record.handle)", "Move \(row.record.handle) down")
    return button(
      "mover", [("clave", row.record.handle), ("antes", before ?? "")], direction == .up ? .up : .down, words, call)
  }

  private static func button(
    _ act: String, _ fields: [(String, String)], _ icon: Icon, _ words: String, _ call: WebCall
  ) -> HTML {
    let hidden = fields.html { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" }
    return """
      <form method="post" action="\(path(call.parameter("handle")))">\(call.tokenField)\(hidden)\
      <button class="btn sm ghost" name="que" value="\(act)">\(icon.html)<span class="vh">\(words)</span></button></form>
      """
  }

  private static func tools(_ view: BundleView, _ call: WebCall) -> HTML {
    let t = call.t
    let rows = view.rows.html {
      "<option value=\"\($0.record.handle)\">\($0.annex ?? $0.record.handle) · \($0.title)</option>"
    }
    let retitle: HTML =
      view.rows.isEmpty
      ? .empty
      : """
      <details><summary>\(t("Cambiar título, anexo o páginas", "Change title, annex or pages"))</summary>\
      <form class="form pad" method="post" action="\(path(call.parameter("handle")))">\(call.tokenField)\
      <div class="field"><label for="cual">\(t("Documento", "Document"))</label><select class="sel" id="cual" name="clave">\(rows)</select></div>\
      <div class="inline"><div class="field"><label for="titulo">\(t("Título en el índice", "Title in the index"))</label><input class="input" id="titulo" name="title"></div>\
      <div class="field"><label for="anexo">\(t("Anexo", "Annex"))</label><input class="input" id="anexo" name="annex"></div>\
      <div class="field"><label for="paginas">\(t("Qué páginas", "Which pages"))</label><input class="input" id="paginas" name="pages" placeholder="1-3, 5"></div></div>\
      <button class="btn" name="que" value="titular">\(t("Guardar", "Save"))</button></form></details>
      """
    let sort: HTML =
      view.isFrozen || view.rows.count < 2
      ? .empty
      : """
      <form method="post" action="\(path(call.parameter("handle")))">\(call.tokenField)<button class="btn sm" name="que" value="fecha">\
      \(Icon.sort.html)\(t("Ordenar por fecha", "Order by date"))</button></form>
      """
    return """
      <div class="pad stack"><form class="inline" method="post" action="\(path(call.parameter("handle")))">\(call.tokenField)\
      <div class="field"><label for="agregar">\(t("Agregar por clave", "Add by handle"))</label>\
      <input class="input" id="agregar" name="clave" required placeholder="P-4, P-7, PR-2"></div>\
      <button class="btn" name="que" value="agregar">\(Icon.plus.html)\(t("Agregar", "Add"))</button></form>\(sort)\(retitle)</div>
      """
  }

  // MARK: Beside it

  private static func buildCard(_ view: BundleView, _ call: WebCall) -> HTML {
    let t = call.t
    let action = path(call.parameter("handle")) + "/pdf"
    let serve: HTML =
      view.isFrozen
      ? .empty
      : """
      <details><summary>\(t("Armar y congelar para presentar", "Build and freeze, to serve"))</summary>\
      <form method="post" action="\(action)">\(call.tokenField)<p>\(t(
          "Ningún número de página cambiará después; lo que llegue se agrega al final.",
          "No page number changes afterwards; what comes later is added at the end."))</p>\
      <label class="check"><input type="checkbox" name="congelar" value="1" required><span>\(t("Entiendo que no se deshace",
          "I understand that it is not undone"))</span></label>\(disclosing("congelar", call))<button class="btn">\(Icon.lock.html)\(t("Armar y congelar", "Build and freeze"))</button></form></details>
      """
    return Piece.card(
      t("Armar el PDF", "Build the PDF"), .export,
      """
      <p>\(t("Se numera, se arma y se relee: si un número, una fila del índice, un enlace o un marcador no coincide, no se guarda.",
        "It is numbered, built and read back: if a number, an index row, a link or a bookmark does not match, it is not kept."))</p>\
      <form method="post" action="\(action)">\(call.tokenField)\(disclosing("armar", call))<button class="btn pri">\(Icon.download.html)\(t("Armar", "Build"))</button></form>\(serve)
      """)
  }

  /// For whom it is, and whether documents go as they are.
  private static func disclosing(_ form: String, _ call: WebCall) -> HTML {
    let t = call.t
    let profiles = DisclosureProfile.codes.compactMap { DisclosureProfile.shipped($0) }.html {
      "<option value=\"\($0.profile)\">\(t($0.words))</option>"
    }
    return """
      <div class="field"><label for="para-\(form)">\(t("Para quién", "For whom"))</label><select class="sel" id="para-\(form)" name="perfil">\
      <option value="">\(t("el juicio al que acompaña", "the proceeding it goes with"))</option>\(profiles)</select></div>\
      <label class="check"><input type="checkbox" name="tal-cual" value="1"><span>\(t(
          "Los documentos van tal cual: los revisé, aunque digan nombres que el perfil reserva",
          "Documents go as they are: I looked through them, though they tell names that the profile keeps back"))</span></label>
      """
  }

  private static func proposed(_ proposals: [BundleProposal], _ call: WebCall) -> HTML {
    guard !proposals.isEmpty else { return .empty }
    let t = call.t
    let rows = proposals.html { proposal in
      let missing: HTML = proposal.hasDocument ? .empty : Piece.tag(t("sin documento", "no document"), "warn")
      return """
        <li><div class="grow">\(Piece.record(proposal.record, t))<br><small>\(t(BundleWords.reason(proposal.reason)))</small> \(missing)</div>\
        \(proposal.hasDocument ? button("agregar", [("clave", proposal.record.handle)], .plus, t("Agregar \(proposal.record.handle)", "Add \(proposal.record.handle)"), call) : .empty)</li>
        """
    }
    return Piece.card(
      t("El escrito los ofrece o cita", "The filing offers or cites them"), .clip, "<ul class=\"rows\">\(rows)</ul>")
  }

  private static func findings(_ view: BundleView, _ call: WebCall) -> HTML {
    guard !view.findings.isEmpty else { return .empty }
    let t = call.t
    let rows = view.findings.sorted { $0.severity < $1.severity }.html { finding in
      let place: HTML = finding.place.record.map { "<small>\(Piece.linked($0))</small><br>" } ?? .empty
      return """
        <li><div class="grow">\(Piece.severity(finding.severity, t)) <span class="tag">\(finding.id)</span><br>\(place)\(Piece.linked(t(finding.summary)))\
        <br><small>\(t(finding.remedy))</small></div></li>
        """
    }
    return Piece.card(t("Revisión", "Check"), .review, "<ul class=\"rows\">\(rows)</ul>")
  }

  // MARK: Acts

  private static func change(_ call: WebCall) throws -> HTTPResponse {
    let key = call.field("clave") ?? ""
    let handles = key.split { $0 == "," || $0 == " " }.map(String.init)
    let change: ArrangeBundle.Change
    switch call.field("que") {
    case "agregar": change = .add(handles)
    case "quitar": change = .remove(key)
    case "mover": change = .move(key, before: call.field("antes"))
    case "fecha": change = .sortByDate
    case "titular":
      change = .set(
        key, ["title", "annex", "pages"].compactMap { name in call.field(name).map { FieldInput(name, $0) } })
    default: return call.notFound()
    }
    do throws(OperationError) {
      let outcome = try ArrangeBundle(call.parameter("handle"), [change]).run(in: call.context)
      return call.redirect(path(call.parameter("handle")), saying: "edit", batch: outcome.batch)
    } catch {
      return try show(call, wrong: Piece.note("err", .alert, call.explanation(of: error)), status: error.status)
    }
  }

  private static func open(_ call: WebCall) throws -> HTTPResponse {
    let outcome = try NewBundle(for: call.field("para") ?? "").run(in: call.context)
    return call.redirect(path(outcome.record.handle), saying: "add", batch: outcome.batch)
  }

  private static func build(_ call: WebCall) throws -> HTTPResponse {
    let context = call.context
    let handle = call.parameter("handle")
    let serving = call.field("congelar") == "1"
    let disclosure = call.field("perfil")
    let asTheyAre = call.field("tal-cual") == "1"
    let job = try call.app.jobs.start(
      Phrase("Armar los anexos", "Build the annexes"), back: path(handle), at: context.clock()
    ) { folder in
      var operation = BuildBundle(handle, to: Paths.join(folder, "legajo"))
      operation.serving = serving
      operation.disclosure = disclosure
      operation.asTheyAre = asTheyAre ? ["all"] : []
      let outcome = try operation.run(in: context)
      let names = outcome.volumes + outcome.papers
      return JobCenter.Product(
        page: { told(outcome, $0) },
        files: names.map { name in
          JobCenter.File(
            path: Paths.join(outcome.folder, name), name: name,
            type: name.hasSuffix(".pdf") ? "application/pdf" : "application/octet-stream")
        })
    }
    return job.map { call.redirect("/trabajos/" + $0) } ?? DossierScreen.busy(call)
  }

  private static func told(_ outcome: BundleOutcome, _ call: WebCall) -> HTML {
    let t = call.t
    let files = (outcome.volumes + outcome.papers).html { "<li>\(Icon.page.html)<div class=\"grow\">\($0)</div></li>" }
    return """
      <p><b>\(t("Releído: todo coincide.", "Read back: all agrees."))</b> \
      \(t.count(outcome.view.pages ?? 0, Phrase("página", "page"), Phrase("páginas", "pages")))</p><ul class="rows">\(files)</ul>\
      \(FindingList.html(outcome.findings, call))
      """
  }
}
