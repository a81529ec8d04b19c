import CaseModel
import CaseOperations
import FileKit
import HTTPKit

/// Brings a dossier in: first what it would do, then it is done, and can be undone.
enum ImportScreen {
  static let path = "/importar"

  static var routes: [Route] {
    [.get("/importar") { try show($0) }, .post("/importar", files: true) { try start($0) }]
  }

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    try call.require(call.offers.bringIn)
    let t = call.t
    let body: HTML = """
      <section class="card pad"><form class="form" method="post" action="/importar" enctype="multipart/form-data">\(call.tokenField)\
      <div class="drop"><label for="archivo"><b>\(t("El expediente: un archivo .zip o .xml", "The dossier: a .zip or .xml file"))</b></label>\
      <input id="archivo" type="file" name="archivo" accept=".zip,.xml" required><p class="dim" data-chosen></p></div>\
      <fieldset><legend>\(t("¿Qué hacer?", "What to do?"))</legend>\
      <label class="check"><input type="radio" name="modo" value="ensayo" checked><span>\(t("Ver qué haría, sin escribir nada",
        "Show what it would do and write nothing"))</span></label>\
      <label class="check"><input type="radio" name="modo" value="importar"><span>\(t("Importar: todo o nada, y se puede deshacer",
        "Import: all or nothing, and it can be undone"))</span></label></fieldset>\
      <div class="acts"><button class="btn pri">\(Icon.upload.html)\(t("Continuar", "Continue"))</button></div></form></section>
      """
    return call.show(Page(title: t("Importar un expediente", "Import a dossier"), place: .dossier, body: body))
  }

  private static func start(_ call: WebCall) throws -> HTTPResponse {
    guard let upload = call.request.uploads.first(where: { $0.field == "archivo" }) else { return try show(call) }
    var context = call.context
    context.dryRun = call.field("modo") != "importar"
    let name = "entrada." + (Paths.fileExtension(upload.fileName) == "zip" ? "zip" : "xml")
    // The upload lasts as long as this answer, the work may last longer.
    let held = Paths.join(call.app.jobs.folder.path, Files.temporaryName())
    try Files.move(upload.path, to: held)
    let title =
      context.dryRun ? Phrase("Qué haría la importación", "What the import would do") : Phrase("Importar", "Import")
    let job = try call.app.jobs.start(title, back: path, at: context.clock()) { [context] folder in
      let path = Paths.join(folder, name)
      try Files.move(held, to: path)
      let outcome = try ImportDossier(path).run(in: context)
      return JobCenter.Product(page: { told(outcome, $0) })
    }
    guard let job else {
      try? Files.remove(held)
      return DossierScreen.busy(call)
    }
    return call.redirect("/trabajos/" + job)
  }

  private static func told(_ outcome: ImportOutcome, _ call: WebCall) -> HTML {
    let t = call.t
    let rows = RecordKind.allCases.filter { (outcome.added[$0] ?? 0) > 0 }.html { kind in
      """
      <tr><th scope="row">\(CaseScreen.capitalized(t(kind.description.plural)))</th>\
      <td class="num">\(t.grouped(outcome.added[kind] ?? 0))</td></tr>
      """
    }
    let renumbered: HTML =
      outcome.renumbered.isEmpty
      ? .empty
      : """
      <p>\(t("Claves que aquí ya se usaban:", "Handles that were taken here:"))</p><p class="tags">\
      \(outcome.renumbered.sorted { $0.key < $1.key }.prefix(60).html { "<span class=\"tag\">\($0.key) → \($0.value)</span>" })</p>
      """
    let undo: HTML =
      (outcome.dryRun ? nil : outcome.batch).map { batch in
        """
        <form method="post" action="/actividad/deshacer">\(call.tokenField)<input type="hidden" name="lote" value="\(batch)">\
        <button class="btn">\(Icon.undo.html)\(t("Deshacer la importación", "Undo the import"))</button></form>
        """
      } ?? .empty
    let head =
      outcome.dryRun
      ? t("Ensayo: no se escribió nada.", "Rehearsal: nothing was written.")
      : t("Importado en un solo lote.", "Imported in one batch.")
    return """
      <p><b>\(head)</b> \(t("Ya estaban igual", "The same already")): \(t.grouped(outcome.unchanged)) · \
      \(t("vínculos nuevos", "new links")): \(t.grouped(outcome.links)) · \(t("documentos", "documents")): \(t.grouped(outcome.documents))</p>\(undo)\
      <div class="scroll"><table><thead><tr><th scope="col">\(t("Registros nuevos", "New records"))</th>\
      <th scope="col" class="num">\(t("Cuántos", "How many"))</th></tr></thead><tbody>\(rows)</tbody></table></div>\(renumbered)\
      \(FindingList.html(outcome.findings, call, isOwn: false))
      """
  }
}
