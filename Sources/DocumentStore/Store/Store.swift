private import FileKit
private import Synchronization

/// A folder of versioned records, links between them, blobs, an index of their texts, and a ledger of every change.
///
/// It knows nothing of what it holds beyond the ``StoreSchema`` it is opened with. All reading goes through a
/// ``Visibility``, all writing through an ``Act``; both happen in closures that are one transaction each.
///
/// ```swift
/// let store = try Store.create(at: folder, schema: schema, founder: "Ana Ejemplo", at: now)
/// let ana = try store.read(as: .everything) { try $0.members()[0] }
/// let note = try store.write(Act(member: ana.uid, at: now, action: "add"), as: .everything) { writer in
///   try writer.add(RecordDraft(kind: "note", parts: [Part(body: Array(#"{"text":"uno"}"#.utf8))]))
/// }
/// let text = try store.read(as: .everything) { try $0.record(note.uid)?.parts.first?.body }
/// ```
///
/// Several processes may use one store. Readers wait for no writer, and take turns where there are more of them than
/// processors; writers wait for each other.
public final class Store: Sendable {
  /// What a store is opened for.
  public enum Mode: Sendable, Hashable {
    /// For reading: no file is changed (on a writable medium SQLite keeps a shared-memory file beside the database), but
    /// that a store of an older program, or with less room than is declared, is first brought up to date.
    case readOnly
    /// For reading and writing.
    case readWrite
  }

  /// What it was opened for.
  public let mode: Mode
  let schema: DeclaredSchema
  let source: any EngineSource
  let files: StoreFiles?
  let accessLog: AccessLog?
  let options: StoreOptions
  /// One for each processor: more would only wait for each other.
  private let readers = (0..<min(8, max(2, Turns.processors))).map { _ in EngineSlot() }
  private let readingTurns: Turns
  /// Asked only whether something was written, so that nobody who asks waits for a reader.
  private let watcher = EngineSlot()
  /// After the readers, so that it is closed last: who can write takes the log away, and the files alone are the store.
  private let writer = EngineSlot()

  init(
    _ source: any EngineSource, files: StoreFiles?, schema: DeclaredSchema, mode: Mode, options: StoreOptions
  ) {
    self.source = source
    self.files = files
    self.schema = schema
    self.mode = mode
    self.options = options
    readingTurns = Turns(readers.count)
    accessLog = files.map { AccessLog($0, busyTimeout: options.busyTimeout) }
  }

  /// The folder it lies in; `nil` for one that lies in no folder.
  public var folder: String? { files?.folder }

  /// A new identity from the source that the store was opened with.
  public func newIdentity(at milliseconds: Int64) -> UID { options.identities.next(at: milliseconds) }

  /// Reads one consistent snapshot, as far as the visibility shows it.
  ///
  /// - Throws: `StoreError`, and what the closure throws.
  public func read<R>(as visibility: Visibility, _ body: (borrowing StoreReader) throws -> R) throws -> R {
    func inTransaction(_ engine: any StoreEngine) throws -> R {
      try engine.transact(writing: false) {
        try body(StoreReader(session: try ReadSession(engine, schema, visibility)))
      }
    }
    // A reading within a reading must not wait for a reader: it might be its own, or that of one who waits for it.
    guard !Store.reading.contains(ObjectIdentifier(self)) else {
      return try inTransaction(try source.open(writing: false))
    }
    return try Store.$reading.withValue(Store.reading.union([ObjectIdentifier(self)])) {
      try readingTurns.take { place in
        try readers[place].use(source, writing: false) { lease in try inTransaction(lease.engine) }
      }
    }
  }

  /// The stores that are being read by the caller, further out.
  @TaskLocal private static var reading: Set<ObjectIdentifier> = []

  /// Writes one batch: all that the closure did is kept when this returns, or nothing if it throws.
  ///
  /// - Parameters:
  ///   - act: who writes, when, and what the ledger calls it.
  ///   - visibility: what the author may see; they cannot write what they could not read.
  ///   - rehearsing: whether to do it all and then keep nothing, to see what would come of it.
  ///   - body: what is written.
  /// - Throws: `StoreError.busy` if another process kept the lock too long, and what the closure throws.
  public func write<R>(
    _ act: Act, as visibility: Visibility, rehearsing: Bool = false, _ body: (inout StoreWriter) throws -> R
  ) throws -> R {
    guard mode == .readWrite else { throw StoreError.readOnly }
    let accessHead = try accessLog?.head()
    return try writer.use(source, writing: true) { lease in
      let engine = lease.engine
      var result: R?
      var patience: Int?
      do {
        try engine.transact(writing: true) {
          let session = try WriteSession(
            try ReadSession(engine, schema, visibility), act, options.identities, files, isRehearsal: rehearsing)
          var writer = StoreWriter(session)
          result = try body(&writer)
          try session.finish(accessHead: accessHead)
          if rehearsing { throw Rehearsed() }
          if try engine.setting(Store.erasureMark) != nil { patience = session.mustScrub ? Store.patience : 0 }
        }
      } catch is Rehearsed {}
      if let patience { clean(engine, patience: patience) }
      guard let result else { throw StoreError.unforeseen(type: String(describing: R.self)) }
      return result
    }
  }

  /// Runs something on the engine that writes, outside a transaction.
  func maintain<R>(_ body: (borrowing EngineLease) throws -> R) throws(StoreError) -> R {
    do {
      return try writer.use(source, writing: mode == .readWrite, body)
    } catch { throw StoreError(error) }
  }

  /// A number that changes whenever another connection has written: for those who keep what they read.
  public func dataVersion() throws(StoreError) -> Int64 {
    do {
      return try watcher.use(source, writing: false) { lease in
        try lease.engine.dataVersion()
      }
    } catch { throw StoreError(error) }
  }
}

/// Ends the transaction of a rehearsal.
private struct Rehearsed: Error {}

/// An engine lent to one closure; it cannot be kept.
struct EngineLease: ~Copyable {
  let engine: any StoreEngine
}

/// A place for one engine, opened when it is first needed and used by one thread at a time.
final class EngineSlot: Sendable {
  private let engine = Mutex<[any StoreEngine]>([])

  func use<R>(
    _ source: any EngineSource, writing: Bool, _ body: (borrowing EngineLease) throws -> R
  ) throws -> R {
    try engine.withLock { slot in
      let engine: any StoreEngine
      if let known = slot.popLast() { engine = known } else { engine = try source.open(writing: writing) }
      let lease = EngineLease(engine: engine)
      do {
        let result = try body(lease)
        slot.append(engine)
        return result
      } catch {
        slot.append(engine)
        throw error
      }
    }
  }
}
