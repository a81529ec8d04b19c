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

  /// The plan with two authorities in its second section and a list of them.
  private func withAuthorities(_ bench: Bench) throws -> BundlePlan {
    var plan = try bench.plan()
    for (number, title) in ["Amparo en revisi\u{f3}n de muestra", "Reglamento de muestra"].enumerated() {
      var entry = BundleEntry(
        id: "f\(number)", title: title, path: try bench.document("f\(number).pdf", pages: 5 + number))
      entry.isAuthority = true
      plan.sections[number].entries.insert(entry, at: 0)
      plan.authorities.append(BundleAuthority(title, gist: "Lo que sostiene.", entry: entry.id))
    }
    plan.hasDividers = true
    plan.separatesAuthorities = true
    return plan
  }

  @Test func `authorities go in a volume of their own, numbered on and named in every index`() throws {
    try Bench.use { bench in
      let bundle = try PreparedBundle(try withAuthorities(bench), for: try bench.profile())
      #expect(bundle.volumes.map(\.isAuthorities) == [false, true])
      #expect(
        bundle.volumes.flatMap { $0.pages.map(\.label.number) }
          == Array(1...bundle.volumes.map(\.pages.count).reduce(0, +)))
      #expect(bundle.volumes.map(\.entries) == [[1, 2, 3, 5, 6], [0, 4]])
      #expect(bundle.volumes[1].pages.contains { $0.slot == .authorities(0) })
      let dividers = bundle.volumes.map { $0.pages.count { if case .divider = $0.slot { true } else { false } } }
      #expect(dividers == [2, 0], "a section's divider stands before its evidence")
      let built = try bundle.build(in: bench.out)
      #expect(
        built.volumes.map(\.name) == [
          "Anexos de la demanda Tomo I.pdf", "Anexos de la demanda Tomo II - Fuentes jur\u{ed}dicas.pdf",
        ])
      let text = try Manifests.manifest(built, in: bench.out)
      #expect(try Manifests.problems(text) == [])
      #expect(String(decoding: text, as: UTF8.self).contains("holds=\"authorities\""))
      let titles = try built.volumes.map { try DocumentReport(of: Paths.join(bench.out, $0.name)).title }
      let outline = try DocumentReport(of: Paths.join(bench.out, built.volumes[1].name)).outline
      #expect(!outline.contains { $0.title.hasPrefix("Documentales") }, "an authority is no evidence of a section")
      #expect(titles[1] == "Anexos de la demanda \u{b7} Tomo II de II \u{b7} Fuentes jur\u{ed}dicas")
    }
  }

  @Test func `they stay where they are unless the bundle or the court wants them apart`() throws {
    try Bench.use { bench in
      var plan = try withAuthorities(bench)
      plan.separatesAuthorities = nil
      #expect(try PreparedBundle(plan, for: try bench.profile()).volumes.count == 1)
      let text = try Bench.profileText("mx-pjf").replacing(
        "<separateAuthorities value=\"false\"", with: "<separateAuthorities value=\"true\"")
      let asking = try CourtProfile(xml: Array(text.utf8))
      #expect(try PreparedBundle(plan, for: asking).volumes.map(\.isAuthorities) == [false, true])
      plan.separatesAuthorities = false
      #expect(try PreparedBundle(plan, for: asking).volumes.count == 1)
    }
  }

  @Test func `what comes after a serving begins a volume behind the authorities and changes no number`() throws {
    try Bench.use { bench in
      var plan = try withAuthorities(bench)
      let served = try PreparedBundle(plan, for: try bench.profile())
      for round in 0..<2 {
        plan.frozen = try PreparedBundle(plan, for: try bench.profile()).frozenPages
        for section in plan.sections.indices {
          for entry in plan.sections[section].entries.indices { plan.sections[section].entries[entry].isLate = false }
        }
        var late = try bench.entry(20 + round, "Constancia", pages: 2)
        late.isLate = true
        plan.sections[0].entries.append(late)
      }
      let bundle = try PreparedBundle(plan, for: try bench.profile())
      #expect(bundle.volumes.map(\.isAuthorities) == [false, true, false])
      let last = served.volumes[1].pages.last?.label.number ?? 0
      #expect(bundle.volumes[1].pages.last?.label.number == last)
      #expect(bundle.volumes[2].pages.map(\.label.number).first == last + 1)
      #expect(bundle.volumes[2].entries.count == 2)
      _ = try bundle.build(in: bench.out)
    }
  }

  @Test func `where pages are lettered by section no label stands twice`() throws {
    try Bench.use { bench in
      let text = try Bench.profileText("mx-pjf").replacing(
        "<labels value=\"continuous\"", with: "<labels value=\"sections\"")
      let bundle = try PreparedBundle(try withAuthorities(bench), for: try CourtProfile(xml: Array(text.utf8)))
      let labels = bundle.volumes.flatMap { $0.pages.map(\.label.text) }
      #expect(Set(labels).count == labels.count)
      _ = try bundle.build(in: bench.out)
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
