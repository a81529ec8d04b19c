import CaseModel
import CaseOperations
import LawData
import Testing

struct LawTests {
  @Test func `every reason of matching has a weight and a sentence, and no weight is without a reason`() {
    #expect(Set(MatchReason.allCases.map(\.rawValue)) == Set(Vocabularies.shipped.matchWeights.map(\.code)))
  }

  @Test func `every code the program concludes something from is marked in its list`() throws {
    for (list, meaning) in [
      ("roles", Term.Meaning.wronged), ("outcomes", .grants), ("treatments", .weakening),
      ("precedent-statuses", .weakening), ("binding-forces", .binds), ("binding-forces", .persuades),
      ("compliance-states", .met), ("request-replies", .silent),
    ] {
      let vocabulary = try #require(CaseLaw.shipped.vocabulary(list))
      #expect(vocabulary.terms.contains { $0.meanings.contains(meaning) }, "\(list) \(meaning)")
    }
  }

  @Test func `words of a code are there in both languages, and an unknown code stands for itself`() {
    #expect(CaseLaw.shipped.words("granted", of: "outcomes").en == "amparo granted")
    #expect(CaseLaw.shipped.words("xyz", of: "outcomes") == Phrase("xyz", "xyz"))
  }
}
