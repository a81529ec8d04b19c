import CaseModel
import Dossier
import DocumentStore

/// What persons are called in dossiers: given by the office or the authority, else kept since they were first needed.
///
/// A pseudonym belongs to a person in a proceeding, is never used for anybody else and never made of a handle. It has to
/// be read with a view of everything: one that the exporter does not see is taken all the same.
enum KeptPseudonyms {
  private static let setting = "disclosure.pseudonyms"

  /// Every pseudonym there is.
  static func all<S: StoreReading & ~Copyable>(_ reader: borrowing S) throws -> [PersonInProceeding: String] {
    var all: [PersonInProceeding: String] = [:]
    for entry in try kept(reader).elements {
      guard let person = entry["person"]?.text, let pseudonym = entry["pseudonym"]?.text else { continue }
      all[PersonInProceeding(person: person, proceeding: entry["proceeding"]?.text)] = pseudonym
    }
    for person in try reader.identities(RecordKind.person.rawValue) {
      for link in try reader.links(from: person, relation: Relation.participatesIn.rawValue) {
        guard let pseudonym = try LinkWriting.decoded(link).attributes["pseudonym"]?.text else { continue }
        all[PersonInProceeding(person: person.text, proceeding: link.target.text)] = pseudonym
      }
    }
    return all
  }

  /// Whether pseudonyms that an export had to make are still nobody else's, and their persons still without another.
  static func areFree<S: StoreReading & ~Copyable>(
    _ assigned: [PersonInProceeding: String], _ reader: borrowing S
  ) throws -> Bool {
    guard !assigned.isEmpty else { return true }
    let all = try all(reader)
    let owners = Dictionary(assigned.map { ($0.value, $0.key.person) }, uniquingKeysWith: { first, _ in first })
    return all.allSatisfy { place, name in
      // One's own name from elsewhere, such as the initials, is nobody else's.
      assigned[place].map { $0 == name } ?? owners[name].map { $0 == place.person } ?? true
    }
  }

  /// Keeps pseudonyms that an export had to make.
  static func keep(_ assigned: [PersonInProceeding: String], in writer: inout StoreWriter) throws {
    guard !assigned.isEmpty else { return }
    var entries = try kept(writer).elements
    let sorted = assigned.sorted { ($0.key.person, $0.key.proceeding ?? "") < ($1.key.person, $1.key.proceeding ?? "") }
    for (place, pseudonym) in sorted {
      var members = [JSONValue.Member("person", .string(place.person))]
      if let proceeding = place.proceeding { members.append(JSONValue.Member("proceeding", .string(proceeding))) }
      members.append(JSONValue.Member("pseudonym", .string(pseudonym)))
      entries.append(.object(members))
    }
    try writer.set(setting, to: JSONValue.array(entries).jsonText)
  }

  private static func kept<S: StoreReading & ~Copyable>(_ reader: borrowing S) throws -> JSONValue {
    guard let text = try reader.setting(setting) else { return .array([]) }
    return try JSONValue(parsing: text)
  }
}
