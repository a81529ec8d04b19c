import Testing
import TextFolding

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Resolución de AMPARO", "resolucion de amparo"), ("ÁÉÍÓÚÜÑ áéíóúüñ", "aeiouun aeiouun"), ("", ""),
    ("Ana 1157/2007-II", "ana 1157/2007-ii"), ("Straße Æsir Øre ﬁn", "strasse aesir ore fin"),
    ("e\u{301}n\u{303}", "en"),
    ("Ἀθῆναι Йод 北京 한국", "αθηναι иод 北京 한국"), ("İstanbul", "istanbul"), ("¿«Qué»? – 100 %", "¿«que»? – 100 %"),
    ("Nguyễn", "nguyen"),
  ])
  func `a text is folded`(text: String, folded: String) { #expect(Folding.fold(text) == folded) }

  @Test func `typed text is kept in one form`() {
    #expect(Array(Folding.nfc("cafe\u{301} nin\u{303}o").utf8) == Array("café niño".utf8))
    #expect(Folding.nfc("plain") == "plain")
    #expect(Folding.nfc("ñ\u{301}").unicodeScalars.count == 2)
  }

  @Test func `a Spanish list has its order`() {
    let sorted = [
      "", "  a", "-a", "1", "2", "a", "A", "á", "Á", "ab", "caña", "cañón", "caos", "Muñoz", "Núñez", "Nuzco", "ñame",
      "Ñame",
      "ñandú", "oso", "z", "北京",
    ]
    let shuffled = sorted.shuffled().sorted {
      Collation.sortKey($0).lexicographicallyPrecedes(Collation.sortKey($1))
    }
    #expect(shuffled == sorted)
    #expect(Collation.sortKey("n\u{303}o") == Collation.sortKey("ño"))
    #expect(Collation.sortKey("José Pérez") < Collation.sortKey("José Pérez A"))
  }

  @Test func `stop words are those of the language`() {
    #expect(StopWords.contains("de", .spanish) && StopWords.contains("segun", .spanish) == false)
    #expect(StopWords.contains("the", .english) && !StopWords.contains("the", .spanish))
    #expect(!StopWords.contains("estado", .spanish) && !StopWords.contains("will", .english))
  }
}

private func < (left: [UInt8], right: [UInt8]) -> Bool { left.lexicographicallyPrecedes(right) }
