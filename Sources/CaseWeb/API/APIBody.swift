import CaseModel
import CaseOperations
import CaseWords

/// An object of a request's body, read member by member.
struct APIBody {
  let value: JSONValue

  /// - Parameter known: the members it may have.
  init(_ value: JSONValue, known: [String], at place: String = "") throws(RequestProblem) {
    guard case .object(let members) = value else { throw .wrongType(place) }
    guard members.allSatisfy({ known.contains($0.name) }) else { throw .unknownMember(known: known) }
    self.value = value
  }

  /// A member that is there and not `null`.
  private func member(_ name: String) -> JSONValue? { value[name].flatMap { $0 == .null ? nil : $0 } }

  func text(_ name: String) throws(RequestProblem) -> String? {
    switch member(name) {
    case nil: nil
    case .string(let text)?: text
    default: throw .wrongType(name)
    }
  }

  func required(_ name: String) throws(RequestProblem) -> String {
    guard let text = try text(name) else { throw .missing(name) }
    return text
  }

  func number(_ name: String, least: Int = 0) throws(RequestProblem) -> Int? {
    switch member(name) {
    case nil: return nil
    case .number(let digits)?:
      guard let number = Int(digits), number >= least else { throw .wrongType(name) }
      return number
    default: throw .wrongType(name)
    }
  }

  func flag(_ name: String) throws(RequestProblem) -> Bool? {
    switch member(name) {
    case nil: nil
    case .bool(let flag)?: flag
    default: throw .wrongType(name)
    }
  }

  func list(_ name: String) throws(RequestProblem) -> [JSONValue] {
    switch member(name) {
    case nil: []
    case .array(let elements)?: elements
    default: throw .wrongType(name)
    }
  }

  func object(_ name: String) throws(RequestProblem) -> JSONValue {
    switch member(name) {
    case nil: .object([])
    case .object(let members)?: .object(members)
    default: throw .wrongType(name)
    }
  }

  func access(_ name: String = "access") throws(RequestProblem) -> AccessLevel? {
    guard let code = try text(name) else { return nil }
    guard let level = AccessLevel(code: code) else { throw .wrongType(name) }
    return level
  }

  /// Links as a record's own request has them.
  func links() throws -> [LinkInput] {
    try list("links").map { value in
      let body = try APIBody(
        value, known: ["relation", "other", "reversed", "attributes", "page", "toPage", "quote", "document", "access"],
        at: "links")
      guard let relation = Relation(rawValue: try body.required("relation")) else {
        throw RequestProblem.wrongType("relation")
      }
      var link = LinkInput(relation, try body.required("other"), reversed: try body.flag("reversed") ?? false)
      link.attributes = try FieldsJSON(try body.object("attributes"), relation.description.attributes).set
      link.page = try body.number("page", least: 1)
      link.toPage = try body.number("toPage", least: 1)
      link.quote = try body.text("quote")
      link.document = try body.text("document")
      link.access = try body.access()
      return link
    }
  }
}

/// Fields as records hold them, turned into what an operation takes.
struct FieldsJSON {
  /// The fields with a value.
  private(set) var set: [FieldInput] = []
  /// Those that are emptied: with `null` or an empty list.
  private(set) var clear: [String] = []

  /// - Throws: `OperationError.field` for a field that is not known or whose value is of another type.
  init(_ value: JSONValue, _ fields: [Field]) throws(OperationError) {
    for member in value.members {
      guard let field = fields.first(where: { $0.name == member.name }) else {
        throw .field(.unknownField(member.name))
      }
      switch member.value {
      case .null, .array([]): clear.append(field.name)
      case .array(let elements) where field.repeats:
        for element in elements { set.append(try Self.input(field, element)) }
      case let value: set.append(try Self.input(field, value))
      }
    }
  }

  private static func input(_ field: Field, _ value: JSONValue) throws(OperationError) -> FieldInput {
    switch (field.shape, value) {
    case (.group(let parts), .object): return FieldInput(field.name, parts: try FieldsJSON(value, parts).set)
    case (.integer, .number(let digits)): return FieldInput(field.name, digits)
    case (.flag, .bool(let flag)): return FieldInput(field.name, flag ? "yes" : "no")
    case (.text, .string(let text)), (.paragraph, .string(let text)), (.code, .string(let text)),
      (.date, .string(let text)), (.decimal, .string(let text)), (.digest, .string(let text)):
      return FieldInput(field.name, text)
    default: throw .field(.wrongType(field.name))
    }
  }
}
