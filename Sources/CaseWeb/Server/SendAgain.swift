import HTTPKit

extension WebCall {
  /// The page of a form whose token is no longer valid: what was typed stands on it, to be sent again by the person.
  ///
  /// Nothing is ever sent by the page itself, and it is only made for what a page of ours sent: see ``WebGate/isOwn(_:)``.
  func sendAgain() -> HTTPResponse {
    let fields = request.fields.filter { $0.name != WebGate.tokenField }
    let hidden = fields.html { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" }
    let typed = fields.map(\.value).filter { !$0.trimmed.isEmpty }
    let list: HTML =
      typed.isEmpty
      ? .empty
      : """
      <details><summary>\(t("Ver lo que se enviará", "See what will be sent"))</summary>\
      <ul class="rows">\(typed.map { "<li><div class=\"grow prose\">\($0)</div></li>" as HTML })</ul></details>
      """
    let body: HTML = """
      \(Piece.note("warn", .alert, """
        <p>\(t("El programa se reinició, o la página se abrió antes de entrar con otro enlace. No se guardó nada, y lo que escribió está aquí.",
          "The program was restarted, or the page was opened before you entered by another link. Nothing was saved, and what you typed is here."))</p>\
        <p>\(t("Si usted lo envió, envíelo de nuevo. Si no, cierre esta página. Con el botón Atrás del navegador vuelve al formulario.",
          "If you sent it, send it again. If not, close this page. The browser's Back button leads back to the form."))</p>
        """))\
      <section class="card pad"><form class="form" method="post" action="\(address)" enctype="multipart/form-data">\
      \(tokenField)\(hidden)\(list)\(filesAgain)\
      <div class="acts"><button class="btn pri">\(Icon.right.html)\(t("Enviar de nuevo", "Send again"))</button></div></form></section>
      """
    return show(
      Page(title: t("El formulario ya no era válido", "The form was no longer valid"), body: body, status: 403))
  }

  /// Files are not kept between two sendings: they are chosen again, by their names.
  private var filesAgain: HTML {
    var names: [String] = []
    for upload in request.uploads where !names.contains(upload.field) { names.append(upload.field) }
    return names.html { name in
      let files = request.uploads.filter { $0.field == name && $0.bytes > 0 }.map(\.fileName)
      guard !files.isEmpty else { return .empty }
      let id = "otra-vez-" + name
      return """
        <div class="field"><label for="\(id)">\(t("Vuelva a elegir", "Choose again")): \(files.joined(separator: ", "))</label>\
        <input id="\(id)" type="file" name="\(name)" required\(files.count > 1 ? " multiple" as HTML : .empty)></div>
        """
    }
  }

  /// The page of an address that only takes forms, as after a page is loaded anew.
  ///
  /// - Parameters:
  ///   - methods: what it takes.
  ///   - back: the nearest page above it.
  func onlyForms(_ methods: [String], back: String) -> HTTPResponse {
    let body = Piece.empty(
      .info, t("Aquí sólo llegan formularios", "Only forms arrive here"),
      t(
        "La página que veía salió de un formulario y no se puede volver a cargar. No se hizo nada de nuevo: regrese y envíelo otra vez si hace falta.",
        "The page you saw came from a form and cannot be loaded anew. Nothing was done again: go back, and send it once more if needed."
      ),
      "<div class=\"acts\">\(Piece.button(t("Volver", "Back"), back, .left, primary: true))\(Piece.button(t("Ir al inicio", "Go home"), "/", .home))</div>"
    )
    var answer = show(
      Page(title: t("Esta página no se vuelve a cargar", "This page is not loaded anew"), body: body, status: 405))
    answer.headers.append(HTTPField("Allow", methods.joined(separator: ", ")))
    return answer
  }
}

extension RouteTable {
  /// The nearest address above one that shows a page.
  func page(above head: HTTPHead) -> String {
    var segments = head.segments
    while !segments.isEmpty {
      segments.removeLast()
      let path = "/" + segments.map { Address.encode($0) }.joined(separator: "/")
      if case .route = find(HTTPHead(method: "GET", path: path, headers: [])) { return path }
    }
    return "/"
  }
}
