/// Texts made comparable: case, accents, and the ways Unicode has of writing one letter.
///
/// ```swift
/// Folding.fold("Resolución de AMPARO")  // "resolucion de amparo"
/// Folding.nfc("n\u{303}") == "ñ"        // and of one scalar
/// ```
public enum Folding {
  /// Lower case without accents; ñ becomes n, ligatures fall apart, everything else stays.
  public static func fold(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let table = LetterTable.shared.folded
    for scalar in text.unicodeScalars {
      if Letters.accents.contains(scalar.value) { continue }
      if let index = LetterTable.index(of: scalar.value), table[index] != 0 {
        bytes.append(packed: table[index])
      } else if scalar.value < 0x250 {
        bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      } else {
        bytes.append(contentsOf: Letters.folded(scalar).utf8)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with each accented letter as one scalar where there is one (Unicode's form C), as typed text is kept.
  public static func nfc(_ text: String) -> String {
    // Nothing below the combining accents can change.
    if text.unicodeScalars.allSatisfy({ $0.value < 0x300 }) { return text }
    return Letters.nfc(text)
  }
}
