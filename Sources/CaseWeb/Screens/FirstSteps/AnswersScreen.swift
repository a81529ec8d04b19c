import CaseModel
import CaseOperations
import HTTPKit

/// Three answers about a refusal: what time may run, which precedents may serve, what is missing.
enum AnswersScreen {
  static func show(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    var show = ShowRecord(call.parameter("letter"))
    show.kinds = [.refusal]
    let detail = try show.run(in: call.context)
    let person = detail.links.first { $0.relation == .affects && $0.outgoing }?.other
    let scope = detail.scope?.handle
    let body: HTML = """
      \(FirstStepsScreen.steps(3, t))<div class="stack">\(time(detail, medium: try knowsMedium(detail, call), t))\(try precedents(person, call))\
      \(try missing(detail, person, scope, call))\(export(scope, t), if: call.offers.export(of: scope))</div>
      """
    return call.show(
      Page(
        title: t("Tres respuestas", "Three answers"), subtitle: Piece.record(detail.record.summary, t), place: .home,
        actions: Piece.button(t("Abrir la negativa", "Open the refusal"), detail.record.path, .refusal), body: body))
  }

  /// What a computation would need; none is made until the rules of time are there.
  private static func time(_ detail: RecordDetail, medium: Bool, _ t: Voice) -> HTML {
    let known = detail.record.body["receivedOn"]?.text.flatMap { PartialDate($0) }
    let rows: [(Bool, String)] = [
      (known?.day != nil, t("Día exacto en que se notificó o se supo", "Exact day it was notified or learnt of")),
      (
        medium,
        t("Cómo se notificó, para saber cuándo surtió efectos", "How it was notified, to know when it took effect")
      ),
      (detail.links.contains { $0.relation == .refusedBy }, t("Qué autoridad la emitió", "Which authority issued it")),
      (
        false,
        t(
          "La regla y los días inhábiles del órgano: este programa todavía no computa plazos",
          "The rule and the court's non-working days: this program does not compute time limits yet")
      ),
    ]
    let list = rows.html { done, words in
      "<li>\((done ? Icon.check : Icon.alert).html)<div class=\"grow\">\(words)</div>\(Piece.tag(done ? t("consta", "stated") : t("falta", "missing"), done ? "ok" : "warn"))</li>"
    }
    return Piece.card(
      t("¿Qué plazo podría correr?", "Which time limit may run?"), .clock,
      """
      <p><b>\(t("Sin cómputo:", "Not computed:"))</b> \(t(
        "para saberlo hace falta lo siguiente. Consulte hoy mismo a quien litiga: un plazo puede estar corriendo.",
        "to know it, the following is needed. Ask the litigator today: a time limit may be running."))</p>\
      <ul class="rows">\(list)</ul>
      """)
  }

  /// Whether a notice of the refusal says how it was made.
  private static func knowsMedium(_ detail: RecordDetail, _ call: WebCall) throws -> Bool {
    try detail.links.contains { link in
      guard link.relation == .notifies else { return false }
      return try ShowRecord(link.other.handle).run(in: call.context).record.body["medium"] != nil
    }
  }

  private static func precedents(_ person: RecordSummary?, _ call: WebCall) throws -> HTML {
    let t = call.t
    let title = t("¿Qué precedentes pueden servir?", "Which precedents may serve?")
    guard let person else {
      return Piece.card(title, .book, "<p>\(t("Falta la persona.", "The person is missing."))</p>")
    }
    let views = try MatchPrecedents(person: person.handle).run(in: call.context).filter(\.usable)
    guard !views.isEmpty else {
      return Piece.card(
        title, .book,
        """
        <p>\(t("Ninguno de los registrados, todavía. Con el padecimiento, la institución y la cláusula se podrá decir.",
          "None of those recorded, yet. With the condition, the institution and the clause it can be said."))</p>\
        <p>\(Piece.button(t("Agregar un precedente", "Add a precedent"), RecordKind.precedent.listPath + "/nuevo", .plus), if: call.offers.add(.precedent))</p>
        """)
    }
    let rows = views.prefix(5).html { view in
      let reasons = view.reasons.prefix(4).map { t($0.words) }.joined(separator: " · ")
      return
        "<li>\(Icon.book.html)<div class=\"grow\"><h3><a href=\"\(view.record.path)\">\(t(view.record.titles))</a></h3><small>\(reasons)</small></div></li>"
    }
    return Piece.card(
      title, .book,
      """
      <ul class="rows">\(rows)</ul><p><a href="\(person.path)/precedentes">\(t("Ver todos, con sus razones", "See all, with reasons"))</a></p>
      """)
  }

  private static func missing(
    _ detail: RecordDetail, _ person: RecordSummary?, _ scope: String?, _ call: WebCall
  ) throws -> HTML {
    let t = call.t
    let about = Set([detail.record.handle, person?.handle].compactMap { $0 })
    let gaps = try call.app.review.chains(scope, call.context).flatMap(\.gaps).filter {
      $0.place.record.map { about.contains($0) } ?? false
    }
    let title = t("¿Qué falta?", "What is missing?")
    let path = "/revision" + (scope.map { "?caso=" + Address.encode($0) } ?? "")
    let all: HTML = "<p><a href=\"\(path)\">\(t("Revisar todo el caso", "Review the whole case"))</a></p>"
    guard !gaps.isEmpty else {
      return Piece.card(
        title, .review,
        "<p>\(Piece.tag(t("De esta negativa no falta nada que el programa pueda ver.", "Of this refusal nothing is missing that the program can see."), "ok", .check))</p>"
          + all)
    }
    return Piece.card(title, .review, gaps.html { ReviewScreen.issue($0, call) } + all)
  }

  private static func export(_ scope: String?, _ t: Voice) -> HTML {
    let path = "/expediente?perfil=full" + (scope.map { "&caso=" + Address.encode($0) } ?? "")
    return Piece.card(
      t("Llévese el expediente de trabajo", "Take the working dossier with you"), .export,
      """
      <p>\(t("Todo lo registrado, validado, con sus documentos y una página que se lee e imprime.",
        "All that is recorded, validated, with its documents and a page to read and print."))</p>\
      <p>\(Piece.button(t("Exportar expediente de trabajo", "Export the working dossier"), path, .export, primary: true))</p>
      """)
  }
}
