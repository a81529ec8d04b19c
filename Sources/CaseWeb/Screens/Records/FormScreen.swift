import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// Adding a record of any kind, and changing one.
enum FormScreen {
  static var routes: [Route] {
    RecordKind.allCases.flatMap { kind -> [Route] in
      let path = kind.listPath
      return [
        .get(path + "/nuevo") { call in
          try showNew(kind, FormValues(prefilled: call), nil, call)
        },
        .post(path + "/nuevo", files: true) { try add(kind, $0) },
        .get(path + "/:handle/editar") { try edit(kind, $0) },
        .post(path + "/:handle/editar", files: true) { try save(kind, $0) },
      ]
    }
  }

  // MARK: Adding

  private static func showNew(
    _ kind: RecordKind, _ values: FormValues, _ error: FormError?, _ call: WebCall
  ) throws -> HTTPResponse {
    try call.require(call.offers.add(kind), kind == .strategicCase ? .openCase : .edit)
    let t = call.t
    let form = RecordForm(kind: kind, record: nil, values: values, error: error, call: call)
    return call.show(
      Page(
        title: t("Agregar", "Add") + " " + t(kind.one), subtitle: "<span>\(t(kind.purpose))</span>",
        crumbs: [Page.Crumb(words: CaseScreen.capitalized(t(kind.description.plural)), path: kind.tablePath)],
        place: Place.at(kind), body: try form.html(), status: error?.error.status ?? 200))
  }

  private static func add(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    let values = FormValues(sent: call)
    if call.field("mas") != nil { return try showNew(kind, values, nil, call) }
    let description = kind.description
    var operation = AddRecord(kind)
    operation.fields = values.inputs(description.formFields).set
    operation.links = values.links(kind.usualLinks)
    operation.documents = try documents(call)
    operation.access = call.field("acceso").flatMap { AccessLevel(code: $0) }
    operation.privileged = call.field("reflexion") != nil
    operation.caseReference = call.field("caso")
    // A file alone is enough: its name is a title until somebody writes a better one.
    if description.field(description.titleField)?.required == true, values["c." + description.titleField].isEmpty,
      let name = operation.documents.first?.fileName
    {
      operation.fields.append(FieldInput(description.titleField, stem(name)))
    }
    do {
      let outcome = try operation.run(in: call.context)
      var path = outcome.record.path
      if !outcome.namesakes.isEmpty {
        let handles = outcome.namesakes.joined(separator: " ")
        path = Address.make(path, [HTTPField(RecordScreen.namesakeArgument, handles)])
      }
      return call.redirect(path, saying: "add", batch: outcome.batch)
    } catch {
      return try showNew(kind, values, FormError(error, call.t), call)
    }
  }

  /// The files that came with a form.
  private static func documents(_ call: WebCall) throws -> [DocumentInput] {
    try call.request.uploads.filter { $0.field == "archivo" }.map { try UploadedFile.input($0) }
  }

  private static func stem(_ name: String) -> String {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return name }
    return String(name[..<dot])
  }

  // MARK: Changing

  private static func edit(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    switch try RecordScreen.find(kind, call) {
    case .answer(let answer): return answer
    case .record(let detail):
      guard !detail.record.removed else { return call.redirect(detail.record.sheetPath) }
      try call.require(call.offers.change(detail.record))
      let values = FormValues(detail.record.body, kind, call.context.language)
      return try showEdit(detail, values, nil, call)
    }
  }

  private static func showEdit(
    _ detail: RecordDetail, _ values: FormValues, _ error: FormError?, _ call: WebCall, conflict: HTML = .empty
  ) throws -> HTTPResponse {
    let t = call.t
    let record = detail.record
    let form = RecordForm(
      kind: record.kind, record: record, values: values, error: conflict.isEmpty ? error : nil, call: call)
    return call.show(
      Page(
        title: t("Editar", "Edit") + " \(record.handle)",
        subtitle: "<span>\(t(record.titles))</span>",
        crumbs: [
          Page.Crumb(
            words: CaseScreen.capitalized(t(record.kind.description.plural)), path: record.kind.tablePath),
          Page.Crumb(words: record.handle, path: record.path),
        ], place: Place.at(record.kind), body: conflict + (try form.html()), status: error?.error.status ?? 200))
  }

  private static func save(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    guard case .record(let detail) = try RecordScreen.find(kind, call) else { return call.notFound() }
    let values = FormValues(sent: call)
    if call.field("mas") != nil { return try showEdit(detail, values, nil, call) }
    var operation = EditRecord(detail.record.uid)
    operation.kinds = [kind]
    (operation.set, operation.clear) = values.inputs(RecordForm.fields(kind, detail.record, call.context))
    operation.documents = try documents(call)
    operation.access = call.field("acceso").flatMap { AccessLevel(code: $0) }
    operation.privileged = call.field("reflexion") != nil
    operation.expectedVersion = call.field("version").flatMap { Int($0) } ?? 0
    do {
      let outcome = try operation.run(in: call.context)
      return call.redirect(
        outcome.record.sheetPath, saying: outcome.batch == nil ? "same" : "edit", batch: outcome.batch)
    } catch {
      let problem = FormError(error, call.t)
      guard case .conflict = problem.error else { return try showEdit(detail, values, problem, call) }
      return try showConflict(detail, values, problem, from: operation.expectedVersion ?? 0, call)
    }
  }

  /// Somebody saved in between: what only they changed is taken over, what both changed is shown side by side.
  private static func showConflict(
    _ detail: RecordDetail, _ typed: FormValues, _ error: FormError, from version: Int, _ call: WebCall
  ) throws -> HTTPResponse {
    let t = call.t
    let kind = detail.record.kind
    let versions = try ShowHistory(detail.record.uid).run(in: call.context)
    let before = versions.first { $0.version == version }.map { FormValues($0.body, kind, call.context.language) }
    let theirs = FormValues(detail.record.body, kind, call.context.language)
    var merged = typed
    var rows: [HTML] = []
    for field in RecordForm.fields(kind, detail.record, call.context) {
      let (own, other) = (typed.part(field), theirs.part(field))
      if own == other { continue }
      if let before, before.part(field) == own {
        merged.replace(field, with: theirs)
      } else if before?.part(field) != other {
        func lines(_ part: [String: String]) -> String {
          part.isEmpty ? t(Words.unknown) : part.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n")
        }
        rows.append(
          """
          <tr><th scope="row">\(t(field.words))</th><td><span class="prose">\(lines(other))</span></td>\
          <td><span class="prose">\(lines(own))</span></td></tr>
          """)
      }
    }
    let table: HTML =
      rows.isEmpty
      ? "<p>\(t("Cambiaron campos distintos: abajo está todo junto. Revise y guarde.", "Different fields were changed: below it is all together. Check and save."))</p>"
      : """
      <p>\(t("En estos campos no coinciden. Abajo está lo suyo; corríjalo si hace falta y guarde.", "They differ in these fields. Yours is below; correct it if needed, and save."))</p>\
      <div class="scroll"><table><thead><tr><th scope="col">\(t("Campo", "Field"))</th>\
      <th scope="col">\(t("Se guardó entretanto", "Saved meanwhile"))</th><th scope="col">\(t("Lo que escribió", "What you typed"))</th>\
      </tr></thead><tbody>\(rows)</tbody></table></div>
      """
    let note = Piece.note(
      "warn", .alert,
      "<p><b>\(t("Alguien cambió este registro mientras usted lo editaba.", "Somebody changed this record while you edited it."))</b></p>\(table)"
    )
    return try showEdit(detail, merged, error, call, conflict: "<div role=\"alert\">\(note)</div>")
  }
}
