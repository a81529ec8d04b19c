import CaseModel
import DocumentStore
import Dossier

/// A person who would leave with a dossier, as the office knows them and as the dossier calls them.
///
/// It is the key to the pseudonyms, and so stands in no file, no answer for programs and no ledger.
public struct ExportedPerson: Sendable, Hashable {
  /// The person, as the office knows them.
  public let record: RecordSummary
  /// What the dossier calls them; nothing for one who leaves by name.
  public let pseudonym: String?

  /// The persons of a rehearsal by their names, entered into the log of readings; none of an export that is made.
  static func named(
    _ people: [LeavingPerson], asCalledIn profile: String, _ context: OperationContext
  ) throws(OperationError) -> [ExportedPerson] {
    guard context.dryRun, !people.isEmpty else { return [] }
    return try context.read("export." + profile) { reader, restricted in
      var named: [ExportedPerson] = []
      for person in people {
        guard let uid = UID(person.uid), let stored = try reader.record(uid) else { continue }
        let summary = try RecordEncoding.view(stored).summary
        restricted.add(summary)
        named.append(ExportedPerson(record: summary, pseudonym: person.pseudonym))
      }
      return named
    }
  }
}
