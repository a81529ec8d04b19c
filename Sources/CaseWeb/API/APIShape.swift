import CaseModel
import CaseWords

/// The shape of a JSON value: what a body may hold is checked by it, and the description is made from it.
indirect enum APIShape: Sendable {
  case text
  /// A partial date: `2006`, `2006-03`, `~2006`, `unknown`.
  case date
  /// A moment, in UTC.
  case moment
  case whole(least: Int?)
  case flag
  case choice([String])
  case list(APIShape)
  /// The value or `null`.
  case maybe(APIShape)
  /// An object with these members and no others.
  case members([APIMember])
  /// An object whose members have names of their own.
  case map(APIShape)
  /// An object of any content.
  case open
  /// One of several.
  case either([APIShape])
  /// One that has a name, described once.
  case named(String)

  static let whole = APIShape.whole(least: nil)
}

/// A member of an object.
struct APIMember: Sendable {
  let name: String
  let shape: APIShape
  let isRequired: Bool
  let words: Phrase?

  init(_ name: String, _ shape: APIShape, required: Bool = true, _ words: Phrase? = nil) {
    self.name = name
    self.shape = shape
    isRequired = required
    self.words = words
  }

  /// One that may be left out.
  static func maybe(_ name: String, _ shape: APIShape, _ words: Phrase? = nil) -> APIMember {
    APIMember(name, shape, required: false, words)
  }
}

extension APIShape {
  /// The shape as a JSON Schema (2020-12), as OpenAPI 3.1 has it.
  func schema(_ language: Language) -> JSONValue {
    switch self {
    case .text: type("string")
    case .date:
      type("string", JSONValue.Member("examples", .array([.string("2010-03-24"), .string("~2006")])))
    case .moment: type("string", JSONValue.Member("format", .string("date-time")))
    case .whole(let least): least.map { type("integer", JSONValue.Member("minimum", $0)) } ?? type("integer")
    case .flag: type("boolean")
    case .choice(let codes): type("string", JSONValue.Member("enum", .array(codes.map { .string($0) })))
    case .list(let element): type("array", JSONValue.Member("items", element.schema(language)))
    case .maybe(let shape):
      .object([
        JSONValue.Member("anyOf", .array([shape.schema(language), .object([JSONValue.Member("type", "null")])]))
      ])
    case .members(let members): object(members, language)
    case .map(let shape): type("object", JSONValue.Member("additionalProperties", shape.schema(language)))
    case .open: type("object")
    case .either(let shapes):
      .object([JSONValue.Member("oneOf", .array(shapes.map { $0.schema(language) }))])
    case .named(let name): .object([JSONValue.Member("$ref", "#/components/schemas/" + name)])
    }
  }

  private func type(_ name: String, _ more: JSONValue.Member...) -> JSONValue {
    .object([JSONValue.Member("type", name)] + more)
  }

  private func object(_ members: [APIMember], _ language: Language) -> JSONValue {
    let properties = members.map { member in
      var schema = member.shape.schema(language)
      if let words = member.words { schema["description"] = .string(words.text(language)) }
      return JSONValue.Member(member.name, schema)
    }
    let required = members.filter(\.isRequired).map { JSONValue.string($0.name) }
    return type(
      "object", JSONValue.Member("properties", .object(properties)), JSONValue.Member("required", .array(required)),
      JSONValue.Member("additionalProperties", false))
  }
}
