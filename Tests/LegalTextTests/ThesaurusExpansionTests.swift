import CaseModel
import LegalText
import Testing

@Suite struct `What somebody typed` {
  private let thesaurus = ShippedThesaurus.thesaurus

  @Test func `a family brings all that stands under it`() {
    let match = thesaurus.expand("diabetes")
    #expect(match.terms.first?.candidates.first?.code == "E10-E14")
    #expect(match.codes == ["E10-E14", "E10", "E11", "E11.2", "E11.3", "E11.4", "E11.5", "E14"])
    #expect(match.terms.first?.isAmbiguous == false)
  }

  @Test func `a narrow term brings nothing broader`() {
    #expect(thesaurus.expand("nefropatía diabética").codes == ["E11.2"])
    #expect(thesaurus.expand("diabetes tipo 2").codes == ["E11", "E11.2", "E11.3", "E11.4", "E11.5"])
  }

  @Test func `words that mean two conditions are answered with both and said to be ambiguous`() throws {
    let term = try #require(thesaurus.expand("seropositivo").terms.first)
    #expect(term.candidates.map(\.code).sorted() == ["B24", "Z21"])
    #expect(term.isAmbiguous)
  }

  @Test func `HIV disease and infection without symptoms are found together`() {
    #expect(thesaurus.expand("vih").codes.isSuperset(of: ["B20-B24", "B24", "Z21"]))
  }

  @Test func `a code that was replaced is found with the one to use, which comes first`() throws {
    let match = thesaurus.expand("almorranas")
    #expect(match.codes.isSuperset(of: ["K64", "I84"]))
    #expect(match.terms.first?.candidates.first?.code == "K64")
    #expect(match.terms.first?.isAmbiguous == false)
    #expect(thesaurus.expand("I84").codes.contains("K64"))
  }

  @Test func `several conditions at once are told apart`() {
    let match = thesaurus.expand("hipertensión, diabetes tipo 2 y E75.2")
    #expect(match.terms.map(\.typed) == ["hipertensión", "diabetes tipo 2", "E75.2"])
    #expect(match.codes.isSuperset(of: ["I10", "E11", "E75.2"]))
    #expect(match.notUnderstood == [])
  }

  @Test func `what is not understood is said, as it was typed`() {
    let match = thesaurus.expand("Gripa con hipertensión")
    #expect(match.codes == ["I10"])
    #expect(match.notUnderstood == ["Gripa"])
    #expect(thesaurus.expand("").terms.isEmpty)
    #expect(thesaurus.expand("  ,;  ").notUnderstood.isEmpty)
  }

  @Test func `a code under a known one counts as itself and as the known one`() {
    let match = thesaurus.expand("e11.9")
    #expect(match.codes.isSuperset(of: ["E11.9", "E11", "E11.2"]))
    #expect(match.terms.first?.candidates == [ThesaurusCandidate(code: "E11", way: .broaderCode)])
    #expect(thesaurus.nearest("I11")?.code == "I10-I15")
    #expect(thesaurus.nearest("A00") == nil)
    #expect(thesaurus.expand("A00").notUnderstood == ["A00"])
  }

  @Test func `part of a name counts where few names hold it`() {
    let match = thesaurus.expand("mama")
    #expect(match.codes.isSuperset(of: ["C50", "D24"]))
    #expect(match.terms.first?.candidates.allSatisfy { $0.way == .partOfName } == true)
    #expect(match.terms.first?.isAmbiguous == true)
  }

  @Test func `a word that stands in many names says too little`() {
    #expect(thesaurus.expand("enfermedad").codes.isEmpty)
    #expect(thesaurus.expand("enfermedad").notUnderstood == ["enfermedad"])
  }

  @Test func `a lawyer's own term is found like a shipped one`() {
    let own = ThesaurusEntry(
      code: "L40", label: Phrase("Psoriasis", "Psoriasis"), synonyms: ["soriasis"], parents: ["M30-M36"])
    let wider = Thesaurus(thesaurus.entries + [own])
    #expect(wider.expand("SORIASIS").codes == ["L40"])
    #expect(wider.expanded("M30-M36").contains("L40"))
    #expect(thesaurus.expand("soriasis").codes.isEmpty)
  }

  @Test(arguments: ["diabetes tipo 2", "Diabetes tipo II", "diabetes tipo dos", "type two diabetes", "DM2"])
  func `a type is the same in digits, Roman numerals and words`(text: String) {
    #expect(thesaurus.expand(text).codes == ["E11", "E11.2", "E11.3", "E11.4", "E11.5"])
    #expect(thesaurus.expand(text).notUnderstood == [])
  }

  @Test(arguments: ["diabético", "diabética", "azúcar en la sangre", "azúcar alta"])
  func `a lay word that says no type guesses none`(text: String) throws {
    let term = try #require(thesaurus.expand(text).terms.first)
    #expect(term.candidates.first?.code == "E10-E14" && !term.isAmbiguous)
  }

  @Test func `blood pressure is that of the blood, unless the eyes are named`() {
    #expect(thesaurus.expand("presion").codes == ["I10"])
    #expect(thesaurus.expand("presión en los ojos").codes == ["H40"])
  }

  @Test(arguments: [
    ("presión arterial alta", ["I10"]), ("alta presión arterial", ["I10"]), ("tensión alta", ["I10"]),
    ("presión baja", ["I95"]), ("low blood pressure", ["I95"]), ("baja visión", ["H54"]),
  ])
  func `a phrase that is a known name wins alone`(typed: String, codes: [String]) {
    let match = thesaurus.expand(typed)
    #expect(match.codes == Set(codes))
    #expect(match.terms.first?.isAmbiguous == false && match.notUnderstood.isEmpty)
  }

  @Test(arguments: ["azúcar baja", "low sugar", "azúcar normal", "baja azúcar en la sangre"])
  func `a word that says the opposite takes a name its meaning, and suggests nothing`(typed: String) {
    #expect(thesaurus.expand(typed).codes.isEmpty)
    #expect(thesaurus.resembling(typed).isEmpty)
    #expect(thesaurus.mentions(in: "Tiene \(typed).").isEmpty)
  }

  @Test func `a word beside a name only says more of it, and finds nothing of its own`() {
    for typed in ["hipertensión alta", "cáncer de hígado"] {
      let match = thesaurus.expand(typed)
      #expect(match.terms.count == 1 && match.notUnderstood.count == 1)
    }
    #expect(thesaurus.expand("riñón, diabetes").codes.isSuperset(of: ["N18", "E11"]))
  }

  @Test func `opposites are no misspellings of each other, and neither is what only ends alike`() {
    #expect(!thesaurus.resembling("hipotención").contains("I10"))
    #expect(!thesaurus.resembling("hipertiroidismo").contains("E03"))
    #expect(thesaurus.resembling("opresión").isEmpty)
    #expect(thesaurus.resembling("ipertensión").contains("I10"))
  }

  @Test(arguments: [
    ("artritis", "M05-M14"), ("arthritis", "M05-M14"), ("sugar", "E10-E14"), ("tiroides", "E00-E07"),
    ("leucemia", "C81-C96"), ("falla renal", "N17-N19"), ("hemiplejia", "G80-G83"), ("sordera", "H90-H95"),
  ])
  func `a lay word broader than any code is the block that holds them`(typed: String, block: String) throws {
    let term = try #require(thesaurus.expand(typed).terms.first)
    #expect(term.candidates.first?.code == block && !term.isAmbiguous)
  }

  @Test(arguments: ["riñón", "riñones", "kidney"]) func `an organ is no disease and brings all that name it`(
    typed: String
  ) throws {
    let term = try #require(thesaurus.expand(typed).terms.first)
    #expect(term.isAmbiguous && term.candidates.allSatisfy { $0.way == .partOfName })
    #expect(thesaurus.expand(typed).codes.isSuperset(of: ["N18", "N20", "Z94.0"]))
  }

  @Test(arguments: [
    ("depresión", "F32"), ("obesidad", "E66"), ("autismo", "F84"), ("TDAH", "F90"), ("hemofilia", "D66"),
    ("ansiedad", "F41"), ("colesterol alto", "E78"), ("gota", "M10"), ("fibromialgia", "M79.7"), ("migraña", "G43"),
  ])
  func `what people are often asked about is found though it was compared with no rule`(typed: String, code: String) {
    #expect(thesaurus.expand(typed).terms.first?.candidates.first?.code == code)
  }

  @Test(arguments: [("hipertención", "I10"), ("diabetis", "E10-E14"), ("epilepcia", "G40"), ("escleroxis", "G35")])
  func `a misspelt word suggests what was meant and finds nothing by itself`(typed: String, meant: String) {
    #expect(thesaurus.expand(typed).codes.isEmpty)
    #expect(thesaurus.resembling(typed).contains(meant))
  }

  @Test func `a word like no other suggests nothing`() {
    #expect(thesaurus.resembling("xilofonista") == [])
    #expect(thesaurus.resembling("gas") == [])
  }
}
