/// Why a body and a type do not fit each other; never with a value of the body.
public enum BodyError: Error, Sendable, Hashable {
  /// The body has a field that the type does not know: reading on would lose it.
  case unknownField(String)
  /// A required field is missing.
  case missingField(String)
  /// A field holds another kind of value, or a text that is no date.
  case unsuitable(String)
  /// The type holds what no body can hold.
  case unwritable

  init(_ error: any Error) {
    switch error {
    case let error as BodyError: self = error
    case DecodingError.keyNotFound(let key, let context): self = .missingField(Self.path(context.codingPath + [key]))
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      self = .unsuitable(Self.path(context.codingPath))
    default: self = .unwritable
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String { keys.map(\.stringValue).joined(separator: ".") }
}

extension JSONValue {
  /// Writes a value, its properties in the order they are declared, empty ones left out.
  ///
  /// - Throws: `BodyError.unwritable` for what no body holds, such as a floating-point number.
  public init(writing value: some Encodable) throws(BodyError) {
    do { self = try BodyEncoder.value(value) } catch { throw BodyError(error) }
  }

  /// Reads a value of a type.
  ///
  /// - Throws: `BodyError`, naming the field and never what it holds.
  public func read<T: Decodable>(as type: T.Type) throws(BodyError) -> T {
    do { return try BodyDecoder.read(type, from: self) } catch { throw BodyError(error) }
  }
}
