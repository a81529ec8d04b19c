import CaseModel
import CaseOperations
import DocumentStore
import HTTPKit
import Intake

/// The letter's page beside seven fields; what its text seems to say is offered, never filled in.
struct LetterForm {
  let call: WebCall
  private var t: Voice { call.t }
  private var letter: String { call.parameter("letter") }

  init(call: WebCall) { self.call = call }

  /// What could not be taken, beside its field.
  private struct Wrong {
    let field: String
    let words: HTML
  }

  func show() throws -> HTTPResponse { try page(nil) }

  private func page(_ wrong: Wrong?) throws -> HTTPResponse {
    var show = ShowRecord(letter)
    show.kinds = [.evidence]
    let detail = try show.run(in: call.context)
    guard let scope = detail.scope else { return call.notFound() }
    let hints = LetterSuggestions(detail.record, call)
    let opened = try? OpenDocument(letter).run(in: call.context)
    // Enter in a field presses a form's first button: without one of its own it would press a suggestion.
    let body: HTML = """
      \(FirstStepsScreen.steps(2, t))<div class="two letter"><section class="card"><div class="canvas">\(picture(detail.record, opened))\(reading(hints, opened))</div></section>\
      <section class="card pad"><form class="form" method="post" action="\(FirstStepsScreen.path)/\(letter)" data-draft="letter-\(letter)"\
      \(wrong == nil ? HTML.empty : " data-filled")>\(call.tokenField)<input type="hidden" name="caso" value="\(scope.handle)">\
      <button class="vh" tabindex="-1" aria-hidden="true"></button>\
      \(people(wrong, hints))\(institution(wrong, hints))\(dates(wrong, hints))\(grounds(wrong, hints))\
      <div class="acts"><button class="btn pri">\(t("Guardar y ver respuestas", "Save and see answers"))</button>\
      <a class="btn" href="\(detail.record.path)">\(t("Dejarlo para después", "Leave it for later"))</a></div></form></section></div>
      """
    return call.show(
      Page(
        title: t("Siete datos del oficio", "Seven fields of the letter"),
        subtitle: Piece.record(detail.record.summary, t),
        place: .home, body: body, status: wrong == nil ? 200 : 422))
  }

  private func picture(_ record: RecordView, _ opened: OpenedDocument?) -> HTML {
    let isPicture: Bool
    switch opened?.form {
    case .pdf: isPicture = opened?.fault == nil
    case .picture: isPicture = true
    case .text, .program, .other, nil: isPicture = false
    }
    let words = t("Primera página del oficio", "First page of the letter")
    let open = Piece.button(
      t("Abrir el documento", "Open the document"), record.path + "/documento/1", .page, small: true)
    let figure: HTML =
      "<figure class=\"sheet\"><img src=\"\(record.path)/documento/1/pagina/1.png\" alt=\"\(words)\"></figure>"
    return "\(figure, if: isPicture)<p>\(open)</p>"
  }

  /// Says when nothing can be offered, and why: what the file is, plainly.
  private func reading(_ hints: LetterSuggestions, _ opened: OpenedDocument?) -> HTML {
    guard !hints.hasText else { return .empty }
    if let opened, opened.fault != nil {
      let again = Piece.button(t("Traer otro archivo", "Bring another file"), FirstStepsScreen.path, .upload)
      return "\(opened.faultNote(t))<p>\(again)</p>"
    }
    let words =
      switch opened?.form {
      case .picture:
        t(
          "El archivo es una imagen y no trae texto: los datos se escriben a mano.",
          "The file is an image and has no text: the fields are filled by hand.")
      case .pdf:
        t(
          "Del PDF no se pudo leer texto, como pasa con un escaneo: los datos se escriben a mano.",
          "No text could be read from the PDF, as of a scan: the fields are filled by hand.")
      default:
        t(
          "De este tipo de archivo no se lee texto: ábralo y escriba los datos a mano.",
          "No text is read from this kind of file: open it and fill the fields by hand.")
      }
    return "<p class=\"dim\">\(words)</p>"
  }

  // MARK: The seven fields

  private func people(_ wrong: Wrong?, _ hints: LetterSuggestions) -> HTML {
    """
    <fieldset><legend>1 · \(t("Persona", "Person"))</legend>\
    \(input("person", t("Nombre, o clave si ya está registrada (PE-1)", "Given names, or handle if already recorded (PE-1)"), wrong, list: hints.people, required: true))\
    \(input("surnames", t("Apellidos", "Surnames"), wrong))</fieldset>
    """
  }

  private func institution(_ wrong: Wrong?, _ hints: LetterSuggestions) -> HTML {
    """
    <fieldset><legend>2 · \(t("Institución que negó", "Institution that refused"))</legend>\
    \(input("institution", t("Nombre o siglas", "Name or acronym"), wrong, list: hints.institutions, offers: hints.institutionsRead))</fieldset>
    """
  }

  private func dates(_ wrong: Wrong?, _ hints: LetterSuggestions) -> HTML {
    let media = (call.context.law.vocabulary("notification-media")).map { list in
      LetterSuggestions.options(list, chosen: call.request.field("medium"), t)
    }
    let hint = t(
      "2024-05-03, 2024-05, 2024 o ~2024; vacío si no se sabe", "2024-05-03, 2024-05, 2024 or ~2024; empty if unknown")
    return """
      <fieldset><legend>3 · \(t("Fecha del oficio", "Date of the letter"))</legend>\
      \(input("date", t("Fecha", "Date"), wrong, hint: hint, offers: hints.dates))</fieldset>\
      <fieldset><legend>4 · \(t("Notificación", "Notice"))</legend>\
      \(input("notifiedOn", t("Fecha en que se recibió o se supo", "When it was received or learnt of"), wrong, hint: hint))\
      <div class="field"><label for="medium">\(t("Medio", "Medium"))</label><select class="sel" id="medium" name="medium">\
      <option value="">\(t("Sin dato", "Unknown"))</option>\(media)</select>\(message("medium", wrong))</div></fieldset>
      """
  }

  private func grounds(_ wrong: Wrong?, _ hints: LetterSuggestions) -> HTML {
    let family = call.request.field("affectsFamily") ?? ""
    let choices = [("", t("Sin dato", "Unknown")), ("yes", t("Sí", "Yes")), ("no", t("No", "No"))].html { code, words in
      "<option value=\"\(code)\"\(code == family ? " selected" as HTML : .empty)>\(words)</option>"
    }
    let spoken: HTML =
      hints.speaksOfFamily
      ? "<p class=\"hint\">\(t("El texto menciona a familiares.", "The text speaks of relatives."))</p>" : .empty
    return """
      <fieldset><legend>5 · \(t("Cláusula aplicada", "Clause applied"))</legend>\
      \(input("clause", t("Como se cita, o clave si ya está (N-1)", "As it is cited, or handle if recorded (N-1)"), wrong, list: hints.clauses, offers: hints.articles))</fieldset>\
      <fieldset><legend>6 · \(t("Padecimiento", "Condition"))</legend>\
      \(input("condition", t("Nombre, como se diga, o código CIE-10", "Name, whatever it is called, or ICD-10 code"), wrong, list: hints.conditions, read: conditions(hints.conditionsRead)))</fieldset>\
      <fieldset><legend>7 · \(t("Familia", "Family"))</legend><div class="field"><label for="affectsFamily">\
      \(t("¿Alcanza a la familia?", "Does it affect the family?"))</label>\(spoken)\
      <select class="sel" id="affectsFamily" name="affectsFamily">\(choices)</select></div></fieldset>
      """
  }

  /// What the letter calls a condition, and what the office's list makes of it: no code is put into the letter's mouth.
  private func conditions(_ found: [LetterReading.Condition]) -> HTML {
    var words: [String] = []
    for condition in found where !words.contains(condition.said) { words.append(condition.said) }
    return words.prefix(4).html { said in
      let offers = found.filter { $0.said == said }.prefix(4).html { condition in
        suggestion("condition", t(condition.name), "\(condition.code) · \(t(condition.name))")
      }
      let heading = t(
        "La carta dice «\(said)»; en la lista de la oficina:", "The letter says “\(said)”; in the office's list:")
      return "<p class=\"hint\">\(heading) \(offers)</p>"
    }
  }

  private func suggestion(_ field: String, _ value: String, _ words: String) -> HTML {
    "<button class=\"tag out\" name=\"usar\" value=\"\(field)=\(value)\" formnovalidate>\(words)</button> "
  }

  /// A text field with what the file knows, what the letter seems to say, and what was wrong.
  private func input(
    _ name: String, _ label: String, _ wrong: Wrong?, hint: String? = nil, list: [LetterSuggestions.Choice] = [],
    offers: [String] = [], read more: HTML = .empty, required: Bool = false
  ) -> HTML {
    let isWrong = wrong?.field == name
    let described = [hint == nil ? nil : name + "-hint", isWrong ? name + "-wrong" : nil].compactMap { $0 }
    let choices: HTML =
      list.isEmpty
      ? .empty
      : "<datalist id=\"\(name)-list\">\(list.map { "<option value=\"\($0.value)\">\($0.words)</option>" as HTML })</datalist>"
    let read: HTML =
      offers.isEmpty
      ? .empty
      : """
      <p class="hint">\(t("En el texto se lee:", "The text says:")) \(offers.prefix(4).html { offer in
          suggestion(name, offer, offer) })</p>
      """
    return """
      <div class="field"><label for="\(name)">\(label)</label>\(hint.map { "<p class=\"hint\" id=\"\(name)-hint\">\($0)</p>" as HTML })\
      <input class="input" id="\(name)" name="\(name)" value="\(call.request.field(name) ?? "")" autocomplete="off"\
      \(list.isEmpty ? HTML.empty : " list=\"\(name)-list\"")\(required ? " required" as HTML : .empty)\
      \(isWrong ? " aria-invalid=\"true\"" as HTML : .empty)\
      \(described.isEmpty ? HTML.empty : " aria-describedby=\"\(described.joined(separator: " "))\"")>\(choices)\(read)\(more)\
      \(message(name, wrong))</div>
      """
  }

  private func message(_ name: String, _ wrong: Wrong?) -> HTML {
    guard let wrong, wrong.field == name else { return .empty }
    return "<div class=\"wrong\" id=\"\(name)-wrong\">\(Icon.alert.html)<div>\(wrong.words)</div></div>"
  }

  // MARK: Sending

  func send() throws -> HTTPResponse {
    // A suggestion that was pressed fills its field; everything else typed stays.
    if let use = call.request.field("usar"), let sign = use.firstIndex(of: "=") {
      let name = String(use[..<sign])
      let rest = call.request.fields.filter { $0.name != name && $0.name != "usar" }
      let fields = rest + [HTTPField(name, String(use[use.index(after: sign)...]))]
      return try LetterForm(call: call.with(fields)).page(Wrong(field: "", words: .empty)).as(200)
    }
    var operation = RecordRefusal(letter: letter, caseReference: call.field("caso") ?? "")
    operation.person = call.field("person") ?? ""
    operation.surnames = call.field("surnames") ?? ""
    operation.institution = call.field("institution") ?? ""
    operation.date = call.field("date") ?? ""
    operation.notifiedOn = call.field("notifiedOn") ?? ""
    operation.medium = call.field("medium") ?? ""
    operation.clause = call.field("clause") ?? ""
    operation.condition = call.field("condition") ?? ""
    operation.affectsFamily = call.field("affectsFamily").map { $0 == "yes" }
    do {
      let outcome = try operation.run(in: call.context)
      let path = FirstStepsScreen.path + "/" + Address.encode(outcome.refusal.handle) + "/respuestas"
      return call.redirect(path, saying: "add", batch: outcome.batch)
    } catch {
      guard let field = Self.field(of: error) else { throw error }
      return try page(Wrong(field: field, words: call.explanation(of: error)))
    }
  }

  /// The field that an error is about.
  private static func field(of error: OperationError) -> String? {
    switch error {
    case .inOption("norm", _): "clause"
    case .inOption(let name, _): name
    case .field(.notADate(let name, _)): name == "receivedOn" ? "notifiedOn" : name
    // A name is the most closed of the seven; who may not read it may still say who is meant by a handle.
    case .store(.forbidden): "person"
    case .unknownCondition, .ambiguousCondition, .unusedCondition: "condition"
    default: nil
    }
  }
}

extension WebCall {
  /// The same call with other fields.
  func with(_ fields: [HTTPField]) -> WebCall {
    WebCall(
      request: HTTPRequest(head: request.head, fields: fields), parameters: parameters, context: context, app: app,
      cookie: cookie)
  }
}

extension HTTPResponse {
  /// The same answer with another status.
  func `as`(_ status: Int) -> HTTPResponse {
    var response = self
    response.status = status
    return response
  }
}
