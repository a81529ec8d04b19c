import CaseModel
import CourtBundle
import FileKit
import LawData
import TestKit
import Testing

@Suite struct `Checking anyone's bundle` {
  private func ids(_ findings: [Finding]) -> [String] { findings.map(\.id) }

  @Test func `our own bundle has nothing against it`() throws {
    try Bench.use { bench in
      let built = try PreparedBundle(try bench.plan(), for: try bench.profile()).build(in: bench.out)
      let path = Paths.join(bench.out, built.volumes[0].name)
      #expect(try BundleCheck(profile: try bench.profile()).findings(in: path) == [])
    }
  }

  @Test func `a bare merge lacks numbers, labels, index, bookmarks, a view and a manifest`() throws {
    try Bench.use { bench in
      let path = try bench.document("suelto.pdf", pages: 3)
      let found = try BundleCheck(profile: try bench.profile()).findings(in: path)
      #expect(Set(ids(found)) == ["B2", "B3", "B5", "B7", "B10", "B25"])
      #expect(found.first?.id == "B2" && found.first?.severity == .error)
    }
  }

  @Test func `what acts by itself, leads nowhere or is no paper is found`() throws {
    try Bench.use { bench in
      var page = SamplePDF.Page(["Texto"])
      page.box = [0, 0, 300, 300]
      page.annotations = ["<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/JavaScript/JS(1)>>>>"]
      let path = try bench.document("vivo.pdf", [page])
      let found = Set(ids(try BundleCheck(profile: try bench.profile()).findings(in: path)))
      #expect(found.isSuperset(of: ["B19", "B20", "B21"]))
    }
  }

  @Test func `a text that must be hidden is found and not repeated`() throws {
    try Bench.use { bench in
      let path = try bench.document("nombre.pdf", [SamplePDF.Page(["La persona es Ana Ejemplo."])])
      let check = BundleCheck(profile: try bench.profile(), hiddenTexts: ["ana ejemplo"])
      let found = try #require(try check.findings(in: path).first { $0.id == "B24" })
      #expect(found.severity == .error)
      #expect(!found.summary.es.contains("Ana") && !found.summary.en.contains("Ana"))
      #expect(
        try !BundleCheck(profile: try bench.profile(), hiddenTexts: ["Ana Otra"]).findings(in: path).contains {
          $0.id == "B24"
        })
    }
  }

  @Test func `what is no PDF is said to be so`() throws {
    try Bench.use { bench in
      let path = Paths.join(bench.folder, "texto.pdf")
      try Files.write(Array("hola".utf8), to: path)
      #expect(ids(try BundleCheck(profile: try bench.profile()).findings(in: path)) == ["B1"])
    }
  }

  @Test func `limits of a court weigh as it says`() throws {
    try Bench.use { bench in
      let text = try Bench.profileText("sidh").replacing("value=\"40000000\"", with: "value=\"1000\"")
        .replacing("<maximumPages certainty", with: "<maximumPages value=\"2\" certainty")
      let path = try bench.document("largo.pdf", pages: 3)
      let found = try BundleCheck(profile: try CourtProfile(xml: Array(text.utf8))).findings(in: path)
      #expect(found.first { $0.id == "B12" }?.severity == .error)
      #expect(found.first { $0.id == "B13" }?.severity == .warning)
    }
  }
}
