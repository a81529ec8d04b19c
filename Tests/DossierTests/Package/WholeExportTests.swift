import CaseModel
import Dossier
import FileKit
import Testing

/// From content to a package that validates, with the program's own validator and page.
struct WholeExportTests {
  private func export(
    _ source: some DossierSource, watch: LeakWatch? = nil, _ body: (String) throws -> Void
  ) throws -> PackageSummary {
    try Scratch.withFolder { folder in
      var writer = SamplePackage().writer
      writer.page = { dossier, path, language in try DossierPage.write(of: dossier, to: path, language: language) }
      writer.copyDocument = { document, path in
        try Files.write(document.bytes == 5 ? SmallCase.letterBytes : SmallCase.consentBytes, to: path)
      }
      writer.validate = { try DossierValidator(rules: .inProcess).validate(fileAt: $0).findings }
      writer.watch = watch
      let out = Paths.join(folder, "salida")
      let summary = try writer.write(source, to: out)
      try body(out)
      return summary
    }
  }

  @Test func `the office's own export validates, is read again and shows a page`() throws {
    let content = SmallCase.content()
    _ = try export(content) { out in
      let page = String(decoding: try Files.read(Paths.join(out, "dossier.html")), as: UTF8.self)
      #expect(page.contains("Ana Ejemplo Muestra") && page.contains("NG-1"))
      let package = try PackageReader.open(out, staging: out)
      #expect(package.findings.isEmpty && package.documents.count == 2)
      let read = try DossierContent(readingFileAt: package.dossierPath)
      #expect(try read.dossierBytes() == content.dossierBytes())
    }
  }

  @Test(arguments: [SmallCase.court, SmallCase.partner, SmallCase.press])
  func `what leaves under a narrower profile validates and leaks nothing`(policy: DisclosurePolicy) throws {
    let disclosure = Disclosure(policy: policy, proceeding: SmallCase.first, key: SmallCase.key)
    let disclosed = try disclosure.filter(SmallCase.content())
    let summary = try export(disclosed, watch: disclosed.watch) { out in
      for file in try Files.walk(out) where file.kind == .file {
        let text = String(decoding: try Files.read(Paths.join(out, file.path)), as: UTF8.self)
        #expect(!text.contains("Carla") && !text.contains("Beto") && !text.contains("PE-3"), "\(file.path)")
      }
    }
    #expect(summary.findings.allSatisfy { $0.severity != .error })
  }

  @Test(arguments: ["full", "court", "partner", "press"])
  func `the sample dossiers are read and written with the same content`(profile: String) throws {
    let content = try DossierContent(reading: Array(Fixture.valid(profile).utf8))
    let again = try DossierContent(reading: content.dossierBytes())
    #expect(again == content)
    #expect(try again.dossierBytes() == content.dossierBytes())
  }
}
