import CaseModel
import CaseOperations
import HTTPKit

/// What a screen puts into the frame that all share.
struct Page {
  /// The title, of the window and of the page.
  var title: String
  /// What stands under the title.
  var subtitle: HTML = .empty
  /// The way here, from the outermost place.
  var crumbs: [Crumb] = []
  /// Where in the side bar one is.
  var place: Place?
  /// What can be done, at the right of the title.
  var actions: HTML = .empty
  /// Tabs under the title.
  var tabs: HTML = .empty
  /// The screen itself.
  var body: HTML
  /// The status it is sent with.
  var status = 200

  /// A step of the way.
  struct Crumb {
    var words: String
    var path: String
  }
}

extension WebCall {
  /// Sends a screen in its frame.
  func show(_ page: Page) -> HTTPResponse {
    let html = PageFrame(call: self, page: page).html
    return HTTPResponse(
      page.status, [HTTPField("Content-Type", "text/html; charset=utf-8")], .bytes(Array(html.text.utf8)))
  }
}

/// The frame of every screen: side bar, search, language, theme, and what the last act left to say.
struct PageFrame {
  let call: WebCall
  let page: Page

  private var t: Voice { call.t }

  var html: HTML {
    """
    <!doctype html>
    <html lang="\(t("es-MX", "en"))" data-theme="\(call.theme)">
    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(page.title) · Expediente</title>
    <meta name="color-scheme" content="\(call.theme == "auto" ? "light dark" : call.theme)">
    <link rel="stylesheet" href="\(WebAssets.path(of: "app.css"))">
    <script src="\(WebAssets.path(of: "app.js"))" defer></script></head>
    <body>
    <a class="skip" href="#contenido">\(t("Saltar al contenido", "Skip to content"))</a>
    \(menu)
    <div class="app">
    <aside class="side" aria-label="\(t("Barra lateral", "Side bar"))"><a class="brand" href="/">\(Icon.scale.html)Expediente</a>\(navigation)\(foot)</aside>
    <div class="main">\(top)
    <main class="page" id="contenido" tabindex="-1">\(crumbs)\(notices)
    <div class="head"><div><h1>\(page.title)</h1>\(subtitle)</div>\(actions)</div>
    \(page.tabs)\(page.body)</main></div></div>
    \(palette)
    </body></html>
    """
  }

  private var subtitle: HTML { page.subtitle.isEmpty ? .empty : "<div class=\"sub\">\(page.subtitle)</div>" }

  private var actions: HTML { page.actions.isEmpty ? .empty : "<div class=\"acts\">\(page.actions)</div>" }

  private var menu: HTML {
    """
    <details class="mbar"><summary>\(Icon.menu.html)<span class="vh">\(t("Menú", "Menu"))</span>\
    \(Icon.scale.html)Expediente</summary>\(navigation)\(switches)</details>
    """
  }

  private var navigation: HTML {
    let counts = call.app.navigation.counts(call.context)
    let items = Place.allCases.filter(call.offers.place).html { place in
      let number = place.kinds.reduce(0) { $0 + (counts[$1] ?? 0) }
      let count: HTML = place.kinds.isEmpty || number == 0 ? .empty : "<span class=\"n\">\(t.grouped(number))</span>"
      let current: HTML = place == page.place ? " aria-current=\"page\"" : .empty
      return "<li><a href=\"\(place.path)\"\(current)>\(place.icon.html)<span>\(t(place.words))</span>\(count)</a></li>"
    }
    return "<nav aria-label=\"\(t("Principal", "Main"))\"><ul>\(items)</ul></nav>"
  }

  private var foot: HTML {
    """
    <div class="foot"><a href="/registros">\(Icon.page.html)\(t("Todos los registros", "All records"))</a>\
    <a href="/papelera">\(Icon.trash.html)\(t("Papelera", "Trash"))</a>\
    <a href="/equipo">\(Icon.team.html)\(t("Equipo y funciones", "Team and roles"))</a>\
    <a href="/ajustes">\(Icon.gear.html)\(t("Ajustes", "Settings"))</a>\
    <p>\(Icon.offline.html)\(t("Solo en este equipo", "On this computer only"))</p>\
    <p>\(Icon.lock.html)\(t("Base sin cifrar: use un disco cifrado", "Not encrypted: use an encrypted disk"))</p></div>
    """
  }

  private var top: HTML {
    """
    <header class="top"><form class="find" role="search" action="/buscar">\
    <label class="vh" for="q">\(t("Buscar en todo", "Search everything"))</label>\(Icon.search.html)\
    <input id="q" name="q" type="search" placeholder="\(t("Buscar o ir a…", "Search or go to…"))" autocomplete="off" \
    value="\(call.request.head.path == "/buscar" ? call.argument("q") ?? "" : "")"><kbd>Ctrl K</kbd></form>\(switches)</header>
    """
  }

  private var switches: HTML {
    let other: (String, String) = t.language == .spanish ? ("en", "English") : ("es", "Español")
    let theme: (String, String) =
      call.theme == "dark" ? ("light", t("Tema claro", "Light theme")) : ("dark", t("Tema oscuro", "Dark theme"))
    return """
      <div class="tools"><a class="btn sm ghost" href="\(with("lang", other.0))" lang="\(other.0)" \
      hreflang="\(other.0)">\(Icon.globe.html)\(other.1)</a>\
      <a class="btn sm ghost" href="\(with("theme", theme.0))">\(Icon.sun.html)\(theme.1)</a>\
      <a class="btn sm ghost" href="/ayuda" data-help>\(Icon.help.html)\(t("Ayuda", "Help"))</a></div>
      """
  }

  /// This page's address with one more argument; after a form that was not taken, the home page's.
  private func with(_ name: String, _ value: String) -> String {
    let head = call.request.head
    guard head.method != "POST" else { return Address.make("/", [HTTPField(name, value)]) }
    return Address.make(
      head.path, head.query.filter { $0.name != name && $0.name != Notice.argument } + [HTTPField(name, value)])
  }

  private var crumbs: HTML {
    guard !page.crumbs.isEmpty else { return .empty }
    let steps = page.crumbs.html { "<li><a href=\"\($0.path)\">\($0.words)</a></li>" }
    return """
      <nav aria-label="\(t("Ruta", "Path"))"><ol class="crumbs">\(steps)\
      <li aria-current="page">\(page.title)</li></ol></nav>
      """
  }

  private var notices: HTML {
    guard let notice = Notice(call) else { return .empty }
    return notice.html(call)
  }

  /// The command palette and the list of keys: filled by the script, and of no use without it.
  private var palette: HTML {
    let items = Place.allCases.filter(call.offers.place).html { place in
      "<li><a href=\"\(place.path)\">\(place.icon.html)\(t(place.words))</a></li>"
    }
    let adds = Self.added.filter(call.offers.add).html { kind in
      """
      <li><a href="\(kind.listPath)/nuevo">\(Icon.plus.html)\(t("Agregar", "Add")): \(t(kind.description.words))</a></li>
      """
    }
    let letter: HTML = """
      <li><a href="/primeros-pasos">\(Icon.upload.html)\(t("Empezar por una negativa", "Start from a refusal letter"))</a></li>
      """
    return """
      <dialog id="palette" aria-label="\(t("Buscar o ir a", "Search or go to"))">\
      <form method="get" action="/buscar"><label class="vh" for="pq">\(t("Orden o búsqueda", "Command or search"))</label>\
      <input id="pq" name="q" type="search" autocomplete="off" \
      placeholder="\(t("Escriba: precedentes, agregar persona, diabetes…", "Type: precedents, add person, diabetes…"))">\
      </form><ul>\(items)\(adds)\(letter, if: call.offers.letter)</ul></dialog>
      <dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">\(t("Teclas", "Keys"))</h2><dl class="kv">\
      <dt><kbd>Ctrl</kbd> <kbd>K</kbd></dt><dd>\(t("Buscar o ir a", "Search or go to"))</dd>\
      <dt><kbd>/</kbd></dt><dd>\(t("Ir al buscador", "Go to the search box"))</dd>\
      <dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>\(t("Siguiente y anterior de una lista", "Next and previous in a list"))</dd>\
      <dt><kbd>x</kbd></dt><dd>\(t("Marcar la fila", "Select the row"))</dd>\
      <dt><kbd>?</kbd></dt><dd>\(t("Esta lista", "This list"))</dd>\
      <dt><kbd>Esc</kbd></dt><dd>\(t("Cerrar", "Close"))</dd></dl>\
      <form method="dialog"><button class="btn">\(t("Cerrar", "Close"))</button></form></dialog>
      """
  }

  /// The kinds a person adds most.
  private static let added: [RecordKind] = [
    .person, .evidence, .fact, .filing, .ruling, .precedent, .norm, .institution, .refusal, .strategicCase,
  ]
}
