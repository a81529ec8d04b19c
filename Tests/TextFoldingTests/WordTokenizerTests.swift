import Testing
import TextFolding

@Suite struct WordTokenizerTests {
  /// Words, with synonyms behind a plus sign: `ejecucion+ejecu`.
  func words(
    _ text: String, _ language: StemLanguage = .spanish, _ mode: WordTokenizer.Mode = .document
  ) -> [String] {
    var tokenizer = WordTokenizer(language)
    var words: [String] = []
    tokenizer.tokenize(Array(text.utf8).span, mode: mode) { word, _, _, isSynonym in
      var bytes: [UInt8] = []
      for i in word.indices { bytes.append(word[i]) }
      let word = String(decoding: bytes, as: UTF8.self)
      if isSynonym, let last = words.popLast() { words.append(last + "+" + word) } else { words.append(word) }
      return true
    }
    return words
  }

  @Test(arguments: [
    ("La ejecución", ["la", "ejecucion+ejecu"]),
    ("RESOLUCION", ["resolucion+resolu"]),
    ("jurídico", ["juridico+jurid"]),
    ("años, niño; pingüino.", ["anos", "nino+nin", "pinguino+pinguin"]),
    ("", []), (" ,.;-/ ", []),
    ("teórico-práctico", ["teorico+teoric", "practico+practic"]),
    ("n\u{303}an\u{303}a", ["nana+nan"]),
  ])
  func `a word comes as it stands and with its stems`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    "discriminación", "ejecución", "pensión", "cobertura", "médico", "jurídica", "inconstitucionalidad",
  ])
  func `a word is found with or without its accents, in capitals and in the plural`(word: String) {
    func tokens(_ text: String) -> Set<Substring> { Set(words(text).flatMap { $0.split(separator: "+") }) }
    let typed = tokens(Folding.fold(word))
    #expect(!typed.isDisjoint(with: tokens(word)))
    #expect(!typed.isDisjoint(with: tokens(word.uppercased())))
    #expect(!tokens(word).isDisjoint(with: tokens(Folding.fold(word).uppercased())))
  }

  @Test func `plural and singular meet, also when the plural has lost its accent`() {
    func tokens(_ text: String) -> Set<Substring> { Set(words(text).flatMap { $0.split(separator: "+") }) }
    #expect(!tokens("pensiones").isDisjoint(with: tokens("pensión")))
    #expect(!tokens("pensiones").isDisjoint(with: tokens("pension")))
    #expect(!tokens("resoluciones").isDisjoint(with: tokens("RESOLUCION")))
  }

  @Test(arguments: [
    ("1157/2007-II", ["1157+1157/2007-ii", "2007", "ii"]),
    ("amparo 22/2024,", ["amparo", "22+22/2024", "2024"]),
    ("COVID-19", ["covid+covid-19", "19"]),
    ("1157/", ["1157"]), ("1157//2007", ["1157", "2007"]), ("y/o", ["y", "o"]),
  ])
  func `a docket number is found whole and in parts`(text: String, expected: [String]) {
    #expect(words(text, .english) == expected)
    #expect(words(text, .english, .query) == expected)
    #expect(words(text, .english, .prefix) == expected.map { String($0.prefix { $0 != "+" }) })
  }

  @Test func `beginnings and exact words have no stems`() {
    #expect(words("ejecución", .spanish, .prefix) == ["ejecucion"])
    #expect(words("ejecución", .spanish, .exact) == ["ejecucion"])
    #expect(WordTokenizer.words(of: "La Ejecución, 22/2024") == ["la", "ejecucion", "22", "2024"])
  }

  @Test func `an English word has its English stem`() {
    #expect(words("insurances denied", .english) == ["insurances+insur", "denied+deni"])
  }

  @Test func `words say where they stand`() {
    let text = "«Años» ya"
    var tokenizer = WordTokenizer(.spanish)
    var ranges: [Range<Int>] = []
    tokenizer.tokenize(text.utf8.span, mode: .exact) { _, start, end, _ in
      ranges.append(start..<end)
      return true
    }
    #expect(ranges == [2..<7, 10..<12])
  }

  @Test func `nothing comes after the first no`() {
    var tokenizer = WordTokenizer(.spanish)
    var count = 0
    tokenizer.tokenize("ejecución de 22/2024".utf8.span, mode: .document) { _, _, _, _ in
      count += 1
      return count < 3
    }
    #expect(count == 3)
  }

  @Test func `a broken line and a ligature do not break a word`() {
    #expect(words("ejecu\u{AD}ción", .spanish, .exact) == ["ejecucion"])
    #expect(words("ﬁrma", .spanish, .exact) == ["firma"])
    #expect(words("北京 Αθήνα", .spanish, .exact) == ["北京", "αθηνα"])
  }

  @Test func `any bytes are survived, and offsets stay inside and in order`() {
    var generator = SplitMix(state: 7)
    var tokenizer = WordTokenizer(.spanish)
    for _ in 0..<3_000 {
      let bytes = (0..<Int(generator.next() % 40)).map { _ -> UInt8 in
        let byte = UInt8(truncatingIfNeeded: generator.next() >> 32)
        return byte < 0x60 ? [0xC3, 0xCC, 0x81, 0x2F, 0x31, 0xE2, 0xF0, 0x61][Int(byte) & 7] : byte
      }
      var last = 0
      tokenizer.tokenize(bytes.span, mode: .document) { word, start, end, isSynonym in
        #expect(start < end && end <= bytes.count && word.count > 0)
        #expect(isSynonym || start >= last)
        if !isSynonym { last = end }
        return true
      }
    }
  }

  @Test func `a very long word is kept`() {
    let long = String(repeating: "ejecución", count: 500)
    #expect(words(long, .spanish, .document).first?.hasPrefix("ejecucionejecucion") == true)
    #expect(words(long).count == 1)
  }
}

struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
