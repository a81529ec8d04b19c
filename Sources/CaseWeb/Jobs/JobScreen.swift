import CaseModel
import CaseOperations
import CaseWords
import FileKit
import HTTPKit

/// A piece of long work: how it stands, what it made, and the way to stop it.
enum JobScreen {
  static var routes: [Route] {
    [
      .get("/trabajos/:id") { show($0) }, .get("/trabajos/:id/archivo/:n") { file($0) },
      .post("/trabajos/:id/cancelar") { cancel($0) },
    ]
  }

  private static func show(_ call: WebCall) -> HTTPResponse {
    let t = call.t
    guard let job = call.app.jobs.job(call.parameter("id")) else { return gone(call) }
    let body: HTML
    switch job.state {
    case .running:
      let seconds = max(0, (call.context.clock() - job.started) / 1_000)
      body = """
        <section class="card pad" data-job aria-live="polite"><p>\(Icon.clock.html) \
        \(t("En curso desde hace \(seconds) s. Puede cerrar esta página: el trabajo sigue.",
          "Running for \(seconds) s. You may close this page: the work goes on."))</p>\
        <progress aria-label="\(t("Trabajo en curso", "Work in progress"))"></progress>\
        <div class="acts"><a class="btn" href="/trabajos/\(job.id)">\(t("Ver cómo va", "See how it goes"))</a>\
        <form method="post" action="/trabajos/\(job.id)/cancelar">\(call.tokenField)<button class="btn danger">\
        \(t("Detener", "Stop"))</button></form></div></section>
        """
    case .done(let product):
      let save = product.files.enumerated().html { index, file in
        """
        <p><a class="btn\(index == 0 ? " pri" : "")" href="/trabajos/\(job.id)/archivo/\(index + 1)">\(Icon.download.html)\
        \(t("Guardar", "Save")) \(file.name)</a></p>
        """
      }
      body =
        "<section class=\"card pad\">\(Piece.note("ok", .check, "<p>\(t("Listo.", "Done."))</p>"))\(save)\(product.page(call))</section>"
    case .failed(let error): body = failure(error, call, isOwn: job.back != ImportScreen.path)
    }
    let back = Piece.button(t("Volver", "Back"), job.back, .left)
    return call.show(Page(title: t(job.title), actions: back, body: body))
  }

  /// Why it was not done, with every finding that prevents it.
  ///
  /// - Parameter isOwn: whether the findings are about records of this store.
  static func failure(_ error: OperationError, _ call: WebCall, isOwn: Bool = true) -> HTML {
    let t = call.t
    if case .blocked(let findings) = error {
      return """
        \(Piece.note("err", .alert, "<p>\(t("No salió nada: hay algo que lo impide.", "Nothing left: something prevents it."))</p>"))\
        \(FindingList.html(findings, call, isOwn: isOwn))
        """
    }
    return Piece.note("err", .alert, call.explanation(of: error))
  }

  private static func file(_ call: WebCall) -> HTTPResponse {
    guard let job = call.app.jobs.job(call.parameter("id")), case .done(let product) = job.state,
      let number = Int(call.parameter("n")), product.files.indices.contains(number - 1)
    else { return call.notFound() }
    let file = product.files[number - 1]
    return HTTPResponse(200, Download.headers(name: file.name, type: file.type), .file(file.path))
  }

  private static func cancel(_ call: WebCall) -> HTTPResponse {
    call.app.jobs.cancel(call.parameter("id"))
    return call.redirect("/trabajos/" + Address.encode(call.parameter("id")))
  }

  private static func gone(_ call: WebCall) -> HTTPResponse {
    let t = call.t
    return call.show(
      Page(
        title: t("Ese trabajo ya no está", "That work is no longer here"),
        body: Piece.empty(
          .clock,
          t(
            "Se conservan los más recientes, hasta que el programa se detiene.",
            "The latest are kept until the program stops."),
          t("Vuelva a pedirlo desde su pantalla.", "Ask for it again from its screen.")), status: 404))
  }
}

/// Findings as a person reads them: what, where, what to do.
enum FindingList {
  ///
  /// - Parameter isOwn: whether they are about records of this store, so that handles lead to them.
  static func html(_ findings: [Finding], _ call: WebCall, isOwn: Bool = true) -> HTML {
    let t = call.t
    return findings.sorted { $0.severity < $1.severity }.html { finding in
      let style = finding.severity == .error ? "e" : "w"
      func linked(_ text: String) -> HTML { isOwn ? Piece.linked(text) : "\(text)" }
      let place: HTML = finding.place.record.map { "<span class=\"tag\">\(linked($0))</span>" } ?? .empty
      let remedy: HTML = finding.remedy.es.isEmpty ? .empty : "<p class=\"why\">\(t(finding.remedy))</p>"
      return """
        <div class="card issue \(style)">\((finding.severity == .note ? Icon.info : Icon.alert).html)<div>\
        <h3>\(linked(t(finding.summary)))</h3>\(remedy)<p class="where">\(Piece.severity(finding.severity, t))\(place)\
        <span class="tag">\(finding.id)</span></p></div></div>
        """
    }
  }
}
