import Assets
import CaseModel
import LawData
import Testing
import XMLKit

@Suite struct `Court profiles` {
  static let codes = CourtProfile.codes

  @Test func `there are four, each a term of the list`() throws {
    #expect(Self.codes == ["general", "mx-pjf", "mx-tribunal-local", "sidh"])
    let list = try #require(EmbeddedFile.named("vocabularies/court-profiles.xml"))
    let current = try Vocabulary(xml: list.bytes).terms.filter { $0.replacedBy == nil }.map(\.code)
    #expect(Set(current) == Set(Self.codes))
  }

  @Test(arguments: codes) func `the file obeys the schema and names itself`(code: String) throws {
    let schema = try #require(EmbeddedFile.named("profiles/court-profile.xsd"))
    let file = try #require(EmbeddedFile.named("profiles/\(code).xml"))
    #expect(try XMLSchemaValidator(schema.bytes).validate(.bytes(file.bytes)).problems.map(\.message) == [])
    let profile = try #require(CourtProfile.shipped(code))
    #expect(profile.code == code)
    #expect(!profile.note.es.isEmpty && !profile.note.en.isEmpty)
  }

  @Test(arguments: ["mx-pjf", "mx-tribunal-local"]) func `a limit nobody verified is unset and says so`(code: String)
    throws
  {
    let profile = try #require(CourtProfile.shipped(code))
    #expect(profile.unset == ["maximumBytes", "maximumPages", "maximumResolution"])
    #expect(profile.maximumBytes.value == nil && profile.maximumBytes.certainty == .unverified)
    #expect(profile.unverified.contains("paper"))
  }

  @Test(arguments: codes) func `every value that no source bears is marked`(code: String) throws {
    let profile = try #require(CourtProfile.shipped(code))
    for rule in [profile.maximumBytes, profile.maximumPages, profile.maximumResolution] where rule.value != nil {
      #expect(rule.certainty != .unverified)
      #expect(rule.sources.contains { $0.kind != .own })
    }
  }
}
