import CaseModel
import Dossier
import DocumentStore

/// Everybody the office knows, with all that is known of them: those of other cases and those in the trash too.
///
/// Only the search for leaks takes them, because a text may name somebody whom its case does not hold, or whom the
/// exporter does not see. Read with a view of everything; a handle is there only where the exporter sees the person.
enum KnownPersons {
  static func all(_ reader: borrowing StoreReader, asSeenBy visibility: Visibility) throws -> [DossierRecord] {
    var persons: [DossierRecord] = []
    for state in [RecordState.live, .removed] {
      for uid in try reader.identities(RecordKind.person.rawValue, RecordFilter(state: state)) {
        guard let stored = try reader.record(uid) else { continue }
        let parts = state == .live ? stored.parts : try lastParts(of: uid, reader)
        let body = try RecordEncoding.body(parts, RecordKind.person.description.fields)
        persons.append(
          DossierRecord(
            uid: uid.text, kind: .person,
            handle: visibility.shows(stored.label) ? RecordKind.person.handle(stored.number) : nil,
            access: AccessLevel(rawValue: stored.label.access) ?? .identity, privileged: stored.label.privileged,
            scope: stored.label.scope.caseUID?.text, body: DossierBody(body)))
      }
    }
    return persons
  }

  /// What a record in the trash said before it was put there.
  private static func lastParts(of uid: UID, _ reader: borrowing StoreReader) throws -> [Part] {
    try reader.history(uid).last { !$0.parts.isEmpty }?.parts ?? []
  }
}
