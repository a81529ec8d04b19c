import CaseModel

/// Walks the values of a body along the described fields.
enum BodyWalk {
  /// Calls back for every document of a body, with the fields that lead to it, outermost first.
  ///
  /// A field that holds a hash and nothing else names a document too; the original of a redaction is not named by it.
  static func documents(
    in body: JSONValue, _ fields: [Field], path: [Field] = [], _ visit: ([Field], JSONValue) -> Void
  ) {
    for field in fields {
      guard let value = body[field.name] else { continue }
      for item in field.repeats ? value.elements : [value] {
        switch field.shape {
        case .group(let inner) where isDocument(inner): visit(path + [field], item)
        case .group(let inner): documents(in: item, inner, path: path + [field], visit)
        case .digest: visit(path + [field], .object([JSONValue.Member("sha256", item)]))
        default: continue
        }
      }
    }
  }

  /// Calls back for every text, date, number and code of a body with the fields that lead to it, outermost first.
  static func leaves(of body: JSONValue, _ fields: [Field], path: [Field] = [], _ visit: ([Field], String) -> Void) {
    for field in fields {
      guard let value = body[field.name] else { continue }
      for item in field.repeats ? value.elements : [value] {
        if case .group(let inner) = field.shape {
          leaves(of: item, inner, path: path + [field], visit)
        } else if let text = item.text {
          visit(path + [field], text)
        }
      }
    }
  }

  /// Whether a group is a reference to a document.
  static func isDocument(_ fields: [Field]) -> Bool { fields.map(\.name) == Document.fields.map(\.name) }
}
