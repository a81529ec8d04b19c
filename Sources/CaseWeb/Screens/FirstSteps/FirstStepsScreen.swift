import CaseModel
import CaseOperations
import FileKit
import HTTPKit

/// From one letter of refusal to three answers: what time may run, what may serve, what is missing.
enum FirstStepsScreen {
  static let path = "/primeros-pasos"

  static var routes: [Route] {
    [
      .get(path) { try start($0) }, .post(path, files: true) { try receive($0) },
      .slow(path + "/:letter") { try LetterForm(call: $0).show() },
      .post(path + "/:letter") { try LetterForm(call: $0).send() },
      .get(path + "/:letter/respuestas") { try AnswersScreen.show($0) },
    ]
  }

  /// The title a case opened here bears until somebody gives it a better one.
  private static let caseTitle = Phrase("Caso por nombrar", "Case to be named")

  private static func start(_ call: WebCall, wrong: HTML = .empty, status: Int = 200) throws -> HTTPResponse {
    try call.require(call.offers.letter)
    let t = call.t
    var list = ListRecords(.strategicCase)
    list.limit = 200
    let cases = try list.run(in: call.context).records.filter(call.context.mayAttach)
    let new: HTML = "<option value=\"\">\(t("Un caso nuevo", "A new case"))</option>"
    let options = cases.html { "<option value=\"\($0.handle)\">\($0.handle) · \(t($0.titles))</option>" }
    let choice: HTML =
      cases.isEmpty
      ? .empty
      : """
      <div class="field"><label for="caso">\(t("Caso", "Case"))</label><select class="sel" id="caso" name="caso">\(options)\
      \(new, if: call.offers.add(.strategicCase))</select></div>
      """
    let body: HTML = """
      \(steps(1, t))\(wrong)<div class="two"><section class="card pad"><form class="form" method="post" action="\(path)" \
      enctype="multipart/form-data">\(call.tokenField)<div class="drop" data-send><label for="oficio"><b>\
      \(t("Suelte aquí el oficio con que se negó la afiliación", "Drop the letter that refused affiliation here"))</b></label>\
      <input id="oficio" type="file" name="oficio" required aria-describedby="oficio-ayuda">\
      <p class="dim" id="oficio-ayuda">\(t("PDF, foto o escaneo. Se conserva tal como llegó, con su huella.",
        "PDF, photo or scan. It is kept as it came, with its hash."))</p><p data-chosen></p></div>\(choice)\
      <div class="acts"><button class="btn pri">\(t("Continuar", "Continue"))\(Icon.right.html)</button></div></form></section>\
      \(Piece.card(t("Lo que sigue", "What comes next"), .info, next(t)))</div>
      """
    return call.show(
      Page(
        title: t("Empezar por una negativa", "Start from a refusal letter"), place: .home, body: body, status: status))
  }

  private static func next(_ t: Voice) -> HTML {
    """
    <ol class="rows"><li>\(Icon.page.html)<div class="grow">\(t("Verá la página del oficio junto a siete datos.",
      "You will see the letter's page beside seven fields."))</div></li>\
    <li>\(Icon.edit.html)<div class="grow">\(t("Lo que no conste se deja vacío: el programa no lo adivina.",
      "What is not stated stays empty: the program does not guess."))</div></li>\
    <li>\(Icon.check.html)<div class="grow">\(t("Al guardar: qué falta para el plazo, qué precedentes pueden servir y qué falta.",
      "On saving: what is missing for the time limit, which precedents may serve, and what is missing."))</div></li></ol>
    """
  }

  /// Where one is in the three steps.
  static func steps(_ now: Int, _ t: Voice) -> HTML {
    let names = [t("El oficio", "The letter"), t("Siete datos", "Seven fields"), t("Tres respuestas", "Three answers")]
    let items = names.enumerated().html { index, name in
      let style: HTML =
        index + 1 == now ? " class=\"part\" aria-current=\"step\"" : index + 1 < now ? " class=\"done\"" : .empty
      return "<li\(style)>\(name)</li>"
    }
    return
      "<section class=\"card gap\" aria-label=\"\(t("Pasos", "Steps"))\"><ol class=\"stages\">\(items)</ol></section>"
  }

  /// Keeps the letter as evidence at once: nothing is lost if the browser is closed now.
  private static func receive(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    guard let upload = call.request.uploads.first(where: { $0.field == "oficio" && $0.bytes > 0 }) else {
      let words = t(
        "Elija el archivo del oficio; el que llegó está vacío.", "Choose the letter's file; what came is empty.")
      return try start(call, wrong: Piece.note("err", .alert, "<p>\(words)</p>"), status: 422)
    }
    let keep = KeepLetter(
      try UploadedFile.input(upload), title: t("Oficio de negativa", "Letter of refusal"),
      caseReference: call.field("caso"), caseTitle: t(caseTitle))
    let outcome = try keep.run(in: call.context)
    return call.redirect(path + "/" + Address.encode(outcome.record.handle))
  }
}
