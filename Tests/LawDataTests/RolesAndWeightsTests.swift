import CaseModel
import LawData
import Testing

@Suite struct `Roles and weights` {
  private func capability(_ code: String) throws -> Capability {
    try #require(Vocabularies.shipped.memberRoles.first { $0.code == code }).capability
  }

  @Test func `every row of the roles can be read`() {
    #expect(
      Vocabularies.shipped.memberRoles.map(\.code) == [
        "coordinator", "lawyer", "paralegal", "volunteer", "auditor", "admin",
      ])
  }

  @Test func `who runs the system reads no case`() throws {
    let admin = try capability("admin")
    #expect(admin.access == nil && !admin.privileged && !admin.write && !admin.export)
    #expect(admin.backUp && admin.readLedger)
  }

  @Test(arguments: ["coordinator", "lawyer"]) func `those who litigate read identities and internal notes`(code: String)
    throws
  {
    let capability = try capability(code)
    #expect(capability.access == .identity && capability.privileged && capability.export)
  }

  @Test(arguments: ["paralegal", "volunteer", "auditor"]) func `nobody else reads them or takes data out`(code: String)
    throws
  {
    let capability = try capability(code)
    #expect(capability.access ?? .identity < .identity)
    #expect(!capability.privileged && !capability.export && !capability.manageMembers && !capability.backUp)
  }

  @Test func `every reason has points and a sentence`() throws {
    let rows = Vocabularies.shipped.matchWeights
    #expect(rows.count == Vocabularies.shipped["match-weights"]?.terms.count)
    #expect(rows.allSatisfy { $0.points != 0 && !$0.sentence.es.isEmpty && !$0.sentence.en.isEmpty })
  }

  @Test func `the same condition outweighs the same family, and a weakened criterion sinks`() throws {
    let points = Dictionary(uniqueKeysWithValues: Vocabularies.shipped.matchWeights.map { ($0.code, $0.points) })
    #expect(try #require(points["condition-exact"]) > #require(points["condition-family"]))
    #expect(try #require(points["same-institution"]) > #require(points["same-institution-kind"]))
    #expect(try #require(points["treatment-weakened"]) < 0)
  }
}
