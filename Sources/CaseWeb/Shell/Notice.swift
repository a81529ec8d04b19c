import CaseModel
import HTTPKit

/// What the page after an act has to say: «Guardado», with the way back.
///
/// It travels in the address as a code and a batch number, never as words, so that no link can put words into a page.
struct Notice {
  static let argument = "hecho"
  let code: String
  let batch: Int64?

  /// What can be said.
  private static let words: [String: Phrase] = [
    "add": Phrase("Agregado.", "Added."), "edit": Phrase("Guardado.", "Saved."),
    "same": Phrase("Ya estaba así: no se cambió nada.", "It was so already: nothing changed."),
    "remove": Phrase("Está en la papelera.", "It is in the trash."),
    "restore": Phrase("Recuperado de la papelera.", "Restored from the trash."),
    "link": Phrase("Vinculado.", "Linked."), "unlink": Phrase("Vínculo quitado.", "Link removed."),
    "undo": Phrase("Deshecho.", "Undone."), "bulk": Phrase("Cambios guardados.", "Changes saved."),
    "import": Phrase("Importado.", "Imported."), "export": Phrase("Exportado.", "Exported."),
    "member": Phrase("Equipo actualizado.", "Team updated."),
    "backup": Phrase("Respaldo hecho y verificado.", "Backup made and verified."),
  ]

  init?(_ call: WebCall) {
    guard let text = call.argument(Self.argument) else { return nil }
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let code = parts.first.map(String.init), Self.words[code] != nil else { return nil }
    self.code = code
    batch = parts.count > 1 ? Int64(parts[1]) : nil
  }

  func html(_ call: WebCall) -> HTML {
    let t = call.t
    let words = Self.words[code].map { t($0) } ?? ""
    var undo = HTML.empty
    if let batch, code != "undo", call.offers.changes {
      undo = """
        <form method="post" action="/actividad/deshacer">\(call.tokenField)\
        <input type="hidden" name="lote" value="\(batch)">\
        <button class="btn sm">\(Icon.undo.html)\(t("Deshacer", "Undo"))</button></form>
        """
    }
    return "<div class=\"note ok\" role=\"status\">\(Icon.check.html)<p>\(words)</p>\(undo)</div>"
  }
}

extension WebCall {
  /// Goes to a page that says what was done and how to take it back.
  func redirect(_ path: String, saying code: String, batch: Int64? = nil) -> HTTPResponse {
    let value = code + (batch.map { ".\($0)" } ?? "")
    return redirect(path + (path.contains("?") ? "&" : "?") + Notice.argument + "=" + Address.encode(value))
  }
}
