import LegalText
import Testing

@Suite struct `Conditions named in running text` {
  private let thesaurus = ShippedThesaurus.thesaurus

  private func codes(_ text: String) -> [String] {
    thesaurus.mentions(in: text).compactMap { $0.candidates.first?.code }
  }

  @Test(arguments: [
    ("Me negaron la afiliación por hipertensión y diabetes tipo 2.", ["I10", "E11"]),
    ("La persona quejosa vive con VIH.", ["B20-B24"]),
    ("Padece epidermólisis bullosa desde su nacimiento.", ["Q81"]),
    ("They refused her because of type 1 diabetes and lupus.", ["E10", "M32"]),
    ("Diagnóstico: I10 y E11.2", ["I10", "E11.2"]),
    ("Se le diagnosticó EM en 2009", ["G35"]),
  ]) func `are found`(text: String, expected: [String]) { #expect(codes(text) == expected) }

  @Test(arguments: [
    "El amparo en revisión AR 227/2020 se resolvió por unanimidad.",
    "La parte quejosa ha presentado todas las pruebas.",
    "La autoridad responsable negó la solicitud em tiempo.", "All the members have left.",
    "Juicio 1157/2007-II, foja 12.",
    "",
  ]) func `are not seen where there are none`(text: String) { #expect(codes(text) == []) }

  @Test func `say where they stand`() throws {
    let text = "Según el dictamen, padecía «presión alta»."
    let found = try #require(thesaurus.mentions(in: text).first)
    #expect(found.typed == "presión alta")
    #expect(String(decoding: Array(text.utf8)[found.range], as: UTF8.self) == "presión alta")
  }
}
