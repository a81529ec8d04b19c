import CaseModel
import CaseOperations
import HTTPKit

/// Where a day begins: the cases, what is due, what is missing, what was done last.
enum HomeScreen {
  static var routes: [Route] { [.get("/") { try show($0) }] }

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    var list = ListRecords(.strategicCase)
    list.limit = 12
    let cases = try list.run(in: call.context)
    guard cases.total > 0 || !call.app.navigation.counts(call.context).isEmpty || !call.offers.add(.strategicCase)
    else {
      return first(call)
    }
    let body: HTML = """
      <div class="two"><div class="stack">\(try cards(cases, call))\(start(t), if: call.offers.letter)</div>\
      <div class="stack">\(try AgendaCard.html(nil, call))\(try lately(call))</div></div>
      """
    return call.show(
      Page(
        title: t("Inicio", "Home"), place: .home,
        actions: call.offers.add(.strategicCase)
          ? Piece.button(t("Caso nuevo", "New case"), RecordKind.strategicCase.listPath + "/nuevo", .plus) : .empty,
        body: body))
  }

  /// What an empty file shows: the one thing to begin with.
  private static func first(_ call: WebCall) -> HTTPResponse {
    let t = call.t
    let body: HTML = """
      <section class="card">\(Piece.empty(
        .scale, t("Aquí empieza su archivo de casos", "Your case file begins here"),
        t(
          "Traiga el oficio con que se negó la afiliación: con él quedan registradas la persona, la institución, la negativa y lo que falta para impugnarla.",
          "Bring the letter that refused affiliation: from it the person, the institution and the refusal are recorded, and what is missing to challenge it."),
        """
        <div class="acts"><a class="btn pri" href="/primeros-pasos">\(Icon.upload.html)\
        \(t("Empezar por una negativa", "Start from a refusal letter"))</a>\
        <a class="btn" href="\(RecordKind.strategicCase.listPath)/nuevo">\(Icon.plus.html)\
        \(t("Abrir un caso en blanco", "Open a blank case"))</a>\
        <a class="btn" href="/importar">\(Icon.download.html)\(t("Importar un expediente", "Import a dossier"))</a></div>
        """))</section>
      """
    return call.show(Page(title: t("Bienvenida", "Welcome"), place: .home, body: body))
  }

  private static func cards(_ cases: RecordPage, _ call: WebCall) throws -> HTML {
    let t = call.t
    let all = try cases.records.html { record in
      let counts = try call.app.navigation.counts(of: record.handle, call.context)
      let parts = [RecordKind.person, .evidence, .fact, .filing, .ruling].compactMap { kind -> HTML? in
        guard let number = counts[kind] else { return nil }
        let words = number == 1 ? kind.description.words : kind.description.plural
        return """
          <a class="tag out" href="\(kind.listPath)?caso=\(Address.encode(record.handle))">\(kind.icon.html)\
          \(t.grouped(number)) \(t(words))</a>
          """
      }
      let status = record.body["status"]?.text.map {
        Piece.tag(t(call.context.law.words($0, of: "case-statuses")), "acc")
      }
      let objective = record.body["objective"]?.text ?? record.body["injustice"]?.text ?? ""
      return """
        <section class="card"><header><h2>\(Icon.folder.html)<a href="\(record.path)">\(t(record.titles))</a></h2>\
        \(status)</header><div class="body"><p>\(objective)</p><div class="tags">\(parts)</div>\
        \(CaseReview.summary(record.handle, call))</div></section>
        """
    }
    let more: HTML =
      cases.total > cases.records.count
      ? "<p><a href=\"\(RecordKind.strategicCase.listPath)\">\(t("Ver los \(cases.total) casos", "See all \(cases.total) cases"))</a></p>"
      : .empty
    return all + more
  }

  private static func start(_ t: Voice) -> HTML {
    Piece.card(
      t("¿Llegó una negativa nueva?", "A new refusal came?"), .upload,
      """
      <p>\(t(
        "Suba el oficio y responda siete datos: el programa le dice qué precedentes pueden servir y qué falta.",
        "Upload the letter and fill seven fields: the program says which precedents may serve and what is missing."))</p>\
      <p>\(Piece.button(t("Empezar por una negativa", "Start from a refusal letter"), "/primeros-pasos", .upload, primary: true))</p>
      """)
  }

  private static func lately(_ call: WebCall) throws -> HTML {
    let t = call.t
    var log = ReadLog()
    log.limit = 6
    log.changes = 1
    let batches = try ActivityScreen.batches(log, call.context)
    let rows = batches.html { "<li><div class=\"grow\">\(ActivityScreen.sentence($0, call))</div></li>" }
    let none: HTML = "<p class=\"dim\">\(t("Todavía no hay actividad.", "No activity yet."))</p>"
    return Piece.card(
      t("Última actividad", "Latest activity"), .activity,
      (batches.isEmpty ? none : "<ul class=\"rows\">\(rows)</ul>")
        + "<p><a href=\"/actividad\">\(t("Ver toda la actividad", "See all activity"))</a></p>")
  }
}
