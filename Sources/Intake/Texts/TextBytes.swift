/// Turns the bytes of a text into a text, whatever office made them.
enum TextBytes {
  /// The text: UTF-8 or UTF-16 where the bytes say so or are so, else Windows-1252, which old programs of offices wrote.
  static func decoded(_ bytes: some BidirectionalCollection<UInt8>) -> String {
    let start = Array(bytes.prefix(3))
    if start == [0xEF, 0xBB, 0xBF] { return String(decoding: bytes.dropFirst(3), as: UTF8.self) }
    if start.prefix(2) == [0xFF, 0xFE] { return wide(bytes.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 } }
    if start.prefix(2) == [0xFE, 0xFF] { return wide(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) } }
    // What was cut off may end in the middle of a letter.
    for cut in 0..<4 {
      if let text = String(validating: Array(bytes.dropLast(cut)), as: UTF8.self) { return text }
    }
    return western(bytes)
  }

  /// The text in a named encoding; one that is not known here is read as `decoded` would.
  static func decoded(_ bytes: some BidirectionalCollection<UInt8>, charset: String) -> String {
    switch charset.lowercased() {
    case "iso-8859-1", "latin1", "iso-8859-15", "windows-1252", "cp1252": western(bytes)
    default: decoded(bytes)
    }
  }

  private static func wide(_ bytes: some Collection<UInt8>, _ unit: (UInt8, UInt8) -> UInt16) -> String {
    let bytes = Array(bytes)
    return String(
      decoding: stride(from: 0, to: bytes.count - 1, by: 2).map { unit(bytes[$0], bytes[$0 + 1]) }, as: UTF16.self)
  }

  private static func western(_ bytes: some Collection<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let code = (0x80..<0xA0).contains(byte) ? special[Int(byte) - 0x80] : UInt32(byte)
      text.append(Unicode.Scalar(code) ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// What Windows put where ISO 8859-1 has controls.
  private static let special: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
