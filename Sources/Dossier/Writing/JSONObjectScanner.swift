/// Where the members of JSON objects stand in their text, without reading their values.
struct JSONObjectScanner {
  /// A member of an object: where its name and its value are, in which part of a body.
  struct Member {
    let part: Int
    let name: Range<Int>
    let value: Range<Int>
  }

  /// The members found, those of nested objects above those of the objects around them.
  private(set) var members: [Member] = []

  /// Forgets the members above a mark, once their object is written.
  mutating func drop(to mark: Int) { members.removeSubrange(mark...) }

  /// Finds the members of the object at the offset; leaves the offset behind it.
  mutating func object(_ text: [UInt8], part: Int, _ offset: inout Int) throws(UnwritableField.Reason) {
    try Self.take(text, &offset, UInt8(ascii: "{"))
    Self.skipSpace(text, &offset)
    if offset < text.count, text[offset] == UInt8(ascii: "}") {
      offset += 1
      return
    }
    while true {
      Self.skipSpace(text, &offset)
      let name = offset
      try Self.skipString(text, &offset)
      let nameEnd = offset
      Self.skipSpace(text, &offset)
      try Self.take(text, &offset, UInt8(ascii: ":"))
      Self.skipSpace(text, &offset)
      let value = offset
      try Self.skipValue(text, &offset)
      members.append(Member(part: part, name: name + 1..<nameEnd - 1, value: value..<offset))
      Self.skipSpace(text, &offset)
      guard offset < text.count else { throw .malformed }
      let byte = text[offset]
      offset += 1
      if byte == UInt8(ascii: "}") { return }
      guard byte == UInt8(ascii: ",") else { throw .malformed }
    }
  }

  static func skipSpace(_ text: [UInt8], _ offset: inout Int) {
    while offset < text.count, text[offset] <= 0x20 { offset += 1 }
  }

  static func take(_ text: [UInt8], _ offset: inout Int, _ byte: UInt8) throws(UnwritableField.Reason) {
    guard offset < text.count, text[offset] == byte else { throw .malformed }
    offset += 1
  }

  static func skipString(_ text: [UInt8], _ offset: inout Int) throws(UnwritableField.Reason) {
    try take(text, &offset, UInt8(ascii: "\""))
    let count = text.count
    var end = offset
    while end < count {
      let byte = text[end]
      end += 1
      if byte == UInt8(ascii: "\\") {
        end += 1
      } else if byte == UInt8(ascii: "\"") {
        offset = end
        return
      }
    }
    throw .malformed
  }

  /// Skips a value; what stands inside it is checked when it is written.
  static func skipValue(_ text: [UInt8], _ offset: inout Int) throws(UnwritableField.Reason) {
    var depth = 0
    repeat {
      guard offset < text.count else { throw .malformed }
      switch text[offset] {
      case UInt8(ascii: "\""): try skipString(text, &offset)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        offset += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        offset += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"), 0x20, 0x0A, 0x0D, 0x09:
        guard depth > 0 else { throw .malformed }
        offset += 1
      default: skipWord(text, &offset)
      }
    } while depth > 0
    guard depth == 0 else { throw .malformed }
  }

  /// A number, `true`, `false` or `null`: everything up to a separator.
  static func skipWord(_ text: [UInt8], _ offset: inout Int) {
    while offset < text.count {
      switch text[offset] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), 0...0x20: return
      default: offset += 1
      }
    }
  }
}
