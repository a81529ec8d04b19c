import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// What is done with the records marked in a list: rehearsed first, with exact numbers, then done as one batch.
enum BulkScreen {
  static var routes: [Route] {
    RecordKind.allCases.map { kind in .post(kind.listPath + "/marcados") { try act(kind, $0) } }
  }

  private static func act(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    let chosen = call.request.fields("sel")
    guard !chosen.isEmpty else { return nothing(kind, call) }
    switch call.field("hacer") {
    case "csv":
      return ListExport.commaSeparated(
        try ExportList(ListRecords(kind), references: chosen).run(in: call.context), kind, call)
    case "json":
      return ListExport.json(
        try ExportList(ListRecords(kind), references: chosen).run(in: call.context), kind, call)
    case "papelera": return try review(kind, chosen, .remove, call)
    case "poner": return try set(kind, chosen, call)
    default: return nothing(kind, call)
    }
  }

  /// Gives a field a value: `state=son` says both, `state` asks for the value on a page of its own.
  private static func set(_ kind: RecordKind, _ chosen: [String], _ call: WebCall) throws -> HTTPResponse {
    let sides = (call.field("poner") ?? "").split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let field = BulkBar.fields(kind).first(where: { $0.name == sides.first.map(String.init) }) else {
      return nothing(kind, call)
    }
    let typed = FormValues(sent: call)
    if sides.count == 1, call.request.field(field.inputName) == nil {
      return ask(kind, chosen, field, typed, nil, call)
    }
    let value = sides.count == 2 ? String(sides[1]) : typed[field.inputName]
    let change: EditRecords.Change = value.isEmpty ? .clear(field.name) : .set(FieldInput(field.name, value))
    do { return try review(kind, chosen, change, call) } catch {
      let problem = FormError(error, call.t)
      guard problem.isBeside(field.inputName) else { throw error }
      return ask(kind, chosen, field, typed, problem, call)
    }
  }

  // MARK: Pages

  private static func nothing(_ kind: RecordKind, _ call: WebCall) -> HTTPResponse {
    let t = call.t
    let body = Piece.note(
      "warn", .info,
      """
      <p>\(t("Marque al menos un registro de la lista y elija qué hacer con los marcados.", "Select at least one record of the list, and choose what to do with those selected."))</p>\
      <p>\(Piece.button(t("Volver a la lista", "Back to the list"), back(kind, call), .left))</p>
      """)
    return call.show(
      Page(
        title: t("No hay nada que cambiar", "There is nothing to change"), place: Place.at(kind), body: body,
        status: 422))
  }

  private static func ask(
    _ kind: RecordKind, _ chosen: [String], _ field: Field, _ values: FormValues, _ error: FormError?, _ call: WebCall
  ) -> HTTPResponse {
    let t = call.t
    let input = FormFields(values: values, error: error, call: call).html(field)
    let form: HTML = """
      <form class="form" method="post" action="\(kind.listPath)/marcados">\(hidden(kind, chosen, call))\
      <input type="hidden" name="poner" value="\(field.name)">\(input)\
      <div class="acts"><button class="btn pri" name="hacer" value="poner">\(t("Revisar cambio", "Review change"))</button>\
      \(Piece.button(t("Cancelar", "Cancel"), back(kind, call)))</div></form>
      """
    return page(kind, t(field.words), chosen.count, form, call, status: error == nil ? 200 : 422)
  }

  /// Rehearses, and once it was confirmed, does it.
  private static func review(
    _ kind: RecordKind, _ chosen: [String], _ change: EditRecords.Change, _ call: WebCall
  ) throws -> HTTPResponse {
    let t = call.t
    let operation = EditRecords(kind, chosen, change)
    if call.field("confirmado") != nil {
      let outcome = try operation.run(in: call.context)
      let code = outcome.batch == nil ? "same" : change == .remove ? "remove" : "bulk"
      return call.redirect(back(kind, call), saying: code, batch: outcome.batch)
    }
    var rehearsal = call.context
    rehearsal.dryRun = true
    let outcome = try operation.run(in: rehearsal)
    let (title, button) = words(change, kind, call)
    let again = (call.field("poner") ?? "").contains("=") || change == .remove
    let value: HTML =
      again
      ? "<input type=\"hidden\" name=\"poner\" value=\"\(call.field("poner") ?? "")\">"
      : sentValue(call)
    let confirm: HTML =
      outcome.changed.isEmpty
      ? .empty
      : """
      <button class="btn \(change == .remove ? "danger" : "pri")" name="hacer" value="\(change == .remove ? "papelera" : "poner")">\
      \(button)</button>
      """
    let form: HTML = """
      <p><b>\(counts(outcome, change, t))</b></p>\(handles(outcome, kind, t))\
      <p class="dim">\(t("Es un solo cambio: se deshace de una vez.", "It is one change: one undo takes it back."))</p>\
      <form method="post" action="\(kind.listPath)/marcados">\(hidden(kind, chosen, call))\(value)\
      <input type="hidden" name="confirmado" value="1"><div class="acts">\(confirm)\
      \(Piece.button(t("Cancelar", "Cancel"), back(kind, call)))</div></form>
      """
    return page(kind, title, chosen.count, form, call)
  }

  private static func sentValue(_ call: WebCall) -> HTML {
    call.request.fields.filter { $0.name == "poner" || $0.name.hasPrefix(FormValues.fieldPrefix) }.html {
      "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">"
    }
  }

  private static func page(
    _ kind: RecordKind, _ title: String, _ count: Int, _ body: HTML, _ call: WebCall, status: Int = 200
  ) -> HTTPResponse {
    let t = call.t
    return call.show(
      Page(
        title: title,
        subtitle: "<span>\(ListScreen.counted(count, kind, t)) \(t("en la selección", "in the selection"))</span>",
        crumbs: [Page.Crumb(words: CaseScreen.capitalized(t(kind.description.plural)), path: back(kind, call))],
        place: Place.at(kind), body: Piece.card(t("Antes de cambiar", "Before the change"), .edit, body), status: status
      ))
  }

  // MARK: Words

  private static func words(_ change: EditRecords.Change, _ kind: RecordKind, _ call: WebCall) -> (String, String) {
    let t = call.t
    switch change {
    case .remove:
      return (
        t("Mandar a la papelera", "Put in the trash"), t("Mandar a la papelera", "Put in the trash")
      )
    case .clear(let name):
      let words = kind.description.field(name).map { t($0.words) } ?? name
      return ("\(words) = \(t(Words.unknown))", t("Aplicar", "Apply"))
    case .set(let input):
      guard let field = kind.description.field(input.name) else { return (input.name, t("Aplicar", "Apply")) }
      let value: JSONValue =
        switch field.shape {
        case .flag: .bool(input.text == "yes")
        default: .string(input.text)
        }
      let text = call.fieldText.texts(value, field).joined()
      return ("\(t(field.words)) = \(text)", t("Aplicar", "Apply"))
    }
  }

  /// «12 cambiarán, 3 ya lo tenían».
  private static func counts(_ outcome: EditRecordsOutcome, _ change: EditRecords.Change, _ t: Voice) -> String {
    let changed = outcome.changed.count
    if change == .remove {
      return t.count(
        changed, Phrase("irá a la papelera, con sus vínculos", "will go to the trash, with its links"),
        Phrase("irán a la papelera, con sus vínculos", "will go to the trash, with their links"))
    }
    return t.count(changed, Phrase("cambiará", "will change"), Phrase("cambiarán", "will change")) + ", "
      + t.count(
        outcome.same.count, Phrase("ya lo tenía", "has it already"), Phrase("ya lo tenían", "have it already"))
  }

  private static func handles(_ outcome: EditRecordsOutcome, _ kind: RecordKind, _ t: Voice) -> HTML {
    func list(_ handles: [String]) -> HTML {
      handles.html { "<a class=\"tag out\" href=\"\(kind.path(of: $0))\">\($0)</a> " }
    }
    var rows: [(String, HTML)] = []
    if !outcome.changed.isEmpty { rows.append((t("Cambian", "Change"), list(outcome.changed))) }
    if !outcome.same.isEmpty { rows.append((t("Ya estaban así", "Already so"), list(outcome.same))) }
    return Piece.terms(rows)
  }

  // MARK: Parts

  private static func hidden(_ kind: RecordKind, _ chosen: [String], _ call: WebCall) -> HTML {
    let marks = chosen.html { "<input type=\"hidden\" name=\"sel\" value=\"\($0)\">" }
    return "\(call.tokenField)\(marks)<input type=\"hidden\" name=\"vuelta\" value=\"\(back(kind, call))\">"
  }

  /// The list one came from, with its filters; nowhere else, whatever the form says.
  private static func back(_ kind: RecordKind, _ call: WebCall) -> String {
    let wanted = call.field("vuelta") ?? ""
    let isOwn = wanted == kind.tablePath || wanted.hasPrefix(kind.tablePath + "?")
    return isOwn ? wanted : kind.tablePath
  }
}
