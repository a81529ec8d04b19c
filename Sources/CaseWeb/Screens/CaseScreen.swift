import CaseModel
import CaseOperations
import HTTPKit
import LawData

/// One case: how far it is, what happened, its six chains, its people, what is due.
enum CaseScreen {
  static var routes: [Route] { [.get("/casos/:handle") { try show($0) }] }

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    var operation = ShowRecord(call.parameter("handle"))
    operation.kinds = [.strategicCase]
    let detail = try operation.run(in: call.context)
    let record = detail.record
    let counts = try call.app.navigation.counts(of: record.handle, call.context)
    let total = counts.values.reduce(0, +)
    let body: HTML = """
      \(stages(record, call))<div class="two"><div class="stack">\(story(record, t))\
      \(try chronology(record, total: total, call))</div>\
      <div class="stack">\(try AgendaCard.html(record.handle, call))\(chains(record, total: total, call))\
      \(try conditions(record, call))</div></div>
      """
    return call.show(
      Page(
        title: t(record.titles), subtitle: subtitle(record, call),
        crumbs: [Page.Crumb(words: t(Place.cases.words), path: Place.cases.path)], place: .cases,
        actions: actions(record, call), tabs: tabs(record, counts, t), body: body))
  }

  private static func subtitle(_ record: RecordView, _ call: WebCall) -> HTML {
    let t = call.t
    let status = record.body["status"]?.text.map {
      Piece.tag(t(call.context.law.words($0, of: "case-statuses")), "acc")
    }
    let states = (record.body["states"]?.elements ?? []).compactMap(\.text).map {
      t(call.context.law.words($0, of: "states-mx"))
    }
    return """
      <span class="k">\(record.handle)</span>\(status)<span>\(states.joined(separator: " · "))</span>
      """
  }

  private static func actions(_ record: RecordView, _ call: WebCall) -> HTML {
    let t = call.t
    let handle = Address.encode(record.handle)
    return """
      \(Piece.button(t("Exportar", "Export"), "/expediente?caso=\(handle)", .export), if: call.offers.export(in: record.scope))\
      \(Piece.button(t("Revisar", "Review"), "/revision?caso=\(handle)", .review))\
      \(Piece.button(t("Editar", "Edit"), record.path + "/editar", .edit), if: call.offers.change(record))
      """
  }

  private static func tabs(_ record: RecordView, _ counts: [RecordKind: Int], _ t: Voice) -> HTML {
    let handle = Address.encode(record.handle)
    let shown: [RecordKind] = [
      .person, .refusal, .evidence, .fact, .proceeding, .filing, .ruling, .order, .informationRequest, .budgetLine,
    ]
    let links = shown.html { kind in
      """
      <a href="\(kind.listPath)?caso=\(handle)">\(capitalized(t(kind.description.plural)))\
      <span class="n">\(t.grouped(counts[kind] ?? 0))</span></a>
      """
    }
    return """
      <nav class="tabs" aria-label="\(t("Secciones del caso", "Sections of the case"))">\
      <a href="\(record.path)" aria-current="page">\(t("Resumen", "Summary"))</a>\(links)</nav>
      """
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The phases of the list, and the one the case is recorded to be in.
  private static func stages(_ record: RecordView, _ call: WebCall) -> HTML {
    let t = call.t
    guard let list = call.context.law.vocabulary("case-phases") else { return .empty }
    let now = list.terms.firstIndex { $0.code == record.body["phase"]?.text }
    let steps = list.terms.enumerated().html { index, term in
      let style: HTML =
        index == now ? " class=\"part\" aria-current=\"step\"" : index < now ?? 0 ? " class=\"done\"" : .empty
      return "<li\(style)>\(capitalized(t(term.label)))</li>"
    }
    let remark: HTML =
      now == nil
      ? "<p class=\"dim bodyline\">\(t("La etapa del caso no está registrada.", "The phase of the case is not recorded."))</p>"
      : .empty
    return """
      <section class="card gap" aria-label="\(t("Etapas del caso", "Phases of the case"))">\
      <ol class="stages">\(steps)</ol>\(remark)</section>
      """
  }

  private static func story(_ record: RecordView, _ t: Voice) -> HTML {
    let parts = ["injustice", "objective", "desiredOutcome", "reliefSought"].compactMap { name -> (String, HTML)? in
      guard let field = record.kind.description.field(name), let text = record.body[name]?.text else { return nil }
      return (t(field.words), "\(text)")
    }
    guard !parts.isEmpty else { return .empty }
    return Piece.card(t("De qué trata", "What it is about"), .scale, Piece.terms(parts))
  }

  private static func chronology(_ record: RecordView, total: Int, _ call: WebCall) throws -> HTML {
    let t = call.t
    let path = "/cronologia?caso=" + Address.encode(record.handle)
    let acts: HTML = """
      \(Piece.button(t("Línea", "Line"), path, .clock, small: true))\
      \(Piece.button(t("Tabla", "Table"), path + "&vista=tabla", .sort, small: true))\
      \(Piece.button(t("Hecho", "Fact"), RecordKind.fact.listPath + "/nuevo?caso=" + Address.encode(record.handle), .plus, small: true), if: call.offers.change(record))
      """
    guard total <= 3_000 else {
      return Piece.card(
        t("Cronología", "Chronology"), .clock, acts: acts,
        "<p>\(t("El caso tiene \(t.grouped(total)) registros: su cronología se abre aparte.", "The case has \(t.grouped(total)) records: its chronology opens on its own."))</p>"
      )
    }
    let entries = try TimelineScreen.entries(record.handle, call)
    let shown = entries.prefix(12)
    let more: HTML =
      entries.count > shown.count
      ? "<p><a href=\"\(path)\">\(t("Ver los \(entries.count) de la cronología", "See all \(entries.count) of the chronology"))</a></p>"
      : .empty
    return Piece.card(t("Cronología", "Chronology"), .clock, acts: acts, TimelineScreen.line(Array(shown), t) + more)
  }

  private static func chains(_ record: RecordView, total: Int, _ call: WebCall) -> HTML {
    let t = call.t
    let path = "/revision?caso=" + Address.encode(record.handle)
    guard let views = call.app.review.quick(record.handle, records: total, call.context) else {
      return Piece.card(
        t("Las seis cadenas", "The six chains"), .review,
        "<p>\(Piece.button(t("Revisar el caso", "Review the case"), path, .review))</p>")
    }
    let rows = views.html { view in
      """
      <li><div class="grow"><h3><a href="\(path)#\(view.chain.rawValue)">\(t(view.chain.words))</a></h3>\
      \(Piece.bar(view.complete, of: view.runs.count))<small>\(ReviewScreen.counts(view, t))</small></div></li>
      """
    }
    return Piece.card(t("Las seis cadenas", "The six chains"), .review, "<ul class=\"rows\">\(rows)</ul>")
  }

  private static func conditions(_ record: RecordView, _ call: WebCall) throws -> HTML {
    let t = call.t
    let counts = try CountConditions(caseReference: record.handle).run(in: call.context)
    guard !counts.isEmpty else { return .empty }
    let most = counts.map(\.people).max() ?? 1
    let rows = counts.prefix(8).html { count in
      """
      <li><div class="grow"><a href="/precedentes?condicion=\(Address.encode(count.condition.handle))">\
      \(t(count.condition.titles))</a>\(Piece.bar(count.people, of: most))</div><span class="num">\(t.grouped(count.people))</span></li>
      """
    }
    return Piece.card(
      t("Personas por padecimiento", "People by condition"), .health,
      """
      <ul class="rows">\(rows)</ul><p><small>\(t(
        "Dato de salud: sólo lo ve quien su función permite. Cada padecimiento lleva a sus precedentes.",
        "Health data: only those whose role allows see it. Each condition leads to its precedents."))</small></p>
      """)
  }
}
