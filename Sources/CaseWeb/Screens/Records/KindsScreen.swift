import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// All kinds of record with how many there are, and the trash.
enum KindsScreen {
  static var routes: [Route] {
    [.get("/registros") { try kinds($0) }, .get("/papelera") { try trash($0) }]
  }

  private static func kinds(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let counts = call.app.navigation.counts(call.context)
    let items = RecordKind.allCases.html { kind in
      let number = counts[kind] ?? 0
      return """
        <li class="card kind">\(kind.icon.html)<div class="grow"><h2><a href="\(kind.tablePath)">\
        \(CaseScreen.capitalized(t(kind.description.plural)))</a></h2><p class="dim">\(t(kind.purpose))</p></div>\
        <span class="num"><b>\(t.grouped(number))</b></span></li>
        """
    }
    return call.show(
      Page(
        title: t("Todos los registros", "All records"),
        subtitle:
          "<span>\(t("Cada tipo con su lista; el número es exacto.", "Each kind with its list; the number is exact."))</span>",
        actions: Piece.button(t("Papelera", "Trash"), "/papelera", .trash), body: "<ul class=\"three\">\(items)</ul>"))
  }

  private static func trash(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let removed = try ListTrash().run(in: call.context)
    let total = removed.reduce(0) { $0 + $1.total }
    let body: HTML =
      removed.isEmpty
      ? Piece.empty(
        .trash, t("La papelera está vacía", "The trash is empty"),
        t(
          "Lo que se quita espera aquí, con sus vínculos, hasta que alguien lo recupere.",
          "What is removed waits here, with its links, until somebody restores it."))
      : "<div class=\"stack\">\(removed.map { card($0, call) })</div>"
    return call.show(
      Page(
        title: t("Papelera", "Trash"),
        subtitle: "<span>\(t.count(total, Phrase("registro", "record"), Phrase("registros", "records")))</span>",
        body: body))
  }

  private static func card(_ removed: RemovedRecords, _ call: WebCall) -> HTML {
    let t = call.t
    let rows = removed.records.html { item in
      let restore: HTML = """
        <form method="post" action="\(item.record.path)/restaurar">\(call.tokenField)\
        <button class="btn sm" aria-label="\(t("Recuperar", "Restore")) \(item.record.handle)">\(Icon.undo.html)\(t("Recuperar", "Restore"))</button></form>
        """
      let title = t(item.record.titles)
      let words: HTML = title == item.record.handle ? .empty : " · \(ListTable.short(title))"
      return """
        <li><div class="grow"><a href="\(item.record.path)">\(item.record.handle)\(words)</a><br>\
        <small>\(t("Quitado el", "Removed")) \(ActivityScreen.moment(item.time, call))</small></div>\
        \(restore, if: call.offers.change(in: item.scope))</li>
        """
    }
    let rest = removed.total - removed.records.count
    let more: HTML =
      rest > 0
      ? "<p class=\"dim\">\(t("y \(t.grouped(rest)) más antiguos", "and \(t.grouped(rest)) older ones"))</p>" : .empty
    return Piece.card(
      CaseScreen.capitalized(t(removed.kind.description.plural)), removed.kind.icon,
      acts: "<span class=\"dim\">\(t.grouped(removed.total))</span>", "<ul class=\"rows\">\(rows)</ul>\(more)")
  }
}
