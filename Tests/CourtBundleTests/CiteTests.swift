import CaseModel
import CourtBundle
import FileKit
import LawData
import PageKit
import TestKit
import Testing

@Suite struct `Cites of a filing` {
  /// A plan whose first document is a filing of two pages with marks.
  private func plan(_ bench: Bench, _ pages: [SamplePDF.Page]) throws -> BundlePlan {
    var plan = try bench.plan()
    var filing = BundleEntry(id: "demanda", title: "Demanda", path: try bench.document("demanda.pdf", pages))
    filing.carriesCites = true
    plan.sections[0].entries.insert(filing, at: 0)
    plan.sections[0].entries[3].names = ["P-7"]
    return plan
  }

  /// Where links on a page lead, from 0, by the text they lie over is not told: only their targets.
  private func targets(_ bundle: PreparedBundle, _ bench: Bench, page: Int) throws -> [Int?] {
    let built = try bundle.build(in: bench.out)
    return try DocumentReport(of: Paths.join(bench.out, built.volumes[0].name)).links[page].map(\.target)
  }

  private func marks(_ bundle: PreparedBundle) -> [Finding] { bundle.findings.filter { $0.id == "B21" } }

  @Test func `a mark leads to the page of the bundle where the page it cites stands`() throws {
    try Bench.use { bench in
      let lines = [
        "Consta en el reglamento [Anexo 1, p. 3], en la negativa [P-7 p. 2]; v\u{e9}ase[ANEXO 2,p.4].",
        "La constancia (Anexo 4) y [Anexo 5, p\u{e1}gs. 40-42]. No consta [sic].",
      ].map { $0.replacing("\u{e9}", with: "\\351").replacing("\u{e1}", with: "\\341") }
      let bundle = try PreparedBundle(try plan(bench, [.init(lines), .init(["Firma."])]), for: try bench.profile())
      #expect(marks(bundle) == [])
      let first = { bundle.entries[$0].firstPage }
      #expect(
        try targets(bundle, bench, page: first(0)) == [first(1) + 2, first(3) + 1, first(2) + 3, first(5) + 39])
    }
  }

  @Test func `a mark that is broken over two lines is a link on each`() throws {
    try Bench.use { bench in
      let page = SamplePDF.Page([
        "Consta en el oficio que se acompaña como prueba documental [Anexo", "2, p. 1] y sigue.",
      ])
      let bundle = try PreparedBundle(
        try plan(bench, [.init(page.lines.map { $0.replacing("ñ", with: "\\361") })]), for: try bench.profile())
      let target = bundle.entries[2].firstPage
      #expect(try targets(bundle, bench, page: bundle.entries[0].firstPage) == [target, target])
    }
  }

  @Test func `a mark that points to nothing is told with its page, and brackets that are no marks are not`() throws {
    try Bench.use { bench in
      let pages: [SamplePDF.Page] = [
        .init(["Nada que ver [sic] [...] [2024] [Nombre reservado]."]),
        .init(["Falta [P-99 p. 1], sobra [Anexo 3, p. 4] y no hay [Anexo 9, p. 1]."]),
      ]
      let bundle = try PreparedBundle(try plan(bench, pages), for: try bench.profile())
      let found = marks(bundle)
      #expect(found.map(\.severity) == [.warning, .warning, .warning])
      #expect(found.allSatisfy { $0.summary.es.contains("En su página 2") })
      for (finding, mark) in zip(found, ["[P-99, p. 1]", "[ANEXO 3, p. 4]", "[ANEXO 9, p. 1]"]) {
        #expect(finding.summary.es.contains(mark) && finding.summary.en.contains(mark))
      }
      #expect(try targets(bundle, bench, page: bundle.entries[0].firstPage + 1) == [])
    }
  }

  @Test func `only the pages that go in are cited, and only a filing's marks are read`() throws {
    try Bench.use { bench in
      var plan = try plan(bench, [.init(["V. [Anexo 1, p. 5] y [Anexo 1, p. 9]."])])
      plan.sections[0].entries[1].pages = [5...6, 20...20]
      let bundle = try PreparedBundle(plan, for: try bench.profile())
      #expect(marks(bundle).count == 1)
      #expect(try targets(bundle, bench, page: bundle.entries[0].firstPage) == [bundle.entries[1].firstPage])
      plan.sections[0].entries[0].carriesCites = false
      let silent = try PreparedBundle(plan, for: try bench.profile())
      #expect(marks(silent) == [])
      #expect(try targets(silent, bench, page: silent.entries[0].firstPage) == [])
    }
  }

  @Test func `what stands in another volume is told instead of being linked wrongly`() throws {
    try Bench.use { bench in
      let text = try Bench.profileText("mx-pjf").replacing(
        "<maximumPages cert", with: "<maximumPages value=\"60\" cert")
      let profile = try CourtProfile(xml: Array(text.utf8))
      let bundle = try PreparedBundle(try plan(bench, [.init(["V. [Anexo 5, p. 2]."])]), for: profile)
      #expect(bundle.volumes.count == 2)
      #expect(marks(bundle).map(\.severity) == [.note])
      _ = try bundle.build(in: bench.out)
    }
  }

  @Test(arguments: [90, 180, 270]) func `marks on turned and cropped pages are found where they are shown`(turn: Int)
    throws
  {
    try Bench.use { bench in
      var page = SamplePDF.Page(["V. [Anexo 2, p. 3] y lo dem\\341s."])
      page.rotation = turn
      page.crop = [15, 20, 600, 780]
      let bundle = try PreparedBundle(try plan(bench, [page]), for: try bench.profile())
      #expect(try targets(bundle, bench, page: bundle.entries[0].firstPage) == [bundle.entries[2].firstPage + 2])
    }
  }
}
