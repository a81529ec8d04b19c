/// Why a text is no acceptable JSON.
public enum JSONError: Error, Sendable, Hashable {
  /// The text is malformed at the byte offset.
  case malformed(offset: Int)
  /// A member name stands twice in one object.
  case repeatedName(offset: Int)
  /// Arrays and objects are nested deeper than 64.
  case tooDeep(offset: Int)
}

extension JSONValue {
  /// Reads one JSON text (RFC 8259) in UTF-8.
  ///
  /// - Parameter text: the whole text.
  /// - Throws: `JSONError`.
  public init(parsing text: String) throws(JSONError) { try self.init(parsing: Array(text.utf8)) }

  /// Reads one JSON text (RFC 8259) in UTF-8.
  ///
  /// - Parameter bytes: the whole text.
  /// - Throws: `JSONError`.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes: bytes)
    self = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.offset == bytes.count else { throw .malformed(offset: reader.offset) }
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  mutating func take(_ byte: UInt8) throws(JSONError) {
    guard next == byte else { throw .malformed(offset: offset) }
    offset += 1
  }

  mutating func take(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for byte in word.description.utf8 { try take(byte) }
    return value
  }

  mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= 64 else { throw .tooDeep(offset: offset) }
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try take("true", .bool(true))
    case UInt8(ascii: "f"): return try take("false", .bool(false))
    case UInt8(ascii: "n"): return try take("null", .null)
    default: return .number(try number())
    }
  }

  mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    offset += 1
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    skipSpace()
    if next == UInt8(ascii: "}") {
      offset += 1
      return .object(members)
    }
    while true {
      skipSpace()
      let start = offset
      let name = try string()
      // Bodies have few members, and comparing those is faster than hashing; a hostile text may have very many.
      if members.count == 16 { names = Set(members.map(\.name)) }
      let repeated = members.count < 16 ? members.contains { $0.name == name } : !names.insert(name).inserted
      guard !repeated else { throw .repeatedName(offset: start) }
      skipSpace()
      try take(UInt8(ascii: ":"))
      members.append(JSONValue.Member(name, try value(depth: depth + 1)))
      skipSpace()
      if next == UInt8(ascii: ",") {
        offset += 1
      } else {
        try take(UInt8(ascii: "}"))
        return .object(members)
      }
    }
  }

  mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    offset += 1
    var elements: [JSONValue] = []
    skipSpace()
    if next == UInt8(ascii: "]") {
      offset += 1
      return .array(elements)
    }
    while true {
      elements.append(try value(depth: depth + 1))
      skipSpace()
      if next == UInt8(ascii: ",") {
        offset += 1
      } else {
        try take(UInt8(ascii: "]"))
        return .array(elements)
      }
    }
  }

  mutating func string() throws(JSONError) -> String {
    try take(UInt8(ascii: "\""))
    let start = offset
    while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { offset += 1 }
    if next == UInt8(ascii: "\"") {
      guard let text = String(validating: bytes[start..<offset], as: UTF8.self) else {
        throw .malformed(offset: start)
      }
      offset += 1
      return text
    }
    var text = Array(bytes[start..<offset])
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw .malformed(offset: offset) }
      offset += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
    }
    try take(UInt8(ascii: "\""))
    guard let decoded = String(validating: text, as: UTF8.self) else { throw .malformed(offset: start) }
    return decoded
  }

  mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard let byte = next else { throw .malformed(offset: offset) }
    offset += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code) {
        try take(UInt8(ascii: "\\"))
        try take(UInt8(ascii: "u"))
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw .malformed(offset: offset) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw .malformed(offset: offset) }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw .malformed(offset: offset - 1)
    }
  }

  mutating func hexadecimal() throws(JSONError) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw .malformed(offset: offset)
      }
      code = code << 4 | UInt32(digit)
      offset += 1
    }
    return code
  }

  mutating func digits() -> Int {
    let start = offset
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
    return offset - start
  }

  mutating func number() throws(JSONError) -> String {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    let leading = next
    let whole = digits()
    guard whole == 1 || (whole > 1 && leading != UInt8(ascii: "0")) else { throw .malformed(offset: offset) }
    if next == UInt8(ascii: ".") {
      offset += 1
      guard digits() > 0 else { throw .malformed(offset: offset) }
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      offset += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
      guard digits() > 0 else { throw .malformed(offset: offset) }
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }
}
