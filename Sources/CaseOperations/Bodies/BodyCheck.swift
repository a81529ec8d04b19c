import CaseModel

/// Checks a body against its kind's fields and puts its members in their order.
enum BodyCheck {
  /// The body with its members in the fields' order, empty ones left out.
  ///
  /// - Parameters:
  ///   - body: an object of field names and values.
  ///   - fields: the fields it may have.
  ///   - partial: whether parts of it are hidden from its author, so that a closed field is not missed.
  /// - Throws: `FieldProblem` at the first member that is unknown, missing or of the wrong type.
  static func ordered(_ body: JSONValue, by fields: [Field], partial: Bool = false) throws(FieldProblem)
    -> JSONValue
  {
    for member in body.members where !fields.contains(where: { $0.name == member.name }) {
      throw .unknownField(member.name)
    }
    var members: [JSONValue.Member] = []
    for field in fields {
      guard let value = body[field.name], !isEmpty(value) else {
        if field.required, !(partial && field.isCloser) { throw .missing(field.name) }
        continue
      }
      if field.repeats {
        guard case .array(let elements) = value else { throw .wrongType(field.name) }
        var checked: [JSONValue] = []
        for element in elements { checked.append(try single(element, field)) }
        members.append(JSONValue.Member(field.name, .array(checked)))
      } else {
        members.append(JSONValue.Member(field.name, try single(value, field)))
      }
    }
    return .object(members)
  }

  private static func isEmpty(_ value: JSONValue) -> Bool {
    switch value {
    case .null, .array([]), .object([]), .string(""): true
    default: false
    }
  }

  private static func single(_ value: JSONValue, _ field: Field) throws(FieldProblem) -> JSONValue {
    switch (field.shape, value) {
    case (.text, .string), (.paragraph, .string), (.code, .string), (.flag, .bool): return value
    case (.integer, .number(let digits)) where Int(digits) != nil: return value
    case (.decimal, .string(let text)) where TypedValue.isDecimal(text): return value
    case (.digest, .string(let text)) where TypedValue.isDigest(text): return value
    case (.date, .string(let text)):
      guard let date = PartialDate(text) else { throw .notADate(field.name) }
      return .string(date.text)
    case (.group(let fields), .object): return try ordered(value, by: fields)
    default: throw .wrongType(field.name)
    }
  }
}

extension Field {
  /// Whether fewer people see it than see the record.
  var isCloser: Bool { access != nil || privileged }

  /// Whether it is a repeated group of which some fields are closer than the group.
  var hidesInItems: Bool {
    guard repeats, case .group(let inner) = shape else { return false }
    return inner.contains { $0.isCloser }
  }
}
