import CaseModel
import Digests
import Dossier
import FileKit
import Testing

struct PackageReaderTests {
  /// Writes the sample, lets the test change it, and opens it.
  private func arrived(
    zip: Bool = false, _ change: (String) throws -> String = { $0 }, _ body: (ArrivedPackage, String) throws -> Void
  ) throws {
    try Scratch.withFolder { folder in
      let sample = SamplePackage()
      var writer = sample.writer
      writer.zip = zip
      let out = Paths.join(folder, "salida")
      _ = try writer.write(sample.content, to: out)
      let staging = Paths.join(folder, "staging")
      try Files.makeFolder(staging)
      try body(try PackageReader.open(try change(out), staging: staging), folder)
    }
  }

  private var document: DossierDocument { SamplePackage().content.documents[0] }

  @Test(arguments: [false, true])
  func `a package that left arrives as it was`(zip: Bool) throws {
    try arrived(zip: zip) { package, _ in
      #expect(package.findings.isEmpty && package.missing.isEmpty)
      #expect(package.receipt == SamplePackage.receipt)
      let read = try DossierContent(readingFileAt: package.dossierPath)
      #expect(try read.dossierBytes() == SamplePackage().content.dossierBytes())
      let path = try #require(package.documents[document.sha256])
      #expect(try Files.read(path) == SamplePackage.letter)
    }
  }

  @Test func `a bare dossier is read with the documents beside it`() throws {
    try arrived({ Paths.join($0, "dossier.xml") }) { package, _ in
      #expect(package.findings.isEmpty && package.documents.count == 1 && package.receipt == nil)
    }
  }

  @Test func `a dossier in the payload of a stranger's bag is found`() throws {
    try arrived { out in
      for name in ["dossier.xml", "documents"] {
        try Files.move(Paths.join(out, name), to: Paths.join(out, "data/" + name))
      }
      return out
    } _: { package, _ in
      #expect(package.documents.count == 1)
      #expect(package.findings.contains { $0.id == "K02" && $0.severity == .error })
    }
  }

  @Test func `a document that did not come is named`() throws {
    try arrived { out in
      try Files.remove(Paths.join(out, document.href))
      return Paths.join(out, "dossier.xml")
    } _: { package, _ in
      #expect(package.missing == [document] && package.documents.isEmpty)
      #expect(package.findings.map(\.id) == ["K05"])
    }
  }

  @Test func `a changed byte is found by the manifest and by the document's hash`() throws {
    try arrived { out in
      var bytes = SamplePackage.letter
      bytes[3] ^= 1
      try Files.write(bytes, to: Paths.join(out, document.href))
      return out
    } _: { package, _ in
      #expect(Set(package.findings.map(\.id)) == ["K01", "K06"])
      #expect(package.documents.isEmpty && package.missing == [document])
    }
  }

  @Test func `a payload file that no manifest names is pointed out`() throws {
    try arrived { out in
      try Files.write([1], to: Paths.join(out, "data/extra.bin"))
      return out
    } _: { package, _ in
      #expect(package.findings.map(\.id) == ["K04"])
    }
  }

  @Test(arguments: ["../secreto.pdf", "/etc/hostname", "documents/../../secreto.pdf", "documents//x", "a\\b"])
  func `a document outside the package is never read`(href: String) throws {
    try Scratch.withFolder { folder in
      let secret = Array("secreto".utf8)
      try Files.write(secret, to: Paths.join(folder, "secreto.pdf"))
      let out = Paths.join(folder, "salida")
      try Files.makeFolder(out)
      let document = DossierDocument(
        id: "d-1", sha256: SHA256.digest(of: secret).hex, bytes: secret.count, mediaType: "application/pdf", pages: nil,
        href: href)
      try Files.write(try DossierContent(documents: [document]).dossierBytes(), to: Paths.join(out, "dossier.xml"))
      let package = try PackageReader.open(out, staging: folder)
      #expect(package.documents.isEmpty && package.missing == [document])
    }
  }

  @Test func `a folder without a dossier and a file that is none are refused`() throws {
    try Scratch.withFolder { folder in
      #expect(throws: DossierFailure.noDossierInside) { try PackageReader.open(folder, staging: folder) }
      let path = Paths.join(folder, "x.xml")
      try Files.write(Array("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>".utf8), to: path)
      #expect(throws: DossierFailure.self) { try PackageReader.open(path, staging: folder) }
      #expect(throws: DossierFailure.self) { try PackageReader.open(Paths.join(folder, "none"), staging: folder) }
    }
  }
}
