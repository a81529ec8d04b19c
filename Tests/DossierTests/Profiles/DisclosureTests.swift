import CaseModel
import Dossier
import Testing

struct DisclosureTests {
  private func filtered(
    _ policy: DisclosurePolicy, proceeding: String? = nil, key: [UInt8] = SmallCase.key,
    pseudonyms: [PersonInProceeding: String] = [:], content: DossierContent = SmallCase.content()
  ) throws -> (content: DossierContent, xml: String, disclosed: DisclosedContent<DossierContent>) {
    let disclosure = Disclosure(policy: policy, proceeding: proceeding, key: key, pseudonyms: pseudonyms)
    let disclosed = try disclosure.filter(content)
    let bytes = try disclosed.dossierBytes()
    return (try DossierContent(reading: bytes), String(decoding: bytes, as: UTF8.self), disclosed)
  }

  private func court(
    pseudonyms: [PersonInProceeding: String] = [:]
  ) throws -> (content: DossierContent, xml: String, disclosed: DisclosedContent<DossierContent>) {
    try filtered(SmallCase.court, proceeding: SmallCase.first, pseudonyms: pseudonyms)
  }

  private func kinds(_ content: DossierContent) -> [RecordKind] { content.records.map(\.kind) }

  @Test func `the profile that keeps nothing back changes nothing`() throws {
    let content = SmallCase.content()
    let disclosed = try Disclosure(policy: DisclosurePolicy(profile: "full")).filter(content)
    #expect(try disclosed.dossierBytes() == content.dossierBytes())
  }

  @Test func `a court receives one proceeding and learns nothing of the other`() throws {
    let court = try court()
    #expect(
      kinds(court.content) == [
        .person, .person, .institution, .condition, .refusal, .challengedAct, .evidence, .fact, .argument, .proceeding,
      ])
    for word in ["Beto", "000/0002", "Amparo dos", "Cáncer", "C50", "beto@"] {
      #expect(!court.xml.contains(word), "\(word)")
    }
    #expect(court.content.about.withheld.isEmpty)
  }

  @Test func `a party keeps the name and loses the pseudonym, everyone else the reverse`() throws {
    let court = try court()
    #expect(court.xml.contains("<name>Ana Ejemplo Muestra</name>"))
    #expect(court.xml.contains("+52 55 0000 1111"))
    #expect(!court.xml.contains("La maestra") && !court.xml.contains("V7"))
    #expect(!court.xml.contains("Carla") && !court.xml.contains("2222"))
    #expect(court.xml.contains("<pseudonym>V1</pseudonym>"))
    let carla = PersonInProceeding(person: SmallCase.carla, proceeding: SmallCase.first)
    #expect(court.disclosed.assigned == [carla: "V1"])
  }

  @Test func `a pseudonym kept by the caller is used, and made-up ones repeat nobody's`() throws {
    let carla = PersonInProceeding(person: SmallCase.carla, proceeding: SmallCase.first)
    #expect(try court(pseudonyms: [carla: "Q2"]).xml.contains("<pseudonym>Q2</pseudonym>"))
    let other = PersonInProceeding(person: SmallCase.beto, proceeding: SmallCase.second)
    #expect(try court(pseudonyms: [other: "V1"]).xml.contains("<pseudonym>V2</pseudonym>"))
  }

  @Test func `nothing privileged leaves, not even as a number`() throws {
    let court = try court()
    for word in ["dinero", "Copia simple", "estrategia", "consent", "Secreta"] {
      #expect(!court.xml.contains(word), "\(word)")
    }
  }

  @Test(arguments: [SmallCase.court, SmallCase.partner, SmallCase.press])
  func `no id, handle, file name, foreign element or hash of the office leaves`(policy: DisclosurePolicy) throws {
    let left = try filtered(policy, proceeding: SmallCase.first)
    for number in 1...40 { #expect(!left.xml.contains(SmallCase.uid(number))) }
    for word in ["handle", "fileName", "oficio de", "urn:x", SmallCase.consent] {
      #expect(!left.xml.contains(word), "\(word)")
    }
    for record in left.content.records {
      let version = record.uid.dropFirst(14).first
      #expect(version == "8" && record.uid.count == 36)
    }
  }

  @Test func `ids are the same for the same key and tied to nothing without it`() throws {
    let same = try filtered(SmallCase.partner)
    #expect(try filtered(SmallCase.partner).xml == same.xml)
    let other = try filtered(SmallCase.partner, key: Array(repeating: 8, count: 32))
    #expect(Set(other.content.records.map(\.uid)).isDisjoint(with: same.content.records.map(\.uid)))
    let court = try court()
    #expect(Set(court.content.records.map(\.uid)).isDisjoint(with: same.content.records.map(\.uid)))
  }

  @Test func `documents that leave have neutral names and are found by their records`() throws {
    let court = try court()
    #expect(court.content.documents.map(\.id) == ["d-1"])
    #expect(court.content.documents.map(\.href) == ["documents/d-1.pdf"])
    #expect(court.xml.contains("<document ref=\"d-1\" role=\"original\"/>"))
    #expect(court.xml.contains("<locator document=\"d-1\" page=\"1\"/>"))
  }

  @Test func `a partner receives no identity and nobody's health`() throws {
    let partner = try filtered(SmallCase.partner)
    for word in ["Ana", "Beto", "Carla", "hasCondition", "onGround", "E11", "C50", "Diabetes", SmallCase.letter] {
      #expect(!partner.xml.contains(word), "\(word)")
    }
    #expect(partner.content.records.filter { $0.kind == .person }.count == 3)
    #expect(partner.content.vocabularies.isEmpty && partner.content.documents.isEmpty)
  }

  @Test func `the press receives what is public and the number of what is not`() throws {
    let press = try filtered(SmallCase.press)
    #expect(kinds(press.content) == [.institution])
    let withheld = Dictionary(uniqueKeysWithValues: press.content.about.withheld.map { ($0.kind, $0.count) })
    #expect(withheld[.person] == 3 && withheld[.fact] == 1)
    #expect(withheld[.happening] == nil, "what is privileged is not counted")
  }

  @Test func `a dossier bears the case's title only where the case leaves`() throws {
    #expect(try filtered(SmallCase.partner).content.about.title == "Caso de prueba")
    #expect(try filtered(SmallCase.press).content.about.title == nil)
    #expect(try court().content.about.title == "Amparo uno", "a dossier for one proceeding bears that one's")
  }

  @Test func `only the terms that are used leave, with those above them`() throws {
    #expect(try court().content.vocabularies.first?.terms.map(\.code) == ["E10-E14", "E11"])
  }

  @Test func `a refusal that few share is pointed out`() throws {
    let findings = try court().disclosed.findings
    #expect(findings.map(\.id) == ["P06"])
    #expect(findings.first?.place.record == "NG-1" && findings.first?.severity == .warning)
  }

  @Test func `a short key and a missing proceeding are refused`() {
    #expect(throws: DossierFailure.weakKey) { try filtered(SmallCase.press, key: [1, 2, 3]) }
    #expect(throws: DossierFailure.proceedingNeeded) { try filtered(SmallCase.court) }
    #expect(throws: DossierFailure.proceedingNeeded) { try filtered(SmallCase.court, proceeding: SmallCase.fact) }
  }

  @Test(arguments: UInt64(1)...20, [SmallCase.partner, SmallCase.press])
  func `whatever comes in, what leaves is whole and no more closed than allowed`(
    seed: UInt64, policy: DisclosurePolicy
  ) throws {
    var random = RandomContent(seed: seed)
    let content = random.content(recordsOfAKind: 3)
    let left = try filtered(policy, content: content)
    let uids = Set(left.content.records.map(\.uid))
    let originals = Set(content.records.map(\.uid) + content.records.flatMap { $0.links.map(\.uid) })
    for record in left.content.records {
      #expect(record.access <= policy.access && !record.privileged && record.handle == nil)
      #expect(!originals.contains(record.uid))
      #expect(record.scope.map(uids.contains) ?? true)
      for link in record.links {
        #expect(uids.contains(link.target) && link.access <= policy.access && !link.privileged)
        #expect(!originals.contains(link.uid))
      }
      let fields = record.kind.description.fields
      for member in try record.body.value(fields).members {
        let field = fields.first { $0.name == member.name }
        let isPseudonym = record.kind == .person && member.name == "pseudonym"
        #expect(isPseudonym || (field?.access ?? .public) <= policy.access && field?.privileged == false)
      }
    }
    for document in content.documents where !left.content.documents.contains(where: { $0.sha256 == document.sha256 }) {
      #expect(!left.xml.contains(document.sha256))
    }
  }
}
