package import CaseModel
package import CaseOperations
import DocumentStore

/// What answers hold after `schema`: the same on the command line and over HTTP.
package enum AnswerJSON {
  /// A whole answer.
  package static func answer(_ members: [JSONValue.Member]) -> JSONValue {
    .object([JSONValue.Member("schema", .string(RecordJSON.answerSchema))] + members)
  }

  /// A page of a list.
  package static func page(_ page: RecordPage, of kind: RecordKind, offset: Int) -> [JSONValue.Member] {
    [
      JSONValue.Member(kind.description.collection, .array(page.records.map { RecordJSON.record($0) })),
      JSONValue.Member("total", page.total), JSONValue.Member("offset", offset),
    ]
  }

  /// A record with its links.
  package static func detail(_ detail: RecordDetail) -> [JSONValue.Member] {
    [
      JSONValue.Member("record", RecordJSON.record(detail.record)),
      JSONValue.Member("links", .array(detail.links.map { RecordJSON.link($0) })),
    ]
  }

  /// What a write did.
  package static func written(_ outcome: WriteOutcome, _ language: Language) -> [JSONValue.Member] {
    [
      JSONValue.Member("record", RecordJSON.record(outcome.record)),
      JSONValue.Member("batch", outcome.batch.map { Int($0) }), JSONValue.Member("dryRun", outcome.dryRun),
      JSONValue.Member("namesakes", texts(outcome.namesakes)),
      JSONValue.Member("warnings", texts(outcome.doubts.map { $0.words.text(language) })),
    ]
  }

  /// What adding or removing links did.
  package static func linked(_ outcome: LinkOutcome) -> [JSONValue.Member] {
    [
      JSONValue.Member("links", .array(outcome.links.map { RecordJSON.link($0) })),
      JSONValue.Member("batch", Int(outcome.batch)), JSONValue.Member("dryRun", outcome.dryRun),
    ]
  }

  /// Findings, and whether an error is among them.
  package static func findings(_ findings: [Finding], _ language: Language) -> [JSONValue.Member] {
    let errors = findings.count { $0.severity == .error }
    return [
      JSONValue.Member("valid", errors == 0), JSONValue.Member("errors", errors),
      JSONValue.Member("warnings", findings.count { $0.severity == .warning }),
      JSONValue.Member("findings", .array(findings.map { RecordJSON.finding($0, language) })),
    ]
  }

  /// Records that hold words that were searched for.
  package static func found(_ page: SearchPage, offset: Int) -> [JSONValue.Member] {
    let hits = page.hits.map { hit in
      JSONValue.object([
        JSONValue.Member("record", RecordJSON.summary(hit.record.summary)),
        JSONValue.Member("snippet", hit.snippet.text), JSONValue.Member("page", hit.page),
      ])
    }
    return [
      JSONValue.Member("hits", .array(hits)), JSONValue.Member("total", page.total), JSONValue.Member("offset", offset),
    ]
  }

  /// Who acts on which cases, how many records there are and where the ledger stands.
  package static func status(_ status: StatusView) -> [JSONValue.Member] {
    let counts = RecordKind.allCases.compactMap { kind in
      status.counts[kind].map { JSONValue.Member(kind.description.collection, $0) }
    }
    return [
      JSONValue.Member("member", status.member),
      JSONValue.Member("cases", .array(status.cases.map { RecordJSON.summary($0) })),
      JSONValue.Member("counts", .object(counts)), JSONValue.Member("encrypted", status.encrypted),
      JSONValue.Member(
        "ledger",
        .object([
          JSONValue.Member("sequence", Int(status.ledgerSequence)), JSONValue.Member("head", status.ledgerHead),
        ])),
      JSONValue.Member("damaged", status.metDamage),
    ]
  }

  /// A batch of the ledger and what it changed.
  package static func batch(_ batch: BatchView) -> JSONValue {
    let changes = batch.changes.map { change in
      JSONValue.object([
        JSONValue.Member("change", Words.change(change.change).en), JSONValue.Member("handle", change.handle),
        JSONValue.Member("ends", texts(change.ends)), JSONValue.Member("what", change.words.en),
        JSONValue.Member("version", change.version),
      ])
    }
    return .object([
      JSONValue.Member("batch", Int(batch.number)), JSONValue.Member("time", Words.timestamp(batch.time)),
      JSONValue.Member("member", batch.member), JSONValue.Member("action", batch.action),
      JSONValue.Member("undoneBy", batch.undoneBy.map { Int($0) }),
      JSONValue.Member("undoes", batch.undoes.map { Int($0) }), JSONValue.Member("changes", .array(changes)),
    ])
  }

  static func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}
