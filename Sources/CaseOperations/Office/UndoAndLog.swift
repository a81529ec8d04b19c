public import CaseModel
public import DocumentStore

/// Takes a batch of changes back, if nothing it touched has changed since.
///
/// It needs the role that changed it, in every case it touched, and in what the office shares if that was touched.
public struct UndoChanges: Sendable {
  /// The batch; the acting member's last one if nothing is said.
  public var batch: Int64?

  /// Creates the operation.
  public init(batch: Int64? = nil) { self.batch = batch }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.undoBlocked` with the records that changed since, or `undoErased` if one of them is erased
  ///   and so the batch stays for good; nothing is written then.
  public func run(in context: OperationContext) throws(OperationError) -> BatchView {
    try context.write("undo") { writer in
      guard let number = try batch ?? Self.last(of: context.member.uid, writer) else {
        throw OperationError.nothingToUndo
      }
      guard let undone = try writer.batch(number) else { throw StoreError.missingBatch(number) }
      try Self.requireRole(for: undone, writer, context)
      switch try writer.undo(number) {
      case .undone: return try BatchView(undone, mayUndo: false, writer)
      case .blocked(let uids):
        let erased = try uids.filter { try Self.isErased($0, writer) }
        guard erased.isEmpty else {
          let names = try erased.map { try Self.name(of: $0, writer) }
          // Whoever named a batch asked for no other.
          let next = batch == nil ? try Self.next(after: number, &writer, context) : nil
          throw OperationError.undoErased(number, names, next: next)
        }
        throw OperationError.undoBlocked(
          try uids.map { try Self.name(of: $0, writer) }, by: try Self.batches(since: number, touching: uids, writer))
      }
    }
  }

  /// Refuses to take back what the member's roles do not let them change.
  private static func requireRole<S: StoreReading & ~Copyable>(
    for undone: Batch, _ reader: borrowing S, _ context: OperationContext
  ) throws {
    for change in undone.changes {
      // A term that came to be when one's own case first used it was no act upon what the office shares.
      if change.name == RecordKind.condition.rawValue, undone.member == context.member.uid { continue }
      if let scope = try scope(of: change, reader) { try context.require(.edit, in: scope) }
    }
  }

  /// Whether a batch may be offered to be taken back: it is a change, stands, and the roles reach that far.
  static func mayTry<S: StoreReading & ~Copyable>(
    _ batch: Batch, _ reader: borrowing S, _ context: OperationContext
  ) -> Bool {
    batch.undoneBy == nil && batch.undoes == nil && !batch.changes.isEmpty
      && (try? requireRole(for: batch, reader, context)) != nil
  }

  /// Where what a change touched belongs.
  static func scope<S: StoreReading & ~Copyable>(
    of change: BatchChange, _ reader: borrowing S
  ) throws -> Scope? {
    if RecordKind(rawValue: change.name) != nil { return try reader.record(change.uid)?.label.scope }
    return try reader.link(change.uid)?.label.scope
  }

  /// What a person calls a record, or a link by its two ends.
  private static func name(of uid: UID, _ writer: borrowing StoreWriter) throws -> String {
    if let record = try writer.record(uid) { return try Lookup.handle(record) }
    let ends = try BatchView.ends(uid, writer)
    if !ends.isEmpty { return ends.joined(separator: " → ") }
    // Of a link that tells who lives with what, the one end says whose it is.
    guard let link = try writer.link(uid), let source = try writer.record(link.source) else { return "…" }
    return try Lookup.handle(source)
  }

  /// The batches since one that changed any of the records or links, the latest first.
  private static func batches(
    since number: Int64, touching uids: [UID], _ writer: borrowing StoreWriter
  ) throws -> [Int64] {
    var found: [Int64] = []
    var before: Int64?
    while let page = try? writer.batches(before: before, limit: 100), let oldest = page.last {
      for batch in page where batch.number > number && batch.undoneBy == nil && batch.undoes == nil {
        if batch.changes.contains(where: { uids.contains($0.uid) }) { found.append(batch.number) }
      }
      guard oldest.number > number else { break }
      before = oldest.number
    }
    return found
  }

  private static func isErased(_ uid: UID, _ writer: borrowing StoreWriter) throws -> Bool {
    if let record = try writer.record(uid) { return record.state == .erased }
    return try writer.link(uid)?.state == .erased
  }

  /// The member's last batch of changes that is neither undone nor an undo.
  private static func last(
    of member: UID, before number: Int64? = nil, _ writer: borrowing StoreWriter
  ) throws -> Int64? {
    var before = number
    while true {
      let page = try writer.batches(before: before, limit: 50, changes: 1)
      guard let oldest = page.last else { return nil }
      if let found = page.first(where: {
        // Conditions that came to be because they were about to be used are no act of their own.
        $0.member == member && $0.undoneBy == nil && $0.undoes == nil && !$0.changes.isEmpty
          && $0.action != ConditionRecords.action
      }) {
        return found.number
      }
      before = oldest.number
    }
  }

  /// How many earlier batches are tried for one that can be taken back.
  private static let attempts = 200

  /// The member's latest batch before one that could be taken back now; found by doing it, so the caller must roll back.
  private static func next(
    after number: Int64, _ writer: inout StoreWriter, _ context: OperationContext
  ) throws -> Int64? {
    var tried = number
    for _ in 0..<attempts {
      guard let earlier = try last(of: context.member.uid, before: tried, writer) else { return nil }
      tried = earlier
      guard let batch = try writer.batch(earlier), (try? requireRole(for: batch, writer, context)) != nil else {
        continue
      }
      if case .undone = try writer.undo(earlier) { return earlier }
    }
    return nil
  }
}

/// Tells who did what, the latest first.
///
/// A member whose role reads the ledger of a case is told what was done in it, and of the office as a whole if the role
/// is one in what the office shares; everyone is told their own acts.
public struct ReadLog: Sendable {
  /// At most so many batches.
  public var limit = 50
  /// Only batches before this one.
  public var before: Int64?
  /// Only batches since this instant, in UTC milliseconds.
  public var since: Int64?
  /// Only batches of this member.
  public var member: String?
  /// How many changes of each batch are told.
  public var changes = Int.max

  /// Creates the operation.
  public init() {}

  /// Carries it out.
  ///
  /// - Throws: `OperationError.notPermitted` to a member whose role reads no ledger and who asks for more than their own.
  public func run(in context: OperationContext) throws(OperationError) -> [BatchView] {
    try context.read { reader in
      var found: [BatchView] = []
      var before = before
      let wanted = try member.map { reference in
        guard let member = try reader.members().first(where: { MemberView.matches($0, reference) }) else {
          throw OperationError.unknownMember(reference)
        }
        return member.uid
      }
      if wanted != context.member.uid, !context.reaches(.readLedger) { throw OperationError.notPermitted(.readLedger) }
      while found.count < limit {
        let page = try reader.batches(before: before, limit: min(100, limit), changes: changes)
        guard let oldest = page.last else { break }
        for batch in page where found.count < limit {
          if let since, batch.time < since { return found }
          guard wanted == nil || batch.member == wanted, let told = try told(batch, reader, context) else { continue }
          let mayUndo = UndoChanges.mayTry(told, reader, context)
          found.append(try BatchView(told, mayUndo: mayUndo, reader))
        }
        before = oldest.number
      }
      return found
    }
  }

  /// The batch as far as the member's roles tell it; nothing if they tell nothing of it.
  private func told(
    _ batch: Batch, _ reader: borrowing StoreReader, _ context: OperationContext
  ) throws -> Batch? {
    if batch.member == context.member.uid { return batch }
    guard !batch.changes.isEmpty else { return context.allows(.readLedger, in: .shared) ? batch : nil }
    var told = batch
    told.changes = try batch.changes.filter { change in
      try UndoChanges.scope(of: change, reader).map { context.allows(.readLedger, in: $0) } ?? false
    }
    return told.changes.isEmpty ? nil : told
  }
}

/// One batch of changes as the acting member may see it.
public struct BatchView: Sendable, Hashable {
  /// One change.
  public struct Change: Sendable, Hashable {
    /// What happened.
    public let change: Revision.Change
    /// The record's handle; nothing for a link.
    public let handle: String?
    /// The handles of source and target, of a link that shows no health data; nothing for a record.
    public let ends: [String]
    /// The kind's or the relation's words.
    public let words: Phrase
    /// The version it made.
    public let version: Int
  }

  /// The batch's number.
  public let number: Int64
  /// When, in UTC milliseconds.
  public let time: Int64
  /// The member's handle.
  public let member: String
  /// What the operation was called.
  public let action: String
  /// The batch that took it back, if any.
  public let undoneBy: Int64?
  /// The batch it took back, if it is an undo.
  public let undoes: Int64?
  /// The changes the member may see.
  public let changes: [Change]
  /// Whether there are more changes than were asked for.
  public let isCut: Bool
  /// Whether the acting member's roles let them take back the changes told of here, if they are there to be taken back.
  public let mayUndo: Bool

  init<S: StoreReading & ~Copyable>(_ batch: Batch, mayUndo: Bool, _ reader: borrowing S) throws {
    self.mayUndo = mayUndo
    number = batch.number
    time = batch.time
    member = try reader.member(batch.member).map { MemberView.handle($0.number) } ?? ""
    action = batch.action
    undoneBy = batch.undoneBy
    undoes = batch.undoes
    isCut = batch.isCut
    var changes: [Change] = []
    for change in batch.changes {
      if let kind = RecordKind(rawValue: change.name) {
        var handle = change.number.map { kind.handle($0) }
        if kind == .condition, let record = try reader.record(change.uid) { handle = try Lookup.handle(record) }
        changes.append(
          Change(
            change: change.change, handle: handle, ends: [], words: kind.description.words, version: change.version))
      } else if let relation = Relation(rawValue: change.name) {
        changes.append(
          Change(
            change: change.change, handle: nil, ends: try Self.ends(change.uid, reader),
            words: relation.description.words, version: change.version))
      }
    }
    self.changes = changes
  }

  /// The handles of a link's ends; those of one that tells who lives with what stay out of the log.
  static func ends<S: StoreReading & ~Copyable>(_ uid: UID, _ reader: borrowing S) throws -> [String] {
    guard let link = try reader.link(uid), link.label.access <= AccessLevel.caseTeam.rawValue,
      let source = try reader.record(link.source), let target = try reader.record(link.target)
    else { return [] }
    return [try Lookup.handle(source), try Lookup.handle(target)]
  }
}
