import CaseModel

/// Splits a body by who may see its fields, and joins what a reader may see.
///
/// Names, birth and contact stand in a part of their own, so that the store can hold them back where it shows the rest.
/// A group's field may be more closed than the group: each part then holds its share of the group, and the items of a
/// repeated group stand at the same place in every part.
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

  /// Who may see a field.
  private struct Clearance: Hashable {
    let access: AccessLevel
    let privileged: Bool

    func raised(by field: Field) -> Clearance {
      Clearance(access: max(access, field.access ?? access), privileged: privileged || field.privileged)
    }
  }

  /// The parts of a body, the main one first and always there.
  static func split(_ body: JSONValue, fields: [Field], access: AccessLevel, privileged: Bool) -> [Part] {
    let main = Clearance(access: access, privileged: privileged)
    var found: [Clearance] = [main]
    collect(body, fields, main, into: &found)
    if found.count == 1 { return [Part(access: access, privileged: privileged, body: body)] }
    return found.map { clearance in
      Part(
        access: clearance.access, privileged: clearance.privileged,
        body: share(of: body, fields, main, clearance) ?? .object([]))
    }
  }

  private static func collect(_ body: JSONValue, _ fields: [Field], _ outer: Clearance, into found: inout [Clearance]) {
    for field in fields {
      guard let value = body[field.name] else { continue }
      let clearance = outer.raised(by: field)
      if !found.contains(clearance) { found.append(clearance) }
      guard case .group(let inner) = field.shape else { continue }
      for item in field.repeats ? value.elements : [value] { collect(item, inner, clearance, into: &found) }
    }
  }

  /// The members of an object that exactly one clearance opens; nothing if there are none.
  private static func share(
    of body: JSONValue, _ fields: [Field], _ outer: Clearance, _ wanted: Clearance
  ) -> JSONValue? {
    var members: [JSONValue.Member] = []
    for field in fields {
      guard let value = body[field.name] else { continue }
      let clearance = outer.raised(by: field)
      if case .group(let inner) = field.shape {
        if field.repeats {
          let items = value.elements.map { share(of: $0, inner, clearance, wanted) ?? .object([]) }
          // The part that opens the group itself holds every item, so that their number and order are known.
          if clearance == wanted || items.contains(where: { $0 != .object([]) }) {
            members.append(JSONValue.Member(field.name, .array(items)))
          }
        } else if let item = share(of: value, inner, clearance, wanted) {
          members.append(JSONValue.Member(field.name, item))
        }
      } else if clearance == wanted {
        members.append(JSONValue.Member(field.name, value))
      }
    }
    return members.isEmpty ? nil : .object(members)
  }

  /// One body of the given parts, its members in the fields' order.
  static func joined(_ parts: [JSONValue], fields: [Field]) -> JSONValue {
    if parts.count == 1 { return parts[0] }
    return .object(
      fields.compactMap { field in
        let values = parts.compactMap { $0[field.name] }
        guard let first = values.first else { return nil }
        guard case .group(let inner) = field.shape, values.count > 1 else {
          return JSONValue.Member(field.name, first)
        }
        guard field.repeats else { return JSONValue.Member(field.name, joined(values, fields: inner)) }
        let count = values.map(\.elements.count).max() ?? 0
        let items = (0..<count).map { index in
          joined(values.compactMap { $0.elements.count > index ? $0.elements[index] : nil }, fields: inner)
        }
        return JSONValue.Member(field.name, .array(items))
      })
  }
}
