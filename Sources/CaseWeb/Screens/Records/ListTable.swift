import CaseModel
import CaseOperations
import CaseWords
import FileKit
import HTTPKit

/// The rows of a list, each with its box, and the bar of what can be done with those marked.
struct ListTable {
  let query: ListQuery
  let page: RecordPage
  let law: CaseLaw

  private var kind: RecordKind { query.kind }
  private var call: WebCall { query.call }
  private var t: Voice { query.call.t }

  /// Whether there is anything that this member may do with marked rows.
  private var canMark: Bool { BulkBar(kind: kind, call: call).isOffered }

  /// The facts worth a column: what people sort and tell records apart by.
  static func columns(_ kind: RecordKind) -> [Field] {
    let most = kind.usualLinks.count > 1 ? 2 : 3
    let coded = kind.description.fields.filter { field in
      guard field.name != kind.description.titleField, field.name != "currency", !field.privileged else { return false }
      if case .code = field.shape { return !(kind == .condition && field.name == "code") }
      return field.name == "municipality"
    }
    return Array((coded.filter { !$0.repeats } + coded.filter(\.repeats)).prefix(most))
  }

  var html: HTML {
    let columns = Self.columns(kind)
    let label = t("Marcar todos los de esta página", "Select all on this page")
    let head: HTML = """
      <tr>\("<th scope=\"col\"><input type=\"checkbox\" data-all aria-label=\"\(label)\"></th>", if: canMark)\
      \(heading(t(Words.handle), "clave", "handle"))\(titleHeading)\
      \(columns.map { isSortable($0) ? heading(t($0.words), $0.name, $0.name, isWide: true) : plain(t($0.words), isWide: true) })\
      \(query.relations.map { plain(CaseScreen.capitalized(t($0.description.words)), isWide: true) })\
      \(kind == .person ? plain(t("Carácter", "Role"), isWide: true) : .empty)\
      \(dateHeading)\(heading(t("Último cambio", "Last change"), "cambio", "modified", isWide: true))</tr>
      """
    let text = call.fieldText
    let zone = NamedZone(call.context.zone)
    let rows = page.records.html { row($0, columns, text, zone) }
    return """
      <form class="card keep" method="post" action="\(kind.listPath)/marcados" data-select>\(call.tokenField)\
      <input type="hidden" name="vuelta" value="\(Pager.address(call, [:]))">\
      <div class="scroll" tabindex="0" role="region" aria-label="\(CaseScreen.capitalized(t(kind.description.plural)))">\
      <table class="list"><thead>\(head)</thead><tbody>\(rows)</tbody></table></div>\
      \(Pager.html(call, total: page.total))\(BulkBar(kind: kind, call: call).html)</form>
      """
  }

  // MARK: Headings

  private func plain(_ words: String, isWide: Bool = false) -> HTML {
    "<th scope=\"col\"\(isWide ? " class=\"wide\"" as HTML : .empty)>\(words)</th>"
  }

  private var titleHeading: HTML {
    let words = kind.description.field(kind.description.titleField).map { t($0.words) } ?? t(Words.title)
    return page.total > ListQuery.mostByTitle ? plain(words) : heading(words, "titulo", "title")
  }

  private var dateHeading: HTML {
    guard query.isDated, let field = kind.description.dateField.flatMap({ kind.description.field($0) }) else {
      return .empty
    }
    return heading(t(field.words), "fecha", "date")
  }

  private func isSortable(_ field: Field) -> Bool {
    guard !field.repeats, !field.privileged, (field.access ?? kind.description.access) <= kind.description.access else {
      return false
    }
    return ListRecords.sorts(kind, by: field)
  }

  private func heading(_ words: String, _ order: String, _ sort: String, isWide: Bool = false) -> HTML {
    let list = query.operation
    let isCurrent = list.sort == sort
    let turns = isCurrent && !list.descending
    let address = Pager.address(call, ["orden": order, "desc": turns ? "1" : nil, "p": nil])
    // Changes come latest first unless turned round.
    let isDown = list.descending != (sort == "modified")
    let state: HTML = isCurrent ? " aria-sort=\"\(isDown ? "descending" : "ascending")\"" : .empty
    let style: HTML = isWide ? " class=\"wide\"" : .empty
    return
      "<th scope=\"col\"\(style)\(state)><a href=\"\(address)\">\(words)\(isCurrent ? Icon.sort.html : .empty)</a></th>"
  }

  // MARK: Rows

  private func row(_ record: RecordView, _ columns: [Field], _ text: FieldText, _ zone: NamedZone?) -> HTML {
    let title = t(record.titles)
    let facts = columns.html { field in
      let value = record.body[field.name].map { text.texts($0, field).prefix(3).joined(separator: ", ") } ?? ""
      return "<td class=\"wide\">\(value)</td>"
    }
    let links = page.links[record.uid] ?? []
    let linked = query.relations.html { relation in
      "<td class=\"wide\">\(others(links.filter { $0.relation == relation }))</td>"
    }
    let roles: HTML = kind == .person ? "<td class=\"wide\">\(self.roles(links))</td>" : .empty
    let handle: HTML = ListPreview.isOffered(kind) ? ListPreview.link(record, call) : "\(record.handle)"
    let date: HTML = query.isDated ? "<td>\(Piece.date(record.date, t))</td>" : .empty
    let closed: HTML =
      record.privileged
      ? " \(Piece.tag(t("interno", "internal"), "warn", .lock))" : .empty
    let mark: HTML = """
      <td><input type="checkbox" name="sel" value="\(record.handle)" aria-label="\(t("Marcar", "Select")) \(record.handle)"></td>
      """
    return """
      <tr data-row>\(mark, if: canMark)<td class="k">\(handle)</td>\
      <td><a href="\(record.path)">\(ListTable.short(title))</a>\(closed)</td>\(facts)\(linked)\(roles)\(date)\
      <td class="when wide">\(Words.moment(record.modified, zone))</td></tr>
      """
  }

  private func others(_ links: [LinkView]) -> HTML {
    let shown = links.prefix(2).map { link -> String in ListTable.short(t(link.other.titles), 48) }
    let more = links.count > 2 ? " +\(links.count - 2)" : ""
    return "\(shown.joined(separator: ", "))\(more)"
  }

  /// In which roles a person takes part.
  private func roles(_ links: [LinkView]) -> String {
    var roles: [String] = []
    for link in links {
      guard let code = link.attributes["role"]?.text else { continue }
      let words = t(law.words(code, of: "roles"))
      if !roles.contains(words) { roles.append(words) }
    }
    let more = roles.count > 2 ? " +\(roles.count - 2)" : ""
    return roles.prefix(2).joined(separator: ", ") + more
  }

  /// A title as a table can hold it.
  static func short(_ text: String, _ most: Int = 120) -> String {
    text.count > most ? String(text.prefix(most - 1)) + "…" : text
  }
}
