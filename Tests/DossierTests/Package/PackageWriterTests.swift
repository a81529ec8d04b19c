import Assets
import CaseModel
import Dossier
import FileKit
import Testing
import XMLKit

struct PackageWriterTests {
  private struct Broken: Error {}

  private func error(_ id: String) -> Finding {
    Finding(
      id: id, severity: .error, place: Finding.Place(), summary: Phrase("mal", "wrong"),
      remedy: Phrase("corrija", "mend"))
  }

  @Test func `a package holds what a person looks for and what anybody needs to check it`() throws {
    try Scratch.withFolder { folder in
      let out = Paths.join(folder, "nueva/salida")
      let sample = SamplePackage()
      let summary = try sample.writer.write(sample.content, to: out)
      let names = try Files.walk(out).filter { $0.kind == .file }.map(\.path)
      #expect(
        names
          == [
            "bag-info.txt", "bagit.txt", "data/LEAME.txt", sample.content.documents[0].href, "dossier.html",
            "dossier.xml", "manifest-sha256.txt", "receipt.xml", "tagmanifest-sha256.txt",
          ].sorted())
      #expect(try Files.read(Paths.join(out, "dossier.xml")) == sample.content.dossierBytes())
      #expect(try Files.read(Paths.join(out, sample.content.documents[0].href)) == SamplePackage.letter)
      #expect(summary.records == [.fact: 1] && summary.documents == 1 && summary.path == out)
    }
  }

  @Test func `sha256sum alone can check a package`() throws {
    try Scratch.withFolder { folder in
      let out = Paths.join(folder, "salida")
      let sample = SamplePackage()
      _ = try sample.writer.write(sample.content, to: out)
      let check = "cd \"$0\" && sha256sum --strict -c manifest-sha256.txt tagmanifest-sha256.txt"
      let limits = WorkerLimits(addressSpace: nil, processorSeconds: nil, wallSeconds: 30, outputBytes: 1 << 16)
      let result = try Worker.run(executable: "/bin/sh", arguments: ["-c", check, out], limits: limits)
      #expect(result.outcome == .exited(0))
    }
  }

  @Test func `the receipt is what its schema says`() throws {
    try Scratch.withFolder { folder in
      let out = Paths.join(folder, "salida")
      let sample = SamplePackage()
      let summary = try sample.writer.write(sample.content, to: out)
      let schema = try XMLSchemaValidator(#require(EmbeddedFile.named("dossier/1.0/receipt.xsd")).bytes)
      let path = Paths.join(out, "receipt.xml")
      #expect(try schema.validate(.file(path)).problems.isEmpty)
      #expect(String(decoding: try Files.read(path), as: UTF8.self).contains(summary.dossierDigest))
    }
  }

  @Test func `the same content and receipt give the same zip`() throws {
    try Scratch.withFolder { folder in
      let sample = SamplePackage()
      var writer = sample.writer
      writer.zip = true
      _ = try writer.write(sample.content, to: Paths.join(folder, "a/salida.zip"))
      _ = try writer.write(sample.content, to: Paths.join(folder, "b/salida.zip"))
      let zips = try ["a", "b"].map { try Files.read(Paths.join(folder, $0 + "/salida.zip")) }
      #expect(zips[0] == zips[1])
      #expect(try Files.list(Paths.join(folder, "a")) == ["salida.zip"])
    }
  }

  /// What can go wrong, each with the failure it ends in.
  enum Trouble: String, CaseIterable {
    case invalid, leak, sink, document, otherDocument, longerDocument, page, cancelled, unwritable
  }

  @Test(arguments: Trouble.allCases, [false, true])
  func `whatever goes wrong, nothing is left and nothing is lost`(trouble: Trouble, zip: Bool) throws {
    try Scratch.withFolder { folder in
      let out = Paths.join(folder, "salida")
      let sample = SamplePackage()
      var writer = sample.writer
      writer.zip = zip
      _ = try writer.write(sample.content, to: out)
      let before = try SamplePackage.snapshot(folder)
      writer.replace = true
      var content = sample.content
      switch trouble {
      case .invalid: writer.validate = { _ in [error("S01")] }
      case .leak: (writer.watch, content) = try leaking()
      case .sink: writer.validate = { _ in throw Broken() }
      case .document: writer.copyDocument = { _, _ in throw Broken() }
      case .otherDocument: writer.copyDocument = { _, path in try Files.write([1], to: path) }
      case .longerDocument: content.documents[0].bytes += 1
      case .page: writer.page = { _, _, _ in throw Broken() }
      case .cancelled: writer.shouldStop = { true }
      case .unwritable: content.about.title = "\u{1}"
      }
      #expect(throws: (any Error).self) { try writer.write(content, to: out) }
      #expect(try SamplePackage.snapshot(folder) == before)
      writer.replace = false
      #expect(throws: (any Error).self) { try writer.write(content, to: Paths.join(folder, "otra")) }
      #expect(try SamplePackage.snapshot(folder) == before)
    }
  }

  private func leaking() throws -> (LeakWatch, DossierContent) {
    let disclosure = Disclosure(policy: SmallCase.court, proceeding: SmallCase.first, key: SmallCase.key)
    let disclosed = try disclosure.filter(SmallCase.content(statement: "Lo firmó Carla Supuesta Íñiguez."))
    return (disclosed.watch, try DossierContent(reading: disclosed.dossierBytes()))
  }

  @Test func `a stop while the rules run is a stop, whatever the rules then say`() throws {
    try Scratch.withFolder { (folder) throws in
      final class Wish { var isThere = false }
      let wish = Wish()
      var writer = SamplePackage().writer
      writer.shouldStop = { wish.isThere }
      writer.validate = { _ in
        wish.isThere = true
        return [error("X08")]
      }
      #expect(throws: DossierFailure.cancelled) {
        try writer.write(SamplePackage().content, to: Paths.join(folder, "salida"))
      }
      #expect(try Files.list(folder) == [])
    }
  }

  @Test func `a leak names the office's own record and refuses the export`() throws {
    try Scratch.withFolder { folder in
      var writer = SamplePackage().writer
      let (watch, content) = try leaking()
      writer.watch = watch
      #expect {
        try writer.write(content, to: Paths.join(folder, "salida"))
      } throws: { error in
        guard case .leaks(let findings)? = error as? DossierFailure else { return false }
        return findings.contains { $0.severity == .error && $0.place.record == "H-1" }
      }
    }
  }

  @Test func `warnings of validation go with the summary and refuse nothing`() throws {
    try Scratch.withFolder { folder in
      let sample = SamplePackage()
      var writer = sample.writer
      let warning = Finding(
        id: "S03", severity: .warning, place: Finding.Place(), summary: Phrase("a", "a"), remedy: Phrase("b", "b"))
      writer.validate = { _ in [warning] }
      let summary = try writer.write(sample.content, to: Paths.join(folder, "salida"))
      #expect(summary.findings == [warning])
    }
  }

  @Test(arguments: [false, true])
  func `what stands under the name is replaced only if it is a former export and that was asked for`(zip: Bool) throws {
    try Scratch.withFolder { folder in
      let out = Paths.join(folder, "salida")
      let sample = SamplePackage()
      var writer = sample.writer
      writer.zip = zip
      _ = try writer.write(sample.content, to: out)
      #expect(throws: DossierFailure.destinationExists) { try writer.write(sample.content, to: out) }
      writer.replace = true
      var content = sample.content
      content.about.title = "Otro título"
      _ = try writer.write(content, to: out)
      #expect(try Files.list(folder) == ["salida"])
      let other = Paths.join(folder, "tesis")
      if zip { try Files.write([1, 2], to: other) } else { try Files.makeFolder(other) }
      #expect(throws: DossierFailure.destinationIsForeign) { try writer.write(sample.content, to: other) }
      #expect(Files.exists(other))
    }
  }

  @Test func `a former export is not replaced while it holds what somebody else put there`() throws {
    try Scratch.withFolder { folder in
      let out = Paths.join(folder, "salida")
      let sample = SamplePackage()
      var writer = sample.writer
      writer.replace = true
      _ = try writer.write(sample.content, to: out)
      let notes = Paths.join(out, "documents/apuntes.txt")
      try Files.write([1, 2], to: notes)
      #expect(throws: DossierFailure.destinationHoldsMore(1)) { try writer.write(sample.content, to: out) }
      #expect(Files.exists(notes))
      try Files.remove(notes)
      _ = try writer.write(sample.content, to: out)
    }
  }
}
