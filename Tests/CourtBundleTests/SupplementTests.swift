import CaseModel
import CourtBundle
import FileKit
import LawData
import PageKit
import Testing

@Suite struct `After a bundle was served` {
  private func labels(_ bundle: PreparedBundle, _ entry: Int) -> String { bundle.entries[entry].range }

  private func inserting(_ bench: Bench) throws -> CourtProfile {
    let text = try Bench.profileText("mx-pjf").replacing("<late value=\"append\"", with: "<late value=\"insert\"")
    return try CourtProfile(xml: Array(text.utf8))
  }

  /// The plan with a late document after the second one.
  private func supplemented(_ bench: Bench, _ served: PreparedBundle, pages: Int = 3) throws -> BundlePlan {
    var plan = served.plan
    plan.frozen = served.frozenPages
    var late = try bench.entry(9, "Acuerdo que tiene por cumplido el requerimiento", pages: pages, date: "2026-05-02")
    late.isLate = true
    plan.sections[0].entries.insert(late, at: 2)
    return plan
  }

  @Test func `late documents go to the end and no earlier number changes`() throws {
    try Bench.use { bench in
      let served = try PreparedBundle(try bench.plan(), for: try bench.profile())
      let bundle = try PreparedBundle(try supplemented(bench, served), for: try bench.profile())
      #expect(labels(served, 4) == "35–83")
      #expect((0..<6).map { labels(bundle, $0) } == ["3–24", "25–28", "84–86", "29–31", "32–34", "35–83"])
      let built = try bundle.build(in: bench.out)
      let path = Paths.join(bench.out, built.volumes[0].name)
      let check = BundleCheck(profile: try bench.profile(), frozen: served.frozenPages)
      #expect(try check.findings(in: path) == [])
    }
  }

  @Test func `where a court orders it they go in their place as 28a, 28b`() throws {
    try Bench.use { bench in
      let served = try PreparedBundle(try bench.plan(), for: try inserting(bench))
      let bundle = try PreparedBundle(try supplemented(bench, served), for: try inserting(bench))
      #expect((0..<6).map { labels(bundle, $0) } == ["3–24", "25–28", "28a–28c", "29–31", "32–34", "35–83"])
      _ = try bundle.build(in: bench.out)
    }
  }

  @Test func `a later insertion follows the letters of the first`() throws {
    try Bench.use { bench in
      let served = try PreparedBundle(try bench.plan(), for: try inserting(bench))
      let once = try PreparedBundle(try supplemented(bench, served), for: try inserting(bench))
      var plan = once.plan
      plan.frozen = once.frozenPages
      var late = try bench.entry(10, "Constancia posterior", pages: 30)
      late.isLate = true
      plan.sections[0].entries.insert(late, at: 3)
      let twice = try PreparedBundle(plan, for: try inserting(bench))
      #expect(labels(twice, 2) == "28a–28c")
      #expect(labels(twice, 3) == "28d–28gg")
      _ = try twice.build(in: bench.out)
    }
  }

  /// The text of a page of a PDF, as poppler reads it.
  private func text(_ bench: Bench, _ built: BuiltBundle, _ suffix: String) throws -> String {
    let name = try #require(built.papers.first { $0.name.hasSuffix(suffix) }?.name)
    return String(decoding: try Files.read(Paths.join(bench.out, name)), as: UTF8.self)
  }

  @Test func `a list beside it says what was added, on which pages, and which pages of ours say something else`() throws
  {
    try Bench.use { bench in
      let served = try PreparedBundle(try bench.plan(), for: try bench.profile())
      let first = try served.build(in: bench.out)
      #expect(!first.papers.contains { $0.name.contains("cambios") })
      var plan = try supplemented(bench, served)
      plan.date = PartialDate("2026-01-15")?.day
      let built = try PreparedBundle(plan, for: try bench.profile()).build(in: bench.out)
      let rows = try text(bench, built, "cambios.csv").split(separator: "\r\n").map(String.init)
      #expect(rows.count == 4)
      #expect(
        rows[1].hasPrefix(
          "agregado,Anexo 9,Acuerdo que tiene por cumplido el requerimiento,2 may 2026,84–86,1,al final,"))
      #expect(rows[2] == "rehecha,,Portada,,1,1,," && rows[3] == "rehecha,,Índice,,2,1,,")
      let list = try #require(built.papers.first { $0.name.hasSuffix("cambios.pdf") })
      let path = Paths.join(bench.out, list.name)
      #expect(try Files.digest(of: path).digest == list.digest)
      #expect(try DocumentReport(of: path).labels == ["i"], "its page takes no number of the bundle")
      let manifest = try text(bench, built, ".xml")
      #expect(manifest.contains(list.name) && manifest.contains("added=\"true\""))
      #expect(try PreparedBundle(plan, for: try bench.profile()).build(in: bench.out + "2").papers == built.papers)
    }
  }

  @Test func `what was put between is said to stand after its page, and a bundle without additions has no list`() throws
  {
    try Bench.use { bench in
      let served = try PreparedBundle(try bench.plan(), for: try inserting(bench))
      let bundle = try PreparedBundle(try supplemented(bench, served), for: try inserting(bench))
      let built = try bundle.build(in: bench.out)
      let rows = try text(bench, built, "cambios.csv")
      #expect(rows.contains(",28a–28c,1,intercalado después de la página 28,"))
      var plan = served.plan
      plan.frozen = served.frozenPages
      let same = try PreparedBundle(plan, for: try inserting(bench)).build(in: bench.out + "2")
      #expect(!same.papers.contains { $0.name.contains("cambios") })
    }
  }

  @Test func `served again and again, in whatever section, no label that is out ever changes`() throws {
    try Bench.use { bench in
      for profile in [try bench.profile(), try inserting(bench)] {
        var plan = try bench.plan()
        var known: [String: [String]] = [:]
        for round in 0..<4 {
          let bundle = try PreparedBundle(plan, for: profile)
          _ = try bundle.build(in: bench.out + "\(round)")
          for part in bundle.frozenPages.parts where part.slot.hasPrefix("entry/") {
            let labels = part.labels.map(\.text)
            #expect(known[part.slot] == nil || known[part.slot] == labels)
            known[part.slot] = labels
          }
          let all = known.values.joined()
          #expect(Set(all).count == all.count)
          plan.frozen = bundle.frozenPages
          for section in plan.sections.indices {
            for entry in plan.sections[section].entries.indices { plan.sections[section].entries[entry].isLate = false }
            var late = try bench.entry(20 + 2 * round + section, "Constancia \(round)", pages: 2 + section)
            late.isLate = true
            plan.sections[section].entries.append(late)
          }
        }
      }
    }
  }

  @Test func `a changed, missing or new document that is not late is refused`() throws {
    try Bench.use { bench in
      let served = try PreparedBundle(try bench.plan(), for: try bench.profile())
      var plan = served.plan
      plan.frozen = served.frozenPages
      var missing = plan
      missing.sections[0].entries.remove(at: 1)
      var moved = plan
      moved.sections[0].entries.swapAt(0, 1)
      var changed = plan
      changed.sections[0].entries[0].path = try bench.document("otro.pdf", pages: 22)
      var fresh = plan
      fresh.sections[0].entries.append(try bench.entry(9, "Nuevo", pages: 1))
      for wrong in [missing, moved, changed, fresh] {
        #expect(try bench.refused(wrong, try bench.profile()).contains { $0.id == "B15" && $0.severity == .error })
      }
      #expect(try PreparedBundle(plan, for: try bench.profile()).frozenPages == served.frozenPages)
    }
  }

  @Test func `the map survives being stored and its digest tells any change`() throws {
    try Bench.use { bench in
      let map = try PreparedBundle(try bench.plan(), for: try bench.profile()).frozenPages
      var parts = map.parts
      let part = parts[3]
      parts[3] = FrozenPages.Part(
        slot: part.slot, volume: part.volume, labels: part.labels.dropLast() + [PageLabel(number: 999)],
        digest: part.digest)
      #expect(FrozenPages(parts: parts).digest != map.digest)
      #expect(FrozenPages(parts: map.parts).digest == map.digest)
    }
  }
}
