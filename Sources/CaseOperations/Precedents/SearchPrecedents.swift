import CaseModel
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
  /// Where no term of the list has the words, what covers any pre-existing condition is answered all the same.
  ///
  /// - Throws: `OperationError.unknownCondition` when no term has the words and no precedent covers whatever it may be.
  public func run(in context: OperationContext) throws(OperationError) -> PrecedentPage {
    let match = try condition.map { words throws(OperationError) in try context.law.thesaurus().expand(words) }
    return try context.read("precedent.search") { reader, restricted in
      let plain = try filter(reader, context)
      let people = try countsPeople ? ServedPeople(law: context.law, reader) : ServedPeople(law: context.law)
      if let condition, let match, match.codes.isEmpty {
        return try unlisted(condition, match, plain, people, reader, context, &restricted)
      }
      let filter = match.map { Self.filter(plain, addressing: $0.codes, context.law) } ?? plain
      let survey = try reader.survey(Self.kind, Self.facets + PrecedentOrder.facets, filter)
      let order = PrecedentOrder(survey, context.law)
      let page = order.sorted(Array(survey.places)).dropFirst(offset).prefix(limit)
      let codes = match?.codes ?? []
      let found = try reader.records(of: survey, at: page)
      let family = codes.reduce(into: Set<String>()) { $0.formUnion(context.law.family(of: $1)) }.subtracting(codes)
      let others = try codes.isEmpty ? [] : related(family, plain, survey, reader, context)
      let shown = try hits(found.map { ($0, .named) }, codes, people, reader, context)
      let related = try hits(others, codes, people, reader, context)
      for hit in shown + related { restricted.add(hit.record) }
      return PrecedentPage(
        reading: match.map { QuestionReading($0) } ?? QuestionReading(), codes: codes, hits: shown, related: related,
        facets: try facets(survey, filter, reader), total: survey.count)
    }
  }

  /// What is answered where no term of the list has the words: what covers any pre-existing condition, whichever it be.
  private func unlisted(
    _ words: String, _ match: ThesaurusMatch, _ plain: RecordFilter, _ people: ServedPeople,
    _ reader: borrowing StoreReader, _ context: OperationContext, _ restricted: inout RestrictedReading
  ) throws -> PrecedentPage {
    let near = try ConditionRecords.near(words, match, context.law)
    let others = try related([], plain, nil, reader, context)
    guard !others.isEmpty else { throw OperationError.unknownCondition(words, near: near) }
    let related = try hits(others, [], people, reader, context)
    for hit in related { restricted.add(hit.record) }
    var reading = QuestionReading(match)
    reading.near = near
    return PrecedentPage(reading: reading, codes: [], hits: [], related: related, facets: [], total: 0)
  }

  private static let kind = RecordKind.precedent.rawValue

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
  ///
  /// - Parameter exact: those that name it, if any can; the others follow the last of them, not every page before it.
  private func related(
    _ family: Set<String>, _ plain: RecordFilter, _ exact: FacetSurvey?, _ reader: borrowing StoreReader,
    _ context: OperationContext
  ) throws -> [(record: StoredRecord, reach: PrecedentHit.Reach)] {
    guard (exact?.count ?? 0) - limit <= offset else { return [] }
    var any = plain
    any.facets.append(.equal("anyPreexisting", 1))
    var asked: [(RecordFilter, PrecedentHit.Reach)] = [(any, .anyPreexisting)]
    if !family.isEmpty { asked.insert((Self.filter(plain, addressing: family, context.law), .family), at: 0) }
    var known = exact.map { [$0] } ?? []
    var found: [(record: StoredRecord, reach: PrecedentHit.Reach)] = []
    for (filter, reach) in asked where found.count < limit {
      let survey = try reader.survey(Self.kind, PrecedentOrder.facets, filter)
      let places = PrecedentOrder(survey, context.law).sorted(survey.places(except: known))
      found += try reader.records(of: survey, at: places.prefix(limit - found.count)).map { ($0, reach) }
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
    _ records: [(record: StoredRecord, reach: PrecedentHit.Reach)], _ codes: Set<String>, _ people: ServedPeople,
    _ reader: borrowing StoreReader, _ context: OperationContext
  ) throws -> [PrecedentHit] {
    let names = ConditionNames(codes: codes, law: context.law)
    var hits: [PrecedentHit] = []
    for found in records { hits.append(try hit(found.record, found.reach, names, people, reader, context)) }
    // A later ruling may have taken its force from one whose own record does not say so.
    return hits.filter { !$0.weakened } + hits.filter(\.weakened)
  }

  private func hit(
    _ record: StoredRecord, _ reach: PrecedentHit.Reach, _ names: ConditionNames, _ people: ServedPeople,
    _ reader: borrowing StoreReader, _ context: OperationContext
  ) throws -> PrecedentHit {
    let view = try RecordEncoding.view(record)
    let candidate = try MatchGathering(context: context).candidate(record, reader)
    return PrecedentHit(
      record: view, reach: reach, conditions: candidate.conditions.sorted(), binding: candidate.binding,
      weakened: candidate.weakened, snippet: PrecedentSnippet.make(view.body, names),
      serves: people.count(candidate))
  }
}
