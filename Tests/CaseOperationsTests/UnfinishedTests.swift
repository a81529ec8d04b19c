import DocumentStore
import FileKit
import Testing

@testable import CaseOperations

/// What stands beside its final place until it is whole goes away when the work has to end.
@Suite(.serialized) struct UnfinishedTests {
  @Test func `what was begun for an output is taken away, and nothing else`() throws {
    let folder = Paths.join("/tmp", Files.temporaryName())
    try Files.makeFolder(folder)
    defer { try? Files.removeTree(folder) }
    let out = Paths.join(folder, "salida")
    let earlier = out + Files.temporaryName()
    try Files.makeFolder(earlier)
    try Files.write(Array("mío".utf8), to: Paths.join(folder, "salida.txt"))
    Unfinished.watch(out)
    let begun = out + Files.temporaryName()
    try Files.makeFolder(Paths.join(begun, "documents"))
    try Files.write(Array("<dossier".utf8), to: Paths.join(begun, "dossier.xml"))
    #expect(Unfinished.takeAway().isEmpty)
    #expect(!Files.exists(begun))
    #expect(Files.exists(earlier))
    #expect(Files.exists(Paths.join(folder, "salida.txt")))
  }

  @Test func `a backup that fails leaves nothing beside its name`() throws {
    let office = try Office()
    let folder = Paths.join(office.folder, "respaldos")
    try Files.makeFolder(folder)
    let path = Paths.join(folder, "uno")
    #expect(throws: OperationError.self) {
      try Unfinished.building(path) { place in
        try Files.makeFolder(place)
        throw OperationError.interrupted
      }
    }
    #expect(try Files.list(folder).isEmpty)
    _ = try CreateBackup(to: path).run(in: office.context)
    #expect(try Files.list(folder) == ["uno"])
    #expect(throws: OperationError.store(.exists)) { try CreateBackup(to: path).run(in: office.context) }
    let empty = Paths.join(folder, "vacía")
    try Files.makeFolder(empty)
    _ = try RestoreBackup(from: path, to: empty).run()
    #expect(throws: OperationError.store(.notEmpty)) { try RestoreBackup(from: path, to: empty).run() }
    #expect(try Files.list(folder).sorted() == ["uno", "vacía"])
  }
}
