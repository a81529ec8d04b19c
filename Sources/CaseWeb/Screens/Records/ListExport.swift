import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// A list, or what was marked in it, as a file.
enum ListExport {
  static func commaSeparated(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    commaSeparated(try ExportList(ListQuery(kind, call).operation).run(in: call.context), kind, call)
  }

  static func json(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    json(try ExportList(ListQuery(kind, call).operation).run(in: call.context), kind, call)
  }

  /// A table for spreadsheets: the mark of byte order is what makes them read accents.
  static func commaSeparated(_ records: [RecordView], _ kind: RecordKind, _ call: WebCall) -> HTTPResponse {
    let t = call.t
    let fields = kind.description.fields.filter { !["documents", "extensions"].contains($0.name) }
    let values = call.fieldText
    var text = "\u{FEFF}" + CommaSeparated.line([t(Words.handle)] + fields.map { t($0.words) })
    for record in records {
      let cells = fields.map { field in
        record.body[field.name].map { values.texts($0, field).joined(separator: " | ") } ?? ""
      }
      text += CommaSeparated.line([record.handle] + cells)
    }
    return Download.text(text, name: kind.slug + ".csv", type: "text/csv; charset=utf-8")
  }

  static func json(_ records: [RecordView], _ kind: RecordKind, _ call: WebCall) -> HTTPResponse {
    let answer = JSONValue.object([
      JSONValue.Member("schema", RecordJSON.answerSchema),
      JSONValue.Member(kind.description.collection, .array(records.map { RecordJSON.record($0) })),
      JSONValue.Member("total", records.count),
    ])
    return HTTPResponse(
      200, Download.headers(name: kind.slug + ".json", type: "application/json"), .bytes(answer.bytes))
  }
}
