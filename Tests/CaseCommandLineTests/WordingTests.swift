import CaseWords
import CaseModel
import FileKit
import Testing

@testable import CaseCommandLine

/// What people read is written here as text, so that the text itself can be held to the rules on words.
@Suite struct WordingTests {
  /// A text of the sources and where it stands.
  private struct Text {
    let place: String
    let text: String
  }

  private static let folders =
    ["CaseCommandLine"]
    + [
      "Bodies", "Chains", "Context", "Documents", "Dossiers", "Links", "Matching", "Office", "Precedents", "Reading",
      "Records",
    ]
    .map { "CaseOperations/" + $0 } + ["Dossier"]

  private static func sources() throws -> [String] {
    let root = Paths.parent(Paths.parent(Paths.parent(#filePath)))
    return try folders.flatMap { try swiftFiles(Paths.join(root, "Sources/" + $0)) }
  }

  private static func swiftFiles(_ folder: String) throws -> [String] {
    try Files.list(folder).flatMap { name -> [String] in
      let path = Paths.join(folder, name)
      if name.hasSuffix(".swift") { return [path] }
      return name.contains(".") ? [] : try swiftFiles(path)
    }
  }

  /// Every text between quotation marks outside comments; one that spans lines stands as its lines.
  private static func texts() throws -> [Text] {
    var texts: [Text] = []
    for path in try sources() {
      for (number, line) in try Files.read(path).split(separator: 10, omittingEmptySubsequences: false).enumerated() {
        let place = Paths.lastComponent(path) + ":\(number + 1)"
        texts += quoted(line).map { Text(place: place, text: $0) }
      }
    }
    return texts
  }

  /// What stands between quotation marks on one line of code.
  private static func quoted(_ line: ArraySlice<UInt8>) -> [String] {
    let (quote, escape, slash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"))
    if line.drop(while: { $0 == 32 }).starts(with: [slash, slash]) { return [] }
    var texts: [String] = []
    var text: [UInt8]?
    var isEscaped = false
    for byte in line {
      if isEscaped {
        isEscaped = false
        text?.append(byte)
      } else if byte == escape {
        isEscaped = true
      } else if byte == quote {
        if let ended = text { texts.append(String(decoding: ended, as: UTF8.self)) }
        text = text == nil ? [] : nil
      } else {
        text?.append(byte)
      }
    }
    return texts
  }

  /// Words that address the reader as «tú», or order as to a «tú» what is never told of a third person here.
  private static let familiar: Set<String> = [
    "tú", "tu", "tus", "ti", "contigo", "tuyo", "tuya", "tuyos", "tuyas", "te", "eres", "tienes", "puedes", "quieres",
    "debes", "necesitas", "quisiste", "haz", "hazlo", "pon", "ponlo", "dile", "dale", "elige", "usa", "indica",
    "actualiza", "libera", "avisa", "deshaz", "quítalo", "míralo", "agrégalo", "guárdalo", "regístralo", "regístrala",
    "anótalo", "vincúlalo", "enlázalo", "corrígelo", "bórralo", "repítelo", "llévalo", "verifícalo", "compruébalo",
    "inténtalo", "escríbelo", "cámbialo", "confírmalo", "repite", "intenta", "espera", "corrige",
  ]

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map { $0.lowercased() }
  }

  @Test func `nobody is addressed as tú`() throws {
    for text in try Self.texts() {
      let words = Self.words(text.text)
      for (index, word) in words.enumerated() where Self.familiar.contains(word) {
        // «se usa ése» and «lo indica la ley» tell; they order nothing.
        if index > 0, ["se", "lo", "la", "que", "quien"].contains(words[index - 1]) { continue }
        #expect(text.text.hasPrefix("--"), "\(text.place): «\(word)» in «\(text.text)»")
      }
    }
  }

  @Test(arguments: ["Elige otra carpeta", "tu función", "¿quisiste decir help?", "quítalo antes"])
  func `the rule on tú finds what it is for`(text: String) {
    #expect(Self.words(text).contains { Self.familiar.contains($0) })
  }

  @Test func `no phrase lacks one of its languages`() throws {
    let (mark, nothing) = (Array("Phrase(\"".utf8), Array("(\"\",\"\")".utf8))
    let (noSpanish, between, noEnglish) = (Array("(\"\",".utf8), Array("\",\"".utf8), Array("\"\")".utf8))
    for path in try Self.sources() {
      let code = try Files.read(path).filter { $0 != 32 && $0 != 10 }
      for start in code.indices where code[start] == mark[0] && code[start...].starts(with: mark) {
        let phrase = code[start...].dropFirst(6)
        // Nothing in both languages is no sentence that lacks one.
        if phrase.starts(with: nothing) { continue }
        let words = String(decoding: phrase.prefix(60), as: UTF8.self)
        #expect(!phrase.starts(with: noSpanish), "\(Paths.lastComponent(path)): \(words)")
        guard
          let comma = phrase.indices.first(where: { phrase[$0] == between[0] && phrase[$0...].starts(with: between) })
        else { continue }
        #expect(!phrase[comma...].dropFirst(2).starts(with: noEnglish), "\(Paths.lastComponent(path)): \(words)")
      }
    }
  }

  @Test func `the sum of a kind's words is grammatical in both languages`() {
    #expect(RecordKind.evidence.one == Phrase("una prueba", "an item of evidence"))
    #expect(RecordKind.fact.expected == Phrase("un hecho (H-…)", "a fact (H-…)"))
    #expect(RecordKind.institution.all.es == "las instituciones")
    #expect(
      Phrase("da seguimiento a", "monitors").followed(by: RecordKind.order.definite).es == "da seguimiento a la orden")
    #expect(
      Phrase("surge de", "arises from").followed(by: RecordKind.proceeding.definite).es.hasPrefix("surge del juicio"))
  }

  // MARK: what people read

  @Test func `a link is told as a sentence, a refused one says what belongs there`() throws {
    let file = try CaseFile()
    file.run("fact add \"Más de 400 rechazos\"")
    file.run("claimant add \"Ana Ejemplo\"")
    try file.file("oficio.txt", "Oficio de muestra.\n")
    file.run("evidence add oficio.txt --title Oficio")
    #expect(file.run("link P-1#2 --proves H-1") == "P-1 prueba el hecho H-1: Más de 400 rechazos · página 2")
    #expect(file.run("unlink H-1 P-1 --lang en") == "P-1 proves the fact H-1: Más de 400 rechazos · page 2")
    #expect(file.desk.run("link", "P-1", "--proves", "PE-1") == .failure)
    #expect(file.desk.errors.contains("un hecho (H-…)"))
    #expect(file.desk.errors.contains("PE-1 es una persona"))
  }

  @Test func `the log tells acts in words, with both ends of a link that shows no health data`() throws {
    let file = try CaseFile()
    file.run("fact add Hecho")
    file.run("evidence add Acta")
    file.run("link P-1 --proves H-1")
    file.run("claimant add \"Ana Ejemplo\" --condition E11")
    let log = file.run("log")
    #expect(log.contains("vinculó P-1 → H-1 (prueba)"))
    #expect(log.contains("agregó E11 (padecimiento)"))
    #expect(!log.contains("PE-1 → E11"))
    #expect(file.run("log --lang en").contains("linked P-1 → H-1 (proves)"))
    let first = try #require(try file.json("log")["batches"]?.elements.last?["time"]?.text)
    #expect(first.hasSuffix("Z"))
  }

  @Test func `moments are told by the office's clocks, and by UTC where none are known`() {
    let moment: Int64 = 1_770_000_000_000
    #expect(Words.moment(moment, nil) == "2026-02-02 02:40 UTC")
    #expect(Words.moment(moment, Console.zone("America/Hermosillo")) == "2026-02-01 19:40")
    #expect(Words.moment(moment, Console.zone(":UTC")) == "2026-02-02 02:40 UTC")
  }

  @Test func `yes and no are typed in either language`() throws {
    let file = try CaseFile()
    file.run("fact add Uno --privileged sí")
    #expect(try file.json("fact show H-1")["record"]?["privileged"] == .bool(true))
    #expect(file.desk.run("fact", "edit", "H-1", "--privileged", "tal vez") == .usage)
    #expect(file.desk.errors.contains("sí, no"))
  }
}
