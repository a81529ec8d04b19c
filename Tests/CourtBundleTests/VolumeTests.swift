import CaseModel
import CourtBundle
import FileKit
import LawData
import PageKit
import TestKit
import Testing

@Suite struct Volumes {
  private func limited(pages: Int? = nil, bytes: Int? = nil) throws -> CourtProfile {
    var text = try Bench.profileText("mx-pjf")
    if let pages { text = text.replacing("<maximumPages cert", with: "<maximumPages value=\"\(pages)\" cert") }
    if let bytes { text = text.replacing("<maximumBytes cert", with: "<maximumBytes value=\"\(bytes)\" cert") }
    return try CourtProfile(xml: Array(text.utf8))
  }

  @Test func `a long bundle is cut between documents and its numbers run on`() throws {
    try Bench.use { bench in
      let bundle = try PreparedBundle(try bench.plan(), for: try limited(pages: 60))
      #expect(bundle.volumes.count == 2)
      #expect(bundle.volumes.allSatisfy { $0.pages.count <= 60 })
      #expect(bundle.volumes.flatMap { $0.pages.map(\.label.number) } == Array(1...85))
      #expect(bundle.volumes.map(\.entries) == [[0, 1, 2, 3], [4]])
      let built = try bundle.build(in: bench.out)
      #expect(built.volumes.map(\.name) == ["Anexos de la demanda Tomo I.pdf", "Anexos de la demanda Tomo II.pdf"])
    }
  }

  @Test func `no file is larger than the court takes`() throws {
    try Bench.use { bench in
      var plan = try bench.plan()
      // Pages that hardly shrink: each as large as it looks.
      for index in 0..<6 {
        var page = SamplePDF.Page(["Hoja"])
        var random = SeededRandom(seed: UInt64(index))
        page.prologue =
          "% " + String((0..<150_000).map { _ in Character(Unicode.Scalar(UInt8(random.next() % 90) + 33)) }) + "\n"
        plan.sections[1].entries.append(
          BundleEntry(id: "g\(index)", title: "Grande \(index)", path: try bench.document("g\(index).pdf", [page])))
      }
      let bundle = try PreparedBundle(plan, for: try limited(bytes: 500_000))
      let built = try bundle.build(in: bench.out)
      #expect(built.volumes.count > 1)
      #expect(built.volumes.allSatisfy { $0.bytes <= 500_000 })
    }
  }

  @Test func `a document that no volume can take is named`() throws {
    try Bench.use { bench in
      let long = try bench.refused(try bench.plan(), try limited(pages: 40))
      #expect(long.contains { $0.id == "B13" && $0.severity == .error })
      let large = try bench.refused(try bench.plan(), try limited(bytes: 3_000))
      #expect(large.contains { $0.id == "B12" && $0.severity == .error })
    }
  }
}
