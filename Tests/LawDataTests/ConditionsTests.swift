import CaseModel
import LawData
import Testing

@Suite struct `The list of conditions` {
  private func list() throws -> Vocabulary { try #require(Vocabularies.shipped["conditions"]) }

  @Test func `codes are references to ICD-10`() throws {
    let list = try list()
    #expect(list.scheme == "icd-10")
    #expect(list.terms.allSatisfy { $0.scheme == "icd-10" && $0.level != nil })
    #expect(list.description.es.contains("no es una copia"))
  }

  @Test(arguments: [
    ("E11.2", ["E11", "E10-E14", "IV"]), ("N18.5", ["N18", "N17-N19", "XIV"]), ("C50", ["C00-C97", "II"]),
    ("I25.2", ["I25", "I20-I25", "IX"]), ("Z21", ["Z20-Z29", "B20-B24", "XXI", "I"]),
  ]) func `a term stands under its families and its chapter`(code: String, above: [String]) throws {
    #expect(try list().ancestors(of: code) == above)
  }

  @Test func `the families the first cases need have their members`() throws {
    let list = try list()
    #expect(list.children(of: "E10-E14") == ["E10", "E11", "E14"])
    #expect(list.children(of: "E11") == ["E11.2", "E11.3", "E11.4", "E11.5"])
    #expect(list.children(of: "B20-B24").contains("B24"))
    #expect(list.children(of: "B20-B24").contains("Z21"))
  }

  @Test
  func `every condition below a block says which rule leaves it out, in the rule's words, or that none was compared`()
    throws
  {
    for term in try list().terms where term.level == .category || term.level == .subcategory {
      let isCompared = !(term.note?.es.hasPrefix("No se cotejó con ninguna regla de afiliación.") ?? false)
      #expect(term.exclusions.isEmpty != isCompared, "\(term.code)")
      if !isCompared { #expect(term.certainty == .mapped, "\(term.code)") }
      for exclusion in term.exclusions {
        #expect(!exclusion.literal.isEmpty && !exclusion.literal.contains("\""))
        #expect((exclusion.effect == .waiting) == (exclusion.waitMonths != nil), "\(term.code)")
      }
    }
  }

  @Test func `what ISSSTESON's own rule says was not read and is marked so`() throws {
    let rules = try list().terms.flatMap(\.exclusions).filter { $0.basis.hasPrefix("ISSSTESON") }
    #expect(!rules.isEmpty)
    #expect(rules.allSatisfy { $0.certainty == .unverified })
  }

  @Test func `plain hypertension is excluded by no article of the regulation`() throws {
    let term = try #require(try list()["I10"])
    #expect(!term.exclusions.contains { $0.basis.hasPrefix("RACERF") && $0.effect == .excluded })
  }

  @Test func `a replaced code leads to the one to use`() throws {
    let list = try list()
    #expect(list["I84"]?.replacedBy == "K64")
    #expect(list.current("I84")?.code == "K64")
    #expect(list.current("E11")?.code == "E11")
    #expect(list.current("X99") == nil)
  }
}
