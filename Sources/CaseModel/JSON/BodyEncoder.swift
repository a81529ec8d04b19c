/// Turns values into JSON values: members stand in the order a type declares its properties, empty ones left out.
///
/// Bodies hold text, whole numbers, flags, lists and groups, and nothing else: a floating-point number, whose digits
/// nobody wrote, is refused.
struct BodyEncoder: Encoder {
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]
  fileprivate let slot: Slot

  static func value(_ value: some Encodable, at path: [any CodingKey] = []) throws -> JSONValue {
    switch value {
    case let text as String: return .string(text)
    case let flag as Bool: return .bool(flag)
    case let number as Int: return .number(String(number))
    case is any BinaryFloatingPoint, is any FixedWidthInteger:
      throw EncodingError.invalidValue(value, .init(codingPath: path, debugDescription: "no number of a body"))
    default:
      let slot = Slot()
      try value.encode(to: BodyEncoder(codingPath: path, slot: slot))
      return slot.value
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Members<Key>(codingPath: codingPath, slot: slot))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.value = .array([])
    return Elements(codingPath: codingPath, slot: slot)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(codingPath: codingPath, slot: slot) }
}

/// Where a container leaves what it was given: containers are values, so what they share must be an object.
private final class Slot {
  private let store: (JSONValue) -> Void
  var value: JSONValue = .object([]) {
    didSet { store(value) }
  }

  init(store: @escaping (JSONValue) -> Void = { _ in }) { self.store = store }

  func member(_ name: String) -> Slot { Slot { [self] in value[name] = $0 } }

  func element() -> Slot {
    let index = value.elements.count
    append(.object([]))
    return Slot { [self] in
      var elements = value.elements
      elements[index] = $0
      value = .array(elements)
    }
  }

  func append(_ element: JSONValue) { value = .array(value.elements + [element]) }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let codingPath: [any CodingKey]
  let slot: Slot

  func encodeNil(forKey key: Key) {}

  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    let encoded = try BodyEncoder.value(value, at: codingPath + [key])
    if !encoded.isEmpty { slot.value[key.stringValue] = encoded }
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    encoder(key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder(key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder("super") }

  func superEncoder(forKey key: Key) -> any Encoder { encoder(key.stringValue) }

  private func encoder(_ name: String) -> BodyEncoder {
    BodyEncoder(codingPath: codingPath + [PathKey(name)], slot: slot.member(name))
  }
}

private struct Elements: UnkeyedEncodingContainer {
  let codingPath: [any CodingKey]
  let slot: Slot
  var count: Int { slot.value.elements.count }

  func encodeNil() { slot.append(.null) }

  func encode<T: Encodable>(_ value: T) throws {
    slot.append(try BodyEncoder.value(value, at: codingPath + [PathKey(count)]))
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    encoder().container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }

  func superEncoder() -> any Encoder { encoder() }

  private func encoder() -> BodyEncoder {
    BodyEncoder(codingPath: codingPath + [PathKey(count)], slot: slot.element())
  }
}

private struct Single: SingleValueEncodingContainer {
  let codingPath: [any CodingKey]
  let slot: Slot

  func encodeNil() { slot.value = .null }

  func encode<T: Encodable>(_ value: T) throws { slot.value = try BodyEncoder.value(value, at: codingPath) }
}

/// A step of the path to a value: a member's name or an element's index.
struct PathKey: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(_ name: String) {
    stringValue = name
    intValue = nil
  }

  init(_ index: Int) {
    stringValue = String(index)
    intValue = index
  }

  init?(stringValue: String) { self.init(stringValue) }

  init?(intValue: Int) { self.init(intValue) }
}

extension JSONValue {
  /// Whether there is nothing in it: bodies leave such members out.
  public var isEmpty: Bool {
    switch self {
    case .null, .string(""), .array([]), .object([]): true
    case .bool, .number, .string, .array, .object: false
    }
  }
}
