import CaseModel
import CaseOperations
import FileKit
import Testing

/// The shipped profiles follow what people consented to, as the office set it down.
struct ExportConsentTests {
  /// An office with one petitioner, who answered so, and the amparo's handle.
  private func office(
    _ consents: [(use: String, granted: String)], _ fields: [String: String] = [:]
  ) throws -> (Office, String) {
    let office = try Office(title: "Caso de muestra")
    var person = AddRecord(.person)
    person.fields = [FieldInput("name", "Delia Reservada Ficticia")] + fields.map { FieldInput($0.key, $0.value) }
    person.fields += consents.map { FieldInput("consents", "use=\($0.use),granted=\($0.granted),date=2026-01") }
    person.links = [LinkInput(.hasCondition, "B20")]
    let handle = try person.run(in: office.context).record.handle
    let proceeding = try office.add(
      .proceeding, ["title": "Queja de muestra"],
      links: [LinkInput(.participatesIn, handle, reversed: true, attributes: [FieldInput("role", "complainant")])])
    return (office, proceeding)
  }

  @Test func `whoever refused to be named in court leaves under their pseudonym`() throws {
    let (office, proceeding) = try office([("identity-in-court", "no")], ["pseudonym": "D. R."])
    let text = try Office.text(office.export("juzgado", profile: "court", for: proceeding))
    #expect(!text.contains("Delia") && text.contains("<pseudonym>D. R.</pseudonym>"))
    #expect(text.contains("<hasCondition"))
    let (other, again) = try self.office([("identity-in-court", "yes")], ["pseudonym": "D. R."])
    #expect(try Office.text(other.export("juzgado", profile: "court", for: again)).contains("Delia Reservada Ficticia"))
  }

  @Test(arguments: ["litigation", "health-data"])
  func `nothing leaves for a court once a consent it needs is refused`(use: String) throws {
    let (office, proceeding) = try office([(use, "no")])
    let refusal = #expect(throws: OperationError.self) {
      try office.export("juzgado", profile: "court", for: proceeding)
    }
    #expect(refusal?.findings.map(\.id) == ["P08"] && refusal?.findings.first?.place.record == "PE-1")
    #expect(!Files.exists(Paths.join(office.folder, "juzgado")))
  }

  @Test func `whoever is called by their own pseudonym in one export gets another in the next`() throws {
    let (office, proceeding) = try office([("identity-in-court", "no")], ["pseudonym": "D. R."])
    _ = try office.export("juzgado", profile: "court", for: proceeding)
    let partner = try Office.text(office.export("aliada", profile: "partner"))
    #expect(partner.contains("<pseudonym>V1</pseudonym>"))
    let again = try Office.text(office.export("otra", profile: "partner", for: proceeding))
    #expect(again.contains("<pseudonym>D. R.</pseudonym>"), "what a person is called in a proceeding stays")
    #expect(try Office.text(office.export("de-nuevo", profile: "court", for: proceeding)).contains(">D. R.<"))
  }

  @Test func `a child leaves under initials`() throws {
    let (office, proceeding) = try office([], ["birth": "2025"])
    let text = try Office.text(office.export("juzgado", profile: "court", for: proceeding))
    #expect(!text.contains("Delia") && text.contains("<pseudonym>D. R. F.</pseudonym>"))
  }

  @Test func `a partner learns nothing of whoever refused sharing`() throws {
    let (office, _) = try office([("sharing-with-partners", "no")])
    #expect(!(try Office.text(office.export("aliada", profile: "partner"))).contains("<person "))
  }

  @Test(arguments: ["partner", "press"])
  func `a dossier for one proceeding holds no other`(profile: String) throws {
    let (office, _) = try office([])
    for title in ["Queja de muestra", "Amparo de muestra"] {
      var add = AddRecord(.proceeding)
      add.fields = [FieldInput("title", title)]
      add.access = .public
      _ = try add.run(in: office.context)
    }
    let text = try Office.text(office.export("salida", profile: profile, for: "J-2"))
    #expect(text.contains("Queja de muestra") && !text.contains("Amparo de muestra"))
    #expect(try Office.text(office.export("todo", profile: profile)).contains("Amparo de muestra"))
  }

  @Test func `a court learns neither of drafts nor of what the office thinks of its evidence`() throws {
    let (office, proceeding) = try office([("identity-in-court", "yes")])
    for (status, number) in [("draft", "borrador"), ("filed", "presentado")] {
      let filing = try office.add(
        .filing, ["title": "Escrito \(number)", "status": status, "timeliness": "Vamos tarde", "note": "Muy débil"],
        links: [LinkInput(.filedIn, proceeding)])
      _ = try office.add(
        .argument, ["title": "Argumento \(number)"], links: [LinkInput(.raisedIn, filing)])
    }
    _ = try office.add(
      .evidence, ["title": "Oficio de muestra", "reliability": "doubtful", "originalAt": "En un cajón"],
      links: [LinkInput(.offeredIn, proceeding)])
    let text = try Office.text(office.export("juzgado", profile: "court", for: proceeding))
    for said in ["Escrito presentado", "Argumento presentado", "Oficio de muestra"] { #expect(text.contains(said)) }
    for kept in ["borrador", "tarde", "débil", "<reliability", "cajón"] { #expect(!text.contains(kept), "\(kept)") }
    let partner = try Office.text(office.export("aliada", profile: "partner"))
    #expect(partner.contains("Argumento presentado") && !partner.contains("borrador"))
    let whole = try Office.text(office.export("completo", profile: "full"))
    for kept in ["borrador", "tarde", "débil", "<reliability", "cajón"] { #expect(whole.contains(kept), "\(kept)") }
  }

  @Test func `whoever leaves without a name leaves without occupation and municipality`() throws {
    let place = ["occupation": "Partera", "municipality": "Villa Inventada", "pseudonym": "D. R."]
    let (office, proceeding) = try office([("identity-in-court", "no")], place)
    for text in [
      try Office.text(office.export("juzgado", profile: "court", for: proceeding)),
      try Office.text(office.export("aliada", profile: "partner")),
    ] {
      #expect(text.contains("<pseudonym>") && !text.contains("Partera") && !text.contains("Villa Inventada"))
    }
    let (other, again) = try self.office([("identity-in-court", "yes")], place)
    #expect(try Office.text(other.export("juzgado", profile: "court", for: again)).contains("Partera"))
  }
}
