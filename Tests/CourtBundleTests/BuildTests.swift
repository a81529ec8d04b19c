import CaseModel
import CourtBundle
import FileKit
import LawData
import TestKit
import Testing

@Suite struct `Building a bundle` {
  @Test func `a bundle comes out as it was planned, twice with the same bytes`() throws {
    try Bench.use { bench in
      let bundle = try PreparedBundle(try bench.plan(), for: try bench.profile())
      let first = try bundle.build(in: bench.out)
      let second = try bundle.build(in: bench.out + "2")
      #expect(first.volumes == second.volumes)
      #expect(first.papers == second.papers)
      #expect(first.volumes.map(\.name) == ["Anexos de la demanda.pdf"])
    }
  }

  @Test func `a name that must stay hidden stops the build, and nothing is left`() throws {
    try Bench.use { bench in
      var plan = try bench.plan()
      plan.sections[1].entries.append(
        BundleEntry(
          id: "n", title: "Informe", path: try bench.document("n.pdf", [.init(["La persona es MARIO, Reservado."])])))
      plan.hiddenTexts = ["Mario Reservado"]
      let bundle = try PreparedBundle(plan, for: try bench.profile())
      let error = #expect(throws: BundleError.self) { try bundle.build(in: bench.out) }
      var found: [BundleMismatch] = []
      if case .mismatch(let all)? = error { found = all }
      #expect(found.map(\.kind) == [.hiddenText] && found.map(\.page) == [84])
      #expect(try Files.list(bench.out) == [])
    }
  }

  @Test func `a bundle that goes into a bundle keeps its numbers and gets new ones`() throws {
    try Bench.use { bench in
      let inner = try PreparedBundle(try bench.plan(), for: try bench.profile()).build(in: bench.out)
      let plan = BundlePlan(
        title: "Compilación",
        sections: [
          BundleSection(
            entries: [
              BundleEntry(id: "b", title: "Anexos", path: Paths.join(bench.out, inner.volumes[0].name))
            ])
        ])
      let outer = try PreparedBundle(plan, for: try bench.profile())
      #expect(outer.entries[0].range == "2–84")
      _ = try outer.build(in: bench.out + "2")
    }
  }
}
