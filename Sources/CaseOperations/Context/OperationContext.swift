public import CaseModel
public import DocumentStore
public import Dossier
public import FileKit
import XMLKit

/// What every operation works in: the store, the clock, the acting member and the language of what is computed.
///
/// An operation reads and writes only what the member's grants make visible; the store compiles that into each query.
public struct OperationContext: Sendable {
  /// The open store.
  public let store: Store
  /// The time, in UTC milliseconds.
  public let clock: @Sendable () -> Int64
  /// The acting member.
  public let member: Member
  /// The acting member's grants by case; what the office shares is a scope of its own.
  private(set) var grants: [Scope: [Visibility.Grant]] = [:]
  /// The codes of the acting member's roles by case; what the office shares is a scope of its own.
  private(set) var roles: [Scope: Set<String>] = [:]
  /// The language of texts made for a reader.
  public var language: Language
  /// The name of the zone whose days count here.
  public let zone: String
  /// Vocabularies and everything else that law and office keep as data.
  public private(set) var law: CaseLaw
  /// Whether something that was read on opening is damaged.
  private(set) var metDamage = false
  /// The number of the ledger's last entry when members and terms were read: they hold until there is a later one.
  public let mark: Int64
  /// Where the rules of a dossier are run.
  public var rules: RulesEngine = .inProcess
  /// Whether writes are only rehearsed: checked and shown, then rolled back.
  public var dryRun: Bool

  /// Opens the store at a folder as one of its members.
  ///
  /// - Parameters:
  ///   - path: the store's folder.
  ///   - reference: the member's number or name, `M-1`; `nil` when the store has one active member.
  ///   - mode: whether it will be written.
  ///   - language: the language of texts made for a reader.
  ///   - clock: the time in UTC milliseconds.
  /// - Throws: `OperationError.store` for a foreign, newer, corrupt or locked store, which stays untouched.
  public static func open(
    storeAt path: String, as reference: String? = nil, mode: Store.Mode = .readWrite, language: Language = .spanish,
    dryRun: Bool = false, clock: @escaping @Sendable () -> Int64 = { SystemClock.milliseconds() }
  ) throws(OperationError) -> OperationContext {
    let store: Store
    do { store = try Store.open(at: path, schema: CaseSchema.store, mode: mode) } catch { throw .store(error) }
    return try OperationContext(store, as: reference, language: language, dryRun: dryRun, clock: clock)
  }

  init(
    _ store: Store, as reference: String?, language: Language, dryRun: Bool, clock: @escaping @Sendable () -> Int64
  ) throws(OperationError) {
    self.store = store
    self.clock = clock
    self.language = language
    self.dryRun = dryRun
    let (members, zone, mark) = try Self.reading(store, .nothing) { reader in
      (try reader.members(), try reader.setting(Self.zoneSetting.name), try reader.head().sequence)
    }
    self.mark = mark
    self.zone = zone ?? Self.zoneSetting.standard
    member = try Self.acting(reference, among: members.filter(\.active))
    law = .shipped
    for grant in member.grants { add(grant) }
    // A damaged term must not keep anybody from running `check`.
    let own = try? Self.reading(store, visibility) { reader in try OwnTerms.overlay(reader) }
    if let own, !own.isEmpty { law = CaseLaw(overlay: own) }
    metDamage = own == nil
  }

  /// The context as it is now: itself, unless the store has been written since; then with today's members, grants and
  /// terms.
  ///
  /// For whoever keeps one for long, as a server does.
  ///
  /// - Throws: `OperationError.unknownMember` if the acting member is none any more.
  public func renewed() throws(OperationError) -> OperationContext {
    guard try Self.reading(store, .nothing, { try $0.head().sequence }) != mark else { return self }
    var context = try OperationContext(
      store, as: MemberView.handle(member.number), language: language, dryRun: dryRun, clock: clock)
    context.rules = rules
    return context
  }

  /// A folder of the store for what arrives before it is preserved; it goes with whoever holds it.
  public func makeTemporaryFolder() throws(OperationError) -> HeldFolder {
    do { return try store.makeTemporaryFolder() } catch { throw .store(error) }
  }

  /// The acting member's handle, `M-1`.
  public var actor: String { MemberView.handle(member.number) }

  /// What the acting member may see.
  public var visibility: Visibility { Visibility(grants: grants) }

  /// Lets the acting member see and do what a grant says.
  mutating func add(_ grant: MemberGrant) {
    grants[grant.scope, default: []].append(Visibility.Grant(access: grant.access, privileged: grant.privileged))
    roles[grant.scope, default: []].insert(grant.role)
  }

  /// A new global identifier.
  func newUID() -> UID { store.newIdentity(at: clock()) }

  /// Today, as a legal day of the office's zone.
  var today: Day? { Day.of(milliseconds: clock(), zone: zone) }

  /// The setting that names the office's zone, and the zone until it is set: where most federal courts sit.
  static let zoneSetting = (name: "zone", standard: "America/Mexico_City")

  private static func acting(_ reference: String?, among members: [Member]) throws(OperationError) -> Member {
    guard let reference else {
      guard members.count == 1, let only = members.first else {
        throw .memberNeeded(members.map { MemberView.handle($0.number) })
      }
      return only
    }
    guard let member = members.first(where: { MemberView.matches($0, reference) }) else {
      throw .unknownMember(reference)
    }
    return member
  }

  /// Reads in one consistent snapshot what the acting member may see.
  func read<R: Sendable>(_ body: (borrowing StoreReader) throws -> R) throws(OperationError) -> R {
    try Self.reading(store, visibility, body)
  }

  static func reading<R: Sendable>(
    _ store: Store, _ visibility: Visibility, _ body: (borrowing StoreReader) throws -> R
  ) throws(OperationError) -> R {
    do { return try store.read(as: visibility, body) } catch { throw OperationError(error) }
  }

  /// Writes all or nothing, as one batch that can be undone; a rehearsal does the same and rolls back.
  func write<R: Sendable>(_ action: String, _ body: (inout StoreWriter) throws -> R) throws(OperationError) -> R {
    let act = Act(member: member.uid, at: clock(), action: action)
    do {
      return try store.write(act, as: visibility, rehearsing: dryRun) { writer in
        let result = try body(&writer)
        // Whoever asked to stop before it was written wants nothing written.
        try Interruption.stopIfRequested()
        return result
      }
    } catch {
      throw OperationError(error)
    }
  }
}

extension Interruption {
  /// Ends what is being done if somebody asked for it; a transaction it is in is rolled back.
  ///
  /// - Throws: `OperationError.interrupted`.
  static func stopIfRequested() throws(OperationError) { if requested { throw .interrupted } }
}

extension OperationError {
  init(_ error: any Error) {
    switch error {
    case let error as OperationError: self = error
    case let error as StoreError: self = .store(error)
    case let error as FileError: self = .file(error)
    case let error as FieldProblem: self = .field(error)
    case let error as DossierFailure:
      switch error {
      case .invalid(let findings), .leaks(let findings): self = .blocked(findings)
      case .file(let error): self = .file(error)
      case .cancelled: self = .interrupted
      default: self = .dossier(error)
      }
    case let error as XMLFault: self = .dossier(.unreadable(error))
    case is JSONError: self = .unreadableBody
    case is CancellationError: self = .interrupted
    // Its type is a fact of the program; what it holds may be of a person.
    default: self = .unforeseen(type: String(describing: type(of: error)))
    }
  }
}
