import CaseModel
import Dossier
import Testing

/// What persons consented to decides who is named, and whether anything leaves at all.
struct ConsentTests {
  private static let nameInCourt = Phrase("nombre en el juicio", "name in court")

  private static var court: DisclosurePolicy {
    var policy = SmallCase.court
    policy.reservedAccess = .restricted
    policy.minorsNamedWith = "identity-in-court"
    policy.childFields = [FieldOfKind("person", "identifiers"), FieldOfKind("person", "address")]
    policy.consents = [
      ConsentRule("identity-in-court", nameInCourt, .refused, .pseudonym),
      ConsentRule("identity-in-court", nameInCourt, .missing, .ownPseudonym),
      ConsentRule("litigation", Phrase("litigio", "litigation"), .refused, .refuse),
      ConsentRule("health-data", Phrase("datos de salud", "health data"), .refused, .refuseHealth),
    ]
    return policy
  }

  private static func content(_ records: [DossierRecord]) -> DossierContent {
    let small = SmallCase.content()
    return DossierContent(
      about: small.about, vocabularies: small.vocabularies, documents: small.documents, records: records)
  }

  /// What leaves for the court of the first proceeding when its party's record says something else.
  private func court(
    _ ana: String, participation: String = #"{"role":"quejosa"}"#, knowing known: String? = nil, today: Day? = nil
  ) throws -> (xml: String, disclosed: DisclosedContent<DossierContent>) {
    var records = SmallCase.content().records
    for index in records.indices where records[index].uid == SmallCase.ana {
      records[index].body = SmallCase.body(ana)
      for link in records[index].links.indices
      where records[index].links[link].relation == .participatesIn {
        records[index].links[link].attributes = SmallCase.body(participation)
      }
    }
    let persons = known.map { [DossierRecord(uid: SmallCase.ana, kind: .person, body: SmallCase.body($0))] } ?? []
    let disclosed = try Disclosure(
      policy: Self.court, proceeding: SmallCase.first, key: SmallCase.key, today: today
    ).filter(Self.content(records), hiding: persons)
    return (String(decoding: try disclosed.dossierBytes(), as: UTF8.self), disclosed)
  }

  private func consent(_ entries: String, pseudonym: String = "", more: String = "") -> String {
    #"{"name":"Ana Ejemplo Muestra","surnames":"Ejemplo Muestra"\#(pseudonym),"consents":[\#(entries)]\#(more)}"#
  }

  @Test(arguments: [
    #"{"use":"identity-in-court","granted":false}"#,
    #"{"use":"identity-in-court","granted":true,"date":"2020","withdrawnOn":"2024-03"}"#,
    #"{"use":"identity-in-court","granted":true,"date":"2020"},{"use":"identity-in-court","granted":false,"date":"2021"}"#,
    #"{"use":"identity-in-court","granted":true},{"use":"identity-in-court","granted":false}"#,
  ])
  func `a party who refused to be named, or took it back, leaves under a pseudonym`(entries: String) throws {
    let left = try court(consent(entries))
    #expect(!left.xml.contains("Ejemplo Muestra"))
    #expect(left.xml.contains("<pseudonym>V1</pseudonym>") && left.xml.contains("<hasCondition"))
  }

  @Test(arguments: [
    "", #"{"use":"identity-in-court","granted":true}"#,
    #"{"use":"identity-in-court","granted":false,"date":"2020"},{"use":"identity-in-court","granted":true,"date":"2021"}"#,
    #"{"use":"litigation","granted":true}"#,
  ])
  func `a party who consented last, or was not asked and has no pseudonym, is named`(entries: String) throws {
    #expect(try court(consent(entries)).xml.contains("<name>Ana Ejemplo Muestra</name>"))
  }

  @Test func `a pseudonym that somebody was given counts where nothing says they may be named`() throws {
    let own = try court(consent("", pseudonym: #","pseudonym":"La maestra""#))
    #expect(own.xml.contains("<pseudonym>La maestra</pseudonym>") && !own.xml.contains("Ejemplo Muestra"))
    let here = PersonInProceeding(person: SmallCase.ana, proceeding: SmallCase.first)
    #expect(own.disclosed.assigned[here] == "La maestra", "it is kept, and nobody else's from now on")
    let given = try court(consent(""), participation: #"{"role":"quejosa","pseudonym":"V7"}"#)
    #expect(given.xml.contains("<pseudonym>V7</pseudonym>") && !given.xml.contains("Ejemplo Muestra"))
    let named = try court(
      consent(#"{"use":"identity-in-court","granted":true}"#, pseudonym: #","pseudonym":"La maestra""#))
    #expect(named.xml.contains("Ejemplo Muestra") && !named.xml.contains("La maestra"))
  }

  @Test func `a name that stays back is searched for in every text`() throws {
    let left = try court(consent(#"{"use":"identity-in-court","granted":false}"#))
    #expect(left.disclosed.watch.check(fileNames: ["oficio de Ana Ejemplo Muestra.pdf"]).contains { $0.id == "P01" })
  }

  @Test func `a consent that whoever exports does not see counts all the same`() throws {
    let refused = consent(#"{"use":"identity-in-court","granted":false}"#)
    #expect(!(try court(consent(""), knowing: refused)).xml.contains("Ejemplo Muestra"))
  }

  @Test(arguments: [
    (#"{"use":"litigation","granted":true,"withdrawnOn":"2024"}"#, "litigio"),
    (#"{"use":"litigation","granted":false}"#, "litigio"),
    (#"{"use":"health-data","granted":true,"withdrawnOn":"unknown"}"#, "datos de salud"),
  ])
  func `a withdrawn consent to litigate or to health data refuses the export`(entries: String, use: String) throws {
    let refusal = #expect(throws: DossierFailure.self) { try court(consent(entries)) }
    guard case .leaks(let findings)? = refusal else {
      Issue.record("no finding")
      return
    }
    #expect(findings.map(\.id) == ["P08"] && findings.first?.severity == .error)
    #expect(findings.first?.place.record == "PE-1" && findings.first?.summary.es.contains(use) == true)
    #expect(findings.allSatisfy { !$0.summary.es.contains("Ana") && !$0.remedy.es.isEmpty })
  }

  @Test(arguments: ["\"minor\":true", "\"birth\":\"2014-05-06\""])
  func `a child leaves under initials, unless a consent says otherwise`(age: String) throws {
    let today = Day(year: 2026, month: 3, day: 1)
    let child = try court(consent("", more: "," + age), today: today)
    #expect(child.xml.contains("<pseudonym>A. E. M.</pseudonym>"))
    #expect(!child.xml.contains("Ejemplo Muestra") && !child.xml.contains("2014-05"))
    let named = try court(
      consent(#"{"use":"identity-in-court","granted":true,"byRepresentative":true}"#, more: "," + age), today: today)
    #expect(named.xml.contains("<name>Ana Ejemplo Muestra</name>"))
  }

  @Test func `a child's own yes names nobody, and a CURP tells a child's age and stays`() throws {
    let today = Day(year: 2026, month: 3, day: 1)
    let own = #"{"use":"identity-in-court","granted":true}"#
    let curp = #","address":"Calle Inventada 1","identifiers":[{"kind":"curp","value":"XXXX140506MXXXXXA0"}]"#
    #expect(try court(consent(own, more: curp), today: today).xml.contains("<pseudonym>A. E. M.</pseudonym>"))
    let signed = own.replacing("}", with: #","byRepresentative":true}"#)
    let named = try court(consent(signed, more: curp), today: today).xml
    #expect(named.contains("<name>Ana Ejemplo Muestra</name>"))
    #expect(!named.contains("XXXX140506") && !named.contains("Inventada 1"))
    let adult = try court(consent(own, more: curp.replacing("MXXXXXA0", with: "MXXXXX00")), today: today).xml
    #expect(adult.contains("<name>Ana Ejemplo Muestra</name>") && adult.contains("XXXX140506"))
  }

  @Test(arguments: [("", true), (#","birth":"1980""#, false)])
  func `whoever is signed for is taken for a child, unless the age is known`(age: String, isChild: Bool) throws {
    var records = SmallCase.content().records
    for index in records.indices where records[index].uid == SmallCase.ana {
      records[index].body = SmallCase.body(consent("", more: age))
      for link in records[index].links.indices where records[index].links[link].relation == .participatesIn {
        records[index].links[link].attributes = SmallCase.body(#"{"role":"quejosa"}"#)
      }
    }
    for index in records.indices where records[index].uid == SmallCase.carla {
      records[index].links.append(
        DossierLink(uid: SmallCase.uid(98), relation: .signsFor, target: SmallCase.ana, access: .restricted))
    }
    let disclosed = try Disclosure(
      policy: Self.court, proceeding: SmallCase.first, key: SmallCase.key, today: Day(year: 2026, month: 3, day: 1)
    ).filter(Self.content(records))
    let xml = String(decoding: try disclosed.dossierBytes(), as: UTF8.self)
    #expect(xml.contains("<pseudonym>A. E. M.</pseudonym>") == isChild)
  }

  @Test func `whoever came of age is named like anybody`() throws {
    for (day, initials) in [(5, true), (6, false)] {
      let left = try court(
        consent("", more: #","birth":"2008-05-06""#), today: Day(year: 2026, month: 5, day: day))
      #expect(left.xml.contains("A. E. M.") == initials)
    }
  }

  @Test func `whoever refused sharing does not leave, and whoever was not asked is told of`() throws {
    var policy = SmallCase.partner
    let words = Phrase("compartir con organizaciones aliadas", "sharing with partner organisations")
    policy.consents = [
      ConsentRule("sharing-with-partners", words, .refused, .withhold),
      ConsentRule("sharing-with-partners", words, .missing, .warn),
    ]
    var records = SmallCase.content().records
    for index in records.indices where records[index].uid == SmallCase.carla {
      records[index].body = SmallCase.body(
        #"{"name":"Carla Supuesta Íñiguez","consents":[{"use":"sharing-with-partners","granted":false}]}"#)
    }
    let disclosed = try Disclosure(policy: policy, key: SmallCase.key).filter(Self.content(records))
    let left = try DossierContent(reading: disclosed.dossierBytes())
    #expect(left.records.count { $0.kind == .person } == 2)
    #expect(left.about.withheld.contains { $0.kind == .person && $0.count == 1 })
    let finding = try #require(disclosed.findings.first { $0.id == "P11" })
    #expect(finding.severity == .warning && finding.summary.es.contains("PE-1, PE-2."))
  }

  @Test func `what was refused to nobody but somebody who wants to stay stays with them`() throws {
    var policy = SmallCase.partner
    policy.consents = [
      ConsentRule("sharing-with-partners", Phrase("compartir", "sharing"), .refused, .withhold)
    ]
    for (silent, leaves) in [([SmallCase.carla], true), ([SmallCase.carla, SmallCase.ana], false)] {
      var records = SmallCase.content().records
      for index in records.indices where silent.contains(records[index].uid) {
        records[index].body = SmallCase.body(
          #"{"name":"Persona Ficticia","consents":[{"use":"sharing-with-partners","granted":false}]}"#)
      }
      let disclosed = try Disclosure(policy: policy, key: SmallCase.key).filter(Self.content(records))
      let left = try DossierContent(reading: disclosed.dossierBytes())
      #expect(left.records.contains { $0.kind == .refusal } == leaves)
    }
  }

  @Test func `whoever leaves under their name without a recorded consent is named to the office`() throws {
    let (_, disclosed) = try court(consent(""))
    #expect(!disclosed.findings.contains { $0.id == "P14" })
    var policy = SmallCase.court
    policy.consents = [ConsentRule("identity-in-court", Self.nameInCourt, .missing, .warnNamed)]
    let warned = try Disclosure(policy: policy, proceeding: SmallCase.first, key: SmallCase.key)
      .filter(SmallCase.content())
    let finding = try #require(warned.findings.first { $0.id == "P14" })
    #expect(finding.severity == .warning && finding.summary.es.hasSuffix(": PE-1."))
    #expect(finding.command?.es.contains("person edit PE-1 --consent use=identity-in-court,granted=sí") == true)
    #expect(!finding.remedy.es.contains("--"))
  }

  @Test func `of a child whose birth tells it it is said, and the day of birth stays`() throws {
    let today = try #require(Day(year: 2026, month: 1, day: 15))
    let yes = #"{"use":"identity-in-court","granted":true,"byRepresentative":true}"#
    for (birth, isChild) in [("2010-05-06", true), ("1980-05-06", false)] {
      var policy = Self.court
      policy.childFields.append(FieldOfKind("person", "birth"))
      var records = SmallCase.content().records
      for index in records.indices where records[index].uid == SmallCase.ana {
        records[index].body = SmallCase.body(consent(yes, more: #","birth":"\#(birth)""#))
      }
      let disclosed = try Disclosure(
        policy: policy, proceeding: SmallCase.first, key: SmallCase.key, today: today
      ).filter(Self.content(records))
      let xml = String(decoding: try disclosed.dossierBytes(), as: UTF8.self)
      #expect(xml.contains("<name>Ana Ejemplo Muestra</name>"))
      #expect(xml.contains("<minor>true</minor>") == isChild && xml.contains("<birth>") != isChild)
    }
  }

  @Test(arguments: [false, true])
  func `family named beside them would name an adult who wants no name, and a child sues through family`(
    isChild: Bool
  ) throws {
    let refusal = #"{"use":"identity-in-court","granted":false}"#
    var records = SmallCase.content().records
    for index in records.indices where records[index].uid == SmallCase.ana {
      records[index].body = SmallCase.body(consent(refusal, more: isChild ? #","minor":true"# : ""))
      records[index].links.append(
        DossierLink(uid: SmallCase.uid(98), relation: .kinOf, target: SmallCase.carla, access: .restricted))
    }
    for index in records.indices where records[index].uid == SmallCase.carla {
      records[index].links.append(
        DossierLink(
          uid: SmallCase.uid(99), relation: .participatesIn, target: SmallCase.first,
          attributes: SmallCase.body(#"{"role":"quejosa"}"#)))
    }
    let disclosed = try Disclosure(policy: Self.court, proceeding: SmallCase.first, key: SmallCase.key)
      .filter(Self.content(records))
    let xml = String(decoding: try disclosed.dossierBytes(), as: UTF8.self)
    #expect(xml.contains("Carla Supuesta") && xml.contains("<kinOf") == isChild)
  }

  @Test func `two children with the same initials are told apart`() throws {
    let twin = DossierRecord(
      uid: SmallCase.uid(95), kind: .person, handle: "PE-8", scope: SmallCase.campaign,
      body: SmallCase.body(#"{"name":"Alma Ejemplo Muestra","minor":true}"#),
      links: [
        DossierLink(
          uid: SmallCase.uid(96), relation: .participatesIn, target: SmallCase.first,
          attributes: SmallCase.body(#"{"role":"quejosa"}"#))
      ])
    var records = SmallCase.content().records
    for index in records.indices where records[index].uid == SmallCase.ana {
      records[index].body = SmallCase.body(consent("", more: #","minor":true"#))
      records[index].links.removeAll { $0.relation == .participatesIn }
      records[index].links += twin.links.map {
        DossierLink(
          uid: SmallCase.uid(97), relation: $0.relation, target: $0.target, attributes: $0.attributes)
      }
    }
    records.append(twin)
    let disclosed = try Disclosure(policy: Self.court, proceeding: SmallCase.first, key: SmallCase.key).filter(
      Self.content(records))
    #expect(Set(disclosed.assigned.values).isSuperset(of: ["A. E. M.", "A. E. M. (2)"]))
  }
}
