import CaseModel
import Digests
import Dossier

/// A wholly fictional case with two proceedings: who is a party to the first must not learn of the second.
enum SmallCase {
  static let campaign = uid(1)
  static let ana = uid(2)
  static let beto = uid(3)
  static let carla = uid(4)
  static let institute = uid(5)
  static let diabetes = uid(6)
  static let refusal = uid(7)
  static let act = uid(8)
  static let evidence = uid(9)
  static let fact = uid(10)
  static let argument = uid(11)
  static let first = uid(12)
  static let second = uid(13)
  static let cancer = uid(14)
  static let secret = uid(15)

  static let letterBytes = Array("carta".utf8)
  static let consentBytes = Array("acepto".utf8)
  static let letter = SHA256.digest(of: letterBytes).hex
  static let consent = SHA256.digest(of: consentBytes).hex

  static func uid(_ number: Int) -> String {
    let digits = String(number)
    return "0192f000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  static func body(_ json: String) -> DossierBody { DossierBody(parts: [Array(json.utf8)]) }

  static func content(statement: String = "Se negó la afiliación de dos personas.") -> DossierContent {
    DossierContent(
      about: DossierAbout(title: "Caso de prueba"), vocabularies: [conditions],
      documents: [
        DossierDocument(sha256: letter, bytes: 5, mediaType: "application/pdf", pages: 2),
        DossierDocument(sha256: consent, bytes: 6, mediaType: "application/pdf"),
      ],
      records: persons + proceedings + proof(statement), extensions: ["<x:m xmlns:x=\"urn:x\"></x:m>"])
  }

  private static let conditions = DossierVocabulary(
    name: "conditions", version: "1.0",
    terms: [
      DossierTerm(code: "E10-E14", label: Phrase("Diabetes mellitus", "Diabetes mellitus")),
      DossierTerm(code: "E11", parent: "E10-E14", label: Phrase("Diabetes tipo 2", "Type 2 diabetes")),
      DossierTerm(code: "C50", label: Phrase("Cáncer de mama", "Breast cancer")),
    ])

  private static let persons: [DossierRecord] = [
    DossierRecord(
      uid: ana, kind: .person, handle: "PE-1", access: .caseTeam, scope: campaign,
      body: body(
        #"{"name":"Ana Ejemplo Muestra","surnames":"Ejemplo Muestra","pseudonym":"La maestra","phones":["+52 55 0000 1111"],"occupation":"Maestra","consents":[{"use":"litigation","signedDocument":"\#(consent)"}],"extensions":["<x:m xmlns:x=\"urn:x\"></x:m>"]}"#
      ),
      links: [
        link(20, .participatesIn, first, #"{"role":"quejosa","pseudonym":"V7"}"#),
        link(21, .hasCondition, diabetes, #"{"basis":"expediente clínico"}"#, access: .restricted),
      ]),
    DossierRecord(
      uid: beto, kind: .person, handle: "PE-2", access: .caseTeam, scope: campaign,
      body: body(#"{"name":"Beto Ficticio Muestra","surnames":"Ficticio Muestra","emails":["beto@ejemplo.invalid"]}"#),
      links: [
        link(22, .participatesIn, second, #"{"role":"quejosa"}"#),
        link(23, .hasCondition, cancer, "{}", access: .restricted),
      ]),
    DossierRecord(
      uid: carla, kind: .person, handle: "PE-3", access: .caseTeam, scope: campaign,
      body: body(
        #"{"name":"Carla Supuesta Íñiguez","surnames":"Supuesta Íñiguez","phones":["+52 55 2222 3333"],"municipality":"Villa Inventada"}"#
      )),
    DossierRecord(
      uid: institute, kind: .institution, handle: "I-1", access: .public,
      body: body(#"{"name":"Instituto Ficticio de Seguridad"}"#)),
    DossierRecord(
      uid: diabetes, kind: .condition, handle: "E11", access: .public, body: body(#"{"scheme":"icd-10","code":"E11"}"#)),
    DossierRecord(
      uid: cancer, kind: .condition, handle: "C50", access: .public, body: body(#"{"scheme":"icd-10","code":"C50"}"#)),
  ]

  private static let proceedings: [DossierRecord] = [
    DossierRecord(
      uid: campaign, kind: .strategicCase, handle: "C-1", body: body(#"{"title":"Caso de prueba","theory":"Secreta"}"#)),
    DossierRecord(
      uid: first, kind: .proceeding, handle: "J-1", scope: campaign,
      body: body(#"{"title":"Amparo uno","docket":"000/0001"}"#),
      links: [link(24, .before, institute, "{}")]),
    DossierRecord(
      uid: second, kind: .proceeding, handle: "J-2", scope: campaign,
      body: body(#"{"title":"Amparo dos","docket":"000/0002"}"#)),
    DossierRecord(
      uid: act, kind: .challengedAct, handle: "AR-1", scope: campaign, body: body(#"{"title":"La negativa"}"#),
      links: [link(25, .challengedIn, first, "{}"), link(26, .challenges, refusal, "{}")]),
  ]

  private static func proof(_ statement: String) -> [DossierRecord] {
    [
      DossierRecord(
        uid: refusal, kind: .refusal, handle: "NG-1", scope: campaign,
        body: body(#"{"title":"Negativa por oficio","date":"2008-05-06","place":"Ciudad Inventada"}"#),
        links: [
          link(27, .affects, ana, "{}"), link(28, .affects, carla, "{}"), link(29, .refusedBy, institute, "{}"),
          link(30, .onGround, diabetes, "{}", access: .restricted),
        ]),
      DossierRecord(
        uid: evidence, kind: .evidence, handle: "P-1", scope: campaign,
        body: body(
          #"{"title":"Oficio","documents":[{"sha256":"\#(letter)","fileName":"oficio de Carla.pdf","role":"original"}],"weaknesses":"Copia simple"}"#
        ),
        links: [
          link(31, .offeredIn, first, #"{"annex":"1"}"#),
          DossierLink(
            uid: uid(32), relation: .proves, target: fact, locators: [Locator(sha256: letter, page: 1)]),
        ]),
      DossierRecord(
        uid: fact, kind: .fact, handle: "H-1", scope: campaign,
        body: DossierBody(.object([JSONValue.Member("statement", .string(statement))]))),
      DossierRecord(
        uid: argument, kind: .argument, handle: "AG-1", scope: campaign,
        body: body(#"{"title":"Igualdad","counterArgument":"Que no hay dinero"}"#),
        links: [link(33, .raisedIn, first, "{}"), link(34, .restsOn, fact, "{}")]),
      DossierRecord(
        uid: secret, kind: .happening, handle: "EV-1", privileged: true, scope: campaign,
        body: body(#"{"title":"Reunión de estrategia"}"#), links: [link(35, .happensIn, first, "{}")]),
    ]
  }

  private static func link(
    _ number: Int, _ relation: Relation, _ target: String, _ attributes: String, access: AccessLevel = .caseTeam
  ) -> DossierLink {
    DossierLink(uid: uid(number), relation: relation, target: target, access: access, attributes: body(attributes))
  }

  static let key = Array(repeating: UInt8(7), count: 32)

  static var court: DisclosurePolicy {
    var policy = narrow("court", access: .restricted, party: .identity, others: .caseTeam)
    policy.needsProceeding = true
    policy.documents = .attached
    policy.documentKinds = [.evidence, .filing, .ruling]
    policy.reach = [
      ReachStep(.participatesIn, .incoming), ReachStep(.challengedIn, .incoming), ReachStep(.challenges, .outgoing),
      ReachStep(.offeredIn, .incoming), ReachStep(.raisedIn, .incoming), ReachStep(.before, .outgoing),
      ReachStep(.affects, .outgoing), ReachStep(.refusedBy, .outgoing), ReachStep(.onGround, .outgoing),
      ReachStep(.hasCondition, .outgoing), ReachStep(.proves, .outgoing), ReachStep(.restsOn, .outgoing),
      ReachStep(.happensIn, .incoming),
    ]
    return policy
  }

  static var partner: DisclosurePolicy {
    narrow("partner", access: .caseTeam, party: .caseTeam, others: .caseTeam)
  }

  static var press: DisclosurePolicy { narrow("press", access: .public, party: .public, others: .public) }

  private static func narrow(
    _ profile: String, access: AccessLevel, party: AccessLevel, others: AccessLevel
  ) -> DisclosurePolicy {
    var policy = DisclosurePolicy(profile: profile)
    policy.access = access
    policy.partyAccess = party
    policy.othersAccess = others
    policy.privileged = false
    policy.identifiers = false
    policy.documents = .publicOrRedacted
    policy.watched = [FieldOfKind("proceeding", "docket")]
    policy.places = [FieldOfKind("refusal", "place"), FieldOfKind("person", "municipality")]
    policy.rareBelow = 5
    policy.countsWithheld = true
    return policy
  }
}
