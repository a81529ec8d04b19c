package import CaseModel
package import CaseOperations

extension AnswerJSON {
  /// Precedents found: what was understood, each with its force, and counts.
  package static func precedents(_ page: PrecedentPage, offset: Int, _ language: Language) -> [JSONValue.Member] {
    [
      JSONValue.Member("precedents", .array(page.hits.map { hit($0) })), JSONValue.Member("total", page.total),
      JSONValue.Member("related", .array(page.related.map { hit($0) })), JSONValue.Member("offset", offset),
      JSONValue.Member("understood", texts(page.reading.understood)),
      JSONValue.Member("codes", texts(page.codes.sorted())),
      JSONValue.Member("notUnderstood", texts(page.reading.notUnderstood)),
      JSONValue.Member("near", texts(page.reading.near)),
      JSONValue.Member("facets", .array(page.facets.map { facet($0, language) })),
    ]
  }

  /// Who may be served by what, and why.
  package static func matches(_ matches: [MatchView], _ language: Language) -> [JSONValue.Member] {
    let values = matches.map { match in
      JSONValue.object([
        JSONValue.Member("record", RecordJSON.summary(match.record)), JSONValue.Member("usable", match.usable),
        JSONValue.Member("score", match.score),
        JSONValue.Member("reasons", .array(match.reasons.map { reason($0, language) })),
      ])
    }
    return [JSONValue.Member("matches", .array(values))]
  }

  private static func reason(_ reason: MatchView.Reason, _ language: Language) -> JSONValue {
    .object([
      JSONValue.Member("reason", reason.reason.rawValue), JSONValue.Member("points", reason.points),
      JSONValue.Member("words", reason.words.text(language)),
    ])
  }

  private static func hit(_ hit: PrecedentHit) -> JSONValue {
    .object([
      JSONValue.Member("record", RecordJSON.record(hit.record)), JSONValue.Member("conditions", texts(hit.conditions)),
      JSONValue.Member("binding", hit.binding.map { JSONValue.bool($0) } ?? .null),
      JSONValue.Member("weakened", hit.weakened), JSONValue.Member("serves", hit.serves),
      JSONValue.Member("reach", hit.reach.rawValue), JSONValue.Member("snippet", hit.snippet?.text),
    ])
  }

  private static func facet(_ facet: PrecedentFacet, _ language: Language) -> JSONValue {
    let values = facet.values.map { value in
      JSONValue.object([
        JSONValue.Member("value", value.code), JSONValue.Member("words", value.words.text(language)),
        JSONValue.Member("count", value.count),
      ])
    }
    return .object([JSONValue.Member("name", facet.name), JSONValue.Member("values", .array(values))])
  }
}
