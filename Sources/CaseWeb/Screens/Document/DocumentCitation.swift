import CaseModel
import CaseOperations
import CaseWords
import HTTPKit
import Intake

/// The form that makes a page speak for a fact.
enum DocumentCitation {
  /// What was typed, shown again if it could not be taken.
  struct Draft {
    var quote = ""
    var fact = ""
    var statement = ""
    var date = ""
    var caseHandle = ""
    /// What is wrong with it.
    var problem: Message?
  }

  static func add(_ call: WebCall) throws -> HTTPResponse {
    let opened = try DocumentScreen.open(call)
    let page = call.field("pagina").flatMap { Int($0) }
    var draft = Draft(
      quote: call.field("cita") ?? "", fact: call.field("hecho") ?? "", statement: call.field("nuevo") ?? "",
      date: call.field("fecha") ?? "", caseHandle: call.field("caso") ?? "")
    let fact: CitePage.Fact =
      draft.fact.isEmpty
      ? .new(statement: draft.statement, date: draft.date.isEmpty ? nil : draft.date) : .existing(draft.fact)
    var operation = CitePage(
      opened.record.summary, document: opened.document.sha256, page: opened.form == .pdf ? page : nil,
      quote: draft.quote.isEmpty ? nil : draft.quote, fact: fact)
    operation.caseReference = draft.caseHandle.isEmpty ? nil : draft.caseHandle
    do throws(OperationError) {
      let done = try operation.run(in: call.context)
      return call.redirect(
        DocumentScreen.path(opened.record.summary, opened.number, page: page),
        saying: draft.fact.isEmpty ? "add" : "link",
        batch: done.batch)
    } catch {
      guard error.status == 422 || error.status == 409 else { throw error }
      draft.problem = Message(error)
      return try DocumentScreen.show(call, draft: draft, status: error.status)
    }
  }

  /// Whether a page of the document may be cited: such a record speaks for facts, and the acting member may say so.
  static func isOffered(_ call: WebCall, _ opened: OpenedDocument) -> Bool {
    CitePage.relation(of: opened.record.kind) != nil
      && (opened.record.scope == nil ? call.offers.add(.fact) : call.offers.change(opened.record))
  }

  /// The card with the form; nothing where such a record speaks for no fact.
  static func card(_ call: WebCall, _ opened: OpenedDocument, page: Int, _ draft: Draft) throws -> HTML {
    guard isOffered(call, opened) else { return .empty }
    let t = call.t
    var problem = HTML.empty
    if let message = draft.problem {
      let details = [message.place, message.why].compactMap { $0.map { t($0) } }.joined(separator: " · ")
      problem =
        "<p class=\"wrong\" role=\"alert\" id=\"cita-mal\">\(Icon.alert.html)\(t(message.what))\(details.isEmpty ? "" : " · ")\(details)</p>"
    }
    let wrong: HTML = draft.problem == nil ? .empty : " aria-invalid=\"true\" aria-describedby=\"cita-mal\""
    var list = ListRecords(.fact)
    list.caseReference = opened.record.scope
    list.limit = 500
    let facts = try list.run(in: call.context).records
    let options = facts.html { fact in
      let chosen: HTML = fact.handle == draft.fact ? " selected" : .empty
      return "<option value=\"\(fact.handle)\"\(chosen)>\(fact.handle) · \(t(fact.titles).prefix(90))</option>"
    }
    let isPaged = opened.form == .pdf
    let body: HTML = """
      <form method="post" action="\(DocumentScreen.path(opened.record.summary, opened.number))/citar?pagina=\(page)" class="form">\
      \(call.tokenField)<input type="hidden" name="pagina" value="\(page)">\
      <div class="field"><label for="cita">\(t("Cita textual (opcional)", "Quotation (optional)"))</label>\
      <textarea id="cita" name="cita" rows="3" maxlength="2000" data-quote>\(draft.quote)</textarea>\
      <p class="hint">\(t("Seleccione texto en la página y aparecerá aquí.", "Select text on the page and it appears here."))</p></div>\
      <div class="field"><label for="hecho">\(t("Hecho que acredita", "Fact it proves"))</label>\
      <select class="sel" id="hecho" name="hecho"><option value="">\(t("— un hecho nuevo —", "— a new fact —"))</option>\(options)</select></div>\
      <div class="field"><label for="nuevo">\(t("Hecho nuevo, una sola afirmación", "New fact, one assertion only"))</label>\
      <textarea id="nuevo" name="nuevo" rows="2"\(wrong)>\(draft.statement)</textarea>\(problem)</div>\
      <div class="field"><label for="fecha">\(t("Fecha del hecho (opcional)", "Date of the fact (optional)"))</label>\
      <input class="input" id="fecha" name="fecha" value="\(draft.date)" placeholder="2006 · 2006-03 · ~2006" autocomplete="off"></div>\
      \(try cases(call, opened, draft))\
      <button class="btn pri">\(Icon.quote.html)\(isPaged ? t("Citar página \(page)", "Cite page \(page)") : t("Citar documento", "Cite document"))</button></form>
      """
    let title = isPaged ? t("Citar página \(page)", "Cite page \(page)") : t("Citar documento", "Cite document")
    return Piece.card(title, .quote, id: "citar", body)
  }

  /// The case of a new fact, where the record belongs to none and there are several.
  private static func cases(_ call: WebCall, _ opened: OpenedDocument, _ draft: Draft) throws -> HTML {
    let t = call.t
    guard opened.record.scope == nil else {
      return "<input type=\"hidden\" name=\"caso\" value=\"\(opened.record.scope ?? "")\">"
    }
    let cases = try ListRecords(.strategicCase).run(in: call.context).records
    guard cases.count > 1 else { return .empty }
    let options = cases.html { record in
      let chosen: HTML = record.handle == draft.caseHandle ? " selected" : .empty
      return "<option value=\"\(record.handle)\"\(chosen)>\(t(record.titles))</option>"
    }
    return """
      <div class="field"><label for="caso">\(t("Caso del hecho nuevo", "Case of the new fact"))</label>\
      <select class="sel" id="caso" name="caso">\(options)</select></div>
      """
  }
}
