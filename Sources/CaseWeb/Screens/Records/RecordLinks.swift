import CaseModel
import CaseOperations
import CaseWords

/// What a record is joined to: where it leads, and what leads to it.
struct RecordLinks {
  let detail: RecordDetail
  let call: WebCall

  private var t: Voice { call.t }

  var outgoing: HTML {
    let links = detail.links.filter(\.outgoing)
    let act =
      detail.record.removed || !call.offers.link(detail.record)
      ? .empty : Piece.button(t("Vincular", "Link"), detail.record.path + "/vincular", .plus, small: true)
    guard !links.isEmpty else {
      guard !detail.record.removed else { return .empty }
      return Piece.card(
        t("Vínculos", "Links"), .link, acts: act,
        "<p class=\"dim\">\(t("Todavía no lleva a ningún otro registro.", "It leads to no other record yet."))</p>")
    }
    return Piece.card(t("Vínculos", "Links"), .link, acts: act, groups(links))
  }

  var incoming: HTML {
    let links = detail.links.filter { !$0.outgoing }
    guard !links.isEmpty else { return .empty }
    return Piece.card(t("Lo que apunta aquí", "What points here"), .graph, groups(links))
  }

  /// Links that a page lists of each relation; the others are counted.
  private static let most = 60

  private func groups(_ links: [LinkView]) -> HTML {
    var order: [Relation] = []
    for link in links where !order.contains(link.relation) { order.append(link.relation) }
    return order.html { relation in
      let own = links.filter { $0.relation == relation }
      let more: HTML =
        own.count > Self.most
        ? "<p class=\"dim\">\(t("y \(t.grouped(own.count - Self.most)) más", "and \(t.grouped(own.count - Self.most)) more"))</p>"
        : .empty
      return """
        <h3>\(CaseScreen.capitalized(t(own[0].words))) <small>\(t.grouped(own.count))</small></h3>\
        <ul class="rows">\(own.prefix(Self.most).map { row($0) })</ul>\(more)
        """
    }
  }

  private func row(_ link: LinkView) -> HTML {
    let title = t(link.other.titles)
    let words: HTML = title == link.other.handle ? .empty : " · \(ListTable.short(title))"
    return """
      <li>\(link.other.kind.icon.html)<div class="grow"><a href="\(link.other.path)">\(link.other.handle)\(words)</a>\
      \(attributes(link))\(locators(link))</div>\(remover(link))</li>
      """
  }

  private func attributes(_ link: LinkView) -> HTML {
    let text = call.fieldText
    let pieces = link.relation.description.attributes.compactMap { field -> String? in
      link.attributes[field.name].map { t(field.words) + ": " + text.texts($0, field).joined(separator: ", ") }
    }
    return pieces.isEmpty ? .empty : "<p><small>\(pieces.joined(separator: " · "))</small></p>"
  }

  /// Where in documents the link points: a page that opens, and the words that stand there.
  private func locators(_ link: LinkView) -> HTML {
    link.locators.html { locator in
      var place = HTML.empty
      if let page = locator.page {
        let pages = "\(page)" + (locator.toPage.map { "–\($0)" } ?? "")
        let words = t(Words.page) + " " + pages
        place = "<a href=\"\(path(of: locator, link))\">\(words)</a>"
      }
      let quote: HTML = locator.quote.map { "<blockquote class=\"snip\">\(t.quoted($0))</blockquote>" } ?? .empty
      return "<div><small>\(place)</small>\(quote)</div>"
    }
  }

  /// The page of the document a locator is in: this record's, else the other's.
  private func path(of locator: Locator, _ link: LinkView) -> String {
    let own = detail.record.documents.firstIndex { $0.sha256 == locator.sha256 }
    if let own { return DocumentScreen.path(detail.record.summary, own + 1, page: locator.page) }
    return DocumentScreen.path(link.other, of: locator)
  }

  private func remover(_ link: LinkView) -> HTML {
    guard !detail.record.removed, call.offers.change(in: link.scope) else { return .empty }
    let label = t("Quitar el vínculo con", "Remove the link with") + " " + link.other.handle
    return """
      <form method="post" action="\(detail.record.path)/desvincular">\(call.tokenField)\
      <input type="hidden" name="otro" value="\(link.other.uid)">\
      <input type="hidden" name="relacion" value="\(link.relation.rawValue)">\
      <button class="btn sm ghost" aria-label="\(label)" title="\(label)">\(Icon.close.html)</button></form>
      """
  }
}
