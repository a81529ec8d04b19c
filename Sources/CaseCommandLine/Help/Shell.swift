import CaseModel

/// A shell whose completions are made from the command table.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// The script that teaches the shell every command and option.
  func script(_ tree: CommandTree) -> String {
    switch self {
    case .bash: BashCompletions.script(tree)
    case .zsh: ZshCompletions.script(tree)
    case .fish: FishCompletions.script(tree)
    }
  }

  /// The text as one word of any of the three shells.
  static func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      switch character {
      case "'": quoted += "'\\''"
      case "\n": quoted += " "
      default: quoted.append(character)
      }
    }
    return quoted + "'"
  }
}

extension CommandTree.Node {
  /// The options of the command and those of every command.
  var allOptions: [CommandOption] { command.options() + CommandOption.global }

  /// What a shell may complete the operands with.
  var operandHint: ValueHint { command.operands.first { $0.hint != .nothing }?.hint ?? .nothing }
}

enum BashCompletions {
  static func script(_ tree: CommandTree) -> String {
    let paths = tree.nodes.map { "\"/" + $0.path.joined(separator: "/") + "\"" }
    var text = """
      # bash completion of expediente; made by: expediente completions bash
      _expediente() {
        local word="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}" path="" index words="" hint=""
        for (( index = 1; index < COMP_CWORD; index++ )); do
          case "$path/${COMP_WORDS[index]}" in
            \(paths.joined(separator: "|"))) path="$path/${COMP_WORDS[index]}" ;;
          esac
        done
        case "$path" in

      """
    let top = tree.root.map(\.name) + CommandOption.global.map { "--" + $0.name }
    text += "    \"\") words=\"\(top.joined(separator: " "))\" ;;\n"
    for node in tree.nodes {
      var words = node.children.map(\.name) + node.allOptions.map { "--" + $0.name }
      words += node.operandHint.words
      let hint = hintName(node.operandHint)
      text += "    \"/\(node.path.joined(separator: "/"))\") words=\"\(words.joined(separator: " "))\""
      text += (hint.isEmpty ? "" : " hint=\(hint)") + " ;;\n"
    }
    text += "  esac\n  case \"$path $previous\" in\n"
    for option in CommandOption.global where option.takesValue { text += value(option, path: "*") }
    for node in tree.nodes {
      for option in node.command.options() where option.takesValue {
        text += value(option, path: "/" + node.path.joined(separator: "/"))
      }
    }
    return text + """
        esac
        case "$hint" in
          files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
          folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
          *) COMPREPLY=() ;;
        esac
        local more
        mapfile -t more < <(compgen -W "$words" -- "$word")
        COMPREPLY+=("${more[@]}")
      }
      complete -F _expediente expediente

      """
  }

  private static func value(_ option: CommandOption, path: String) -> String {
    let words = option.hint.words.joined(separator: " ")
    let pattern = path == "*" ? "*\" --\(option.name)\"" : "\"\(path) --\(option.name)\""
    return "    \(pattern)) words=\"\(words)\" hint=\"\(hintName(option.hint))\" ;;\n"
  }

  private static func hintName(_ hint: ValueHint) -> String {
    switch hint {
    case .file: "files"
    case .folder: "folders"
    case .nothing, .words, .codes, .vocabularies: ""
    }
  }
}

enum ZshCompletions {
  static func script(_ tree: CommandTree) -> String {
    let paths = tree.nodes.map { "/" + $0.path.joined(separator: "/") }
    var text = """
      #compdef expediente
      # zsh completion of expediente; made by: expediente completions zsh
      _expediente() {
        local place="" word
        local -a commands options
        for word in "${(@)words[2,CURRENT-1]}"; do
          case "$place/$word" in
            (\(paths.joined(separator: "|"))) place="$place/$word" ;;
          esac
        done
        case "$place" in

      """
    text += branch("", tree.root, CommandOption.global, .nothing, tree)
    for node in tree.nodes {
      text += branch("/" + node.path.joined(separator: "/"), node.children, node.allOptions, node.operandHint, tree)
    }
    return text + """
        esac
      }
      _expediente "$@"

      """
  }

  private static func branch(
    _ path: String, _ children: [Command], _ options: [CommandOption], _ hint: ValueHint, _ tree: CommandTree
  ) -> String {
    let pattern = path.isEmpty ? "\"\"" : path
    if !children.isEmpty {
      var text = "    (\(pattern))\n      commands=(\n"
      for child in children { text += "        \(Shell.quoted(child.name + ":" + tree.say(child.summary)))\n" }
      text += "      )\n      _describe -t commands 'expediente' commands\n      _arguments"
      for option in options { text += " \\\n        \(argument(option, tree))" }
      return text + "\n      ;;\n"
    }
    var text = "    (\(pattern))\n      _arguments"
    for option in options { text += " \\\n        \(argument(option, tree))" }
    return text + " \\\n        \(Shell.quoted("*:" + " :" + action(hint)))\n      ;;\n"
  }

  private static func argument(_ option: CommandOption, _ tree: CommandTree) -> String {
    var words = ""
    for character in tree.say(option.summary) {
      if "[]:\\".contains(character) { words.append("\\") }
      words.append(character)
    }
    let value = option.placeholder.map { ":" + tree.say($0) + ":" + action(option.hint) } ?? ""
    let name = "--" + option.name + (option.takesValue ? "=" : "")
    return Shell.quoted((option.repeats ? "*" : "") + name + "[" + words + "]" + value)
  }

  private static func action(_ hint: ValueHint) -> String {
    switch hint {
    case .file: "_files"
    case .folder: "_files -/"
    case .nothing, .words, .codes, .vocabularies:
      hint.words.isEmpty ? " " : "(" + hint.words.joined(separator: " ") + ")"
    }
  }
}

enum FishCompletions {
  static func script(_ tree: CommandTree) -> String {
    var text = """
      # fish completion of expediente; made by: expediente completions fish
      function __expediente_at
        set -l place ""
        for word in (commandline -opc)[2..-1]
          if contains -- "$place/$word" \(tree.nodes.map { "/" + $0.path.joined(separator: "/") }.joined(separator: " "))
            set place "$place/$word"
          end
        end
        test "$place" = "$argv[1]"
      end
      complete -c expediente -f

      """
    for option in CommandOption.global { text += line(option, condition: nil, tree) }
    for command in tree.root { text += child(command, below: "", tree) }
    for node in tree.nodes {
      let path = "/" + node.path.joined(separator: "/")
      for child in node.children { text += self.child(child, below: path, tree) }
      for option in node.command.options() { text += line(option, condition: path, tree) }
      switch node.operandHint {
      case .file, .folder: text += "complete -c expediente -n '__expediente_at \(path)' -F\n"
      case .nothing, .words, .codes, .vocabularies:
        let words = node.operandHint.words.joined(separator: " ")
        if !words.isEmpty { text += "complete -c expediente -n '__expediente_at \(path)' -a '\(words)'\n" }
      }
    }
    return text
  }

  private static func child(_ command: Command, below path: String, _ tree: CommandTree) -> String {
    "complete -c expediente -n \(Shell.quoted("__expediente_at \"\(path)\"")) -a \(command.name)"
      + " -d \(quoted(tree.say(command.summary)))\n"
  }

  private static func line(_ option: CommandOption, condition: String?, _ tree: CommandTree) -> String {
    var text = "complete -c expediente"
    if let condition { text += " -n '__expediente_at \(condition)'" }
    text += " -l \(option.name)"
    if let short = option.short { text += " -s \(short)" }
    text += " -d \(quoted(tree.say(option.summary)))"
    guard option.takesValue else { return text + "\n" }
    switch option.hint {
    case .file, .folder: text += " -r -F"
    case .nothing, .words, .codes, .vocabularies:
      let words = option.hint.words.joined(separator: " ")
      text += words.isEmpty ? " -x" : " -x -a '\(words)'"
    }
    return text + "\n"
  }

  /// The text as one word of fish, which escapes a quotation mark inside the marks.
  private static func quoted(_ text: String) -> String {
    var quoted = "'"
    for character in text {
      if character == "'" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted + "'"
  }
}
