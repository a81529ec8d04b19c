import CaseModel
import HTTPKit

/// What the screens are for, and the keys.
enum HelpScreen {
  static var routes: [Route] { [.get("/ayuda") { show($0) }] }

  private static func show(_ call: WebCall) -> HTTPResponse {
    let t = call.t
    let places: [(String, HTML)] = [
      (
        t("Empezar por una negativa", "Start from a refusal"),
        "\(t("Suba el oficio; el programa lee lo que puede y usted confirma siete datos.", "Upload the letter; the program reads what it can and you confirm seven fields."))"
      ),
      (
        t("Revisión del caso", "Case review"),
        "\(t("Las seis cadenas del caso y lo que les falta. Un aviso puede ser la realidad: decide quien litiga.", "The six chains of the case and what they lack. A warning may be reality: the litigator decides."))"
      ),
      (
        t("Precedentes", "Precedents"),
        "\(t("Busque por padecimiento, como se diga: «azúcar», «presión alta», E11. Cada uno dice a cuántas personas puede servir y por qué.", "Search by condition, whatever it is called. Each says how many people it may serve, and why."))"
      ),
      (
        t("Exportar expediente", "Export dossier"),
        "\(t("Elija para quién: oficina, tribunal, aliadas o prensa. Antes de que algo salga se ve qué sale y qué queda.", "Choose for whom: office, court, partners or press. Before anything leaves you see what does and what stays."))"
      ),
      (
        t("Deshacer", "Undo"),
        "\(t("Todo cambio se puede deshacer en Actividad, mientras nada posterior dependa de él.", "Every change can be undone in Activity, as long as nothing later depends on it."))"
      ),
    ]
    let keys: [(String, HTML)] = [
      ("Ctrl K", "\(t("Buscar o ir a cualquier pantalla", "Search or go to any screen"))"),
      ("/", "\(t("Ir al buscador", "Go to the search box"))"),
      ("j · k", "\(t("Siguiente y anterior de una lista", "Next and previous in a list"))"),
      ("x", "\(t("Marcar la fila", "Select the row"))"), ("?", "\(t("Ver las teclas", "Show the keys"))"),
    ]
    return call.show(
      Page(
        title: t("Ayuda", "Help"),
        body: """
          <div class="two"><div class="stack">\(Piece.card(t("Qué hace cada pantalla", "What each screen does"), .help, Piece.terms(places)))</div>\
          <div class="stack">\(Piece.card(t("Teclas", "Keys"), .sort, Piece.terms(keys)))</div></div>
          """))
  }
}
