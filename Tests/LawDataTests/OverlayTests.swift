import CaseModel
import LawData
import Testing

@Suite struct `A lawyer's own terms` {
  private let own = Term(
    code: "L93", label: Phrase("Lupus eritematoso (de la piel)", "Lupus erythematosus (of the skin)"),
    parent: "M30-M36",
    synonyms: ["lupus de la piel"], scheme: "icd-10")

  @Test func `are added at the end, under the parent they name, and are not verified`() throws {
    let list = try #require(Vocabularies(overlay: ["conditions": [own]])["conditions"])
    #expect(list.terms.last?.code == "L93")
    #expect(list.children(of: "M30-M36").last == "L93")
    #expect(list["L93"]?.certainty == .unverified)
  }

  @Test func `do not change the shipped lists`() {
    _ = Vocabularies(overlay: ["conditions": [own]])["conditions"]
    #expect(Vocabularies.shipped.term("L93", in: "conditions") == nil)
  }

  @Test func `over a shipped code change its words and keep the law's`() throws {
    let mine = Term(code: "I10", label: Phrase("Presión alta", "High blood pressure"), synonyms: ["presión"])
    let list = try #require(Vocabularies(overlay: ["conditions": [mine]])["conditions"])
    let term = try #require(list["I10"])
    let shipped = try #require(Vocabularies.shipped.term("I10", in: "conditions"))
    #expect(term.label.es == "Presión alta")
    #expect(term.synonyms.contains("presión") && term.synonyms.contains("HTA"))
    #expect(term.exclusions == shipped.exclusions)
    #expect(term.parent == shipped.parent)
    #expect(list.terms.count == Vocabularies.shipped["conditions"]?.terms.count)
  }

  @Test func `can be merged into a shipped one`() throws {
    let merged = Term(code: "own-sugar", label: Phrase("azúcar", "sugar"), replacedBy: "E14")
    let list = try #require(Vocabularies(overlay: ["conditions": [merged]])["conditions"])
    #expect(list.current("own-sugar")?.code == "E14")
  }

  @Test func `that replace each other in a circle do not hang`() throws {
    let first = Term(code: "own-a", label: Phrase("a", "a"), replacedBy: "own-b")
    let second = Term(code: "own-b", label: Phrase("b", "b"), replacedBy: "own-a")
    let list = try #require(Vocabularies(overlay: ["conditions": [first, second]])["conditions"])
    #expect(list.current("own-a") != nil)
  }
}
