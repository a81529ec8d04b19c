extension CaseRecord {
  /// Reads a record from its body.
  ///
  /// A field that the type does not know is refused rather than dropped, so that reading, changing and writing a body
  /// never loses what a later version put there.
  ///
  /// - Parameter body: an object of the described fields.
  /// - Throws: `BodyError`, naming the field and never what it holds.
  public init(body: JSONValue) throws(BodyError) {
    if let name = Self.unknownField(in: body, of: Self.description.fields) { throw .unknownField(name) }
    self = try body.read(as: Self.self)
  }

  /// The record as a body: the described fields in their order, empty ones left out.
  public var body: JSONValue {
    do { return try JSONValue(writing: self) } catch {
      preconditionFailure("\(Self.self) has a property that is no text, whole number, flag, date, list or group")
    }
  }

  private static func unknownField(in body: JSONValue, of fields: [Field]) -> String? {
    for member in body.members {
      guard let field = fields.first(where: { $0.name == member.name }) else { return member.name }
      guard case .group(let inner) = field.shape else { continue }
      for group in field.repeats ? member.value.elements : [member.value] {
        if let name = unknownField(in: group, of: inner) { return member.name + "." + name }
      }
    }
    return nil
  }
}
