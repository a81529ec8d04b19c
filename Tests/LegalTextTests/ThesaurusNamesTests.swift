import CaseModel
import LawData
import LegalText
import Testing

@Suite struct `Every condition is found` {
  static let codes = ShippedThesaurus.conditions.map(\.code)
  private let thesaurus = ShippedThesaurus.thesaurus

  @Test func `there are the 66 of the first list, what replaced one of them, and what was compared with no rule`() {
    let named = ShippedThesaurus.conditions.filter { !$0.exclusions.isEmpty || $0.code == "C00-C97" }
    #expect(named.count == 67)
    #expect(ShippedThesaurus.conditions.filter { $0.exclusions.isEmpty && $0.certainty == .certain }.isEmpty)
  }

  @Test(arguments: codes) func `by its code, in any case`(code: String) {
    for typed in [code, code.lowercased(), " \(code) ", code.split(separator: ".").joined()] {
      let match = thesaurus.expand(typed)
      #expect(match.terms.first?.candidates == [ThesaurusCandidate(code: code, way: .code)], "\(typed)")
      #expect(match.codes.contains(code) && match.notUnderstood.isEmpty)
    }
  }

  @Test(arguments: codes) func `by its names and all its synonyms, accents and capitals apart`(code: String) throws {
    let term = try #require(ShippedThesaurus.conditions.first { $0.code == code })
    for name in [term.label.es, term.label.en] + term.synonyms {
      for typed in [name, ShippedThesaurus.shouted(name), name.lowercased()] {
        let match = thesaurus.expand(typed)
        #expect(match.codes.contains(code), "\(typed)")
        #expect(match.notUnderstood.isEmpty, "\(typed): \(match.notUnderstood)")
        #expect(match.terms.count == 1, "\(typed)")
      }
    }
  }

  @Test(arguments: [
    ("tumores malignos", "C00-C97"), ("hernias inguinales", "K40"), ("riñón", "N18"), ("mujer asmática", "J45"),
    ("hipertensa", "I10"), ("diabéticas", "E11"), ("hemorroide", "I84"), ("cánceres", "C00-C97"),
    ("cáncer mama", "C50"), ("mama cáncer", "C50"), ("diabetes de tipo 2", "E11"), ("la presion alta", "I10"),
    ("infartos previos", "I25.2"), ("heart attack previous", "I25.2"), ("enfermedades del tejido conectivo", "M32"),
  ]) func `in the plural, the other gender, another order`(typed: String, code: String) {
    #expect(thesaurus.expand(typed).codes.contains(code))
  }
}
