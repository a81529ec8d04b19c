public import CaseModel
import DocumentStore
import LegalText
import TextFolding

/// Lists records of a kind: filtered, sorted, in pages, with an exact count.
public struct ListRecords: Sendable {
  /// The kind.
  public var kind: RecordKind
  /// Values that fields must have: codes, numbers, yes or no; several of one field are alternatives.
  public var filters: [FieldInput] = []
  /// Records that must be linked, with the relation.
  public var linked: [LinkInput] = []
  /// The roles that people must have in a case or proceeding, for `claimant list`.
  public var claimantsOnly = false
  /// The case; all that the member may see if nothing is said.
  public var caseReference: String?
  /// Words that a search in the kind must find (see `SearchQuery`); any record if nothing is said.
  public var text: String?
  /// The relations whose links are given with each record of the page.
  public var shownLinks: [Relation] = []
  /// Whether the trash is listed instead.
  public var removed = false
  /// The field to sort by: `handle`, `title`, `modified`, `date`, or a field with a facet.
  public var sort = "handle"
  /// Sorting by title reads all records of the list: longer ones than this stand by handle instead.
  public var mostByTitle = Int.max
  /// Whether the order is turned round.
  public var descending = false
  /// At most so many.
  public var limit = 200
  /// How many to pass over.
  public var offset = 0

  /// Creates the operation for a kind.
  public init(_ kind: RecordKind) { self.kind = kind }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> RecordPage {
    try context.read("list") { reader, restricted in
      let page = try page(reader, context)
      for record in page.records { restricted.add(record) }
      guard !shownLinks.isEmpty else { return page }
      let links = try links(of: page.records, reader)
      for link in links.values.joined() { restricted.add(link) }
      return RecordPage(records: page.records, total: page.total, links: links)
    }
  }

  private func page(_ reader: borrowing StoreReader, _ context: OperationContext) throws -> RecordPage {
    let filter = try filter(reader, context)
    let byTitle = try sort == "title" && (mostByTitle == .max || reader.count(kind.rawValue, filter) <= mostByTitle)
    let order = sort == "title" ? RecordOrder.number(descending: false) : try order()
    if !claimantsOnly, !byTitle {
      let records = try reader.records(kind.rawValue, filter, order: order, limit: limit, offset: offset)
      return RecordPage(
        records: try records.map { try RecordEncoding.view($0) }, total: try reader.count(kind.rawValue, filter))
    }
    var records = try reader.records(kind.rawValue, filter, order: order)
    if claimantsOnly { records = try claimants(among: records, reader, context.law) }
    if !byTitle {
      let shown = try records.dropFirst(offset).prefix(limit).map { try RecordEncoding.view($0) }
      return RecordPage(records: shown, total: records.count)
    }
    let sorted = Self.byTitle(try records.map { try RecordEncoding.view($0) })
    let ordered = descending ? sorted.reversed() : sorted
    return RecordPage(records: Array(ordered.dropFirst(offset).prefix(limit)), total: ordered.count)
  }

  /// The links of the page's records, read together and not one record after another.
  private func links(of records: [RecordView], _ reader: borrowing StoreReader) throws -> [String: [LinkView]] {
    let names = Set(shownLinks.map(\.rawValue))
    var found: [StoredLink] = []
    try reader.forEach(records.compactMap { UID($0.uid) }) { _, links in
      found += links.filter { names.contains($0.relation) }
    }
    var shown: [String: [LinkView]] = [:]
    for link in found { shown[link.source.text, default: []].append(try LinkView(link, from: link.source, reader)) }
    return shown
  }

  func filter(_ reader: borrowing StoreReader, _ context: OperationContext) throws -> RecordFilter {
    if removed, !filters.isEmpty { throw OperationError.trashUnfiltered }
    var filter = RecordFilter(text: text, state: removed ? .removed : .live)
    if let caseReference {
      filter.scope = .record(
        try Lookup.record(RecordReference(caseReference), [.strategicCase], reader, context.law).uid)
    }
    for (name, inputs) in Dictionary(grouping: filters, by: \.name).sorted(by: { $0.key < $1.key }) {
      filter.facets.append(try condition(name, inputs.map(\.text), context.law))
    }
    for link in linked {
      let description = link.relation.description
      let expected = link.reversed ? description.sources : description.targets
      do {
        let others = try others(link.other, expected, reader, context.law)
        filter.linked.append(LinkCondition(link.relation.rawValue, link.reversed ? .incoming : .outgoing, others))
      } catch let error as OperationError {
        throw error.naming(link.option)
      }
    }
    return filter
  }

  /// The records a filter's reference means: of a condition, every narrower one too.
  private func others(
    _ text: String, _ kinds: [RecordKind], _ reader: borrowing StoreReader, _ law: CaseLaw
  ) throws -> [UID] {
    let reference = RecordReference(text)
    if case .words(let words) = reference.form(among: kinds), kinds.contains(.condition) {
      let match = try law.thesaurus().expand(words)
      guard !match.codes.isEmpty else {
        throw OperationError.unknownCondition(words, near: try ConditionRecords.near(words, match, law))
      }
      return match.codes.sorted().map { ConditionRecords.uid(code: $0, law) }
    }
    return [try Lookup.record(reference, kinds, reader, law).uid]
  }

  private func condition(_ name: String, _ texts: [String], _ law: CaseLaw) throws(OperationError) -> FacetCondition {
    let facets = CaseSchema.facets(of: kind.description)
    if name == CaseSchema.year, facets.contains(where: { $0.declared.name == CaseSchema.year }) {
      var years: [FacetValue] = []
      for text in texts {
        guard let year = Int64(text) else { throw .field(.notAnInteger(name)) }
        years.append(.integer(year))
      }
      return FacetCondition(name, .anyOf(years))
    }
    guard let facet = facets.first(where: { $0.field.name == name || $0.field.optionName == name }),
      facet.declared.name == facet.field.name
    else { throw .field(.unknownField(name)) }
    let typed = TypedBody(fields: [facet.field], law: law)
    var values: [FacetValue] = []
    for text in texts {
      values += CaseSchema.values(of: try typed.make([FieldInput(name, text)]), facet)
    }
    return FacetCondition(facet.declared.name, .anyOf(values))
  }

  /// Whether a list of the kind can be put in the order of a field, besides that of handle, title, date and change.
  public static func sorts(_ kind: RecordKind, by field: Field) -> Bool {
    CaseSchema.facets(of: kind.description).contains { $0.declared.name == field.name && !$0.declared.many }
  }

  func order() throws(OperationError) -> RecordOrder {
    let description = kind.description
    switch sort {
    case "handle": return .number(descending: descending)
    case "modified": return .modified(descending: !descending)
    default:
      if removed { throw .trashUnfiltered }
      let facets = CaseSchema.facets(of: description)
      // A date that fewer people see than the record gives no order: places in it would tell the date.
      let isDated = facets.contains { $0.declared.name == CaseSchema.day }
      if isDated, sort == "date" || sort == description.dateField {
        return .facet(CaseSchema.day, descending: descending)
      }
      guard let facet = facets.first(where: { $0.declared.name == sort || $0.field.optionName == sort }),
        !facet.declared.many
      else { throw .field(.unknownField(sort)) }
      return .facet(facet.declared.name, descending: descending)
    }
  }

  /// Titles lie in bodies, some of them hidden: their order is made here, as a Spanish dictionary has it.
  private static func byTitle(_ records: [RecordView]) -> [RecordView] {
    let keyed = records.map { (key: Collation.sortKey($0.title), record: $0) }
    return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.record)
  }

  /// Those who take part in a case or proceeding as people who were wronged.
  private func claimants(
    among people: [StoredRecord], _ reader: borrowing StoreReader, _ law: CaseLaw
  ) throws -> [StoredRecord] {
    let roles = law.claimantRoles()
    return try people.filter { person in
      try reader.links(from: person.uid, relation: Relation.participatesIn.rawValue).contains { link in
        try LinkWriting.decoded(link).attributes["role"]?.text.map { roles.contains($0) } ?? false
      }
    }
  }
}

/// A page of a list and the exact count of the whole.
public struct RecordPage: Sendable, Hashable {
  /// The records of the page.
  public let records: [RecordView]
  /// How many there are in all.
  public let total: Int
  /// The outgoing links that were asked for, by the uid of the record they start at.
  public var links: [String: [LinkView]] = [:]
}
