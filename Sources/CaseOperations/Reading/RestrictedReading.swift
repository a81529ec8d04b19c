import CaseModel
import DocumentStore
import LawData

/// What an operation gives out of what is restricted: it is entered into the log of readings, once for the operation.
///
/// Restricted is what only some of a case's members may see: health data, identities, the office's own thinking.
struct RestrictedReading {
  private var seen: Set<UID> = []

  /// What was given out, in one order whatever the operation's.
  var subjects: [UID] { seen.sorted() }

  /// Counts in a record whose fields are given out.
  mutating func add(_ record: RecordView) { if record.isRestricted { insert(record.uid) } }

  /// Counts in a record that is only named.
  mutating func add(_ record: RecordSummary) { if record.isRestricted { insert(record.uid) } }

  /// Counts in a link, and the record at its other end as far as it is named.
  mutating func add(_ link: LinkView) {
    if AccessLevel.isRestricted(link.access.rawValue, privileged: link.privileged) { insert(link.uid) }
    add(link.other)
  }

  /// Counts in a version of a record.
  mutating func add(_ revision: Revision, of uid: UID) {
    if revision.parts.contains(where: \.isRestricted) { seen.insert(uid) }
  }

  /// Counts in a record that decided what is given out.
  mutating func add(_ uid: UID) { seen.insert(uid) }

  private mutating func insert(_ text: String) { if let uid = UID(text) { seen.insert(uid) } }
}

extension AccessLevel {
  /// Whether a label closes something even to some of the members of its case.
  static func isRestricted(_ access: Int, privileged: Bool) -> Bool {
    access >= AccessLevel.restricted.rawValue || privileged
  }
}

extension Part {
  /// Whether not every member of the case sees it.
  var isRestricted: Bool { AccessLevel.isRestricted(access, privileged: privileged) }
}

extension OperationContext {
  /// Reads in one consistent snapshot, and enters what of it is restricted into the log of readings.
  ///
  /// - Parameter action: what the log calls the operation.
  func read<R: Sendable>(
    _ action: String, _ body: (borrowing StoreReader, inout RestrictedReading) throws -> R
  ) throws(OperationError) -> R {
    var reading = RestrictedReading()
    let result = try read { reader in try body(reader, &reading) }
    try note(reading.subjects, as: action)
    return result
  }

  /// Enters a reading into the log; what cannot be entered is not given out, unless nothing at all can be written there.
  func note(_ subjects: [UID], as action: String) throws(OperationError) {
    guard !subjects.isEmpty else { return }
    do {
      try store.noteReading(Act(member: member.uid, at: clock(), action: action), of: subjects)
    } catch {
      switch error {
      // A medium that nobody can write to keeps no log (SQLite then cannot open it either: 14); what lies on it is read
      // all the same.
      // A full disk is no reason either to keep a lawyer from her own file.
      case .readOnly, .full, .engine(code: 14): return
      // The store is here, so that it is the log that is gone.
      case .notAStore: throw .store(.corrupt)
      default: throw .store(error)
      }
    }
  }

  /// Enters an export, if its profile takes anything restricted: the case stands for all that went with it.
  func note(exportOf reference: String?, by profile: DisclosureProfile) throws(OperationError) {
    let levels = [profile.access, profile.partyAccess, profile.othersAccess]
    guard profile.privileged || levels.contains(where: { $0 >= .restricted }), !dryRun else { return }
    let cases = try read { reader -> [UID] in
      if let reference { return [try Lookup.record(RecordReference(reference), [.strategicCase], reader, law).uid] }
      return try reader.identities(RecordKind.strategicCase.rawValue)
    }
    try note(cases, as: "export." + profile.profile)
  }
}
