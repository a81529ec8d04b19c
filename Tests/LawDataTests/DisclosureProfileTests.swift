import Assets
import CaseModel
import LawData
import Testing
import XMLKit

@Suite struct `Disclosure profiles` {
  static let codes = DisclosureProfile.codes

  @Test func `there are four`() { #expect(Self.codes == ["court", "full", "partner", "press"]) }

  @Test(arguments: codes) func `the file obeys the schema`(code: String) throws {
    let schema = try #require(EmbeddedFile.named("disclosure/disclosure.xsd"))
    let file = try #require(EmbeddedFile.named("disclosure/\(code).xml"))
    let result = try XMLSchemaValidator(schema.bytes).validate(.bytes(file.bytes))
    #expect(result.problems.map(\.message) == [])
  }

  @Test(arguments: codes) func `it can be read and names itself and its phase`(code: String) throws {
    let profile = try #require(DisclosureProfile.shipped(code))
    #expect(profile.profile == code)
    #expect(profile.phase == code)
    #expect(!profile.note.es.isEmpty && !profile.note.en.isEmpty)
  }

  @Test(arguments: ["court", "partner", "press"]) func `nothing internal and no identifier leaves the office`(
    code: String
  )
    throws
  {
    let profile = try #require(DisclosureProfile.shipped(code))
    #expect(!profile.privileged && !profile.identifiers)
    #expect(profile.othersAccess < .restricted)
    #expect(profile.rareBelow > 1)
    #expect(profile.documents != .all)
    #expect(!profile.watched.isEmpty && !profile.places.isEmpty)
  }

  @Test func `each profile lets out no more than the one before it`() throws {
    let order = try ["full", "court", "partner", "press"].map { try #require(DisclosureProfile.shipped($0)) }
    for (wider, narrower) in zip(order, order.dropFirst()) {
      #expect(wider.access >= narrower.access)
      #expect(wider.partyAccess >= narrower.partyAccess)
      #expect(wider.othersAccess >= narrower.othersAccess)
    }
  }

  @Test func `a court's dossier starts from one proceeding and names its parties only`() throws {
    let court = try #require(DisclosureProfile.shipped("court"))
    #expect(court.needsProceeding && !court.reach.isEmpty)
    #expect(court.partyAccess == .identity)
    #expect(court.partyRoles.contains("petitioner"))
    #expect(!court.partyRoles.contains("witness"))
  }

  @Test func `its steps never lead from one person's family or evidence to another proceeding`() throws {
    let court = try #require(DisclosureProfile.shipped("court"))
    for relation in [Relation.offeredIn, .participatesIn, .challengedIn, .filedIn, .issuedIn, .kinOf, .mayServe] {
      #expect(!court.reach.contains { $0.relation == relation && $0.direction == .outgoing }, "\(relation)")
    }
    for relation in [Relation.proves, .affects, .onGround, .happensIn, .hasCondition, .refusedBy, .insuredBy] {
      #expect(!court.reach.contains { $0.relation == relation && $0.direction == .incoming }, "\(relation)")
    }
  }

  @Test(arguments: codes) func `every role and field it names exists`(code: String) throws {
    let profile = try #require(DisclosureProfile.shipped(code))
    for role in profile.partyRoles { #expect(Vocabularies.shipped.term(role, in: "roles") != nil, "\(role)") }
    let personal = profile.unnamedFields + profile.childFields
    let fields = profile.withheldFields + personal + profile.withheldStates.map(\.field)
    for named in fields + profile.watched + profile.places {
      let own = RecordKind(rawValue: named.owner)?.description.fields ?? []
      let inner = own.flatMap { field in if case .group(let fields) = field.shape { fields } else { [Field]() } }
      let attributes = Relation(rawValue: named.owner)?.description.attributes ?? []
      #expect((own + inner + attributes).contains { $0.name == named.field }, "\(named.owner).\(named.field)")
    }
    for state in profile.withheldStates {
      guard case .code(let list)? = RecordKind(rawValue: state.field.owner)?.description.field(state.field.field)?.shape
      else { continue }
      #expect(Vocabularies.shipped.term(state.code, in: list) != nil, "\(state.code)")
    }
  }

  @Test(arguments: ["court", "partner", "press"])
  func `the office's notes, and its own sources, stay whatever the kind of record`(code: String) throws {
    let profile = try #require(DisclosureProfile.shipped(code))
    let law: Set<RecordKind> = [.norm, .precedent, .institution, .condition, .figure]
    for kind in RecordKind.allCases {
      #expect(profile.withheldFields.contains { $0.owner == kind.rawValue && $0.field == "note" }, "\(kind)")
      let keepsSource = profile.withheldFields.contains { $0.owner == kind.rawValue && $0.field == "source" }
      #expect(keepsSource != law.contains(kind), "\(kind)")
    }
    for relation in Relation.allCases where relation != .treats {
      guard relation.description.attribute("note") != nil else { continue }
      #expect(profile.withheldFields.contains { $0.owner == relation.rawValue && $0.field == "note" }, "\(relation)")
    }
  }
}
