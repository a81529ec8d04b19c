import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// Pages that need no store: refusals at the gate, and a store that cannot be read.
enum BarePage {
  static func refused(_ refusal: WebGate.Refusal, _ language: Language, isSent: Bool = false) -> HTTPResponse {
    let (status, what, next): (Int, Phrase, Phrase) =
      switch refusal {
      case .foreignHost:
        (
          421, Phrase("Esa dirección no es de este programa.", "That address is not this program's."),
          Phrase("Abra la que imprimió «expediente serve».", "Open the one that “expediente serve” printed.")
        )
      case .foreignOrigin:
        (
          403,
          Phrase(
            "Otra página quiso usar su archivo de casos y no se le permitió.",
            "Another page tried to use your case file and was not let in."),
          Phrase(
            "No hay nada que hacer; cierre la página que lo intentó.",
            "There is nothing to do; close the page that tried.")
        )
      case .stranger where isSent:
        (
          401, Phrase("Este navegador ya no tiene permiso.", "This browser is no longer let in."),
          Phrase(
            "No se guardó nada, y no se pierde: abra en otra pestaña el enlace que imprimió «expediente serve», vuelva aquí con el botón Atrás y envíelo otra vez.",
            "Nothing was saved, and nothing is lost: open the link that “expediente serve” printed in another tab, come back with the Back button, and send it once more."
          )
        )
      case .stranger:
        (
          401, Phrase("Este navegador todavía no tiene permiso.", "This browser is not let in yet."),
          Phrase(
            "Abra el enlace que imprimió «expediente serve»: sirve una sola vez. Para otro navegador, pida uno nuevo en Ajustes.",
            "Open the link that “expediente serve” printed: it works once. For another browser, ask for a new one in Settings."
          )
        )
      case .form:
        (
          403,
          Phrase(
            "El formulario ya no es válido: el programa se reinició o se abrió en otro navegador.",
            "The form is no longer valid: the program was restarted, or it was opened in another browser."),
          Phrase(
            "Regrese, recargue la página y envíelo de nuevo: no se guardó nada.",
            "Go back, reload the page and send it again: nothing was saved.")
        )
      }
    return make(status, what, next, language)
  }

  static func failure(_ error: OperationError, _ language: Language) -> HTTPResponse {
    let message = Message(error)
    return make(503, message.what, message.next ?? Phrase("", ""), language)
  }

  /// A page that leads on at once, and by its link where the browser does not.
  static func leading(to address: String, _ language: Language) -> [UInt8] {
    let t = Voice(language: language)
    let html: HTML = """
      <!doctype html>
      <html lang="\(t("es-MX", "en"))"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">\
      <meta http-equiv="refresh" content="0;url=\(address)"><title>Expediente</title></head>\
      <body><p><a href="\(address)">\(t("Entrar al archivo de casos", "Enter the case file"))</a></p></body></html>
      """
    return Array(html.text.utf8)
  }

  /// The page of a request that was not taken.
  static func make(_ status: Int, _ message: Message, _ language: Language) -> HTTPResponse {
    func sentence(_ phrase: Phrase) -> Phrase {
      Phrase(CaseScreen.capitalized(phrase.es) + ".", CaseScreen.capitalized(phrase.en) + ".")
    }
    let next = message.why ?? Phrase("no se guardó nada", "nothing was saved")
    return make(status, sentence(message.what), sentence(next), language)
  }

  private static func make(_ status: Int, _ what: Phrase, _ next: Phrase, _ language: Language) -> HTTPResponse {
    let t = Voice(language: language)
    let html: HTML = """
      <!doctype html>
      <html lang="\(t("es-MX", "en"))"><head><meta charset="utf-8">\
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>\(t(what)) · Expediente</title>\
      <link rel="stylesheet" href="\(WebAssets.path(of: "app.css"))"></head>\
      <body><main class="bare"><h1>\(t(what))</h1><p>\(t(next))</p></main></body></html>
      """
    return HTTPResponse(
      status, [HTTPField("Content-Type", "text/html; charset=utf-8")], .bytes(Array(html.text.utf8)))
  }
}
