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
  /// Precedents that may help come first, then those of unknown outcome, then those that are only worth knowing; within
  /// each the latest first.
  ///
  /// - Throws: `OperationError.unknownCondition` when nothing of the words was understood.
  public func run(in context: OperationContext) throws(OperationError) -> PrecedentPage {
    let match = try condition.map { words throws(OperationError) in try understood(words, context.law) }
    return try context.read("precedent.search") { reader, restricted in
      let plain = try filter(reader, context)
      let filter = match.map { Self.filter(plain, addressing: $0.codes, context.law) } ?? plain
      let survey = try reader.survey(Self.kind, Self.facets + PrecedentOrder.facets, filter)
      let order = PrecedentOrder(survey, context.law)
      let people = try countsPeople ? ServedPeople(law: context.law, reader) : ServedPeople(law: context.law)
      let page = order.sorted(Array(survey.places)).dropFirst(offset).prefix(limit)
      let codes = match?.codes ?? []
      let found = try reader.records(of: survey, at: page)
      let others = try codes.isEmpty ? [] : related(codes, plain, survey, reader, context)
      let shown = try hits(found, codes, people, reader, context)
      let related = try hits(others, codes, people, reader, context)
      for hit in shown + related { restricted.add(hit.record) }
      return PrecedentPage(
        understood: match?.terms.flatMap { $0.candidates.prefix($0.isAmbiguous ? 8 : 1).map(\.code) } ?? [],
        codes: codes, notUnderstood: match?.notUnderstood ?? [], hits: shown, related: related,
        facets: try facets(survey, filter, reader),
        total: survey.count)
    }
  }

  private static let kind = RecordKind.precedent.rawValue

  private func understood(_ words: String, _ law: CaseLaw) throws(OperationError) -> ThesaurusMatch {
    let match = try law.thesaurus().expand(words)
    guard !match.codes.isEmpty else {
      throw .unknownCondition(words, near: try ConditionRecords.near(words, match, law))
    }
    return match
  }

  private func filter(_ reader: borrowing StoreReader, _ context: OperationContext) throws -> RecordFilter {
    var list = ListRecords(.precedent)
    list.filters = filters.filter { $0.name != "institution" }
    list.linked = filters.filter { $0.name == "institution" }.map { LinkInput(.decidedAgainst, $0.text) }
    var filter = try list.filter(reader, context)
    filter.text = text
    return filter
  }

  private static func filter(
    _ plain: RecordFilter, addressing codes: Set<String>, _ law: CaseLaw
  ) -> RecordFilter {
    var filter = plain
    let uids = codes.sorted().map { ConditionRecords.uid(code: $0, law) }
    filter.linked.append(LinkCondition(Relation.addresses.rawValue, .outgoing, uids))
    return filter
  }

  /// Precedents that do not name the condition and may still carry it: they speak of its family, or of whatever a
  /// person had before joining.
  private func related(
    _ codes: Set<String>, _ plain: RecordFilter, _ exact: FacetSurvey, _ reader: borrowing StoreReader,
    _ context: OperationContext
  ) throws -> [StoredRecord] {
    // They follow the last one that names the condition, and not on every page before it.
    guard exact.count <= offset + limit else { return [] }
    let family = codes.reduce(into: Set<String>()) { $0.formUnion(context.law.family(of: $1)) }.subtracting(codes)
    var any = plain
    any.facets.append(.equal("anyPreexisting", 1))
    var known = [exact]
    var found: [StoredRecord] = []
    for filter in (family.isEmpty ? [] : [Self.filter(plain, addressing: family, context.law)]) + [any]
    where found.count < limit {
      let survey = try reader.survey(Self.kind, PrecedentOrder.facets, filter)
      let places = PrecedentOrder(survey, context.law).sorted(survey.places(except: known))
      found += try reader.records(of: survey, at: places.prefix(limit - found.count))
      known.append(survey)
    }
    return found
  }

  private func facets(
    _ survey: FacetSurvey, _ filter: RecordFilter, _ reader: borrowing StoreReader
  ) throws -> [PrecedentFacet] {
    let institutions = try reader.linkCounts(Self.kind, Relation.decidedAgainst.rawValue, filter)
    let decided = PrecedentFacet(
      name: "institution",
      values: try institutions.compactMap { count in
        guard let record = try reader.record(count.other) else { return nil }
        let view = try RecordEncoding.view(record)
        return PrecedentFacet.Value(code: view.handle, words: view.titles, count: count.count)
      })
    return [decided]
      + Self.facets.map { name in
        let field = RecordKind.precedent.description.field(name)
        let values = survey.counts(name).map { count in
          let code = count.value.words
          var words = Phrase(code, code)
          if case .code(let list)? = field?.shape { words = CaseLaw.shipped.words(code, of: list) }
          return PrecedentFacet.Value(code: code, words: words, count: count.count)
        }
        return PrecedentFacet(name: field?.optionName ?? name, values: values)
      }
  }

  private func hits(
    _ records: [StoredRecord], _ codes: Set<String>, _ people: ServedPeople, _ reader: borrowing StoreReader,
    _ context: OperationContext
  ) throws -> [PrecedentHit] {
    let names = ConditionNames(codes: codes, law: context.law)
    var hits: [PrecedentHit] = []
    for record in records { hits.append(try hit(record, names, people, reader, context)) }
    // A later ruling may have taken its force from one whose own record does not say so.
    return hits.filter { !$0.weakened } + hits.filter(\.weakened)
  }

  private func hit(
    _ record: StoredRecord, _ names: ConditionNames, _ people: ServedPeople, _ reader: borrowing StoreReader,
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
  /// The precedents of the page that name the condition: those that may help first, the latest first.
  public let hits: [PrecedentHit]
  /// Precedents that do not name it and may still carry it, as of any pre-existing condition; with the last page.
  public let related: [PrecedentHit]
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
