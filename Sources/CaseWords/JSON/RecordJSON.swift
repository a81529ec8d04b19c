package import CaseModel
package import CaseOperations
import FileKit

/// Records, links and findings as JSON: names never translate.
package enum RecordJSON {
  /// The schema of every JSON answer.
  package static let answerSchema = "expediente.v1"

  /// A record with its visible fields.
  package static func record(_ record: RecordView) -> JSONValue {
    .object([
      JSONValue.Member("uid", record.uid), JSONValue.Member("kind", record.kind.rawValue),
      JSONValue.Member("handle", record.handle), JSONValue.Member("title", record.title),
      JSONValue.Member("access", record.access.code), JSONValue.Member("privileged", record.privileged),
      JSONValue.Member("scope", record.scope), JSONValue.Member("version", record.version),
      JSONValue.Member("modified", Timestamp(milliseconds: record.modified).text),
      JSONValue.Member("removed", record.removed), JSONValue.Member("erased", record.erased),
      JSONValue.Member("hiddenParts", record.hiddenParts),
      JSONValue.Member("fields", record.body),
    ])
  }

  /// A record named in one line.
  package static func summary(_ record: RecordSummary) -> JSONValue {
    .object([
      JSONValue.Member("uid", record.uid), JSONValue.Member("kind", record.kind.rawValue),
      JSONValue.Member("handle", record.handle), JSONValue.Member("title", record.title),
    ])
  }

  /// A link, from the side of the record asked about.
  package static func link(_ link: LinkView) -> JSONValue {
    .object([
      JSONValue.Member("uid", link.uid), JSONValue.Member("relation", link.relation.rawValue),
      JSONValue.Member("outgoing", link.outgoing), JSONValue.Member("other", summary(link.other)),
      JSONValue.Member("attributes", link.attributes),
      JSONValue.Member("locators", .array(link.locators.map { locator($0) })),
      JSONValue.Member("access", link.access.code), JSONValue.Member("privileged", link.privileged),
      JSONValue.Member("version", link.version),
    ])
  }

  private static func locator(_ locator: Locator) -> JSONValue {
    .object(
      [
        JSONValue.Member("sha256", locator.sha256), JSONValue.Member("page", locator.page),
        JSONValue.Member("toPage", locator.toPage), JSONValue.Member("quote", locator.quote),
        JSONValue.Member("verifiedBy", locator.verifiedBy), JSONValue.Member("verifiedOn", locator.verifiedOn?.text),
      ].filter { $0.value != .null })
  }

  /// A finding, with its sentences in one language.
  package static func finding(_ finding: Finding, _ language: Language) -> JSONValue {
    .object([
      JSONValue.Member("id", finding.id), JSONValue.Member("severity", finding.severity.rawValue),
      JSONValue.Member("uid", finding.place.uid), JSONValue.Member("record", finding.place.record),
      JSONValue.Member("line", finding.place.line), JSONValue.Member("field", finding.place.field),
      JSONValue.Member("summary", finding.summary.text(language)),
      JSONValue.Member("remedy", finding.remedy.text(language)),
      JSONValue.Member("command", finding.typed?.text(language)),
    ])
  }
}
