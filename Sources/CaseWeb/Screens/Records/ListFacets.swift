import CaseModel
import CaseOperations
import CaseWords
import DocumentStore
import HTTPKit
import Synchronization

/// What a list can be narrowed by, with exact counts.
struct ListFacets {
  let query: ListQuery
  let facets: [ListFacet]

  /// Values shown at once, and at most.
  private static let first = 7
  private static let most = 40

  var html: HTML {
    let t = query.call.t
    let shown = facets.filter { facet in facet.values.count > 1 || !chosen(facet).isEmpty || facet.field == nil }
    guard !shown.isEmpty else { return "<div class=\"facets\"></div>" }
    let names = Set(shown.map(\.name))
    let open: HTML = query.filters(facets).isEmpty ? .empty : " open"
    return """
      <details class="facets"\(open)><summary class="btn">\(Icon.filter.html)\(t("Filtros", "Filters"))</summary>\
      <form data-live aria-label="\(t("Filtros", "Filters"))">\(query.kept { !names.contains($0) })\
      \(shown.map { fieldset($0) })<button class="btn sm">\(Icon.filter.html)\(t("Aplicar", "Apply"))</button></form></details>
      """
  }

  private func chosen(_ facet: ListFacet) -> [String] {
    query.call.request.head.arguments(facet.name).filter { !$0.isEmpty }
  }

  private func fieldset(_ facet: ListFacet) -> HTML {
    let t = query.call.t
    let chosen = chosen(facet)
    // Years read in their own order; of all else the commonest come first, and what is chosen before them.
    var values = facet.name == "year" ? facet.values.sorted { $0.code > $1.code } : facet.values
    values = values.filter { chosen.contains($0.code) } + values.filter { !chosen.contains($0.code) }
    let missing = chosen.filter { code in !values.contains { $0.code == code } }
    let gone = missing.map { ListFacet.Value(code: $0, count: 0) }
    let all = (gone + values).map { box($0, facet, isOn: chosen.contains($0.code)) }
    let rest = all.dropFirst(Self.first).prefix(Self.most)
    var more = HTML.empty
    if !rest.isEmpty {
      let hidden = all.count - Self.first - rest.count
      let note: HTML =
        hidden > 0
        ? "<p class=\"dim\">\(t("y \(t.grouped(hidden)) valores menos frecuentes: búsquelos por palabras", "and \(t.grouped(hidden)) rarer values: search for them by words"))</p>"
        : .empty
      more = """
        <details><summary>\(t("Ver \(rest.count) más", "See \(rest.count) more"))</summary>\(Array(rest))\(note)</details>
        """
    }
    return """
      <fieldset class="facet"><legend>\(query.title(facet))</legend>\(Array(all.prefix(Self.first)))\(more)</fieldset>
      """
  }

  private func box(_ value: ListFacet.Value, _ facet: ListFacet, isOn: Bool) -> HTML {
    let on: HTML = isOn ? " checked" : .empty
    return """
      <label class="check"><input type="checkbox" name="\(facet.name)" value="\(value.code)"\(on)>\
      <span>\(query.words(value, facet))</span><span class="n">\(query.call.t.grouped(value.count))</span></label>
      """
  }
}

/// Keeps the counts of the lists looked at last, until something is written: turning pages counts nothing anew.
final class FacetCounts: Sendable {
  private struct Known {
    var mark: Int64 = -1
    var member = ""
    var counts: [String: [ListFacet]] = [:]
  }

  private let known = Mutex(Known())
  private static let most = 64

  /// The facets of a list.
  func facets(of list: ListRecords, _ context: OperationContext) throws(OperationError) -> [ListFacet] {
    let key = Self.key(list)
    let member = context.member.uid.text
    let found = known.withLock { known in
      known.mark == context.mark && known.member == member ? known.counts[key] : nil
    }
    if let found {
      try CountFacets.note(found, in: context)
      return found
    }
    let counted = try CountFacets(list).run(in: context)
    known.withLock { known in
      if known.mark != context.mark || known.member != member || known.counts.count >= Self.most {
        known = Known(mark: context.mark, member: member)
      }
      known.counts[key] = counted
    }
    return counted
  }

  /// What of a list its counts depend on.
  private static func key(_ list: ListRecords) -> String {
    let filters =
      list.filters.map { $0.name + "=" + $0.text } + list.linked.map { $0.relation.rawValue + "=" + $0.other }
    return ([list.kind.rawValue, list.caseReference ?? "", list.text ?? ""] + filters.sorted())
      .map { "\($0.utf8.count):\($0)" }.joined()
  }
}
