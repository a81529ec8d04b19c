/// Bytes of XML on their way out: tags as they are, texts with what XML reserves written as references.
///
/// The references are those of canonical XML, so that a carriage return or a tabulator in an attribute survives readers
/// that normalise white space.
struct XMLBuffer {
  var bytes: [UInt8] = []

  /// Where a text is to stand: white space and quotation marks need references in attributes only.
  enum Position { case content, attribute }

  /// Starts a line at the depth of nesting.
  mutating func line(_ depth: Int) {
    bytes.append(0x0A)
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  /// Turns the start tag that ended at the mark into an empty element, if nothing was written behind it.
  mutating func closeIfEmpty(_ mark: Int) -> Bool {
    guard bytes.count == mark else { return false }
    bytes[mark - 1] = UInt8(ascii: "/")
    bytes.append(UInt8(ascii: ">"))
    return true
  }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func raw(_ text: [UInt8]) { bytes.append(contentsOf: text) }

  /// A text with references.
  ///
  /// - Throws: the reason why XML cannot hold it.
  mutating func text(_ text: String, in position: Position) throws(UnwritableField.Reason) {
    if text.utf8.allSatisfy(XMLBuffer.isPlain) { return raw(text) }
    let source = Array(text.utf8)
    var offset = 0
    while let byte = try plain(source, &offset) { try special(source, &offset, byte, position) }
  }

  /// A JSON string of UTF-8 text; the offset moves from its opening quotation mark to behind its closing one.
  ///
  /// - Throws: the reason why XML cannot hold it.
  mutating func string(_ source: [UInt8], _ offset: inout Int, in position: Position) throws(UnwritableField.Reason) {
    guard offset < source.count, source[offset] == UInt8(ascii: "\"") else { throw .wrongType }
    offset += 1
    while let byte = try plain(source, &offset) {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"): try escape(source, &offset, position)
      case 0..<0x20: throw .malformed
      default: try special(source, &offset, byte, position)
      }
    }
    throw .malformed
  }

  /// Copies bytes that mean nothing in JSON or XML; returns the one that does, or nothing at the end.
  private mutating func plain(_ source: [UInt8], _ offset: inout Int) throws(UnwritableField.Reason) -> UInt8? {
    let start = offset
    var end = start
    let count = source.count
    while end < count {
      if !Self.isPlain(source[end]) { break }
      end += 1
    }
    if end > start { bytes.append(contentsOf: source[start..<end]) }
    offset = end
    return end < count ? source[end] : nil
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 64 ? reserved >> UInt64(byte) & 1 == 0 : byte != UInt8(ascii: "\\") && byte != 0xEF
  }

  /// Controls, `"`, `&`, `<`, `>`.
  private static let reserved: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

  private mutating func special(
    _ source: [UInt8], _ offset: inout Int, _ byte: UInt8, _ position: Position
  ) throws(UnwritableField.Reason) {
    if byte == 0xEF {
      // U+FFFE and U+FFFF are no characters of XML; everything else that starts with EF is.
      if offset + 2 < source.count, source[offset + 1] == 0xBF, source[offset + 2] >= 0xBE {
        throw .character(0xFF40 | UInt32(source[offset + 2]))
      }
      bytes.append(byte)
    } else {
      try ascii(byte, position)
    }
    offset += 1
  }

  private mutating func ascii(_ byte: UInt8, _ position: Position) throws(UnwritableField.Reason) {
    switch byte {
    case UInt8(ascii: "&"): raw("&amp;")
    case UInt8(ascii: "<"): raw("&lt;")
    case UInt8(ascii: ">"): raw("&gt;")
    case 0x0D: raw("&#xD;")
    case UInt8(ascii: "\"") where position == .attribute: raw("&quot;")
    case 0x09 where position == .attribute: raw("&#x9;")
    case 0x0A where position == .attribute: raw("&#xA;")
    case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20: throw .character(UInt32(byte))
    default: bytes.append(byte)
    }
  }

  private mutating func escape(
    _ source: [UInt8], _ offset: inout Int, _ position: Position
  ) throws(UnwritableField.Reason) {
    guard offset + 1 < source.count else { throw .malformed }
    let byte = source[offset + 1]
    offset += 2
    switch byte {
    case UInt8(ascii: "n"): try ascii(0x0A, position)
    case UInt8(ascii: "r"): try ascii(0x0D, position)
    case UInt8(ascii: "t"): try ascii(0x09, position)
    case UInt8(ascii: "b"): throw .character(8)
    case UInt8(ascii: "f"): throw .character(12)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): try ascii(byte, position)
    case UInt8(ascii: "u"):
      var code = try hexadecimal(source, &offset)
      if 0xD800..<0xDC00 ~= code {
        guard offset + 1 < source.count, source[offset] == UInt8(ascii: "\\"), source[offset + 1] == UInt8(ascii: "u")
        else { throw .malformed }
        offset += 2
        let low = try hexadecimal(source, &offset)
        guard 0xDC00..<0xE000 ~= low else { throw .malformed }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw .malformed }
      guard code != 0xFFFE, code != 0xFFFF else { throw .character(code) }
      if code < 0x80 { try ascii(UInt8(code), position) } else { bytes.append(contentsOf: String(scalar).utf8) }
    default: throw .malformed
    }
  }

  private func hexadecimal(_ source: [UInt8], _ offset: inout Int) throws(UnwritableField.Reason) -> UInt32 {
    guard offset + 4 <= source.count else { throw .malformed }
    var code: UInt32 = 0
    for byte in source[offset..<offset + 4] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): code = code << 4 | UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): code = code << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): code = code << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
      default: throw .malformed
      }
    }
    offset += 4
    return code
  }
}
