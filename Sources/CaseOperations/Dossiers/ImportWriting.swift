import CaseModel
import Dossier
import DocumentStore
import FileKit
import LawData

/// Writes an arriving dossier as one batch: what is new is added, what differs is told, what may not be seen is refused.
///
/// Everything is decided inside the transaction. Where the member's sight or role ends, one finding says so and nothing
/// of what lies behind: not whether a record is there, nor which.
struct ImportWriting {
  let plan: ImportPlan
  /// The importing member, as far as they see without the dossier.
  let context: OperationContext

  /// Carries it out.
  func run(findings: [Finding]) throws -> ImportOutcome {
    // A case that nobody here has is its importer's to see. One that is here and not the member's stays closed: the
    // first thing the batch looks at.
    let unseen = plan.cases.filter { context.grants[.record($0)] == nil }
    // Before anything is looked up, so that the same is said of a case that is here and of one that is not.
    if !unseen.isEmpty { try context.require(.openCase, in: .shared) }
    let sight = context.widened(plan.cases)
    return try sight.write("import") { writer in
      do {
        for uid in unseen where try writer.record(uid) != nil { throw Self.refusal }
        let gate = Gate(visibility: sight.visibility, writable: writableScopes(unseen))
        return try write(gate, findings, &writer)
      } catch let error as StoreError {
        switch error {
        // Each of them would tell that something stands where the member sees nothing.
        case .forbidden, .taken, .missing: throw Self.refusal
        default: throw error
        }
      }
    }
  }

  /// Where the member may write: where a role of theirs says so, and in the cases that they bring in.
  private func writableScopes(_ fresh: [UID]) -> Set<Scope> {
    Set(context.roles.keys.filter { context.allows(.edit, in: $0) }).union(fresh.map { .record($0) })
  }

  /// What the member may put where.
  private struct Gate {
    let visibility: Visibility
    let writable: Set<Scope>

    /// Refuses what the member could not read once it stood here.
    func requireSight(_ label: Label, _ parts: [Part]) throws(OperationError) {
      let labels = [label] + parts.map { label.raised(access: $0.access, privileged: $0.privileged) }
      guard labels.allSatisfy(visibility.shows) else { throw ImportWriting.refusal }
    }

    /// Refuses what would change a case in which the member only reads.
    func requireWriting(_ scope: Scope) throws(OperationError) {
      guard writable.contains(scope) else { throw ImportWriting.refusal }
    }
  }

  /// The one thing said of everything that is not the member's to see or to write.
  private static let refusal = OperationError.blocked([
    Finding(
      id: "I01", severity: .error, place: Finding.Place(),
      summary: Phrase(
        "El expediente trae algo que su función no le deja ver o escribir aquí; no se importó nada.",
        "The dossier brings something that your role does not let you see or write here; nothing was imported."),
      remedy: Phrase(
        "Pida a quien coordina ese caso que lo importe, o que le dé acceso.",
        "Ask whoever coordinates that case to import it, or to give you access."))
  ])

  private func write(_ gate: Gate, _ findings: [Finding], _ writer: inout StoreWriter) throws -> ImportOutcome {
    var tally = Tally()
    try sortRecords(gate, &tally, writer)
    try sortLinks(gate, &tally, writer)
    guard tally.conflicts.isEmpty else { throw OperationError.importConflicts(tally.conflicts) }
    try requireDocuments(tally, writer)
    for uid in tally.returning { try writer.restore(uid) }
    for arrival in try inOrder(tally.fresh, writer) { try add(arrival, &tally, &writer) }
    for link in tally.links { try add(link, &tally, &writer) }
    if !plan.extensions.isEmpty {
      // They belong to the dossier's one case, if it has exactly one.
      let owner = plan.cases.count == 1 ? plan.cases.first : nil
      try gate.requireWriting(owner.map { .record($0) } ?? .shared)
      if try RootExtensions.add(plan.extensions, of: owner, in: &writer) { tally.hasWritten = true }
    }
    return ImportOutcome(
      added: tally.added, unchanged: tally.unchanged, links: tally.linked, documents: plan.package.documents.count,
      renumbered: tally.renumbered, batch: tally.hasWritten ? writer.batch : nil, findings: findings,
      dryRun: context.dryRun)
  }

  /// The new records in the order of their coming in: a case first, which is the scope of what follows; and whoever needs
  /// another number last, so that none is given away that somebody behind arrives with.
  private func inOrder(
    _ fresh: [ImportPlan.Arrival], _ writer: borrowing StoreWriter
  ) throws -> [ImportPlan.Arrival] {
    var groups: [[ImportPlan.Arrival]] = [[], [], [], []]
    var isEmpty: [RecordKind: Bool] = [:]
    for arrival in fresh {
      let kind = arrival.record.kind
      if isEmpty[kind] == nil {
        isEmpty[kind] = try [RecordState.live, .removed, .erased].allSatisfy { state in
          try writer.identities(kind.rawValue, RecordFilter(state: state)).isEmpty
        }
      }
      var isTaken = false
      if let number = arrival.draft.handle, isEmpty[kind] == false {
        isTaken = try !writer.records(kind.rawValue, numbered: number).isEmpty
      }
      groups[(kind == .strategicCase ? 0 : 2) + (isTaken ? 1 : 0)].append(arrival)
    }
    return Array(groups.joined())
  }

  /// What an import came to so far.
  private struct Tally {
    var conflicts: [ImportConflict] = []
    var fresh: [ImportPlan.Arrival] = []
    var links: [ImportPlan.ArrivingLink] = []
    var returning: [UID] = []
    var unchanged = 0
    var scopes: [UID: Scope] = [:]
    var added: [RecordKind: Int] = [:]
    var linked = 0
    var renumbered: [String: String] = [:]
    var hasWritten = false

    mutating func count(_ kind: RecordKind) {
      added[kind, default: 0] += 1
      hasWritten = true
    }
  }

  private func sortRecords(_ gate: Gate, _ tally: inout Tally, _ writer: borrowing StoreWriter) throws {
    for arrival in plan.arrivals {
      try Interruption.stopIfRequested()
      let draft = arrival.draft
      guard let uid = draft.uid else { continue }
      try gate.requireSight(draft.label, draft.parts)
      tally.scopes[uid] = draft.label.scope
      if let here = try writer.record(uid) {
        if arrival.record.kind == .condition, here.state == .removed {
          // A term of the thesaurus is nobody's to keep away.
          tally.returning.append(uid)
          tally.count(.condition)
        } else if let conflict = try ImportComparison.conflict(arrival, here) {
          tally.conflicts.append(conflict)
        } else {
          tally.unchanged += 1
        }
      } else {
        if arrival.record.kind != .condition { try gate.requireWriting(draft.label.scope) }
        tally.fresh.append(arrival)
      }
    }
  }

  private func sortLinks(_ gate: Gate, _ tally: inout Tally, _ writer: borrowing StoreWriter) throws {
    let fresh = Set(tally.fresh.compactMap(\.draft.uid))
    for link in plan.links {
      try Interruption.stopIfRequested()
      let draft = link.draft
      guard let uid = draft.uid, let source = tally.scopes[draft.source], let target = tally.scopes[draft.target] else {
        throw OperationError.dossier(.notADossier)
      }
      let scope = source == .shared ? target : source
      try gate.requireSight(Label(scope: scope, access: draft.access, privileged: draft.privileged), draft.parts)
      if let here = try writer.link(uid) {
        if let conflict = try ImportComparison.conflict(link, here, writer) { tally.conflicts.append(conflict) }
      } else if !fresh.contains(draft.source), let rival = try rival(of: link, writer) {
        // If it says the same, nothing is lost by keeping ours.
        if let conflict = try ImportComparison.conflict(link, rival, writer) { tally.conflicts.append(conflict) }
      } else {
        try gate.requireWriting(scope)
        tally.links.append(link)
      }
    }
  }

  /// The link that stands here under another uid in the arriving one's place.
  private func rival(of link: ImportPlan.ArrivingLink, _ writer: borrowing StoreWriter) throws -> StoredLink? {
    let others = try writer.links(from: link.draft.source, relation: link.draft.relation)
    return others.first { $0.target == link.draft.target }
      ?? (link.link.relation.description.single ? others.first : nil)
  }

  /// Refuses an import whose records would speak of bytes that nobody has.
  private func requireDocuments(_ tally: Tally, _ reader: borrowing StoreWriter) throws {
    let wanted = tally.fresh.flatMap(\.draft.blobs) + tally.links.flatMap(\.draft.blobs)
    let names = Dictionary(plan.package.missing.map { ($0.sha256, $0.id) }, uniquingKeysWith: { first, _ in first })
    var missing: [String] = []
    var seen: Set<String> = []
    for sha256 in wanted where plan.package.documents[sha256] == nil && seen.insert(sha256).inserted {
      if try !reader.blobIsVisible(sha256) { missing.append(names[sha256] ?? sha256) }
    }
    guard missing.isEmpty else { throw OperationError.documentsMissing(missing.sorted()) }
  }

  private func add(_ arrival: ImportPlan.Arrival, _ tally: inout Tally, _ writer: inout StoreWriter) throws {
    var draft = arrival.draft
    // A rehearsal preserves no bytes, so that no record can speak of them.
    if context.dryRun { draft.blobs = [] }
    let stored = try writer.add(draft)
    let kind = arrival.record.kind
    if kind == .strategicCase { try writer.grantCreator(context, of: stored.uid) }
    tally.count(kind)
    if let said = arrival.record.handle, draft.handle != nil, stored.number != draft.handle {
      tally.renumbered[said] = kind.handle(stored.number)
    }
  }

  private func add(_ link: ImportPlan.ArrivingLink, _ tally: inout Tally, _ writer: inout StoreWriter) throws {
    var draft = link.draft
    if context.dryRun { draft.blobs = [] }
    do throws(StoreError) {
      _ = try writer.link(draft)
      tally.linked += 1
      tally.hasWritten = true
    } catch {
      switch error {
      case .linked(let existing), .single(let existing):
        // The dossier itself has two, or one stands here that the member does not see.
        guard let rival = try writer.link(existing) else { throw Self.refusal }
        let conflict = try ImportComparison.conflict(link, rival, writer)
        if let conflict { throw OperationError.importConflicts([conflict]) }
      default: throw error
      }
    }
  }
}
