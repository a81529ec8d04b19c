@_spi(_Unicode) import Swift

/// The order of a Spanish list.
///
/// Letters decide first, with ñ a letter of its own after n; then accents; then capitals. Spaces come before signs, signs
/// before digits, digits before letters, other scripts last.
///
/// ```swift
/// names.sorted { Collation.sortKey($0).lexicographicallyPrecedes(Collation.sortKey($1)) }
/// ```
public enum Collation {
  /// Bytes that compare as the texts do; a store can keep and index them.
  public static func sortKey(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    var accents: [UInt8] = []
    var capitals: [UInt8] = []
    letters.reserveCapacity(text.utf8.count + 2)
    var pending = text._nfd.makeIterator()
    var next = pending.next()
    while let scalar = next {
      next = pending.next()
      let lower = scalar.properties.lowercaseMapping
      var isSpanishN = false
      if lower == "n", next?.value == 0x303 {
        isSpanishN = true
        next = pending.next()
      }
      var accent: UInt8 = 2
      while let mark = next, Letters.accents.contains(mark.value) {
        accent = UInt8(mark.value & 0x7F) + 3
        next = pending.next()
      }
      for letter in Letters.folded(scalar).unicodeScalars {
        append(letter, isSpanishN, to: &letters)
        accents.append(accent)
        capitals.append(lower.unicodeScalars.first == scalar ? 2 : 3)
      }
    }
    return letters + [1] + trimmed(accents) + [1] + trimmed(capitals)
  }

  private static func append(_ letter: Unicode.Scalar, _ isSpanishN: Bool, to key: inout [UInt8]) {
    guard letter.isASCII else {
      key.append(0xF0)
      key.append(contentsOf: String(Character(letter)).utf8)
      return
    }
    let byte = UInt8(letter.value)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      // Two apart, so that ñ has room.
      key.append(0xA0 + (byte - UInt8(ascii: "a")) * 2 + (isSpanishN ? 1 : 0))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): key.append(0x90 + byte - UInt8(ascii: "0"))
    case ...0x20: key.append(2)
    default: key.append(byte - 0x1D)
    }
  }

  /// Without the plain ones at the end, which most texts have only.
  private static func trimmed(_ weights: [UInt8]) -> ArraySlice<UInt8> {
    weights[..<((weights.lastIndex { $0 != 2 } ?? -1) + 1)]
  }
}
