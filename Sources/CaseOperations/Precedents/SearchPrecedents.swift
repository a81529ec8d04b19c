public import CaseModel
import DocumentStore
import LawData
import LegalText

/// Finds precedents by condition, through the thesaurus, with facets and with how many people each may serve.
public struct SearchPrecedents: Sendable {
  /// What a person calls the condition: a code, a name, lay words; all conditions if nothing is said.
  public var condition: String?
  /// Words that must stand in the precedent.
  public var text: String?
  /// Values of facets: `instance`, `issuing-body`, `outcome`, `year`, `institution` (a handle).
  public var filters: [FieldInput] = []
  /// At most so many.
  public var limit = 20
  /// How many to pass over.
  public var offset = 0
  /// Whether to count the people each precedent may serve.
  public var countsPeople = true

  /// Creates the operation.
  public init(condition: String? = nil, text: String? = nil) {
    self.condition = condition
    self.text = text
  }

  /// The facets counted beside the results, by field name; `institution` counts links.
  static let facets = ["instance", "issuingBody", "outcome", CaseSchema.year]

  /// Carries it out.
  ///
  /// - Throws: `OperationError.unknownCondition` when nothing of the words was understood.
  public func run(in context: OperationContext) throws(OperationError) -> PrecedentPage {
    let match = try condition.map { words throws(OperationError) in try understood(words, context.law) }
    return try context.read("precedent.search") { reader, restricted in
      let filter = try filter(match, reader, context)
      let kind = RecordKind.precedent.rawValue
      let found = try reader.identities(
        kind, filter, order: .facet(CaseSchema.day, descending: true), limit: limit, offset: offset)
      let people = try countsPeople ? ServedPeople(law: context.law, reader) : ServedPeople(law: context.law)
      let names = match.map { ConditionNames(codes: $0.codes, law: context.law) }
      let tally = try reader.tally(kind, Self.facets, filter)
      var hits: [PrecedentHit] = []
      for uid in found {
        guard let record = try reader.record(uid) else { continue }
        let hit = try hit(record, names, people, reader, context)
        restricted.add(hit.record)
        hits.append(hit)
      }
      return PrecedentPage(
        understood: match?.terms.flatMap { $0.candidates.prefix(1).map(\.code) } ?? [], codes: match?.codes ?? [],
        notUnderstood: match?.notUnderstood ?? [], hits: hits,
        facets: try facets(tally, filter, reader), total: tally.total)
    }
  }

  private func understood(_ words: String, _ law: CaseLaw) throws(OperationError) -> ThesaurusMatch {
    let match = try law.thesaurus().expand(words)
    guard !match.codes.isEmpty else {
      throw .unknownCondition(words, near: match.terms.flatMap(\.candidates).prefix(8).map(\.code))
    }
    return match
  }

  private func filter(
    _ match: ThesaurusMatch?, _ reader: borrowing StoreReader, _ context: OperationContext
  ) throws -> RecordFilter {
    var list = ListRecords(.precedent)
    list.filters = filters.filter { $0.name != "institution" }
    list.linked = filters.filter { $0.name == "institution" }.map { LinkInput(.decidedAgainst, $0.text) }
    var filter = try list.filter(reader, context)
    filter.text = text
    if let match {
      let uids = match.codes.sorted().map { ConditionRecords.uid(code: $0, context.law) }
      filter.linked.append(LinkCondition(Relation.addresses.rawValue, .outgoing, uids))
    }
    return filter
  }

  private func facets(
    _ tally: FacetTally, _ filter: RecordFilter, _ reader: borrowing StoreReader
  ) throws -> [PrecedentFacet] {
    let kind = RecordKind.precedent.rawValue
    var facets: [PrecedentFacet] = []
    let institutions = try reader.linkCounts(kind, Relation.decidedAgainst.rawValue, filter)
    facets.append(
      PrecedentFacet(
        name: "institution",
        values: try institutions.compactMap { count in
          guard let record = try reader.record(count.other) else { return nil }
          let view = try RecordEncoding.view(record)
          return PrecedentFacet.Value(code: view.handle, words: view.titles, count: count.count)
        }))
    for name in Self.facets {
      let field = RecordKind.precedent.description.field(name)
      facets.append(
        PrecedentFacet(
          name: field?.optionName ?? name,
          values: (tally.counts[name] ?? []).map { count in
            let code = count.value.words
            var words = Phrase(code, code)
            if case .code(let list)? = field?.shape { words = CaseLaw.shipped.words(code, of: list) }
            return PrecedentFacet.Value(code: code, words: words, count: count.count)
          }))
    }
    return facets
  }

  private func hit(
    _ record: StoredRecord, _ names: ConditionNames?, _ people: ServedPeople, _ reader: borrowing StoreReader,
    _ context: OperationContext
  ) throws -> PrecedentHit {
    let view = try RecordEncoding.view(record)
    let candidate = try MatchGathering(context: context).candidate(record, reader)
    return PrecedentHit(
      record: view, conditions: candidate.conditions.sorted(), binding: candidate.binding,
      weakened: candidate.weakened, snippet: PrecedentSnippet.make(view.body, names),
      serves: people.count(candidate))
  }
}

/// Precedents found, what was understood of the question, and counts.
public struct PrecedentPage: Sendable, Hashable {
  /// The codes of the terms recognised in the question.
  public let understood: [String]
  /// Those and every narrower condition that was looked for.
  public let codes: Set<String>
  /// Words of the question that no term has.
  public let notUnderstood: [String]
  /// The precedents of the page, the latest first.
  public let hits: [PrecedentHit]
  /// Counts over all that was found.
  public let facets: [PrecedentFacet]
  /// How many there are in all.
  public let total: Int
}

/// A precedent found.
public struct PrecedentHit: Sendable, Hashable {
  /// The precedent.
  public let record: RecordView
  /// The conditions it addresses.
  public let conditions: [String]
  /// Whether it binds, if that is known.
  public let binding: Bool?
  /// Whether a later ruling took its force away.
  public let weakened: Bool
  /// Where its text speaks of the condition: a summary unless the field holds quoted words.
  public let snippet: PrecedentSnippet?
  /// How many people of the file it may serve.
  public let serves: Int
}

/// Counts of one facet over all precedents found.
public struct PrecedentFacet: Sendable, Hashable {
  /// A value and how many have it.
  public struct Value: Sendable, Hashable {
    /// What a filter takes.
    public let code: String
    /// Its words.
    public let words: Phrase
    /// How many.
    public let count: Int
  }

  /// The option's name.
  public let name: String
  /// The values, the most frequent first.
  public let values: [Value]
}
