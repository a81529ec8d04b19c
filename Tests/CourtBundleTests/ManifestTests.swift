import Assets
import CaseModel
import CourtBundle
import Digests
import FileKit
import LawData
import TestKit
import Testing
import XMLKit

@Suite struct `Manifests` {
  /// What the schema says against a manifest.
  static func problems(_ bytes: [UInt8]) throws -> [String] {
    let schema = try #require(EmbeddedFile.named("bundle/1.0/manifest.xsd"))
    return try XMLSchemaValidator(schema.bytes).validate(.bytes(bytes)).problems.map(\.message)
  }

  static func manifest(_ built: BuiltBundle, in folder: String) throws -> [UInt8] {
    let name = try #require(built.papers.first { $0.name.hasSuffix(".xml") }?.name)
    return try Files.read(Paths.join(folder, name))
  }

  /// A bundle with all that a manifest can tell: volumes, a signed original, leaves of the court, a late document.
  private func built(_ bench: Bench) throws -> BuiltBundle {
    let text = try Bench.profileText("mx-pjf").replacing("<maximumPages cert", with: "<maximumPages value=\"60\" cert")
    let profile = try CourtProfile(xml: Array(text.utf8))
    var plan = try bench.plan()
    plan.title = "Anexos & «más» <muestra>"
    plan.sections[0].entries[1].courtLeaf = "23 vuelta"
    var signed = SamplePDF([.init(["Acuerdo firmado"])])
    signed.objects = ["<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>"]
    signed.catalogue =
      "/AcroForm<</SigFlags 3/Fields[\(signed.firstFreeObject + 1) 0 R]>>"
    signed.objects.append("<</FT/Sig/T(firma)/V \(signed.firstFreeObject) 0 R>>")
    plan.sections[1].entries.append(
      BundleEntry(id: "f", title: "Acuerdo", date: PartialDate("~2024-03"), path: try bench.document("f.pdf", signed)))
    plan.frozen = try PreparedBundle(plan, for: profile).frozenPages
    var late = try bench.entry(9, "Constancia", pages: 2)
    late.isLate = true
    plan.sections[1].entries.append(late)
    return try PreparedBundle(plan, for: profile).build(in: bench.out)
  }

  @Test func `a manifest with all it can tell obeys its schema and names every file with its digest`() throws {
    try Bench.use { bench in
      let built = try built(bench)
      #expect(built.volumes.count == 2 && built.originals.count == 1)
      let bytes = try Self.manifest(built, in: bench.out)
      #expect(try Self.problems(bytes) == [])
      let text = String(decoding: bytes, as: UTF8.self)
      let changes = try #require(built.papers.first { $0.name.hasSuffix("cambios.pdf") })
      for file in built.volumes + built.originals + [changes] {
        #expect(text.contains("file=\"\(file.name)\" bytes=\"\(file.bytes)\""))
        #expect(text.contains(file.digest.hex))
      }
      #expect(text.contains("courtLeaf=\"23 vuelta\"") && text.contains("added=\"true\""))
    }
  }

  @Test(arguments: [
    ("a volume that stands twice", "<volume number=\"2\"", "<volume number=\"1\""),
    ("no digest", "pageMap=\"", "pages=\""),
    ("a digest that is none", "sha256=\"", "sha256=\"x"),
    ("no pages", " pages=\"60\"", " pages=\"0\""),
    ("an unknown language", "language=\"es\"", "language=\"fr\""),
    ("a date that is none", "date=\"~2024-03\"", "date=\"2024-13\""),
    ("a label with signs", "first=\"1\"", "first=\"1*\""),
    ("another version", "version=\"1.0\" title", "version=\"2.0\" title"),
    ("another namespace", "urn:expediente:bundle:1", "urn:expediente:bundle:2"),
  ]) func `the schema refuses what is wrong`(what: String, old: String, new: String) throws {
    try Bench.use { bench in
      let built = try built(bench)
      let text = String(decoding: try Self.manifest(built, in: bench.out), as: UTF8.self)
      let place = try #require(
        text.firstRange(of: old) ?? (old == " pages=\"60\"" ? text.firstRange(of: #/ pages="[0-9]+"/#) : nil), "\(what)"
      )
      #expect(try !Self.problems(Array((text[..<place.lowerBound] + new + text[place.upperBound...]).utf8)).isEmpty)
    }
  }
}
