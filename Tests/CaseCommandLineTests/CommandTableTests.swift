import CaseWords
import CaseModel
import Testing

@testable import CaseCommandLine

@Suite struct CommandTableTests {
  static let nodes = CommandTree(root: CommandTable.commands, language: .spanish).nodes

  @Test func `every command, operand and option is explained in both languages`() {
    for node in Self.nodes {
      expectWords(node.command.summary, node.name)
      for operand in node.command.operands {
        expectWords(operand.placeholder, node.name)
        expectWords(operand.summary, node.name)
      }
      for option in node.command.options() {
        expectWords(option.summary, node.name + " --" + option.name)
        if let placeholder = option.placeholder { expectWords(placeholder, node.name + " --" + option.name) }
      }
      for example in node.command.examples { expectWords(example.words, node.name) }
    }
    for option in CommandOption.global { expectWords(option.summary, "--" + option.name) }
  }

  private func expectWords(_ phrase: Phrase, _ place: String) {
    #expect(!phrase.es.isEmpty && !phrase.en.isEmpty, "\(place) lacks words")
  }

  @Test func `no word calls two commands of one level`() {
    for level in [CommandTable.commands] + Self.nodes.map(\.children) {
      let words = level.flatMap { Set([$0.name] + $0.aliases.map { PlainWord.of($0) }) }
      let repeated = Dictionary(grouping: words, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
      #expect(repeated.isEmpty)
    }
  }

  @Test func `no command has two options of one name`() {
    for node in Self.nodes {
      let names = node.allOptions.map(\.name)
      let repeated = Dictionary(grouping: names, by: { $0 }).filter { $0.value.count > 1 }.keys.sorted()
      #expect(repeated.isEmpty, "\(node.name)")
      let letters = node.allOptions.compactMap(\.short)
      #expect(Set(letters).count == letters.count, "\(node.name)")
    }
  }

  @Test func `every example is a line that the parser accepts`() {
    for node in Self.nodes {
      for example in node.command.examples {
        let words = ShellWords.split(example.line)
        #expect(throws: Never.self, "\(example.line)") {
          let line = try CommandLineParser.parse(words, root: CommandTable.commands)
          #expect(line.path.starts(with: node.path), "\(example.line)")
        }
      }
    }
  }

  @Test(arguments: HelpText.overviewExamples.map(\.line))
  func `every example of the first page is a line that the parser accepts`(line: String) throws {
    _ = try CommandLineParser.parse(ShellWords.split(line), root: CommandTable.commands)
  }

  @Test func `command and option names are lower-case words with dashes`() {
    for node in Self.nodes {
      for name in [node.command.name] + node.command.options().map(\.name) {
        #expect(name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name)")
      }
    }
  }

  @Test func `every command that does something is explained by help`() {
    let desk = Desk()
    for node in Self.nodes {
      for language in Language.allCases {
        #expect(desk.run(["help"] + node.path + ["--lang", language.rawValue]) == .success)
        #expect(desk.output.contains(node.command.summary.text(language)))
      }
    }
  }
}

/// Splits an example as a shell would, as far as examples go: quotation marks, and nothing behind `>`, `|` or `;`.
enum ShellWords {
  static func split(_ line: String) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in line + " " {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character == " " {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(character)
      }
    }
    return Array(words.prefix { ![">", "|", ";"].contains($0) })
  }
}
