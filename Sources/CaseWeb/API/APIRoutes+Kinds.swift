import CaseModel
import CaseOperations
import CaseWords

extension APIRoute {
  /// The lists, one for each kind, with the filters its description gives.
  static let kinds: [APIRoute] = RecordKind.allCases.map(list)

  private static func list(_ kind: RecordKind) -> APIRoute {
    let description = kind.description
    let relations = Relation.allCases.map(\.description).filter { $0.sources.contains(kind) }
    let filters = description.filters
    let own = Set(filters.map(\.optionName))
    let linked = relations.filter { !own.contains($0.optionName) }
    let usual =
      (description.shared || kind == .strategicCase ? [] : [caseArgument]) + [sort, removed, limit, offset]
    return APIRoute(
      method: "GET", path: slug(kind), name: "list" + kind.fieldsName.dropLast("Fields".count),
      summary: Phrase("Lista ", "List ") + description.plural,
      arguments: usual
        + filters.map { Argument(name: $0.optionName, shape: .list(value($0)), words: $0.words) }
        + linked.map { Argument(name: $0.optionName, shape: .list(.text), words: $0.words) },
      answer: [
        APIMember(description.collection, .list(.named("Record"))), APIMember("total", .whole),
        APIMember("offset", .whole),
      ]
    ) { call in
      var operation = ListRecords(kind)
      for field in filters {
        operation.filters += call.arguments(field.optionName).map { FieldInput(field.name, $0) }
      }
      for relation in linked {
        operation.linked += call.arguments(relation.optionName).map { LinkInput(relation.relation, $0) }
      }
      operation.caseReference = call.argument(caseArgument.name)
      operation.removed = try call.flag(removed.name) ?? false
      if let order = call.argument(sort.name) {
        operation.descending = order.hasPrefix("-")
        operation.sort = operation.descending ? String(order.dropFirst()) : order
      }
      operation.limit = try call.limit(usual: operation.limit)
      operation.offset = try call.number(offset.name) ?? 0
      let page = try operation.run(in: call.context)
      return AnswerJSON.answer(AnswerJSON.page(page, of: kind, offset: operation.offset))
    }
  }

  /// The last part of the list's address: `evidenceItems` is `evidence-items`.
  static func slug(_ kind: RecordKind) -> String {
    Field(kind.description.collection, .text, kind.description.words).optionName
  }

  private static func value(_ field: Field) -> APIShape {
    switch field.shape {
    case .integer: .whole
    case .flag: .choice(["yes", "no"])
    default: .text
    }
  }

  private static let sort = Argument(
    name: "sort", shape: .text,
    words: Phrase(
      "handle, title, date, modified o un campo; con - delante, al revés",
      "handle, title, date, modified or a field; with - before it, reversed"))
  private static let removed = Argument(
    name: "removed", shape: .flag, words: Phrase("los que están en la papelera", "those in the trash"))
}
