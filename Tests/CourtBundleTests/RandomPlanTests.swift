import CaseModel
import CourtBundle
import FileKit
import LawData
import TestKit
import Testing

/// Random plans, each built twice: what poppler reads must be what was planned, and the bytes the same.
///
/// With `EXPEDIENTE_BUNDLES=FOLDER` they are left there with what other programs must find, for `Tests/Referees/bundle.sh`.
@Suite struct `Random plans` {
  static let isSoak = Environment.value("EXPEDIENTE_SOAK") == "1"
  static let seeds = Array(UInt64(1)...(isSoak ? 500 : 48)) + (isSoak ? [] : [427, 444])

  @Test(arguments: seeds) func `every number, label, row, link and bookmark is where the plan says`(seed: UInt64) throws
  {
    try Bench.use { bench in
      let random = try RandomPlan(seed: seed, in: bench, forms: [])
      let bundle = try PreparedBundle(random.plan, for: random.profile)
      let built = try bundle.build(in: bench.out)
      #expect(built.volumes.count == built.bundle.volumes.count)
      if seed % 5 == 0 {
        let again = try bundle.build(in: bench.out + "2")
        #expect(again.volumes == built.volumes)
        #expect(again.papers == built.papers)
      }
      guard let kept = Environment.value("EXPEDIENTE_BUNDLES") else { return }
      for (number, volume) in built.volumes.enumerated() {
        let name = "plan\(seed)-\(number + 1)"
        try Files.write(
          try Files.read(Paths.join(bench.out, volume.name)), to: Paths.join(kept, name + ".pdf"))
        let lines = Expectation.lines(built.bundle, volume: number, links: random.links, marks: random.marks)
        try Files.write(Array(lines.joined(separator: "\n").utf8), to: Paths.join(kept, name + ".tsv"))
      }
    }
  }

  @Test(arguments: [UInt64(7), 8, 9]) func `a missing document is named before anything is written`(seed: UInt64) throws
  {
    try Bench.use { bench in
      var plan = try RandomPlan(seed: seed, in: bench, forms: []).plan
      plan.sections[0].entries[0].path = Paths.join(bench.folder, "no-está.pdf")
      let title = plan.sections[0].entries[0].title
      let profile = try bench.profile()
      let errors = try bench.refused(plan, profile).filter { $0.severity == .error }
      #expect(errors.map(\.id) == ["B1"])
      #expect(errors.first?.place.record?.contains(title) == true)
      #expect(!Files.exists(bench.out))
    }
  }
}
