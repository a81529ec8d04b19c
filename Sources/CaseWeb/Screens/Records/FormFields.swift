import CaseModel
import CaseOperations
import CaseWords
import LawData

/// The inputs of a form, made from the descriptions of fields.
struct FormFields {
  let values: FormValues
  let error: FormError?
  let call: WebCall
  /// Documents a field of a group may point to.
  var documents: [JSONValue] = []

  private var t: Voice { call.t }

  /// Lists longer than this are typed into, with suggestions, and not opened.
  private static let mostOptions = 60

  func html(_ field: Field) -> HTML {
    if case .group(let inner) = field.shape { return group(field, inner) }
    if field.repeats { return repeated(field) }
    let isWide: Bool = if case .paragraph = field.shape { true } else { false }
    return single(field, name: field.inputName, label: t(field.words), isWide: isWide)
  }

  // MARK: One value

  private func single(_ field: Field, name: String, label: String, isWide: Bool = false) -> HTML {
    let hint = [field.note.map { t($0) }, Self.hint(field.shape, t)].compactMap { $0 }.joined(separator: " · ")
    let wrong = error.map { $0.isBeside(name) } ?? false
    let needed: HTML =
      field.required ? " <small>\(t("(necesario)", "(needed)"))</small>" : .empty
    let closed: HTML = field.privileged ? " \(Piece.tag(t("interno", "internal"), "warn", .lock))" : .empty
    return """
      <div class="field\(isWide ? " full" : "")"><label for="\(name)">\(label)\(needed)\(closed)</label>\
      \(control(field, name, described: describedBy(name, hint: hint, wrong: wrong)))\
      \(hint.isEmpty ? .empty : "<p class=\"hint\" id=\"\(name)-pista\">\(hint)</p>")\(wrong ? message(name) : .empty)</div>
      """
  }

  private func describedBy(_ name: String, hint: String, wrong: Bool) -> HTML {
    let ids = (hint.isEmpty ? [] : [name + "-pista"]) + (wrong ? [name + "-error"] : [])
    let described: HTML = ids.isEmpty ? .empty : " aria-describedby=\"\(ids.joined(separator: " "))\""
    return described + (wrong ? " aria-invalid=\"true\"" : .empty)
  }

  private func message(_ name: String) -> HTML {
    "<p class=\"wrong\" id=\"\(name)-error\">\(Icon.alert.html)\(error?.words ?? "")</p>"
  }

  /// The input alone.
  func control(_ field: Field, _ name: String, described: HTML = .empty) -> HTML {
    let value = values[name]
    switch field.shape {
    case .paragraph:
      return "<textarea id=\"\(name)\" name=\"\(name)\" rows=\"4\"\(described)>\n\(value)</textarea>"
    case .flag:
      return select(
        name, described,
        [("", t(Words.unknown)), ("yes", t(Words.flag(true))), ("no", t(Words.flag(false)))], value)
    case .code(let list): return coded(list, name, described, value)
    case .digest:
      let known = documents.compactMap { document in
        document["sha256"]?.text.map { ($0, document["fileName"]?.text ?? String($0.prefix(12))) }
      }
      let kept = value.isEmpty || known.contains { $0.0 == value } ? [] : [(value, String(value.prefix(12)) + "…")]
      return select(name, described, [("", t(Words.unknown))] + known + kept, value)
    case .integer, .decimal:
      return """
        <input class="input" id="\(name)" name="\(name)" value="\(value)" inputmode="\(field.isWhole ? "numeric" : "decimal")" \
        autocomplete="off"\(described)>
        """
    case .text, .date, .group:
      return
        "<input class=\"input\" id=\"\(name)\" name=\"\(name)\" value=\"\(value)\" autocomplete=\"off\"\(described)>"
    }
  }

  private func coded(_ list: String, _ name: String, _ described: HTML, _ value: String) -> HTML {
    let terms = call.context.law.vocabulary(list)?.terms.filter { $0.replacedBy == nil || $0.code == value } ?? []
    guard terms.count <= Self.mostOptions else {
      let id = "lista-" + name
      return """
        <input class="input" id="\(name)" name="\(name)" value="\(value)" list="\(id)" autocomplete="off"\(described)>\
        <datalist id="\(id)">\(terms.map { "<option value=\"\($0.code)\">\(t($0.label))</option>" as HTML })</datalist>
        """
    }
    // What somebody typed and no term has stays chosen, so that it can be seen and put right.
    let other = value.isEmpty || terms.contains { $0.code == value } ? [] : [(value, value)]
    return select(
      name, described,
      [("", t(Words.unknown))] + terms.map { ($0.code, CaseScreen.capitalized(t($0.label))) } + other, value)
  }

  private func select(_ name: String, _ described: HTML, _ options: [(String, String)], _ value: String) -> HTML {
    let items = options.html { code, words in
      let chosen: HTML = code == value ? " selected" : .empty
      return "<option value=\"\(code)\"\(chosen)>\(words)</option>"
    }
    return "<select class=\"sel\" id=\"\(name)\" name=\"\(name)\"\(described)>\(items)</select>"
  }

  /// How a value is written, where that is not plain.
  static func hint(_ shape: Field.Shape, _ t: Voice) -> String? {
    switch shape {
    case .date:
      t(
        "2006-03-24, 2006-03, 2006, ~2006, 2008/2010 o sin fecha",
        "2006-03-24, 2006-03, 2006, ~2006, 2008/2010 or unknown")
    case .decimal: t("Con punto decimal y sin separadores: 1234.50", "With a point and no separators: 1234.50")
    default: nil
    }
  }

  // MARK: Several values

  private func repeated(_ field: Field) -> HTML {
    let rows = values.rows(field.inputName)
    let inputs = (0..<rows).html { row in
      single(field.single.bare, name: "\(field.inputName).\(row)", label: "\(t(field.words)) \(row + 1)")
    }
    return fieldset(field, inputs)
  }

  private func group(_ field: Field, _ inner: [Field]) -> HTML {
    let rows = field.repeats ? values.rows(field.inputName) : 1
    let inputs = (0..<rows).html { row in
      let parts = inner.html { part in
        let name = "\(field.inputName).\(row).\(part.name)"
        let isWide: Bool = if case .paragraph = part.shape { true } else { part.repeats }
        return single(part.repeats ? part.lines : part, name: name, label: t(part.words), isWide: isWide)
      }
      guard field.repeats else { return "<div class=\"fgrid\">\(parts)</div>" }
      return "<div class=\"fgrid row\" role=\"group\" aria-label=\"\(t(field.words)) \(row + 1)\">\(parts)</div>"
    }
    return fieldset(field, inputs)
  }

  private func fieldset(_ field: Field, _ inputs: HTML) -> HTML {
    let note: HTML = field.note.map { "<p class=\"hint\">\(t($0))</p>" } ?? .empty
    let wrong = error?.input == field.inputName ? message(field.inputName) : .empty
    let closed: HTML = field.privileged ? " \(Piece.tag(t("interno", "internal"), "warn", .lock))" : .empty
    return """
      <fieldset class="full field" id="\(field.name)"><legend>\(t(field.words))\(closed)</legend>\(note)\(wrong)\(inputs)\
      \(field.repeats ? more(field.inputName, t(field.words)) : .empty)</fieldset>
      """
  }

  /// The button that shows the form with one more row; nothing is saved by it.
  func more(_ name: String, _ words: String) -> HTML {
    """
    <div><button class="btn sm" name="mas" value="\(name)" formnovalidate>\(Icon.plus.html)\
    \(t("Agregar otro", "Add another"))<span class="vh"> (\(words))</span></button></div>
    """
  }

  // MARK: Links

  /// Records that links may lead to, as suggestions under their handles.
  func link(_ relation: Relation) throws(OperationError) -> HTML {
    let description = relation.description
    let name = FormValues.linkPrefix + relation.rawValue
    let list = "lista-" + name
    let rows = description.single ? 1 : values.rows(name)
    let words = CaseScreen.capitalized(t(description.words))
    let kinds = description.targets.map { t($0.description.words) }.joined(separator: ", ")
    let inputs = (0..<rows).html { row in
      let input = "\(name).\(row)"
      let wrong = error.map { $0.isBeside(input) } ?? false
      return """
        <input class="input" id="\(input)" name="\(input)" value="\(values[input])" list="\(list)" autocomplete="off" \
        aria-label="\(words) \(row + 1)"\(describedBy(input, hint: "", wrong: wrong))>\(wrong ? message(input) : .empty)
        """
    }
    let options = try Self.suggestions(relation, call).html { suggestion in
      "<option value=\"\(suggestion.reference)\">\(ListTable.short(t(suggestion.titles), 80))</option>"
    }
    return """
      <fieldset class="field"><legend>\(words)</legend><p class="hint">\(kinds)</p>\(inputs)\
      <datalist id="\(list)">\(options)</datalist>\(description.single ? .empty : more(name, words))</fieldset>
      """
  }

  private static func suggestions(_ relation: Relation, _ call: WebCall) throws(OperationError) -> [Suggestion] {
    let targets = relation.description.targets
    var suggest = SuggestRecords("", targets.filter { $0 != .condition })
    suggest.limit = 60
    let records = suggest.kinds.isEmpty ? [] : try suggest.run(in: call.context)
    guard targets.contains(.condition) else { return records }
    let terms = call.context.law.vocabulary(VocabularyName.conditions.rawValue)?.terms ?? []
    return records
      + terms.filter { $0.level != .chapter && $0.replacedBy == nil }.map {
        Suggestion(reference: $0.code, kind: .condition, titles: $0.label)
      }
  }
}

extension Field {
  /// Whether it holds a whole number.
  var isWhole: Bool { if case .integer = shape { true } else { false } }

  /// The field without its note, as one row of several shows it.
  var bare: Field { Field(name, shape, item: item, words) }

  /// A repeated field of a group as one text, a line for each value.
  var lines: Field {
    Field(name, .paragraph, item: item, words, note: Phrase("Uno por renglón.", "One on each line."))
  }
}
