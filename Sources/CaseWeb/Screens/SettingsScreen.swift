import CaseModel
import CaseOperations
import DocumentStore
import FileKit
import HTTPKit
import Sandbox

/// The file itself: where it lies, how it is guarded, backups, other browsers, language, theme, keys.
enum SettingsScreen {
  static var routes: [Route] {
    [
      .get("/ajustes") { try show($0) }, .post("/ajustes/enlace") { try link($0) },
      .post("/ajustes/revisar") { try check($0) }, .post("/ajustes/respaldo") { try backup($0) },
    ]
  }

  private static func show(_ call: WebCall, said: HTML = .empty) throws -> HTTPResponse {
    let t = call.t
    let status = try StoreStatus().run(in: call.context)
    let facts: [(String, HTML)] = [
      (t("Carpeta", "Folder"), "<code>\(call.context.store.folder ?? "")</code>"),
      (t("Actúa", "Acting"), "\(status.member) · \(call.context.member.name)"),
      (t("Registros", "Records"), "\(t.grouped(status.counts.values.reduce(0, +)))"),
      (
        t("Bitácora", "Ledger"),
        "\(t.grouped(Int(status.ledgerSequence))) · <span class=\"hash\">\(status.ledgerHead)</span>"
      ),
      (
        t("Cifrado", "Encryption"),
        "\(status.encrypted ? t("cifrado", "encrypted") : t("Base sin cifrar: use un disco cifrado", "Not encrypted: use an encrypted disk"))"
      ),
      (t("Lectura de documentos", "Reading of documents"), "\(t(Self.cage))"),
    ]
    let body: HTML = """
      \(said)<div class="two"><div class="stack">\(Piece.card(t("Este archivo de casos", "This case file"), .drive, Piece.terms(facts)))\
      \(Piece.card(t("Revisar que esté íntegro", "Check that it is whole"), .shield, form("/ajustes/revisar", t("Revisar ahora", "Check now"),
        t("Comprueba la bitácora, cada registro y cada documento por su huella.", "Checks the ledger, each record and each document by its hash."), call)))\
      \(Piece.card(t("Respaldo", "Backup"), .drive, backupForm(call)), if: call.offers.backUp)</div>\
      <div class="stack">\(Piece.card(t("Otro navegador", "Another browser"), .link, form("/ajustes/enlace", t("Pedir un enlace", "Ask for a link"),
        t("Un enlace deja entrar a un navegador de este equipo, una sola vez.", "A link lets in one browser of this computer, once."), call)))\
      \(Piece.card(t("Pantalla", "Display"), .sun, display(call)))</div></div>
      """
    return call.show(Page(title: t("Ajustes", "Settings"), body: body))
  }

  /// How far the programs that read documents are kept from everything else on this machine.
  private static var cage: Phrase {
    switch Sandbox.shared.cage {
    case .full:
      Phrase(
        "en una jaula: sin red, sin otros archivos, con límites", "in a cage: no network, no other files, within limits"
      )
    case .limitsOnly:
      Phrase(
        "sólo con límites de memoria y tiempo, como pide \(Sandbox.optOut): falta bubblewrap o este sistema no lo permite",
        "within limits of memory and time only, as \(Sandbox.optOut) asks: bubblewrap is missing, or this system does not allow it"
      )
    case .none:
      Phrase(
        "no se leen, sólo se conservan: instale el paquete bubblewrap o permita espacios de nombres de usuario (user namespaces)",
        "they are not read, only kept: install the package bubblewrap, or allow user namespaces")
    }
  }

  private static func form(_ path: String, _ button: String, _ words: String, _ call: WebCall) -> HTML {
    """
    <p>\(words)</p><form method="post" action="\(path)">\(call.tokenField)<button class="btn">\(button)</button></form>
    """
  }

  private static func backupForm(_ call: WebCall) -> HTML {
    let t = call.t
    return """
      <p>\(t("Una copia completa y comprobada, en una carpeta nueva de otro disco, cifrado.",
        "A whole, verified copy, in a new folder of another disk, an encrypted one."))</p>\
      <form class="form" method="post" action="/ajustes/respaldo">\(call.tokenField)\
      <div class="field"><label for="carpeta">\(t("Carpeta nueva, con su ruta completa", "New folder, with its full path"))</label>\
      <input class="input" id="carpeta" name="carpeta" required placeholder="/media/usb/respaldo"></div>\
      <button class="btn">\(t("Respaldar", "Back up"))</button></form>
      """
  }

  private static func display(_ call: WebCall) -> HTML {
    let t = call.t
    let themes = [
      ("auto", t("Como el sistema", "As the system")), ("light", t("Claro", "Light")), ("dark", t("Oscuro", "Dark")),
    ]
    let links = themes.html { code, words in
      code == call.theme
        ? Piece.tag(words, "acc", .check) : "<a class=\"btn sm\" href=\"/ajustes?theme=\(code)\">\(words)</a>"
    }
    return """
      <div class="acts">\(links)</div><p><a href="/ajustes?lang=es" lang="es">Español</a> · <a href="/ajustes?lang=en" lang="en">English</a></p>\
      <label class="check"><input type="checkbox" data-letters checked><span>\(t("Usar teclas de una letra (j, k, x, /, ?)",
        "Use single-letter keys (j, k, x, /, ?)"))</span></label>
      """
  }

  private static func link(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let link = call.app.makeLaunchLink()
    return try show(
      call,
      said: Piece.note(
        "ok", .link,
        """
        <p>\(t("Ábralo en el otro navegador; sirve una sola vez:", "Open it in the other browser; it works once:"))</p>\
        <p><code>\(link)</code></p>
        """))
  }

  private static func check(_ call: WebCall) throws -> HTTPResponse {
    let context = call.context
    let job = try call.app.jobs.start(
      Phrase("Revisar que esté íntegro", "Check that it is whole"), back: "/ajustes", at: context.clock()
    ) { _ in
      let findings = try CheckStore(readData: true).run(in: context)
      return JobCenter.Product(page: { call in
        let t = call.t
        return findings.isEmpty
          ? "<p>\(t("Todo coincide: bitácora, registros, índices y documentos.", "All agrees: ledger, records, indexes and documents."))</p>"
          : FindingList.html(findings, call)
      })
    }
    return job.map { call.redirect("/trabajos/" + $0) } ?? DossierScreen.busy(call)
  }

  private static func backup(_ call: WebCall) throws -> HTTPResponse {
    let context = call.context
    let path = call.field("carpeta") ?? ""
    let t = call.t
    guard path.hasPrefix("/") else {
      return try show(
        call,
        said: Piece.note(
          "err", .alert, "<p>\(t("Escriba la ruta completa, desde «/».", "Type the full path, from “/”."))</p>"))
    }
    let job = try call.app.jobs.start(Phrase("Respaldo", "Backup"), back: "/ajustes", at: context.clock()) { _ in
      let report = try CreateBackup(to: path).run(in: context)
      return JobCenter.Product(page: { call in
        "<p>\(call.t("Respaldo hecho y comprobado", "Backup made and verified")): \(call.t.grouped(report?.records ?? 0)) · <code>\(path)</code></p>"
      })
    }
    return job.map { call.redirect("/trabajos/" + $0) } ?? DossierScreen.busy(call)
  }
}
