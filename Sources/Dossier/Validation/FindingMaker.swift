import CaseModel
import XMLKit

/// Makes findings of what the schema and the rules report.
enum FindingMaker {
  static func finding(_ problem: XMLProblem, _ places: RecordPlaces) -> Finding {
    let record = problem.anchor.map { places.byUID[$0.record] } ?? places.byLine[problem.line]
    let kind = record?.kind ?? problem.anchor?.element
    let sentences = SchemaSentences(
      problem: problem, record: ModelWords.record(kind: kind, name: record?.name),
      kind: kind.flatMap(RecordKind.init(rawValue:)))
    let (id, summary, remedy) = sentences.sentence
    let field = problem.attribute ?? (problem.element == kind ? nil : problem.element)
    let place = Finding.Place(
      uid: record?.uid ?? problem.anchor?.record, record: record?.name, line: problem.line, field: field)
    return Finding(id: id, severity: .error, place: place, summary: summary, remedy: remedy)
  }

  static func finding(_ item: SchematronReport.Item, _ places: RecordPlaces) -> Finding {
    let record = item.record.flatMap { places.byUID[$0] }
    let id = item.id ?? ""
    let place = Finding.Place(
      uid: item.record, record: item.handle ?? record?.name, line: record?.line,
      field: item.node == item.kind ? nil : item.node)
    return Finding(
      id: id, severity: item.role.flatMap(Finding.Severity.init(rawValue:)) ?? .error, place: place,
      summary: Phrase(item.diagnostics[id + "-es"] ?? item.text, item.diagnostics[id + "-en"] ?? item.text),
      remedy: Phrase(item.diagnostics[id + "-fix-es"] ?? "", item.diagnostics[id + "-fix-en"] ?? ""),
      command: commands[id])
  }

  /// What is typed to mend what a rule found; the rules are published, and others than this program read them.
  private static let commands: [String: Phrase] = [
    "S28": Phrase("act add … --challenged-in J-…", "act add … --challenged-in J-…"),
    "S29": Phrase("filing add … --kind petition --filed-in J-…", "filing add … --kind petition --filed-in J-…"),
  ]
}

extension XMLAnchor {
  /// The value of the attribute that dossiers know records by.
  var record: String { attributes["uid"] ?? "" }
}
