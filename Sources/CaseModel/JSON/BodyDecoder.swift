/// Reads values out of JSON values: the counterpart of `BodyEncoder`, and as strict.
struct BodyDecoder: Decoder {
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]
  let value: JSONValue

  static func read<T: Decodable>(_ type: T.Type, from value: JSONValue, at path: [any CodingKey] = []) throws -> T {
    let primitive: (any Sendable)?
    switch (type, value) {
    case (is String.Type, .string(let text)): primitive = text
    case (is Bool.Type, .bool(let flag)): primitive = flag
    case (is Int.Type, .number(let digits)): primitive = Int(digits)
    case (is String.Type, _), (is Bool.Type, _), (is any Numeric.Type, _): primitive = nil
    default: return try type.init(from: BodyDecoder(codingPath: path, value: value))
    }
    guard let result = primitive as? T else { throw mismatch(type, path) }
    return result
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object = value else { throw mismatch([String: JSONValue].self, codingPath) }
    return KeyedDecodingContainer(Members<Key>(codingPath: codingPath, value: value))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let elements) = value else { throw mismatch([JSONValue].self, codingPath) }
    return Elements(codingPath: codingPath, elements: elements)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(codingPath: codingPath, value: value) }
}

private func mismatch(_ type: Any.Type, _ path: [any CodingKey]) -> DecodingError {
  .typeMismatch(type, .init(codingPath: path, debugDescription: "another type of value"))
}

private struct Members<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let codingPath: [any CodingKey]
  let value: JSONValue
  var allKeys: [Key] { value.members.compactMap { Key(stringValue: $0.name) } }

  func contains(_ key: Key) -> Bool { value[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try member(key.stringValue) == .null }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try BodyDecoder.read(type, from: member(key.stringValue), at: codingPath + [key])
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try decoder(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key.stringValue).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { try decoder("super") }

  func superDecoder(forKey key: Key) throws -> any Decoder { try decoder(key.stringValue) }

  private func decoder(_ name: String) throws -> BodyDecoder {
    BodyDecoder(codingPath: codingPath + [PathKey(name)], value: try member(name))
  }

  private func member(_ name: String) throws -> JSONValue {
    guard let member = value[name] else {
      throw DecodingError.keyNotFound(
        PathKey(name), .init(codingPath: codingPath, debugDescription: "a member is missing"))
    }
    return member
  }
}

private struct Elements: UnkeyedDecodingContainer {
  let codingPath: [any CodingKey]
  let elements: [JSONValue]
  var currentIndex = 0
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex == elements.count }

  mutating func decodeNil() throws -> Bool {
    guard try peek() == .null else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let result = try BodyDecoder.read(type, from: peek(), at: path)
    currentIndex += 1
    return result
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

  mutating func superDecoder() throws -> any Decoder { try next() }

  private var path: [any CodingKey] { codingPath + [PathKey(currentIndex)] }

  private func peek() throws -> JSONValue {
    guard !isAtEnd else { throw mismatch(JSONValue.self, path) }
    return elements[currentIndex]
  }

  private mutating func next() throws -> BodyDecoder {
    let decoder = BodyDecoder(codingPath: path, value: try peek())
    currentIndex += 1
    return decoder
  }
}

private struct Single: SingleValueDecodingContainer {
  let codingPath: [any CodingKey]
  let value: JSONValue

  func decodeNil() -> Bool { value == .null }

  func decode<T: Decodable>(_ type: T.Type) throws -> T { try BodyDecoder.read(type, from: value, at: codingPath) }
}
