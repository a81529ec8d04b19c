/// How bytes of UTF-8 text are written so that any XML 1.0 parser reads the same characters back.
///
/// References are those of canonical XML.
enum XMLEscaping {
  /// What to do with a byte.
  enum Action {
    static let copy: UInt8 = 0
    static let amp: UInt8 = 1
    static let less: UInt8 = 2
    static let greater: UInt8 = 3
    static let quote: UInt8 = 4
    static let reference: UInt8 = 5
    static let forbidden: UInt8 = 6
    /// May begin U+FFFE or U+FFFF, which XML forbids.
    static let perhapsNonCharacter: UInt8 = 7
  }

  /// Actions in text: a carriage return would be read back as a line feed.
  static let text = table { table in table[0x0D] = Action.reference }

  /// Actions in attribute values: tab, line feed and carriage return would be read back as spaces.
  static let attribute = table { table in
    for byte in [0x09, 0x0A, 0x0D] { table[byte] = Action.reference }
    table[0x22] = Action.quote
  }

  /// Actions in attribute values of canonical XML, which leaves `>` as it is.
  static let canonicalAttribute = table { table in
    for byte in [0x09, 0x0A, 0x0D] { table[byte] = Action.reference }
    table[0x22] = Action.quote
    table[0x3E] = Action.copy
  }

  private static func table(_ adapt: (inout [UInt8]) -> Void) -> [UInt8] {
    var table = [UInt8](repeating: Action.copy, count: 256)
    for byte in 0..<0x20 where byte != 0x09 && byte != 0x0A && byte != 0x0D { table[byte] = Action.forbidden }
    table[0x26] = Action.amp
    table[0x3C] = Action.less
    table[0x3E] = Action.greater
    table[0xEF] = Action.perhapsNonCharacter
    adapt(&table)
    return table
  }

  /// Appends text, escaped; returns how many forbidden characters became U+FFFD.
  static func append(_ text: String, as actions: [UInt8], to output: inout [UInt8]) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      unsafe actions.withUnsafeBufferPointer { actions in unsafe append(bytes, as: actions, to: &output) }
    }
  }

  private static func append(
    _ bytes: UnsafeBufferPointer<UInt8>, as actions: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) -> Int {
    var replaced = 0
    var copied = 0
    var index = 0
    while index < bytes.count {
      let action = unsafe actions[Int(bytes[index])]
      if action == Action.copy {
        index += 1
        continue
      }
      var width = 1
      if action == Action.perhapsNonCharacter {
        // A string is valid UTF-8, so two bytes follow.
        guard unsafe bytes[index + 1] == 0xBF, unsafe bytes[index + 2] >= 0xBE else {
          index += 3
          continue
        }
        width = 3
      }
      unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
      switch action {
      case Action.amp: output.append(contentsOf: "&amp;".utf8)
      case Action.less: output.append(contentsOf: "&lt;".utf8)
      case Action.greater: output.append(contentsOf: "&gt;".utf8)
      case Action.quote: output.append(contentsOf: "&quot;".utf8)
      case Action.reference:
        output.append(contentsOf: "&#x\(String(unsafe bytes[index], radix: 16, uppercase: true));".utf8)
      default:
        output.append(contentsOf: "\u{FFFD}".utf8)
        replaced += 1
      }
      index += width
      copied = index
    }
    unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<bytes.count]))
    return replaced
  }
}
