import CaseModel
import Dossier
import FileKit
import Testing

/// Whatever a person has of a dossier can be checked, and the report says what was not.
struct PackageValidationTests {
  private let validator = DossierValidator(rules: .none)

  /// Writes the sample, lets the test change it, and checks it.
  private func report(
    zip: Bool = false, _ change: (String) throws -> String = { $0 }
  ) throws -> DossierReport {
    try Scratch.withFolder { folder in
      let sample = SamplePackage()
      var writer = sample.writer
      writer.zip = zip
      let out = Paths.join(folder, "salida")
      _ = try writer.write(sample.content, to: out)
      return try validator.validate(packageAt: try change(out), staging: Paths.join(folder, "staging"))
    }
  }

  private var document: String { SamplePackage().content.documents[0].href }

  @Test(arguments: [false, true])
  func `a package is checked with its documents`(zip: Bool) throws {
    let report = try report(zip: zip)
    #expect(report.outcomes[.documents] == .passed && report.outcomes[.package] == .passed)
    #expect(report.findings.isEmpty && report.isValid)
  }

  @Test func `a document that changed or is missing makes a package invalid`() throws {
    let changed = try report { out in
      var bytes = SamplePackage.letter
      bytes[3] ^= 1
      try Files.write(bytes, to: Paths.join(out, document))
      return out
    }
    #expect(changed.findings.map(\.id) == ["D03"] && !changed.isValid)
    let missing = try report { out in
      try Files.remove(Paths.join(out, document))
      return out
    }
    #expect(missing.findings.map(\.id) == ["D01"] && missing.outcomes[.documents] == .failed)
  }

  @Test(arguments: ["dossier.xml", "dossier.html"])
  func `a file that is not the one the manifest names makes a package invalid`(name: String) throws {
    let report = try report { out in
      let path = Paths.join(out, name)
      try Files.write(try Files.read(path) + [0x0A], to: path)
      return out
    }
    #expect(report.findings.map(\.id) == ["K01"] && !report.isValid)
    #expect(report.findings.first?.place.record == name)
    #expect(report.outcomes[.package] == .failed && report.outcomes[.schema] == .passed)
  }

  @Test(arguments: ["manifest-sha256.txt", "tagmanifest-sha256.txt", "bagit.txt"])
  func `a package without one of its manifests proves nothing`(name: String) throws {
    let report = try report { out in
      try Files.remove(Paths.join(out, name))
      return out
    }
    #expect(report.findings.first?.id == "K08" && !report.isValid)
  }

  @Test func `a file that no manifest names is a warning`() throws {
    let report = try report { out in
      try Files.write(Array("nota".utf8), to: Paths.join(out, "nota.txt"))
      return out
    }
    #expect(report.findings.map(\.id) == ["K04"] && report.isValid)
  }

  @Test func `a bare file is checked, and its report says that the documents were not`() throws {
    let report = try report { Paths.join($0, "dossier.xml") }
    #expect(report.findings.map(\.id) == ["D05"])
    #expect(report.findings.first?.severity == .warning)
    #expect(report.outcomes[.documents] == .notRun && report.isValid)
    let text = ValidationSamples.dossier()
    try Scratch.withFolder { folder in
      let path = Paths.join(folder, "dossier.xml")
      try Files.write(Array(text.utf8), to: path)
      #expect(try validator.validate(packageAt: path, staging: Paths.join(folder, "staging")).findings.isEmpty)
    }
  }

  @Test func `a package without a dossier is refused`() throws {
    _ = try Scratch.withFolder { folder in
      #expect(throws: DossierFailure.noDossierInside) {
        try validator.validate(packageAt: folder, staging: Paths.join(folder, "staging"))
      }
    }
  }

  // MARK: What a stranger's file may make this program do

  @Test func `rules are not run on what breaks the format, and the report says so`() throws {
    let text = ValidationSamples.dossier(fact: "<statement>x</statement><date>ayer</date>")
    let report = try DossierValidator(rules: .inProcess).validate(bytes: Array(text.utf8))
    #expect(report.findings.map(\.id) == ["E05", "X11"])
    #expect(report.findings.last?.severity == .note)
    #expect(report.outcomes[.schema] == .failed && report.outcomes[.rules] == .notRun)
    #expect(report.phase == nil)
  }

  @Test func `a count, a size or a number has an end`() throws {
    for name in try Files.list(Repository.root + "/Fixtures/dossiers/invalid") {
      let report = try validator.validate(bytes: try Fixture.bytes("Fixtures/dossiers/invalid/" + name))
      #expect(!report.isValid, "\(name)")
      if name.hasSuffix("-too-long.xml") { #expect(report.findings.map(\.id) == ["E07"], "\(name)") }
    }
  }

  @Test func `what a dossier names is read only after the dossier was looked at`() throws {
    struct Refused: Error {}
    try Scratch.withFolder { folder in
      let sample = SamplePackage()
      let out = Paths.join(folder, "salida")
      _ = try sample.writer.write(sample.content, to: out)
      let package = try PackageReader.open(out, staging: folder) { dossier in
        #expect(dossier == Paths.join(out, "dossier.xml"))
        try Files.remove(Paths.join(out, document))
      }
      #expect(package.documents.isEmpty && package.missing.count == 1)
      #expect(throws: Refused.self) {
        try PackageReader.open(out, staging: folder) { _ in throw Refused() }
      }
    }
  }
}
