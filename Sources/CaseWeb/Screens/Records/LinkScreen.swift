import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// Linking a record with another: the relation in words, then the record, then what the link itself says.
enum LinkScreen {
  static var routes: [Route] {
    RecordKind.allCases.flatMap { kind -> [Route] in
      let path = kind.listPath + "/:handle"
      return [
        .get(path + "/vincular") { try show(kind, nil, $0) },
        .post(path + "/vincular") { try add(kind, $0) },
        .post(path + "/desvincular") { try remove(kind, $0) },
      ]
    }
  }

  private static func show(_ kind: RecordKind, _ error: FormError?, _ call: WebCall) throws -> HTTPResponse {
    switch try RecordScreen.find(kind, call) {
    case .answer(let answer): return answer
    case .record(let detail):
      try call.require(call.offers.link(detail.record))
      let t = call.t
      let form = LinkForm(record: detail.record, error: error, call: call)
      return call.show(
        Page(
          title: t("Vincular", "Link") + " \(detail.record.handle)",
          subtitle: "<span>\(t(detail.record.titles))</span>",
          crumbs: [
            Page.Crumb(words: CaseScreen.capitalized(t(kind.description.plural)), path: kind.tablePath),
            Page.Crumb(words: detail.record.handle, path: detail.record.sheetPath),
          ], place: Place.at(kind), body: try form.html(), status: error?.error.status ?? 200))
    }
  }

  private static func add(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    guard case .record(let detail) = try RecordScreen.find(kind, call) else { return call.notFound() }
    guard let choice = LinkForm.Choice(call.field("relacion"), kind) else { return call.notFound() }
    guard let other = call.field("otro") else {
      return try show(kind, FormError(OperationError.field(.missing("otro")), call.t), call)
    }
    let values = FormValues(sent: call)
    var link = LinkInput(choice.relation, other, reversed: !choice.outgoing)
    link.attributes = values.inputs(choice.relation.description.attributes).set
    link.quote = call.field("cita")
    do {
      link.page = try number("pagina", call)
      link.toPage = try number("hasta", call)
      let outcome = try AddLink(detail.record.uid, [link]).run(in: call.context)
      return call.redirect(detail.record.sheetPath, saying: "link", batch: outcome.batch)
    } catch {
      return try show(kind, FormError(error, call.t), call)
    }
  }

  private static func number(_ name: String, _ call: WebCall) throws(OperationError) -> Int? {
    guard let text = call.field(name) else { return nil }
    guard let number = Int(text), number > 0 else { throw .field(.notAnInteger(name)) }
    return number
  }

  private static func remove(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    guard case .record(let detail) = try RecordScreen.find(kind, call) else { return call.notFound() }
    guard let other = call.field("otro"), let relation = call.field("relacion").flatMap({ Relation(rawValue: $0) })
    else { return call.notFound() }
    let outcome = try RemoveLink(detail.record.uid, other, relation: relation).run(in: call.context)
    return call.redirect(detail.record.sheetPath, saying: "unlink", batch: outcome.batch)
  }
}

/// The form of one link, which grows as it is filled in; every step is an address.
struct LinkForm {
  /// A relation in one direction: `proves` from the record, `-proves` to it.
  struct Choice: Equatable {
    let relation: Relation
    let outgoing: Bool

    init(_ relation: Relation, outgoing: Bool) {
      self.relation = relation
      self.outgoing = outgoing
    }

    /// The direction an address names, if the kind may have it.
    init?(_ text: String?, _ kind: RecordKind) {
      guard let text, let relation = Relation(rawValue: text.hasPrefix("-") ? String(text.dropFirst()) : text) else {
        return nil
      }
      let outgoing = !text.hasPrefix("-")
      guard kind.possibleLinks.contains(where: { $0.relation == relation && $0.outgoing == outgoing }) else {
        return nil
      }
      self.init(relation, outgoing: outgoing)
    }

    var code: String { (outgoing ? "" : "-") + relation.rawValue }
    var kinds: [RecordKind] { outgoing ? relation.description.targets : relation.description.sources }
    var words: Phrase { outgoing ? relation.description.words : relation.description.inverse }
  }

  let record: RecordView
  let error: FormError?
  let call: WebCall

  private var t: Voice { call.t }

  /// What the address, or the form that was not taken, says.
  private func said(_ name: String) -> String? { call.field(name) ?? call.argument(name) }

  private var choice: Choice? { Choice(said("relacion"), record.kind) }

  func html() throws -> HTML {
    let results = try choice.map { try self.results($0) } ?? .empty
    return "\(error.map { $0.note(t) })<div class=\"stack wideform\">\(search)\(results)</div>"
  }

  private var search: HTML {
    let usual = record.kind.usualLinks.filter(call.offers.link).map { Choice($0, outgoing: true) }
    let all = record.kind.possibleLinks.filter { call.offers.link(by: $0.relation) }.map {
      Choice($0.relation, outgoing: $0.outgoing)
    }
    func options(_ choices: [Choice]) -> HTML {
      choices.html { one in
        let kinds = one.kinds.map { t($0.description.words) }.joined(separator: ", ")
        let selected: HTML = one == choice ? " selected" : .empty
        return "<option value=\"\(one.code)\"\(selected)>\(t(one.words)): \(kinds)</option>"
      }
    }
    let rest = all.filter { !usual.contains($0) }
    let groups: HTML =
      usual.isEmpty
      ? options(all)
      : """
      <optgroup label="\(t("Los más usados", "Most used"))">\(options(usual))</optgroup>\
      <optgroup label="\(t("Los demás", "All others"))">\(options(rest))</optgroup>
      """
    return Piece.card(
      t("1. Cómo se relaciona y con qué", "1. How it is related, and to what"), .link,
      """
      <form method="get" action="\(record.path)/vincular" class="inline"><div class="field">\
      <label for="relacion">\(record.handle)…</label><select class="sel" id="relacion" name="relacion">\
      <option value="">\(t("Elija la relación", "Choose the relation"))</option>\(groups)</select></div>\
      <div class="field"><label for="busca">\(t("Clave, nombre o palabras del otro registro", "Handle, name or words of the other record"))</label>\
      <input class="input" id="busca" name="busca" value="\(said("busca") ?? "")" autocomplete="off"></div>\
      <button class="btn">\(Icon.search.html)\(t("Buscar", "Search"))</button></form>
      """)
  }

  private func results(_ choice: Choice) throws -> HTML {
    let suggestions = try SuggestRecords(said("busca") ?? "", choice.kinds).run(in: call.context).filter {
      !($0.kind == record.kind && $0.reference == record.handle)
    }
    guard !suggestions.isEmpty else {
      let add = choice.kinds.prefix(3).filter(call.offers.add).html { kind in
        Piece.button(t("Agregar", "Add") + " " + t(kind.one), kind.listPath + "/nuevo", .plus, small: true)
      }
      return Piece.card(
        t("2. Cuál", "2. Which one"), .search,
        "<p>\(t("Nada coincide con esas palabras.", "Nothing fits these words."))</p><p class=\"acts\">\(add)</p>")
    }
    let chosen = said("otro") ?? (suggestions.count == 1 ? suggestions[0].reference : nil)
    let options = suggestions.html { one in
      let on: HTML = one.reference == chosen ? " checked" : .empty
      let title = t(one.titles)
      return """
        <label class="check"><input type="radio" name="otro" value="\(one.reference)"\(on)>\(one.kind.icon.html)\
        <span><b>\(one.reference)</b>\(title == one.reference ? "" : " · " + ListTable.short(title))</span></label>
        """
    }
    let isMissing = error?.input == FormValues.fieldPrefix + "otro"
    let wrong: HTML =
      isMissing
      ? "<p class=\"wrong\">\(Icon.alert.html)\(t("Elija un registro de la lista.", "Choose a record of the list."))</p>"
      : .empty
    let title = "\(record.handle) \(t(choice.words))…"
    return """
      <form class="form wideform" method="post" action="\(record.path)/vincular">\(call.tokenField)\
      <input type="hidden" name="relacion" value="\(choice.code)"><input type="hidden" name="busca" value="\(said("busca") ?? "")">\
      \(Piece.card(t("2. Cuál", "2. Which one"), .search, "<fieldset><legend>\(title)</legend>\(wrong)\(options)</fieldset>"))\
      \(attributes(choice))<div class="acts"><button class="btn pri">\(Icon.link.html)\(t("Vincular", "Link"))</button>\
      \(Piece.button(t("Cancelar", "Cancel"), record.sheetPath))</div></form>
      """
  }

  /// What the link itself says, and where in a document it stands.
  private func attributes(_ choice: Choice) -> HTML {
    let inputs = FormFields(values: FormValues(sent: call), error: error, call: call)
    // Where the document is here, its page is a place that opens and no text beside it.
    let fields = choice.relation.description.attributes
      .filter { !($0.name == "page" && !record.documentHashes.isEmpty) }.html { inputs.html($0) }
    let hasPages =
      !record.documentHashes.isEmpty || (choice.kinds + [record.kind]).contains { Self.documented.contains($0) }
    guard !fields.isEmpty || hasPages else { return .empty }
    return Piece.card(
      t("3. Lo que dice el vínculo", "3. What the link says"), .edit,
      "<div class=\"fgrid\">\(fields)\(hasPages ? place : .empty)</div>")
  }

  /// The kinds whose records mostly come with a document.
  private static let documented: [RecordKind] = [
    .evidence, .filing, .ruling, .precedent, .refusal, .norm, .informationRequest, .notification,
  ]

  private var place: HTML {
    """
    <fieldset class="full field"><legend>\(t("Dónde consta", "Where it stands"))</legend>\
    <p class="hint">\(t("Página y cita del documento que está en el expediente; pueden quedar vacías.", "Page and quotation of the document in the case file; they may stay empty."))</p>\
    <div class="fgrid">\(number("pagina", t("Página", "Page")))\(number("hasta", t("Hasta la página", "To page")))\
    <div class="field full"><label for="cita">\(t("Cita textual", "Quotation"))</label>\
    <textarea id="cita" name="cita" rows="3">\n\(said("cita") ?? "")</textarea></div></div></fieldset>
    """
  }

  private func number(_ name: String, _ label: String) -> HTML {
    let isWrong = error?.input == FormValues.fieldPrefix + name
    let described: HTML = isWrong ? " aria-invalid=\"true\" aria-describedby=\"\(name)-error\"" : .empty
    let wrong: HTML =
      isWrong ? "<p class=\"wrong\" id=\"\(name)-error\">\(Icon.alert.html)\(error?.words ?? "")</p>" : .empty
    return """
      <div class="field"><label for="\(name)">\(label)</label><input class="input" id="\(name)" name="\(name)" \
      inputmode="numeric" autocomplete="off" value="\(said(name) ?? "")"\(described)>\(wrong)</div>
      """
  }
}
