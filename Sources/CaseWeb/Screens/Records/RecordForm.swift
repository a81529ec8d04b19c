import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// The form of one record: what matters first, the rest folded, links and files, and who may see it.
struct RecordForm {
  let kind: RecordKind
  /// The record that is changed; nothing if one is added.
  let record: RecordView?
  let values: FormValues
  let error: FormError?
  let call: WebCall

  private var t: Voice { call.t }

  /// The fields that can be filled in: of a record with hidden parts, not those that may be hidden; of a condition that
  /// is there, not what makes it that condition.
  static func fields(_ kind: RecordKind, _ record: RecordView?, _ context: OperationContext) -> [Field] {
    kind.description.formFields.filter { field in
      guard let record else { return context.mayFill(field, of: kind) }
      if kind == .condition, ["code", "scheme"].contains(field.name) { return false }
      let isCloser = field.access != nil || field.privileged
      if record.hiddenParts, isCloser, record.body[field.name] == nil { return false }
      return !context.withholds(field, of: record)
    }
  }

  /// How many fields stand open, beside those that name the record or cannot be missing.
  private static let open = 9

  /// The fields in two groups: what is asked first, and what can wait.
  private var parts: (first: [Field], rest: [Field]) {
    let description = kind.description
    let naming = [description.titleField, description.standInTitleField, description.dateField, "surnames"]
    let tail = ["note", "internalNote", "source", "verified"]
    var first: [Field] = []
    var rest: [Field] = []
    for field in Self.fields(kind, record, call.context) {
      let isNaming = naming.contains(field.name) || field.required
      let canWait = field.isGroup || field.privileged || field.repeats || tail.contains(field.name)
      if isNaming || (!canWait && first.count < Self.open) { first.append(field) } else { rest.append(field) }
    }
    return (first, rest)
  }

  func html() throws -> HTML {
    let (first, rest) = parts
    let inputs = FormFields(
      values: values, error: error, call: call, documents: record.map(call.documents) ?? [])
    // Whoever was sent here to fill one field finds it open.
    let wanted = call.argument("campo")
    let isFolded = !rest.contains { field in
      field.name == wanted || !values.part(field).isEmpty || error?.isBeside(field.inputName) == true
        || values.rows(field.inputName) > 1
    }
    let more: HTML =
      rest.isEmpty
      ? .empty
      : """
      <details class="card fold"\(isFolded ? .empty : " open" as HTML)><summary>\(t("Más datos", "More data")) (\(rest.count))</summary>\
      <div class="body fgrid">\(rest.map { inputs.html($0) })</div></details>
      """
    let action = record.map { $0.path + "/editar" } ?? kind.listPath + "/nuevo"
    let draft = record.map { "\($0.uid)@\($0.version)" } ?? kind.slug
    let filled: HTML = call.request.head.method == "POST" ? " data-filled" : .empty
    let save = t("Guardar", "Save")
    return """
      \(error?.note(t))<form class="form wideform" method="post" action="\(action)" enctype="multipart/form-data" \
      data-draft="\(draft)"\(filled)>\(call.tokenField)\(version)\
      <button class="vh" tabindex="-1" aria-hidden="true">\(save)</button>\
      \(Piece.card(t("Lo principal", "Main data"), kind.icon, "<div class=\"fgrid\">\(try casePicker())\(first.map { inputs.html($0) })</div>"))\
      \(try links(inputs))\(files)\(more)\(access)\
      <div class="acts"><button class="btn pri">\(Icon.check.html)\(save)</button>\
      \(Piece.button(t("Cancelar", "Cancel"), record?.sheetPath ?? kind.tablePath))</div></form>
      """
  }

  private var version: HTML {
    record.map { "<input type=\"hidden\" name=\"version\" value=\"\($0.version)\">" } ?? .empty
  }

  /// Which case a new record belongs to, where there is a choice.
  private func casePicker() throws -> HTML {
    guard record == nil, !kind.description.shared, kind != .strategicCase else { return .empty }
    let cases = try ListRecords(.strategicCase).run(in: call.context).records
    guard cases.count > 1 else { return .empty }
    let chosen = call.field("caso") ?? call.argument("caso")
    let wrong: Bool = if case .caseNeeded? = error?.error { true } else { false }
    let invalid: HTML = wrong ? " aria-invalid=\"true\"" : .empty
    let options = cases.html { record in
      let selected: HTML = record.handle == chosen ? " selected" : .empty
      return "<option value=\"\(record.handle)\"\(selected)>\(record.handle) · \(t(record.titles))</option>"
    }
    return """
      <div class="field full"><label for="caso">\(t("Caso", "Case")) <small>\(t("(necesario)", "(needed)"))</small></label>\
      <select class="sel" id="caso" name="caso"\(invalid)><option value="">\(t("Elija el caso", "Choose the case"))</option>\
      \(options)</select></div>
      """
  }

  /// The links asked for most; only of a new record, since those of another are changed one by one.
  private func links(_ inputs: FormFields) throws -> HTML {
    let relations = kind.usualLinks.filter(call.offers.link)
    guard record == nil, !relations.isEmpty else { return .empty }
    let fields = try relations.map { try inputs.link($0) }
    return Piece.card(
      t("Vínculos", "Links"), .link,
      "<p class=\"dim\">\(t("Escriba la clave o el nombre; después puede agregar los demás.", "Type the handle or the name; the others can be added later."))</p><div class=\"fgrid\">\(fields)</div>"
    )
  }

  private var files: HTML {
    guard record.map(call.context.mayAttach) ?? call.context.mayAttach(to: kind) else { return .empty }
    let again: HTML =
      call.request.uploads.isEmpty
      ? .empty
      : Piece.note(
        "warn", .clip,
        "<p>\(t("Vuelva a elegir el archivo: el navegador no lo conserva.", "Choose the file again: the browser does not keep it."))</p>"
      )
    return Piece.card(
      t("Documentos", "Documents"), .clip,
      """
      \(again)<div class="drop">\(Icon.upload.html)<label for="archivo">\(t("Arrastre aquí los archivos o elíjalos", "Drop the files here or choose them"))</label>\
      <input id="archivo" type="file" name="archivo" multiple><p class="hint" data-chosen>\
      \(t("Se guarda el original, sin cambios, con su huella SHA-256.", "The original is kept unchanged, with its SHA-256."))</p></div>
      """)
  }

  private var access: HTML {
    let description = kind.description
    let level = call.field("acceso") ?? (record?.access ?? description.access).code
    let isSent = call.request.head.method == "POST"
    let isPrivileged = isSent ? call.field("reflexion") != nil : record?.privileged ?? description.privileged
    let box: HTML = """
      <label class="check"><input type="checkbox" name="reflexion" value="1"\(isPrivileged ? " checked" as HTML : .empty)>\
      <span>\(t("Es reflexión interna del equipo", "It is the team's own thinking"))</span></label>
      """
    let thinking: HTML = call.context.mayLabel(kind, record, .public, privileged: true) ? box : .empty
    let levels = AccessLevel.allCases.filter { call.context.mayLabel(kind, record, $0, privileged: false) }
    let options = levels.html { one in
      let selected: HTML = one.code == level ? " selected" : .empty
      return "<option value=\"\(one.code)\"\(selected)>\(CaseScreen.capitalized(t(one.words)))</option>"
    }
    return Piece.card(
      t("Quién puede verlo", "Who may see it"), .lock,
      """
      <div class="fgrid"><div class="field"><label for="acceso">\(t("Acceso", "Access"))</label>\
      <select class="sel" id="acceso" name="acceso">\(options)</select></div>\(thinking)</div>
      """)
  }
}
