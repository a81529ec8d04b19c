import CaseModel
import LegalText
import Testing

@Suite struct `Above and below a condition` {
  private let thesaurus = ShippedThesaurus.thesaurus

  static let families: [(String, Set<String>)] = [
    ("E11.2", ["E11", "E10-E14"]), ("I10", ["I10-I15"]), ("Z21", ["Z20-Z29", "B20-B24"]),
    ("E11.9", ["E11", "E10-E14"]), ("I84", ["I80-I89", "K64", "K55-K64"]), ("X99", []),
  ]

  @Test(arguments: families) func `families are blocks and categories, never chapters`(
    code: String, families: Set<String>
  ) {
    #expect(thesaurus.families(of: code) == families)
  }

  @Test func `two conditions of one chapter are no family`() {
    #expect(thesaurus.families(of: "I10").isDisjoint(with: thesaurus.families(of: "I83")))
    #expect(!thesaurus.ancestors(of: "I10").isDisjoint(with: thesaurus.ancestors(of: "I83")))
  }

  @Test func `what stands under a chapter includes its blocks' conditions`() {
    #expect(Set(thesaurus.descendants(of: "II")).isSuperset(of: ["C00-C97", "C50", "C91", "D24"]))
    #expect(thesaurus.descendants(of: "E11.2").isEmpty)
  }

  @Test func `an unknown code stands for itself`() {
    #expect(thesaurus.expanded("l40") == ["L40"])
    #expect(thesaurus.entry("L40") == nil)
  }

  @Test func `a circle among a lawyer's terms does not hang`() {
    let circle = Thesaurus([
      ThesaurusEntry(code: "own-a", label: Phrase("a uno", "a one"), parents: ["own-b"]),
      ThesaurusEntry(code: "own-b", label: Phrase("b dos", "b two"), parents: ["own-a"]),
      ThesaurusEntry(code: "own-c", label: Phrase("c tres", "c three"), replacedBy: "own-d"),
      ThesaurusEntry(code: "own-d", label: Phrase("d cuatro", "d four"), replacedBy: "own-c"),
    ])
    #expect(circle.descendants(of: "own-a") == ["own-b"])
    #expect(circle.ancestors(of: "own-a") == ["own-b"])
    #expect(circle.expanded("own-c") == ["own-c", "own-d"])
  }
}
