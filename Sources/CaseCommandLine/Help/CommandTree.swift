import CaseWords
import CaseModel

/// The command table flattened: every command with its path, for what is made from the whole table.
struct CommandTree {
  /// A command and the words that call it.
  struct Node {
    let path: [String]
    let command: Command
    let children: [Command]

    /// The words, joined.
    var name: String { path.joined(separator: " ") }
  }

  /// The commands of the first level.
  let root: [Command]
  /// The language of words.
  let language: Language
  /// Every visible command, a group before what is below it.
  let nodes: [Node]

  init(root: [Command], language: Language) {
    self.root = root.filter { !$0.hidden }
    self.language = language
    nodes = Self.flatten(self.root, below: [])
  }

  private static func flatten(_ commands: [Command], below path: [String]) -> [Node] {
    commands.flatMap { command in
      let path = path + [command.name]
      let children = command.children().filter { !$0.hidden }
      return [Node(path: path, command: command, children: children)] + flatten(children, below: path)
    }
  }

  /// The text of a phrase in the tree's language.
  func say(_ phrase: Phrase) -> String { phrase.text(language) }
}
