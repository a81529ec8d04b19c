import CaseModel
import Dossier
import FileKit
import Testing

struct LeakWatchTests {
  /// The findings of a court's dossier whose fact says the statement.
  private func findings(_ statement: String, page: Bool = false) throws -> [Finding] {
    let disclosure = Disclosure(policy: SmallCase.court, proceeding: SmallCase.first, key: SmallCase.key)
    let disclosed = try disclosure.filter(SmallCase.content(statement: statement))
    return try Scratch.withFolder { folder in
      let path = Paths.join(folder, page ? "dossier.html" : "dossier.xml")
      if page {
        try Files.write(Array("<!DOCTYPE html><p title=\"\">\(statement)</p>".utf8), to: path)
        return try disclosed.watch.check(pageAt: path)
      }
      try Files.write(try disclosed.dossierBytes(), to: path)
      return try disclosed.watch.check(xmlAt: path)
    }
  }

  @Test func `a text without anybody's identity raises nothing`() throws {
    #expect(try findings("Ana Ejemplo Muestra recibió el oficio; también la persona V1.").isEmpty)
    #expect(try findings("lo dijo el INSTITUTO FICTICIO DE SEGURIDAD").isEmpty)
  }

  @Test(arguments: [
    ("Ahí estaba Carla Supuesta Íñiguez.", "P01"), ("CARLA SUPUESTA IÑIGUEZ", "P01"),
    ("carla   supuesta\niñiguez", "P01"), ("la señora Supuesta Iñiguez", "P01"), ("«Íñiguez»", "P02"),
    ("dijo Carla:", "P02"), ("Tel. 55-2222-3333", "P01"), ("(52) 55 22 22 33 33", "P01"),
    ("beto@ejemplo.invalid", "P01"), ("el amparo 000/0002", "P03"), ("véase " + SmallCase.uid(2), "P04"),
    ("huella " + SmallCase.consent, "P04"), ("I\u{301}n\u{303}iguez", "P02"),
  ])
  func `an identity, number or id that stays back is found where it stands`(text: String, id: String) throws {
    let found = try findings(text)
    #expect(found.contains { $0.id == id && $0.severity == .error })
    #expect(found.allSatisfy { $0.place.record == "H-1" && $0.place.field == "statement" })
    #expect(found.allSatisfy { $0.place.uid == SmallCase.fact })
  }

  /// Somebody whose name is short, and whose address is written otherwise.
  private static let luz =
    #"{"name":"Luz Zavaleta Quiroz","surnames":"Zavaleta Quiroz","#
    + #""address":"Calle Morelos 45, Col. Centro, C.P. 83000, Hermosillo"}"#

  @Test(arguments: [
    ("Negativa a Luz", "P02"), ("zavaleta quiroz", "P01"), ("quiroz zavaleta", "P01"), ("luz quiroz", "P01"),
    ("Vive en Morelos 45", "P01"), ("morelos núm. 45", "P01"), ("el 45 de Morelos", "P01"),
  ])
  func `a short name, two words of a name in any case and a street with its number are found`(
    text: String, id: String
  ) throws {
    #expect(try findings(person: Self.luz, statement: text).contains { $0.id == id && $0.severity == .error })
  }

  @Test(arguments: [
    "La Luz es una colonia", "a la luz de la ley", "calle Morelos", "Morelos 54", "el año 45", "zavaleta",
  ])
  func `what only sounds alike refuses nothing`(text: String) throws {
    #expect(try findings(person: Self.luz, statement: text).allSatisfy { $0.severity == .warning })
  }

  @Test func `a day is no street`() throws {
    let person = #"{"name":"Luz Zavaleta","address":"Av. 16 de Septiembre 20, Hermosillo"}"#
    #expect(try findings(person: person, statement: "El 20 de septiembre se notificó.").isEmpty)
    #expect(try findings(person: person, statement: "En 16 de septiembre 20 la vieron.").map(\.id) == ["P01"])
  }

  @Test(arguments: [
    ("apellido Muestra", "P05"), ("el Ficticio", "P05"), ("una supuesta negativa", "P05"),
    ("como dice P-1", "P07"),
  ])
  func `a word that may be said anyway is only a warning`(text: String, id: String) throws {
    let found = try findings(text)
    #expect(found.contains { $0.id == id })
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    "Carla Supuesta Íñiguez", "<b>Carla</b> <i>Supuesta</i> Íñiguez", "Carla Supuesta &#205;&ntilde;iguez",
    "<a title=\"Carla Supuesta Íñiguez\">ella</a>",
  ])
  func `a page is searched in its words and in its tags`(text: String) throws {
    #expect(try findings(text, page: true).contains { $0.id == "P01" })
  }

  @Test(arguments: ["<h2>Carla</h2>", "<a title=\"Íñiguez\">ella</a>"])
  func `a single word of a page may be one of its headings`(text: String) throws {
    #expect(try findings(text, page: true).isEmpty)
  }

  /// What is found when one more person, who stays back, is recorded so, and the lists' terms say something.
  private func findings(person: String, statement: String, term: String = "Diabetes") throws -> [Finding] {
    let small = SmallCase.content(statement: statement)
    let terms = small.vocabularies.flatMap(\.terms).map {
      DossierTerm(code: $0.code, parent: $0.parent, label: Phrase(term, term))
    }
    let norma = DossierRecord(
      uid: SmallCase.uid(90), kind: .person, handle: "PE-9", access: .caseTeam, scope: SmallCase.campaign,
      body: SmallCase.body(person))
    let content = DossierContent(
      about: small.about, vocabularies: [DossierVocabulary(name: "conditions", version: "1.0", terms: terms)],
      documents: small.documents, records: small.records + [norma])
    let disclosure = Disclosure(policy: SmallCase.court, proceeding: SmallCase.first, key: SmallCase.key)
    let disclosed = try disclosure.filter(content)
    return try Scratch.withFolder { folder in
      let path = Paths.join(folder, "dossier.xml")
      try Files.write(try disclosed.dossierBytes(), to: path)
      return try disclosed.watch.check(xmlAt: path)
    }
  }

  /// Somebody with a CURP and a known day of birth.
  private static let delia =
    #"{"name":"Delia Zavaleta Quiroz","surnames":"Zavaleta Quiroz","birth":"1980-05-03","#
    + #""identifiers":[{"kind":"curp","value":"ZAQD800503MSRVRL09"},{"kind":"voter-key","value":"ZVQRDL80050326M100"}]}"#

  @Test(arguments: [
    "CURP ZAQD800503MSRVRL09", "CURP: ZAQD 800503 MSR VRL 09", "zaqd-800503-msrvrl-09",
    "Z A Q D 8 0 0 5 0 3 M S R V R L 0 9",
    "ZAQD800503\u{200B}MSRVRL09", "clave ZVQRDL 80050326 M100",
    "nació el 3 de mayo de 1980", "03 de mayo del año 1980", "tres de mayo de 1980", "born on May 3, 1980",
    "3rd May 1980",
    "03/05/1980", "3-5-1980", "nació el 1980-05-03", "born 05/03/1980",
    "#DeliaZavaleta", "deliazavaletaquiroz@ejemplo.invalid", "zavaletaquiroz", "ZavaletaDelia",
    "De\u{200B}lia Zavale\u{AD}ta", "D\u{2060}elia", "\u{FEFF}Za\u{200D}valeta Quiroz",
  ])
  func `a key in groups, a birth in words, a name without spaces or with what nobody sees in it is found`(
    text: String
  ) throws {
    #expect(try findings(person: Self.delia, statement: text).contains { $0.severity == .error }, "\(text)")
  }

  @Test(arguments: [
    "el 4 de mayo de 1980", "mayo de 1980", "3 de mayo de 1981", "artículo 3, 5, 1980", "oficio 800503", "avaleta",
    "MSR 09",
  ])
  func `another day, another number and a part of a word refuse nothing`(text: String) throws {
    let isSameDay = text.hasPrefix("artículo")
    let found = try findings(person: Self.delia, statement: text)
    #expect(found.contains { $0.severity == .error } == isSameDay, "\(text)")
  }

  @Test func `a date in a field is no birth, were it the same day`() throws {
    var records = SmallCase.content().records
    for index in records.indices where records[index].kind == .refusal {
      records[index].body = SmallCase.body(#"{"title":"Negativa","date":"1980-05-03"}"#)
    }
    records.append(
      DossierRecord(
        uid: SmallCase.uid(90), kind: .person, handle: "PE-9", scope: SmallCase.campaign,
        body: SmallCase.body(Self.delia)))
    let disclosed = try Disclosure(policy: SmallCase.court, proceeding: SmallCase.first, key: SmallCase.key)
      .filter(DossierContent(about: DossierAbout(), records: records))
    let found = try Scratch.withFolder { folder in
      let path = Paths.join(folder, "dossier.xml")
      try Files.write(try disclosed.dossierBytes(), to: path)
      return try disclosed.watch.check(xmlAt: path)
    }
    #expect(found.isEmpty)
  }

  @Test func `a term of a list is no name`() throws {
    let person = #"{"name":"Norma Hidalgo"}"#
    #expect(try findings(person: person, statement: "Nada.", term: "Hidalgo").isEmpty)
    #expect(try findings(person: person, statement: "Dijo Hidalgo.").map(\.id) == ["P02"])
    #expect(try findings(person: person, statement: "Nada.", term: "Norma Hidalgo").contains { $0.id == "P01" })
  }

  @Test func `how something is known of a person may be said of anything`() throws {
    let person =
      #"{"name":"Norma Hidalgo","consents":[{"use":"litigation","noticeVersion":"aviso de enero","note":"sin dato"}],"#
      + #""documents":[{"sha256":"\#(SmallCase.consent)","fileName":"acta 7.pdf","mediaType":"application/pdf"}],"#
      + #""source":"Entrevista"}"#
    #expect(try findings(person: person, statement: "Entrevista: sin dato en el aviso de enero.").isEmpty)
    #expect(try findings(person: person, statement: "Véase acta 7.pdf").map(\.id) == ["P01"])
  }

  @Test func `a docket may be said once a precedent was won under it`() throws {
    let precedent = DossierRecord(
      uid: SmallCase.uid(91), kind: .precedent, handle: "PR-1", access: .public,
      body: SmallCase.body(#"{"title":"Sentencia","caseNumber":"Amparo 000/0002"}"#))
    let ruling = DossierRecord(
      uid: SmallCase.uid(92), kind: .ruling, handle: "RS-1", scope: SmallCase.campaign,
      body: SmallCase.body(#"{"title":"Sentencia"}"#),
      links: [DossierLink(uid: SmallCase.uid(93), relation: .issuedIn, target: SmallCase.second)])
    let isWon = DossierLink(uid: SmallCase.uid(94), relation: .arisesFrom, target: ruling.uid)
    for links in [[], [isWon]] {
      var precedent = precedent
      precedent.links = links
      let disclosed = try Disclosure(policy: SmallCase.press, proceeding: nil, key: SmallCase.key)
        .filter(DossierContent(about: DossierAbout(), records: SmallCase.content().records + [precedent, ruling]))
      let found = try Scratch.withFolder { folder in
        let path = Paths.join(folder, "dossier.xml")
        try Files.write(try disclosed.dossierBytes(), to: path)
        return try disclosed.watch.check(xmlAt: path)
      }
      #expect(found.map(\.id) == (links.isEmpty ? ["P03"] : []))
    }
  }

  @Test func `names of files are searched too`() throws {
    let disclosure = Disclosure(policy: SmallCase.court, proceeding: SmallCase.first, key: SmallCase.key)
    let watch = try disclosure.filter(SmallCase.content()).watch
    #expect(watch.check(fileNames: ["documents/d-1.pdf"]).isEmpty)
    #expect(watch.check(fileNames: ["documents/oficio_Carla_Supuesta_Iñiguez.pdf"]).contains { $0.id == "P01" })
  }

  @Test func `a finding never repeats what was found`() throws {
    for finding in try findings("Carla Supuesta Íñiguez, 000/0002") {
      for text in [finding.summary.es, finding.summary.en, finding.remedy.es, finding.remedy.en] {
        #expect(!text.contains("Carla") && !text.contains("000/0002"))
      }
    }
  }
}
