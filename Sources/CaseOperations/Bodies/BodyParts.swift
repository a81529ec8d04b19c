import CaseModel

/// Splits a body by who may see its fields, and joins what a reader may see.
///
/// Names, birth and contact stand in a part of their own, so that the store can hold them back where it shows the rest.
enum BodyParts {
  /// A part of a body and who may see it.
  struct Part: Hashable {
    /// Who may see it.
    let access: AccessLevel
    /// Whether it is the office's own thinking.
    let privileged: Bool
    /// The fields of that part, in order.
    var body: JSONValue
  }

  /// The parts of a body, the main one first and always there.
  static func split(_ body: JSONValue, fields: [Field], access: AccessLevel, privileged: Bool) -> [Part] {
    var parts = [Part(access: access, privileged: privileged, body: .object([]))]
    for field in fields {
      guard let value = body[field.name] else { continue }
      let level = max(access, field.access ?? access)
      let hidden = privileged || field.privileged
      if let index = parts.firstIndex(where: { $0.access == level && $0.privileged == hidden }) {
        parts[index].body[field.name] = value
      } else {
        parts.append(
          Part(access: level, privileged: hidden, body: .object([JSONValue.Member(field.name, value)])))
      }
    }
    return parts
  }

  /// One body of the given parts, its members in the fields' order.
  static func joined(_ parts: [JSONValue], fields: [Field]) -> JSONValue {
    .object(
      fields.compactMap { field in
        for part in parts { if let value = part[field.name] { return JSONValue.Member(field.name, value) } }
        return nil
      })
  }
}
