import CaseModel
import CaseOperations
import CaseWords
import HTTPKit
import LawData

/// What the address of a list says: filters, words, case, order and page.
struct ListQuery {
  let kind: RecordKind
  let call: WebCall

  /// Names of arguments that are no filter.
  enum Name {
    static let words = "q"
    static let order = "orden"
    static let descending = "desc"
    static let caseReference = "caso"
    static let page = "p"
    static let own = [words, order, descending, caseReference, page, Notice.argument]
  }

  /// Titles lie in bodies, hidden ones too, and are put in order one by one: of more records than this, too slowly.
  static let mostByTitle = 2_000

  init(_ kind: RecordKind, _ call: WebCall) {
    self.kind = kind
    self.call = call
  }

  /// The relations that a list shows and filters by.
  var relations: [Relation] { Array(kind.usualLinks.prefix(2)) }

  /// Whether the date that places the kind in time is open to whoever may see the records.
  var isDated: Bool {
    guard let field = kind.description.dateField.flatMap({ kind.description.field($0) }) else { return false }
    return (field.access ?? kind.description.access) <= kind.description.access
  }

  /// A filter in force: its argument, the value, and what either is called.
  struct Filter {
    let name: String
    let value: String
    let title: String
    let words: String
  }

  /// The list the address asks for.
  var operation: ListRecords {
    var list = ListRecords(kind)
    list.text = call.argument(Name.words)
    list.caseReference = call.argument(Name.caseReference)
    for argument in call.request.head.query where !Name.own.contains(argument.name) && !argument.value.isEmpty {
      if let relation = relations.first(where: { $0.description.optionName == argument.name }) {
        list.linked.append(LinkInput(relation, argument.value))
      } else if isFilter(argument.name) {
        list.filters.append(FieldInput(argument.name, argument.value))
      }
    }
    list.descending = call.argument(Name.descending) == "1"
    switch call.argument(Name.order) {
    case nil, "clave": list.sort = "handle"
    case "titulo": list.sort = "title"
    case "fecha" where isDated: list.sort = "date"
    case "cambio": list.sort = "modified"
    case let name?: list.sort = kind.description.fields.contains { $0.name == name } ? name : "handle"
    }
    return list
  }

  /// One page of it.
  var pageOperation: ListRecords {
    var list = operation
    list.limit = Pager.size
    list.mostByTitle = Self.mostByTitle
    list.offset = (call.page() - 1) * Pager.size
    // What people do in a case stands with their part in it.
    list.shownLinks = relations + (kind == .person ? [.participatesIn] : [])
    return list
  }

  private func isFilter(_ name: String) -> Bool {
    name == "year" || kind.description.fields.contains { $0.optionName == name }
  }

  /// The filters in force, as chips say them.
  func filters(_ facets: [ListFacet]) -> [Filter] {
    let t = call.t
    var filters: [Filter] = []
    if let words = call.argument(Name.words) {
      filters.append(Filter(name: Name.words, value: words, title: t("Palabras", "Words"), words: "«\(words)»"))
    }
    if let reference = call.argument(Name.caseReference) {
      filters.append(
        Filter(
          name: Name.caseReference, value: reference, title: CaseScreen.capitalized(t(Self.caseWords)),
          words: reference))
    }
    for argument in call.request.head.query where !Name.own.contains(argument.name) && !argument.value.isEmpty {
      guard isFilter(argument.name) || relations.contains(where: { $0.description.optionName == argument.name }) else {
        continue
      }
      let facet = facets.first { $0.name == argument.name }
      let value = facet?.values.first { $0.code == argument.value }
      filters.append(
        Filter(
          name: argument.name, value: argument.value, title: facet.map { title($0) } ?? argument.name,
          words: value.flatMap { value in facet.map { words(value, $0) } } ?? argument.value))
    }
    return filters
  }

  private static let caseWords = RecordKind.strategicCase.description.words

  /// What a facet is called.
  func title(_ facet: ListFacet) -> String {
    if facet.name == "year" { return call.t("Año", "Year") }
    if let relation = facet.relation { return CaseScreen.capitalized(call.t(relation.description.words)) }
    return facet.field.map { call.t($0.words) } ?? facet.name
  }

  /// What a value of a facet is called.
  func words(_ value: ListFacet.Value, _ facet: ListFacet) -> String {
    // A fact is a whole sentence; beside a box its beginning tells which it is.
    if let record = value.record { return ListTable.short(call.t(record.titles), 90) }
    guard let field = facet.field, facet.name != "year" else { return value.code }
    switch field.shape {
    case .flag: return call.fieldText.texts(.bool(value.code == "1"), field.single).joined()
    case .code: return CaseScreen.capitalized(call.fieldText.texts(.string(value.code), field.single).joined())
    default: return value.code
    }
  }

  /// This list's address without one filter.
  func address(without filter: Filter) -> String {
    let query = call.request.head.query.filter {
      !($0.name == filter.name && $0.value == filter.value) && ![Name.page, Notice.argument].contains($0.name)
    }
    return Address.make(call.request.head.path, query)
  }

  /// Hidden fields that keep the rest of the address while a form changes a part of it.
  func kept(_ isKept: (String) -> Bool) -> HTML {
    call.request.head.query.filter { isKept($0.name) && ![Name.page, Notice.argument].contains($0.name) }.html {
      "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">"
    }
  }
}

extension Field {
  /// The field as if it held one value, for showing one of several.
  var single: Field { repeats ? Field(name, shape, item: item, words) : self }
}

extension WebCall {
  /// Values of fields as people read them.
  var fieldText: FieldText {
    let law = context.law
    return FieldText(language: context.language) { code, list in
      law.vocabulary(list)?[code] == nil ? nil : law.words(code, of: list)
    }
  }
}
