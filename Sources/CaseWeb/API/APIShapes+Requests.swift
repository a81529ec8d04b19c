import CaseModel
import CaseWords

/// What programs send: fields as records hold them, and links.
extension APIShapes {
  /// The fields of a kind or of a group; `null` empties one.
  static func fields(_ fields: [Field]) -> APIShape {
    .members(
      fields.map { field in
        let value = value(field.shape)
        return APIMember.maybe(field.name, .maybe(field.repeats ? .list(value) : value), words(field))
      })
  }

  private static func value(_ shape: Field.Shape) -> APIShape {
    switch shape {
    case .text, .paragraph, .decimal, .digest, .code: .text
    case .date: .date
    case .integer: .whole
    case .flag: .flag
    case .group(let parts): fields(parts)
    }
  }

  private static func words(_ field: Field) -> Phrase {
    var words = field.words
    if let note = field.note { words = words + ". " + note }
    if case .code(let vocabulary) = field.shape {
      words = words + Phrase(" · código de \(vocabulary)", " · code of \(vocabulary)")
    }
    return words
  }

  static let linkRequest = APIShape.members([
    APIMember("relation", .choice(Relation.allCases.map(\.rawValue))),
    APIMember(
      "other", .text,
      Phrase(
        "el otro extremo: clave, uid, o código o nombre de un padecimiento",
        "the other end: a handle, a uid, or a condition's code or name")),
    .maybe(
      "reversed", .flag,
      Phrase(
        "si el registro del que se parte es el destino", "whether the record one starts from is the target")),
    .maybe("attributes", .open, Phrase("atributos de la relación", "attributes of the relation")),
    .maybe("page", .whole(least: 1)), .maybe("toPage", .whole(least: 1)), .maybe("quote", .text),
    .maybe("document", .text, Phrase("principio de la huella", "start of the digest")), .maybe("access", access),
  ])

  /// A new record: of each kind with its own fields.
  static var newRecord: APIShape {
    .either(
      RecordKind.allCases.map { kind in
        .members(
          [
            APIMember("kind", .choice([kind.rawValue])), APIMember("fields", .named(kind.fieldsName)),
            .maybe("links", .list(.named("LinkRequest"))),
            .maybe(
              "case", .text,
              Phrase("el caso, si hay varios y el tipo no es compartido", "the case, where several exist")),
          ] + label)
      })
  }

  static let label: [APIMember] = [.maybe("access", access), .maybe("privileged", .flag)]
}
