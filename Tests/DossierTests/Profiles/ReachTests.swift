import CaseModel
import Dossier
import Testing

/// What a dossier for one proceeding leaves out is told to the office.
struct ReachTests {
  private static func record(
    _ number: Int, _ kind: RecordKind, _ handle: String, _ body: String, links: [DossierLink] = [],
    privileged: Bool = false
  ) -> DossierRecord {
    DossierRecord(
      uid: SmallCase.uid(number), kind: kind, handle: handle, privileged: privileged, scope: SmallCase.campaign,
      body: SmallCase.body(body), links: links)
  }

  private func findings(_ more: [DossierRecord], _ change: (inout DisclosurePolicy) -> Void = { _ in }) throws
    -> [Finding]
  {
    var policy = SmallCase.court
    change(&policy)
    let records = SmallCase.content().records + more
    let content = DossierContent(about: DossierAbout(), records: records)
    return try Disclosure(policy: policy, proceeding: SmallCase.first, key: SmallCase.key).filter(content).findings
  }

  @Test func `what nothing joins to the proceeding is listed by kind and handle, the office's own thinking is not`()
    throws
  {
    #expect(!(try findings([])).contains { $0.id == "P13" }, "who belongs to another proceeding is no omission")
    let loose = [
      Self.record(70, .evidence, "P-8", #"{"title":"Oficio suelto"}"#),
      Self.record(71, .evidence, "P-9", #"{"title":"Nota"}"#, privileged: true),
      Self.record(72, .fact, "H-8", #"{"statement":"Hecho suelto"}"#),
    ]
    let finding = try #require(try findings(loose).first { $0.id == "P13" })
    #expect(finding.severity == .warning)
    #expect(finding.summary.es.contains("pruebas (1): P-8; hechos (1): H-8."))
    #expect(finding.summary.en.contains("P-8") && !finding.summary.es.contains("P-9"))
  }

  @Test func `drafts and the other proceedings of a tree are told as notes`() throws {
    let filing = Self.record(
      73, .filing, "E-1", #"{"title":"Demanda","status":"draft"}"#,
      links: [DossierLink(uid: SmallCase.uid(74), relation: .filedIn, target: SmallCase.first)])
    let incident = Self.record(
      75, .proceeding, "J-9", #"{"title":"Incidente"}"#,
      links: [DossierLink(uid: SmallCase.uid(76), relation: .partOf, target: SmallCase.first)])
    let found = try findings([filing, incident]) { policy in
      policy.reach += [ReachStep(.filedIn, .incoming), ReachStep(.partOf, .incoming)]
      policy.withheldStates = [StateOfKind(FieldOfKind("filing", "status"), "draft")]
    }
    for (id, handle) in [("P15", "E-1"), ("P17", "J-9")] {
      let finding = try #require(found.first { $0.id == id })
      #expect(finding.severity == .note && finding.summary.es.contains(handle))
    }
  }

  @Test func `law that nobody compared is told to the office before a court reads it`() throws {
    let norm = DossierRecord(
      uid: SmallCase.uid(77), kind: .norm, handle: "N-1", access: .public,
      body: SmallCase.body(#"{"title":"Reglamento","verified":false}"#))
    let link = DossierLink(uid: SmallCase.uid(78), relation: .restsOn, target: norm.uid)
    let argument = Self.record(
      79, .argument, "AG-8", #"{"title":"Salud"}"#,
      links: [DossierLink(uid: SmallCase.uid(80), relation: .raisedIn, target: SmallCase.first), link])
    let finding = try #require(try findings([norm, argument]).first { $0.id == "P16" })
    #expect(finding.severity == .warning && finding.summary.es.contains("N-1"))
  }
}
