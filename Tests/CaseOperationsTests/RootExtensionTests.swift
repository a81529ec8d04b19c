import CaseModel
import CaseOperations
import DocumentStore
import FileKit
import Testing

/// Elements of other programs at a dossier's root: they go with the case they came with.
struct RootExtensionTests {
  private func element(_ text: String) -> String { "<x:nota xmlns:x=\"urn:ejemplo\">\(text)</x:nota>" }

  /// The dossier of an office with one case, with elements of another program at its end.
  private func dossier(_ title: String, _ notes: [String], in keeper: Office) throws -> String {
    let office = try Office(title: title)
    try office.add(.fact, ["statement": "Hecho de \(title)", "date": "2007"])
    let path = try office.export("salida")
    let elements = notes.map { "  " + element($0) + "\n" }.joined()
    try Office.change(path, "</dossier>", elements + "</dossier>")
    let kept = Paths.join(keeper.folder, title + ".xml")
    try Files.move(path, to: kept)
    return kept
  }

  private func notes(_ path: String) throws -> [String] {
    try Office.text(path).split(separator: "<x:nota xmlns:x=\"urn:ejemplo\">").dropFirst().map { part in
      String(part.prefix { $0 != "<" })
    }
  }

  @Test func `a case leaves with its own elements, and everything with all of them`() throws {
    let office = try Office(title: nil)
    for (title, texts) in [("Uno", ["a", "b"]), ("Dos", ["b", "c"])] {
      _ = try ImportDossier(try dossier(title, texts, in: office)).run(in: office.context)
    }
    try office.reopen()
    #expect(try notes(try office.export("uno", of: "C-1")) == ["a", "b"])
    #expect(try notes(try office.export("dos", of: "C-2")) == ["b", "c"])
    #expect(Set(try notes(try office.export("todo"))) == ["a", "b", "c"])
    #expect(try notes(try office.export("todo-2")).count == 3)
  }

  @Test func `what comes with several cases belongs to the office`() throws {
    let office = try Office(title: nil)
    for (title, texts) in [("Uno", ["a"]), ("Dos", ["b"])] {
      _ = try ImportDossier(try dossier(title, texts, in: office)).run(in: office.context)
    }
    try office.reopen()
    let all = try office.export("todo")
    let other = try Office(title: nil)
    _ = try ImportDossier(all).run(in: other.context)
    try other.reopen()
    #expect(try notes(try other.export("uno", of: "C-1")).isEmpty)
    #expect(try Office.text(try other.export("todo")) == Office.text(all))
  }

  @Test func `a dossier of one case comes back byte for byte, and a second import takes nothing away`() throws {
    let office = try Office(title: nil)
    let path = try dossier("Uno", ["z", "a"], in: office)
    let bytes = try Office.text(path)
    _ = try ImportDossier(path).run(in: office.context)
    try office.reopen()
    #expect(try Office.text(try office.export("todo")) == bytes)
    try Office.change(path, element("z"), element("nueva"))
    #expect(try ImportDossier(path).run(in: office.context).batch != nil)
    #expect(try ImportDossier(path).run(in: office.context).batch == nil)
    #expect(try notes(try office.export("otra", of: "C-1")) == ["z", "a", "nueva"])
  }

  @Test func `what came with a case goes when the case is erased`() throws {
    let office = try Office(title: nil)
    _ = try ImportDossier(try dossier("Uno", ["a"], in: office)).run(in: office.context)
    try office.reopen()
    let case1 = try ShowRecord("C-1").run(in: office.context).record.uid
    _ = try EraseRecord("H-1", confirmation: "H-1").run(in: office.context)
    _ = try EraseRecord("C-1", confirmation: "C-1").run(in: office.context)
    #expect(try office.context.store.read(as: .everything) { try $0.setting("dossier.extensions." + case1) } == nil)
  }
}
