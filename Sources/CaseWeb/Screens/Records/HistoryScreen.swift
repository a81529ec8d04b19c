import CaseModel
import CaseOperations
import CaseWords
import DocumentStore
import HTTPKit

/// The versions of a record: who, when, and what changed in which field.
enum HistoryScreen {
  static func show(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    switch try RecordScreen.find(kind, call) {
    case .answer(let answer): return answer
    case .record(let detail):
      let versions = try ShowHistory(detail.record.uid).run(in: call.context)
      let members = try ListMembers().run(in: call.context)
      let names = Dictionary(members.map { ($0.handle, $0.name) }) { first, _ in first }
      var page = RecordScreen.frame(detail, call, tab: .history)
      page.body = body(versions, names, kind, call)
      return call.show(page)
    }
  }

  private static func body(
    _ versions: [VersionView], _ names: [String: String], _ kind: RecordKind, _ call: WebCall
  ) -> HTML {
    let t = call.t
    let ordered = versions.sorted { $0.version < $1.version }
    var cards: [HTML] = []
    var before = JSONValue.object([])
    for version in ordered {
      let rows = changes(from: before, to: version.body, kind, call)
      if version.change != .removed { before = version.body }
      let who = names[version.member] ?? version.member
      let title = "\(who) \(t(Words.change(version.change)))"
      let when: HTML =
        "<span class=\"dim\">\(t("versión", "version")) \(version.version) · \(ActivityScreen.moment(version.time, call))</span>"
      cards.append(
        Piece.card(
          title, version.change == .removed ? .trash : .clock, acts: when, version.change == .removed ? .empty : rows))
    }
    return "<div class=\"stack\">\(cards.reversed())</div>"
  }

  /// A table of the fields that differ.
  static func changes(from old: JSONValue, to new: JSONValue, _ kind: RecordKind, _ call: WebCall) -> HTML {
    let t = call.t
    let text = call.fieldText
    func shown(_ value: JSONValue?, _ field: Field) -> HTML {
      guard let value else { return "<span class=\"dim\">\(t(Words.unknown))</span>" }
      return "<span class=\"prose\">\(text.texts(value, field).joined(separator: " · "))</span>"
    }
    // What was just added was nothing before.
    let isNew = old.members.isEmpty
    let rows = kind.description.fields.filter { old[$0.name] != new[$0.name] }.html { field in
      let before: HTML = isNew ? .empty : "<td>\(shown(old[field.name], field))</td>"
      return """
        <tr><th scope="row">\(t(field.words))</th>\(before)<td>\(shown(new[field.name], field))</td></tr>
        """
    }
    guard !rows.isEmpty else {
      return
        "<p class=\"dim\">\(t("Los campos que usted ve quedaron igual.", "The fields you see stayed the same."))</p>"
    }
    let caption = t("Campos que cambiaron", "Fields that changed")
    let heads =
      isNew
      ? [t("Campo", "Field"), t("Valor", "Value")] : [t("Campo", "Field"), t("Antes", "Before"), t("Después", "After")]
    return """
      <div class="scroll"><table><caption class="vh">\(caption)</caption><thead><tr>\
      \(heads.map { "<th scope=\"col\">\($0)</th>" as HTML })</tr></thead><tbody>\(rows)</tbody></table></div>
      """
  }
}
