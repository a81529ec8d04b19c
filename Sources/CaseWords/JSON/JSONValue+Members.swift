package import CaseModel

extension JSONValue.Member {
  /// A member with a text, or `null`.
  package init(_ name: String, _ text: String?) { self.init(name, text.map { JSONValue.string($0) } ?? .null) }

  /// A member with a whole number, or `null`.
  package init(_ name: String, _ number: Int?) { self.init(name, number.map { JSONValue.number(String($0)) } ?? .null) }

  /// A member with yes or no.
  package init(_ name: String, _ flag: Bool) { self.init(name, JSONValue.bool(flag)) }
}

extension JSONValue {
  /// The value as indented JSON text, for a person's eyes.
  package var indentedText: String {
    var text = ""
    indent(into: &text, depth: 0)
    return text
  }

  private func indent(into text: inout String, depth: Int) {
    let inner = String(repeating: "  ", count: depth + 1)
    let outer = String(repeating: "  ", count: depth)
    switch self {
    case .array(let elements) where !elements.isEmpty:
      text += "["
      for (index, element) in elements.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner
        element.indent(into: &text, depth: depth + 1)
      }
      text += "\n" + outer + "]"
    case .object(let members) where !members.isEmpty:
      text += "{"
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "\n" : ",\n") + inner + JSONValue.string(member.name).jsonText + ": "
        member.value.indent(into: &text, depth: depth + 1)
      }
      text += "\n" + outer + "}"
    default: text += jsonText
    }
  }
}
