import CaseWords
import CaseModel
import Testing

@testable import CaseCommandLine

@Suite struct CommandLineParserTests {
  static let table: [Command] = [
    Command(
      name: "fruit", aliases: ["fruta"], summary: Phrase("Fruta", "Fruit"),
      children: {
        [
          Command(
            name: "add", aliases: ["agregar"], summary: Phrase("Agrega", "Adds"),
            operands: [Operand(Phrase("NOMBRE", "NAME"), Phrase("nombre", "name"))],
            options: {
              [
                CommandOption("colour", short: "c", Placeholder.text, repeats: true, Phrase("color", "colour")),
                CommandOption("number", short: "n", Placeholder.number, Phrase("número", "number")),
                CommandOption(flag: "ripe", short: "r", Phrase("madura", "ripe")),
              ]
            },
            work: { _ in Answer([]) { _ in } })
        ]
      }),
    Command(
      name: "revision", aliases: ["revisión"], summary: Phrase("Revisa", "Reviews"), work: { _ in Answer([]) { _ in } }),
  ]

  func parse(_ arguments: String...) throws(UsageProblem) -> ParsedLine {
    try CommandLineParser.parse(arguments, root: Self.table)
  }

  @Test(
    arguments: [
      ["fruit", "add", "pera", "--number=5"], ["fruit", "add", "pera", "--number", "5"],
      ["fruit", "add", "pera", "-n5"],
      ["fruit", "add", "pera", "-n", "5"], ["fruit", "add", "pera", "-n=5"],
    ])
  func `a value follows its option in any usual spelling`(arguments: [String]) throws {
    let line = try CommandLineParser.parse(arguments, root: Self.table)
    #expect(line.values["number"] == ["5"])
    #expect(line.operands == ["pera"])
    #expect(line.path == ["fruit", "add"])
  }

  @Test func `flags run together and the last letter may take the rest as its value`() throws {
    let line = try parse("fruit", "add", "-rqn-5", "pera")
    #expect(line.has("ripe"))
    #expect(line.has("quiet"))
    #expect(line.values["number"] == ["-5"])
  }

  @Test func `a value may begin with one dash, two need an equals sign`() throws {
    #expect(try parse("fruit", "add", "pera", "--number", "-5").values["number"] == ["-5"])
    #expect(try parse("fruit", "add", "pera", "--colour=--x").values["colour"] == ["--x"])
    #expect(throws: UsageProblem.self) { try parse("fruit", "add", "pera", "--colour", "--x") }
  }

  @Test func `a repeated option keeps every value in order`() throws {
    #expect(try parse("fruit", "add", "pera", "-c", "a", "--colour=b", "-cc").values["colour"] == ["a", "b", "c"])
  }

  @Test func `an option of one value refuses a second`() {
    #expect { try parse("fruit", "add", "pera", "-n1", "-n2") } throws: { error in
      if case UsageProblem.repeatedOption("--number", _) = error { true } else { false }
    }
  }

  @Test func `two dashes end the options`() throws {
    #expect(try parse("fruit", "add", "--", "--ripe").operands == ["--ripe"])
  }

  @Test func `a lone dash is an operand`() throws {
    #expect(try parse("fruit", "add", "-").operands == ["-"])
  }

  @Test func `an empty value is a value`() throws {
    #expect(try parse("fruit", "add", "pera", "--colour=").values["colour"] == [""])
  }

  @Test(arguments: ["fruta", "FRUTA", "fruit"])
  func `a command answers to its aliases in any case`(word: String) throws {
    #expect(try parse(word, "agregar", "pera").path == ["fruit", "add"])
  }

  @Test func `accents do not matter`() throws {
    #expect(try parse("revisión").path == ["revision"])
    #expect(try parse("Revision").path == ["revision"])
  }

  @Test(arguments: ["fru", "frui", "ad"])
  func `a command is never abbreviated`(word: String) {
    #expect(throws: UsageProblem.self) { try parse(word) }
  }

  @Test func `an unknown command suggests the nearest`() {
    #expect { try parse("friut") } throws: { error in
      guard case UsageProblem.unknownCommand("friut", [], let suggestions) = error else { return false }
      return suggestions.first == "fruit"
    }
  }

  @Test func `an unknown option suggests the nearest`() {
    #expect { try parse("fruit", "add", "--clour=x", "pera") } throws: { error in
      guard case UsageProblem.unknownOption("--clour", ["fruit", "add"], let suggestions) = error else { return false }
      return suggestions == ["--colour"]
    }
  }

  @Test func `a group alone says what may follow`() {
    #expect { try parse("fruit") } throws: { error in
      guard case UsageProblem.missingCommand(["fruit"], let choices) = error else { return false }
      return choices == ["add"]
    }
  }

  @Test func `operands are counted`() {
    #expect { try parse("fruit", "add") } throws: { error in
      if case UsageProblem.missingOperand(let phrase, _) = error { phrase.en == "NAME" } else { false }
    }
    #expect { try parse("fruit", "add", "a", "b", "c") } throws: { error in
      if case UsageProblem.extraOperands(2, _) = error { true } else { false }
    }
  }

  @Test func `help is given for a line that is not finished`() throws {
    #expect(try parse("fruit", "add", "--help").has("help"))
    #expect(try parse("fruit", "-h").path == ["fruit"])
  }

  @Test func `a flag refuses a value and an option a missing one`() {
    #expect(throws: UsageProblem.self) { try parse("fruit", "add", "pera", "--ripe=yes") }
    #expect(throws: UsageProblem.self) { try parse("fruit", "add", "pera", "--number") }
    #expect(throws: UsageProblem.self) { try parse("fruit", "add", "pera", "-n", "-r") }
  }

  @Test(
    arguments: [("casa", "casa", 0), ("casa", "caso", 1), ("acsa", "casa", 1), ("", "abc", 3), ("list", "lsit", 1)])
  func `edit distance counts swaps of neighbours once`(left: String, right: String, distance: Int) {
    #expect(Suggestion.distance(left, right) == distance)
  }
}
