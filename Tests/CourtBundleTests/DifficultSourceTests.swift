import CaseModel
import CourtBundle
import Digests
import FileKit
import LawData
import PageKit
import TestKit
import Testing

@Suite struct `Difficult documents` {
  private func plan(_ path: String) -> BundlePlan {
    BundlePlan(
      title: "Prueba", sections: [BundleSection(entries: [BundleEntry(id: "x", title: "Documento", path: path)])])
  }

  private func refusal(_ bench: Bench, _ bytes: [UInt8], _ name: String = "malo.pdf") throws -> [Finding] {
    let path = Paths.join(bench.folder, name)
    try Files.write(bytes, to: path)
    return try bench.refused(plan(path), try bench.profile()).filter { $0.severity == .error }
  }

  @Test func `each that cannot go in is named by its own sentence before the build`() throws {
    try Bench.use { bench in
      let empty = SamplePDF([])
      let broken = Array(SamplePDF([SamplePDF.Page(["a"])]).bytes.prefix(60))
      let text = Array("no soy un PDF".utf8)
      var sentences: Set<String> = []
      for bytes in [empty.bytes, text] {
        let found = try refusal(bench, bytes)
        #expect(found.map(\.id) == ["B1"])
        sentences.formUnion(found.map(\.summary.es))
      }
      #expect(try refusal(bench, broken).map(\.id) == ["B1"])
      #expect(sentences.count == 2)
    }
  }

  @Test func `one that opens only with a password is named`() throws {
    try Bench.use { bench in
      let open = try bench.document("abierto.pdf", pages: 1)
      let closed = Paths.join(bench.folder, "cerrado.pdf")
      _ = try Worker.run(
        executable: "/usr/bin/qpdf", arguments: ["--encrypt", "secreta", "otra", "256", "--", open, closed],
        limits: WorkerLimits(wallSeconds: 20))
      let found = try bench.refused(plan(closed), try bench.profile()).filter { $0.severity == .error }
      #expect(found.map(\.summary.es) == ["El documento sólo se abre con contraseña."])
    }
  }

  @Test func `a picture of absurd size and too many pages are named`() throws {
    try Bench.use { bench in
      var page = SamplePDF.Page(["a"])
      var sample = SamplePDF([page])
      page.entries = "/Resources<</XObject<</I \(sample.firstFreeObject) 0 R>>>>"
      sample.pages = [page]
      sample.objects = ["<</Type/XObject/Subtype/Image/Width 900000/Height 900000/Length 0>>stream\n\nendstream"]
      #expect(throws: PageError.hugePicture(page: 1)) { try SourceFacts(of: try bench.document("p.pdf", sample)) }
      let long = try bench.document("l.pdf", pages: 12)
      #expect(throws: PageError.tooManyPages(12)) { try SourceFacts(of: long, limits: SourceLimits(pages: 10)) }
    }
  }

  @Test func `what is live goes, what was filled in stays as print, and it is said`() throws {
    try Bench.use { bench in
      var page = SamplePDF.Page(["Formulario"])
      var sample = SamplePDF([page])
      let form = sample.firstFreeObject
      page.annotations = [
        "<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Ana)/Rect[100 100 200 120]/F 4/AP<</N \(form) 0 R>>>>",
        "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/Launch/F(x)>>>>",
        "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/JavaScript/JS(1)>>>>",
        "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.org/)>>>>",
        "<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]>>",
        "<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(nota)/AA<</E<</S/JavaScript/JS(1)>>>>>>",
      ]
      page.entries = "/AA<</O<</S/JavaScript/JS(1)>>>>"
      sample.pages = [page]
      let content = "BT /F1 10 Tf 2 6 Td (Relleno) Tj ET"
      sample.objects = [
        "<</Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1 3 0 R>>>>/Length \(content.utf8.count)>>stream\n\(content)\nendstream"
      ]
      sample.catalogue = "/AcroForm<</Fields[]>>/OpenAction<</S/JavaScript/JS(1)>>"
      let path = try bench.document("f.pdf", sample)
      let built = try PreparedBundle(plan(path), for: try bench.profile()).build(in: bench.out)
      let report = try DocumentReport(of: Paths.join(bench.out, built.volumes[0].name))
      #expect(report.live.isEmpty)
      #expect(report.links[1].map(\.address) == ["https://example.org/"])
      let said = try #require(built.findings.first { $0.id == "B19" })
      for word in ["programas: 4", "abrir otros programas: 1", "adjuntos: 1", "formulario, que quedan impresos: 1"] {
        #expect(said.summary.es.contains(word), "\(said.summary.es)")
      }
      let words = try Worker.run(
        executable: "/usr/bin/pdftotext", arguments: [Paths.join(bench.out, built.volumes[0].name), "-"],
        limits: WorkerLimits(wallSeconds: 20))
      #expect(String(decoding: words.output, as: UTF8.self).contains("Relleno"))
    }
  }

  @Test func `a signed original travels beside the bundle as it was, and its copy says so`() throws {
    try Bench.use { bench in
      var sample = SamplePDF([SamplePDF.Page(["Firmado"])])
      let field = sample.firstFreeObject
      sample.objects = ["<</FT/Sig/T(s)/V<</Type/Sig/Filter/Adobe.PPKLite/ByteRange[0 1 2 3]/Contents<00>>>>>"]
      sample.catalogue = "/AcroForm<</SigFlags 3/Fields[\(field) 0 R]>>"
      let path = try bench.document("firmado.pdf", sample)
      let bundle = try PreparedBundle(plan(path), for: try bench.profile())
      #expect(bundle.findings.contains { $0.id == "B23" })
      let built = try bundle.build(in: bench.out)
      let original = try #require(built.originals.first)
      #expect(try Files.digest(of: Paths.join(bench.out, original.name)).digest == Files.digest(of: path).digest)
      #expect(bundle.entries[0].firstPage == 2)
      let report = try DocumentReport(of: Paths.join(bench.out, built.volumes[0].name))
      #expect(!report.isSigned && report.pages.count == 3)
    }
  }

  @Test func `photographs become pages, upright`() throws {
    try Bench.use { bench in
      let path = Paths.join(bench.folder, "foto.png")
      try Files.write(SamplePicture.png(width: 60, height: 20), to: path)
      let bundle = try PreparedBundle(plan(path), for: try bench.profile())
      #expect(bundle.findings.contains { $0.id == "B8" })
      let built = try bundle.build(in: bench.out)
      let report = try DocumentReport(of: Paths.join(bench.out, built.volumes[0].name))
      #expect(report.pages[1].width > report.pages[1].height)
    }
  }

  @Test func `only the pages asked for go in`() throws {
    try Bench.use { bench in
      var plan = plan(try bench.document("largo.pdf", pages: 9))
      plan.sections[0].entries[0].pages = [2...3, 7...7]
      let bundle = try PreparedBundle(plan, for: try bench.profile())
      #expect(bundle.entries[0].count == 3 && bundle.entries[0].range == "2–4")
      _ = try bundle.build(in: bench.out)
      plan.sections[0].entries[0].pages = [8...10]
      #expect(try bench.refused(plan, try bench.profile()).contains { $0.id == "B5" })
    }
  }

  @Test func `a wish to stop leaves nothing behind`() throws {
    try Bench.use { bench in
      let bundle = try PreparedBundle(try bench.plan(), for: try bench.profile())
      let wish = StopWish()
      wish.set()
      #expect(throws: BundleError.interrupted) {
        try Interruption.$wish.withValue(wish) { try bundle.build(in: bench.out) }
      }
      #expect(try Files.list(bench.out) == [])
    }
  }
}
