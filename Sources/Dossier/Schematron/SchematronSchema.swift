/// A Schematron schema as it was read: what is needed to compile it, nothing judged yet.
struct SchematronSchema: Sendable {
  /// A piece of a sentence.
  enum Piece: Sendable, Hashable {
    case text(String)
    case value(select: String)
    case name(path: String)
  }

  struct Let: Sendable, Hashable {
    let name: String
    let value: String
    let line: Int
  }

  struct Check: Sendable {
    let isReport: Bool
    let id: String?
    let role: String?
    let test: String
    let diagnostics: [String]
    let pieces: [Piece]
    let line: Int
  }

  /// What a rule holds, in order: lets may use the lets before them.
  enum Step: Sendable {
    case variable(Let)
    case check(Check)
    case extends(rule: String, line: Int)
  }

  struct Rule: Sendable {
    let id: String?
    let isAbstract: Bool
    let context: String
    let role: String?
    let steps: [Step]
    let line: Int
  }

  struct Pattern: Sendable {
    let id: String?
    let lets: [Let]
    let rules: [Rule]
  }

  struct Phase: Sendable {
    let lets: [Let]
    let patterns: [String]
    let line: Int
  }

  struct Key: Sendable {
    let name: String
    let match: String
    let use: String
  }

  var defaultPhase: String?
  var namespaces: [(prefix: String, uri: String)] = []
  var keys: [Key] = []
  var lets: [Let] = []
  var phases: [String: Phase] = [:]
  var patterns: [Pattern] = []
  var diagnostics: [String: [Piece]] = [:]
}
