import FileKit

@testable import DocumentStore

/// A folder that goes with the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = Paths.join(Environment.value("TMPDIR") ?? "/tmp", "store-tests-" + Files.temporaryName())
    try Files.makeFolder(path)
  }

  deinit { try? Files.removeTree(path) }

  func path(_ name: String) -> String { Paths.join(path, name) }
}

/// Declarations and shorthands that the tests share; the words are of no field.
enum Sample {
  static let schema = StoreSchema(
    kinds: [
      KindDeclaration(
        "box", handlePrefix: "B",
        facets: [
          FacetDeclaration("year", .integer), FacetDeclaration("color", .term),
          FacetDeclaration("tag", .term, many: true), FacetDeclaration("secret", .term, access: 2),
        ]),
      KindDeclaration("note", handlePrefix: "N", facets: [FacetDeclaration("color", .term)]),
      KindDeclaration("room", handlePrefix: "R"),
    ],
    relations: [
      RelationDeclaration("holds", joins: [.init("box", "note"), .init("box", "box")]),
      RelationDeclaration("standsIn", joins: [.init("box", "room")], single: true),
      RelationDeclaration("near"),
    ])

  static let start: Int64 = 1_700_000_000_000

  static func create(
    in folder: TemporaryFolder, _ name: String = "store", seed: UInt64 = 1
  ) throws -> (store: Store, founder: UID) {
    let store = try Store.create(
      at: folder.path(name), schema: schema, founder: "Ana Ejemplo", at: start,
      options: StoreOptions(busyTimeout: 2_000, identities: SeededUIDSource(seed: seed)))
    return (store, try store.read(as: .everything) { try $0.members()[0].uid })
  }

  static func act(_ member: UID, _ action: String = "add", at time: Int64 = start + 1) -> Act {
    Act(member: member, at: time, action: action)
  }

  static func body(_ text: String) -> [UInt8] { Array("{\"text\":\"\(text)\"}".utf8) }

  static func draft(
    _ kind: String = "box", _ text: String, label: Label = Label(), more: [Part] = [],
    facets: [String: [FacetValue]] = [:], passages: [PassageDraft]? = nil, blobs: [String] = []
  ) -> RecordDraft {
    RecordDraft(
      kind: kind, label: label,
      parts: [Part(access: label.access, privileged: label.privileged, body: body(text))] + more, facets: facets,
      passages: passages ?? [PassageDraft(text, access: label.access, privileged: label.privileged, field: "text")],
      blobs: blobs)
  }
}
