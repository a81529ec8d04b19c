import CaseModel
import TextFolding

/// Makes a body of what a person typed field by field, and changes one.
struct TypedBody {
  let fields: [Field]
  let law: CaseLaw
  /// Whether its `code` may be a new one: of a condition that the office adds.
  var coins = false

  init(fields: [Field], law: CaseLaw) {
    self.fields = fields
    self.law = law
  }

  /// The body of the typed values, checked and in the fields' order.
  func make(_ inputs: [FieldInput]) throws(OperationError) -> JSONValue {
    try change(.object([]), set: inputs, clear: [])
  }

  /// The body with fields set and cleared; several inputs of one repeated field replace all its items.
  ///
  /// - Parameter partial: whether the author sees only a part of the body. Items that hide something from the author can
  ///   then be added and changed, not taken away or moved: their hidden halves would go to the wrong ones.
  func change(
    _ old: JSONValue, set inputs: [FieldInput], clear: [String], partial: Bool = false
  ) throws(OperationError) -> JSONValue {
    var body = old
    for name in clear { body[try field(name).name] = nil }
    var items: [String: [JSONValue]] = [:]
    for input in inputs {
      let field = try field(input.name)
      let value =
        if let parts = input.parts { try group(parts, field) } else { try value(input.text, field) }
      if field.repeats {
        items[field.name, default: []].append(value)
        body[field.name] = .array(items[field.name, default: []])
      } else if items.updateValue([value], forKey: field.name) != nil {
        throw .field(.notRepeatable(field.name))
      } else {
        body[field.name] = value
      }
    }
    if partial, fields.contains(where: { $0.hidesInItems && isShortened($0, from: old, to: body) }) {
      throw .notPermitted(.edit)
    }
    return try checked(body, partial: partial)
  }

  /// Refuses a title of nothing but blanks where the record cannot do without, or where nothing else names it either.
  ///
  /// - Parameter body: the body made of the inputs; nothing as long as there is none.
  /// - Throws: `FieldProblem.blank` with the title's field.
  func refuseBlankTitle(
    _ description: KindDescription, _ inputs: [FieldInput], _ body: JSONValue? = nil
  ) throws(OperationError) {
    let title = description.titleField
    guard let typed = inputs.last(where: { $0.name == title }), Self.isBlank(typed.text) else { return }
    let isNamed = body.map { description.kind.title(of: $0) != nil } ?? !(description.field(title)?.required ?? false)
    if !isNamed { throw .field(.blank(title)) }
  }

  /// Whether a text says nothing.
  static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  private func isShortened(_ field: Field, from old: JSONValue, to new: JSONValue) -> Bool {
    (new[field.name]?.elements.count ?? 0) < (old[field.name]?.elements.count ?? 0)
  }

  /// A whole body checked against its fields.
  func checked(_ body: JSONValue, partial: Bool = false) throws(OperationError) -> JSONValue {
    do { return try BodyCheck.ordered(body, by: fields, partial: partial) } catch { throw .field(error) }
  }

  private func field(_ name: String) throws(OperationError) -> Field {
    guard let field = fields.first(where: { $0.name == name || $0.optionName == name || $0.item == name }) else {
      throw .field(.unknownField(name))
    }
    return field
  }

  private func value(_ text: String, _ field: Field) throws(OperationError) -> JSONValue {
    if case .code(let vocabulary) = field.shape {
      let text = Folding.nfc(text)
      if coins, field.name == "code", ConditionRecords.isOwnCode(text, law) { return .string(text) }
      return .string(try law.code(text, of: vocabulary, field: field.name))
    }
    // Blanks alone say nothing: the field is then as empty as it looks.
    switch field.shape {
    case .text where Self.isBlank(text), .paragraph where Self.isBlank(text): return .string("")
    default: break
    }
    let value: JSONValue
    do { value = try TypedValue.value(text, for: field) } catch { throw .field(error) }
    if case .group(let inner) = field.shape { return try resolved(value, inner) }
    return value
  }

  /// A group whose fields were typed apart.
  private func group(_ parts: [FieldInput], _ field: Field) throws(OperationError) -> JSONValue {
    guard case .group(let inner) = field.shape else { throw .field(.wrongType(field.name)) }
    do { return try TypedBody(fields: inner, law: law).make(parts) } catch { throw .inOption(field.name, error) }
  }

  private func resolved(_ group: JSONValue, _ inner: [Field]) throws(OperationError) -> JSONValue {
    var group = group
    for field in inner {
      guard case .code(let vocabulary) = field.shape, let text = group[field.name]?.text else { continue }
      group[field.name] = .string(try law.code(text, of: vocabulary, field: field.name))
    }
    return group
  }
}
