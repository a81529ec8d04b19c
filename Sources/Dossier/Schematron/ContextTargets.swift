/// What a rule's context may match, as far as its last steps tell: enough to know which rules never meet.
struct ContextTargets: Hashable {
  /// A kind of node that a match pattern ends in.
  enum Target: Hashable {
    case root
    /// An element by expanded name; `nil` is any.
    case element(String?)
    /// An attribute by expanded name; `nil` is any.
    case attribute(String?)
    case text
    case comment
    case instruction
    /// What cannot be told from the pattern: it may match anything.
    case anything
  }

  let targets: Set<Target>

  /// Reads the alternatives of an XSLT 1.0 match pattern.
  init(_ pattern: String, namespaces: [String: String]) {
    targets = Set(Self.split(pattern, at: "|").map { Self.target(of: $0, namespaces: namespaces) })
  }

  /// Whether one node may match both.
  func mayMeet(_ other: ContextTargets) -> Bool {
    targets.contains { left in other.targets.contains { right in Self.mayMeet(left, right) } }
  }

  private static func mayMeet(_ left: Target, _ right: Target) -> Bool {
    switch (left, right) {
    case (.anything, _), (_, .anything): true
    case (.element(let left), .element(let right)), (.attribute(let left), .attribute(let right)):
      left == nil || right == nil || left == right
    default: left == right
    }
  }

  private static func target(of alternative: String, namespaces: [String: String]) -> Target {
    let trimmed = trim(alternative)
    if trimmed == "/" { return .root }
    var step = trim(split(trimmed, at: "/").last ?? "")
    if let bracket = step.firstIndex(of: "[") { step = trim(String(step[..<bracket])) }
    if step.hasPrefix("child::") { step = trim(String(step.dropFirst(7))) }
    var isAttribute = false
    if step.hasPrefix("@") || step.hasPrefix("attribute::") {
      isAttribute = true
      step = trim(String(step.dropFirst(step.hasPrefix("@") ? 1 : 11)))
    }
    switch step {
    case "text()": return .text
    case "comment()": return .comment
    case _ where step.hasPrefix("processing-instruction("): return .instruction
    case "node()" where isAttribute: return .attribute(nil)
    case _ where step.contains("("): return .anything
    case _ where step.hasSuffix("*"): return isAttribute ? .attribute(nil) : .element(nil)
    default: return isAttribute ? .attribute(expand(step, namespaces)) : .element(expand(step, namespaces))
    }
  }

  private static func expand(_ name: String, _ namespaces: [String: String]) -> String {
    guard let colon = name.firstIndex(of: ":") else { return name }
    let uri = namespaces[String(name[..<colon])] ?? String(name[..<colon])
    return "{\(uri)}\(name[name.index(after: colon)...])"
  }

  /// Splits at a character that stands outside predicates, parentheses and literals.
  static func split(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var nesting = 0
    var literal: Character?
    for character in text {
      if let open = literal {
        if character == open { literal = nil }
      } else {
        switch character {
        case "\"", "'": literal = character
        case "[", "(": nesting += 1
        case "]", ")": nesting -= 1
        case separator where nesting == 0:
          parts.append("")
          continue
        default: break
        }
      }
      parts[parts.count - 1].append(character)
    }
    return parts
  }

  private static func trim(_ text: String) -> String {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
