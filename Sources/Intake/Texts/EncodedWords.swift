/// The wrappings of mail: quoted-printable, base64, and words of headings in either.
enum EncodedWords {
  /// A heading with its encoded words (`=?utf-8?Q?…?=`) read.
  static func decoded(_ heading: String) -> String {
    var result = ""
    var rest = heading[...]
    var afterWord = false
    while let start = rest.firstRange(of: "=?") {
      let pieces = rest[start.upperBound...].split(separator: "?", maxSplits: 3, omittingEmptySubsequences: false)
      guard pieces.count == 4, pieces[3].hasPrefix("="), pieces[1].count == 1 else { break }
      let between = rest[..<start.lowerBound]
      // Space between two encoded words is none.
      if !(afterWord && between.allSatisfy { $0 == " " }) { result += between }
      let bytes =
        pieces[1].lowercased() == "b"
        ? base64(pieces[2].utf8) : quotedPrintable(pieces[2].utf8.map { $0 == 0x5F ? 0x20 : $0 })
      result += TextBytes.decoded(bytes, charset: String(pieces[0]))
      rest = pieces[3].dropFirst()
      afterWord = true
    }
    return result + rest
  }

  /// The bytes of quoted-printable; what is not well-formed stays as it stands.
  static func quotedPrintable(_ text: some Collection<UInt8>) -> [UInt8] {
    let text = Array(text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      let sign = text[place]
      if sign == 0x3D, place + 1 < text.count, text[place + 1] == 0x0A {
        place += 2
      } else if sign == 0x3D, place + 2 < text.count, text[place + 1] == 0x0D, text[place + 2] == 0x0A {
        place += 3
      } else if sign == 0x3D, place + 2 < text.count, let high = digit(text[place + 1]),
        let low = digit(text[place + 2])
      {
        bytes.append(high << 4 | low)
        place += 3
      } else {
        bytes.append(sign)
        place += 1
      }
    }
    return bytes
  }

  /// The bytes of base64, up to the first sign that is none.
  static func base64(_ text: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for sign in text {
      let value: UInt32
      switch sign {
      case 0x41...0x5A: value = UInt32(sign) - 0x41
      case 0x61...0x7A: value = UInt32(sign) - 0x61 + 26
      case 0x30...0x39: value = UInt32(sign) - 0x30 + 52
      case 0x2B: value = 62
      case 0x2F: value = 63
      case 0x0A, 0x0D, 0x20, 0x09: continue
      default: return bytes
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        bits &= (1 << UInt32(count)) - 1
      }
    }
    return bytes
  }

  private static func digit(_ sign: UInt8) -> UInt8? {
    switch sign {
    case 0x30...0x39: sign - 0x30
    case 0x41...0x46: sign - 0x41 + 10
    case 0x61...0x66: sign - 0x61 + 10
    default: nil
    }
  }
}
