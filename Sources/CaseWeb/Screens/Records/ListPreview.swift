import CaseModel
import CaseOperations
import CaseWords

/// A record beside its list: what it is and what it is joined to, without leaving the place in the list.
struct ListPreview {
  let detail: RecordDetail
  let call: WebCall

  /// The argument that names the record shown.
  static let argument = "ver"

  private static let facts = 8
  private static let others = 4

  private var t: Voice { call.t }

  /// Whether a list of the kind has one: people are told apart by whom and what they are joined to.
  static func isOffered(_ kind: RecordKind) -> Bool { kind == .person }

  /// The record chosen in the address, if it is there and may be seen.
  static func chosen(_ kind: RecordKind, _ call: WebCall) -> ListPreview? {
    guard isOffered(kind), let handle = call.argument(argument) else { return nil }
    var operation = ShowRecord(handle)
    operation.kinds = [kind]
    return (try? operation.run(in: call.context)).map { ListPreview(detail: $0, call: call) }
  }

  /// The way to the preview of a record, which the script takes without leaving the page.
  static func link(_ record: RecordView, _ call: WebCall) -> HTML {
    """
    <a href="\(Pager.address(call, [argument: record.handle]))#vista" data-preview \
    aria-label="\(call.t("Vista previa de", "Preview of")) \(record.handle)">\(record.handle)</a>
    """
  }

  var html: HTML {
    let record = detail.record
    return """
      <aside class="card preview" id="vista" data-handle="\(record.handle)" tabindex="-1" aria-label="\(t("Vista previa", "Preview"))">\
      <header><h2>\(record.handle) · \(t(record.titles))</h2>\
      <a class="btn sm ghost" href="\(Pager.address(call, [Self.argument: nil]))" data-preview>\(Icon.close.html)\
      <span class="vh">\(t("Cerrar la vista previa", "Close the preview"))</span></a></header><div class="body">\
      \(Piece.terms(facts))\(links)<p class="acts">\
      \(Piece.button(t("Abrir", "Open"), record.path, .page, primary: true))\(own)</p></div></aside>
      """
  }

  private var facts: [(String, HTML)] {
    let record = detail.record
    let text = call.fieldText
    let all = record.kind.description.fields.compactMap { field -> (String, HTML)? in
      guard field.isShort, field.name != record.kind.description.titleField, let value = record.body[field.name] else {
        return nil
      }
      return (t(field.words), "\(text.texts(value, field).joined(separator: " · "))")
    }
    return Array(all.prefix(Self.facts))
  }

  /// What it is joined to, a line each relation.
  private var links: HTML {
    var order: [LinkView] = []
    for link in detail.links
    where !order.contains(where: { $0.relation == link.relation && $0.outgoing == link.outgoing }) {
      order.append(link)
    }
    return order.html { first in
      let own = detail.links.filter { $0.relation == first.relation && $0.outgoing == first.outgoing }
      let shown = own.prefix(Self.others).html { link in
        "<li><a href=\"\(link.other.path)\">\(link.other.handle)</a> \(ListTable.short(t(link.other.titles), 90))</li>"
      }
      let more: HTML =
        own.count > Self.others
        ? "<li class=\"dim\">\(t("y \(own.count - Self.others) más", "and \(own.count - Self.others) more"))</li>"
        : .empty
      return "<h3>\(CaseScreen.capitalized(t(first.words)))</h3><ul>\(shown)\(more)</ul>"
    }
  }

  private var own: HTML {
    detail.record.kind == .person
      ? Piece.button(
        t("Precedentes que pueden servir", "Precedents that may serve"), detail.record.path + "/precedentes", .book)
      : .empty
  }
}
