import CaseModel
import LegalText
import Testing

@Suite struct `Reading a letter` {
  @Test(arguments: [
    ("Hermosillo, Sonora, a 3 de mayo de 2024.", "2024-05-03"), ("a 15 de Setiembre del 2010", "2010-09-15"),
    ("el 03/05/2024 se presentó", "2024-05-03"), ("con fecha 2024-05-03", "2024-05-03"),
  ])
  func `finds dates as letters write them`(text: String, date: String) {
    #expect(LetterReader().read(text).dates.map(\.text) == [date])
  }

  @Test(arguments: ["31 de febrero de 2024", "99/99/2024", "el 5 de la lista", "oficio 12/2024", "de 2024"])
  func `takes nothing for a date that is none`(text: String) {
    #expect(LetterReader().read(text).dates.isEmpty)
  }

  @Test func `gives each date once, in the order of the text`() {
    let hints = LetterReader().read(
      "Recibido el 4 de junio de 2024 el oficio del 1 de junio de 2024 (4 de junio de 2024)")
    #expect(hints.dates.map(\.text) == ["2024-06-04", "2024-06-01"])
  }

  @Test func `finds articles with their fraction`() {
    let hints = LetterReader().read("conforme al artículo 5, fracción II, y al Art. 12 de la Ley; artículo segundo")
    #expect(hints.articles == ["artículo 5, fracción II", "artículo 12"])
  }

  @Test func `finds only whole names that it was given`() {
    let reader = LetterReader(names: ["Diabetes mellitus", "ISSSTESON", "asma", "Instituto de Muestra"])
    let hints = reader.read("El instituto de muestra niega por DIABETES MELLITUS; no por miasmas.")
    #expect(Set(hints.names) == ["Diabetes mellitus", "Instituto de Muestra"])
  }

  @Test(arguments: [("y a sus beneficiarios", true), ("a la persona solicitante", false)])
  func `notes whether relatives are spoken of`(text: String, speaks: Bool) {
    #expect(LetterReader().read(text).speaksOfFamily == speaks)
  }
}
