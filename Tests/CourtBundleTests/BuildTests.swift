import CaseModel
import CourtBundle
import FileKit
import LawData
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
      if let kept = Environment.value("EXPEDIENTE_KEEP") {
        try Files.makeFolder(kept)
        for file in try Files.list(bench.out) {
          try Files.write(try Files.read(Paths.join(bench.out, file)), to: Paths.join(kept, file))
        }
      }
    }
  }
}
