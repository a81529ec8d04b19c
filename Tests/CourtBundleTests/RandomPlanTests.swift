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
      try keep(built, from: bench.out, as: "plan\(seed)", random)
    }
  }

  @Test(arguments: seeds.filter { $0 % 3 == 0 }) func `what comes after a serving changes no number that is out`(
    seed: UInt64
  ) throws {
    try Bench.use { bench in
      let random = try RandomPlan(seed: seed, in: bench, forms: [])
      let served = try PreparedBundle(random.plan, for: random.profile)
      var plan = random.plan
      plan.frozen = served.frozenPages
      for section in plan.sections.indices where (seed / 3) % 2 == 0 || section == 0 {
        var late = try bench.entry(90 + section, "Constancia posterior", pages: 3)
        late.isLate = true
        plan.sections[section].entries.append(late)
      }
      let built = try PreparedBundle(plan, for: random.profile).build(in: bench.out)
      let labels = { (map: FrozenPages) in
        Dictionary(map.parts.map { ($0.slot, $0.labels) }, uniquingKeysWith: { first, _ in first })
      }
      let now = labels(built.frozen)
      for (slot, old) in labels(served.frozenPages) where slot.hasPrefix("entry/") { #expect(now[slot] == old) }
      #expect(built.papers.contains { $0.name.hasSuffix("cambios.pdf") || $0.name.hasSuffix("changes.pdf") })
      try keep(built, from: bench.out, as: "plan\(seed)-late", nil)
    }
  }

  /// Leaves the volumes and the manifest for other programs, which the manifest's schema must have accepted.
  private func keep(_ built: BuiltBundle, from folder: String, as name: String, _ random: RandomPlan?) throws {
    let manifest = try `Manifests`.manifest(built, in: folder)
    #expect(try `Manifests`.problems(manifest) == [])
    guard let kept = Environment.value("EXPEDIENTE_BUNDLES") else { return }
    try Files.write(manifest, to: Paths.join(kept, name + ".xml"))
    for (number, volume) in built.volumes.enumerated() {
      let name = Paths.join(kept, "\(name)-\(number + 1)")
      try Files.write(try Files.read(Paths.join(folder, volume.name)), to: name + ".pdf")
      let lines = Expectation.lines(
        built.bundle, volume: number, links: random?.links ?? [], marks: random?.marks ?? [])
      try Files.write(Array(lines.joined(separator: "\n").utf8), to: name + ".tsv")
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
