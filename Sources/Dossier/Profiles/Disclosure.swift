public import CaseModel

/// Makes of a case what a disclosure profile lets out.
///
/// The filter passes over the content three times and keeps one kind of record at a time in memory. What comes out is a
/// source like any other; its `watch` searches the finished files for what had to stay back.
public struct Disclosure: Sendable {
  private let policy: DisclosurePolicy
  private let proceeding: String?
  private let key: [UInt8]
  private let pseudonyms: [PersonInProceeding: String]
  private let today: Day?

  /// Creates a filter.
  ///
  /// - Parameters:
  ///   - policy: what the profile lets out.
  ///   - proceeding: the uid of the proceeding it is made for, if it is.
  ///   - key: the secret behind the new ids, 16 bytes or more, kept by the caller.
  ///   - pseudonyms: what persons are called, kept by the caller.
  ///   - today: the day on which age is counted; without it only those are children of whom it is written.
  public init(
    policy: DisclosurePolicy, proceeding: String? = nil, key: [UInt8] = [],
    pseudonyms: [PersonInProceeding: String] = [:], today: Day? = nil
  ) {
    self.policy = policy
    self.proceeding = proceeding
    self.key = key
    self.pseudonyms = pseudonyms
    self.today = today
  }

  /// Decides what leaves.
  ///
  /// - Parameters:
  ///   - source: the whole content, as the office sees it.
  ///   - persons: everybody the office knows, also outside the content and in the trash, with all that is known of
  ///     them: their names may stand in the content's texts all the same.
  /// - Returns: what leaves, to be written like any other content.
  /// - Throws: `DossierFailure.leaks` if somebody's consent forbids it, another failure, or what the source throws.
  public func filter<Source: DossierSource>(
    _ source: Source, hiding persons: [DossierRecord] = []
  ) throws -> DisclosedContent<Source> {
    guard policy.identifiers || key.count >= 16 else { throw DossierFailure.weakKey }
    guard !policy.letsEverythingOut else { return DisclosedContent(everythingOf: source, profile: policy.profile) }
    let (plan, consents) = try decide(source, persons)
    var identifiers = KeyedIdentifiers(key: key, profile: policy.profile, proceeding: proceeding)
    let names = Pseudonyms.assign(plan, given: pseudonyms, identifiers: &identifiers)
    let documents = self.documents(source, plan, &identifiers)
    let reduction = ContentReduction(plan: plan, pseudonyms: names.all, sent: Set(documents.map(\.sha256)))

    var use = VocabularyUse()
    var rarities = RareCombinations(policy)
    var watch = LeakWatch.Builder(plan, sent: reduction.sent)
    var matter: String?
    var uncompared: [String] = []
    var quotes: [String: [QuotedPassage]] = [:]
    try source.forEachRecord { record in
      let reduced = try reduction.reduced(record)
      try watch.add(record)
      if let reduced {
        try use.add(reduced)
        // Of two proceedings of one tree, the title tells which of them the dossier is for.
        if record.uid == proceeding, !policy.reach.isEmpty { matter = try reduced.bodyValue()["title"]?.text }
        try rarities.add(reduced, handle: record.handle)
        for locator in reduced.links.flatMap(\.locators) {
          if let quote = QuotedPassage(locator, by: record.handle) { quotes[locator.sha256, default: []].append(quote) }
        }
        if try SourceFindings.isUncompared(reduced) { uncompared.append(record.handle ?? "") }
        if !policy.identifiers { watch.place(reduced, as: identifiers.identifier(of: record.uid)) }
      }
    }
    for person in persons { try watch.add(known: person) }
    var about = source.about
    about.profile = policy.profile
    about.withheld = plan.withheld
    if let matter { about.title = matter } else if !plan.titleLeaves { about.title = nil }
    return DisclosedContent(
      source: source, reduction: reduction, identifiers: policy.identifiers ? nil : identifiers, about: about,
      vocabularies: use.narrowed(source.vocabularies), documents: documents, assigned: names.new,
      people: Self.people(plan, names.all),
      findings: consents + ReachFindings.list(plan) + rarities.findings(isParty: plan.identityLeaves)
        + [policy.needsProceeding ? SourceFindings.finding(uncompared) : nil].compactMap(\.self),
      documentWatch: DocumentWatch(
        names: watch.watch, rule: policy.documentNames, owners: Self.owners(of: documents, plan), quotes: quotes))
  }

  /// The persons who leave, in the content's order.
  private static func people(_ plan: DisclosurePlan, _ names: [String: String]) -> [LeavingPerson] {
    plan.survey.order.filter { plan.kept.contains($0) && plan.survey.nodes[$0]?.kind == .person }.map { uid in
      LeavingPerson(uid: uid, pseudonym: plan.identityLeaves(uid) ? nil : names[uid] ?? "")
    }
  }

  /// What may not be read in documents that leave for the same addressee otherwise than in a dossier: in a court's bundle.
  ///
  /// - Parameters:
  ///   - source: the whole content, as the office sees it.
  ///   - persons: everybody the office knows.
  /// - Throws: `DossierFailure.leaks` if somebody's consent forbids it, another failure, or what the source throws.
  public func documentWatch(
    over source: some DossierSource, hiding persons: [DossierRecord] = []
  ) throws -> DocumentWatch {
    let (plan, _) = try decide(source, persons)
    var watch = LeakWatch.Builder(plan, sent: [])
    try source.forEachRecord { try watch.add($0) }
    for person in persons { try watch.add(known: person) }
    return DocumentWatch(names: watch.watch, rule: policy.documentNames, owners: [:], quotes: [:])
  }

  /// Who and what leaves, and what consents say to it.
  private func decide(
    _ source: some DossierSource, _ persons: [DossierRecord]
  ) throws -> (plan: DisclosurePlan, consents: [Finding]) {
    let survey = try DisclosureSurvey(source, knowing: persons, today: today)
    let plan = try DisclosurePlan(policy, proceeding: proceeding, survey: survey)
    let consents = ConsentFindings.list(plan)
    let refusals = consents.filter { $0.severity == .error }
    guard refusals.isEmpty else { throw DossierFailure.leaks(refusals) }
    return (plan, consents)
  }

  /// The record that each document belongs to, the first of them.
  private static func owners(of documents: [DossierDocument], _ plan: DisclosurePlan) -> [String: DocumentWatch.Owner] {
    var owners: [String: DocumentWatch.Owner] = [:]
    for uid in plan.survey.order where plan.kept.contains(uid) {
      for document in plan.survey.nodes[uid]?.documents ?? []
      where owners[document.sha256] == nil && plan.sends(document, of: uid) {
        owners[document.sha256] = .init(plan.place(uid), document.isRedaction ? .redaction : .document)
      }
    }
    return owners
  }

  /// The documents that leave, in the order in which they will appear.
  private func documents(
    _ source: some DossierSource, _ plan: DisclosurePlan, _ identifiers: inout KeyedIdentifiers
  ) -> [DossierDocument] {
    let order = plan.survey.order.filter(plan.kept.contains).map { uid in
      (kind: plan.survey.nodes[uid]?.kind ?? .fact, uid: identifiers.identifier(of: uid), original: uid)
    }
    var appearances: [String] = []
    for entry in order.sorted(by: { DossierOrder.precedes(($0.kind, $0.uid), ($1.kind, $1.uid)) }) {
      for document in plan.survey.nodes[entry.original]?.documents ?? [] where plan.sends(document, of: entry.original)
      {
        appearances.append(document.sha256)
      }
    }
    guard policy.identifiers else { return ContentRenaming.documents(source.documents, inOrder: appearances) }
    let sent = Set(appearances)
    return source.documents.filter { policy.documents == .all || sent.contains($0.sha256) }
  }
}

/// A person who leaves: for the office's own eyes, since it tells who stands behind which pseudonym.
public struct LeavingPerson: Sendable, Hashable {
  /// The person's uid in the store.
  public let uid: String
  /// What the person is called; nothing for one who leaves by name.
  public let pseudonym: String?
}

/// What a profile lets out, with all that the caller has to know about it.
public struct DisclosedContent<Source: DossierSource>: DossierSource {
  private let source: Source
  /// Nothing if the profile keeps nothing back.
  private let reduction: ContentReduction?
  private let identifiers: KeyedIdentifiers?
  /// What the dossier says of itself, stubs of what stayed back included.
  public private(set) var about: DossierAbout
  /// The terms used by what leaves.
  public let vocabularies: [DossierVocabulary]
  /// The documents that leave.
  public let documents: [DossierDocument]
  /// Pseudonyms made up here: to be kept, so that the next dossier uses the same.
  public let assigned: [PersonInProceeding: String]
  /// The persons who leave; none where the profile keeps nothing back, and everybody leaves by name.
  public let people: [LeavingPerson]
  /// Where what leaves may point at one person, as warnings.
  public let findings: [Finding]
  /// Searches finished files for what had to stay back.
  public var watch: LeakWatch { documentWatch.names }
  /// What is looked for in the documents that leave.
  public let documentWatch: DocumentWatch

  init(
    source: Source, reduction: ContentReduction, identifiers: KeyedIdentifiers?, about: DossierAbout,
    vocabularies: [DossierVocabulary], documents: [DossierDocument], assigned: [PersonInProceeding: String],
    people: [LeavingPerson], findings: [Finding], documentWatch: DocumentWatch
  ) {
    self.source = source
    self.reduction = reduction
    self.identifiers = identifiers
    self.about = about
    self.vocabularies = vocabularies
    self.documents = documents
    self.assigned = assigned
    self.people = people
    self.findings = findings
    self.documentWatch = documentWatch
  }

  init(everythingOf source: Source, profile: String) {
    self.source = source
    reduction = nil
    identifiers = nil
    about = source.about
    about.profile = profile
    vocabularies = source.vocabularies
    documents = source.documents
    assigned = [:]
    people = []
    findings = []
    documentWatch = DocumentWatch(
      names: LeakWatch(LeakMatcher(), records: [:]), rule: .leave, owners: [:], quotes: [:])
  }

  /// Elements of other namespaces, if the profile lets them out.
  public var extensions: [String] { identifiers == nil ? source.extensions : [] }

  /// Hands over what is left of every record that leaves.
  public func forEachRecord(_ visit: (DossierRecord) throws -> Void) throws {
    guard let reduction else { return try source.forEachRecord(visit) }
    guard let identifiers else {
      try source.forEachRecord { record in if let left = try reduction.reduced(record) { try visit(left) } }
      return
    }
    // New ids have another order: the records of one kind wait for each other.
    var renaming = ContentRenaming(identifiers: identifiers)
    var waiting: [DossierRecord] = []
    func handOver() throws {
      for record in waiting.sorted(by: { DossierOrder.precedes($0.uid, $1.uid) }) { try visit(record) }
      waiting.removeAll()
    }
    try source.forEachRecord { record in
      if let first = waiting.first, first.kind != record.kind { try handOver() }
      if let left = try reduction.reduced(record) { waiting.append(renaming.renamed(left)) }
    }
    try handOver()
  }
}
