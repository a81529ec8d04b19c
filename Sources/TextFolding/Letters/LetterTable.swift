/// What each Latin letter becomes, looked up once and for all.
///
/// Bytes are packed: the UTF-8 in the lower three bytes, first byte lowest, and its length in the highest.
struct LetterTable: Sendable {
  /// Lower case, accents kept; 0 for what stands in no word.
  let lowered: [UInt32]
  /// Lower case, accents removed.
  let folded: [UInt32]

  static let shared = LetterTable()

  /// Latin, its extensions A and B; then, after a gap, Latin Extended Additional.
  private static let first = 0..<0x250
  private static let second = 0x1E00..<0x1F00

  private init() {
    var lowered: [UInt32] = []
    var folded: [UInt32] = []
    for code in [LetterTable.first, LetterTable.second].joined() {
      guard let scalar = Unicode.Scalar(UInt32(code)), scalar.isInWord else {
        lowered.append(0)
        folded.append(0)
        continue
      }
      lowered.append(LetterTable.packed(scalar.properties.lowercaseMapping))
      folded.append(LetterTable.packed(Letters.folded(scalar)))
    }
    self.lowered = lowered
    self.folded = folded
  }

  /// The place of a scalar in the table, if it has one.
  static func index(of code: UInt32) -> Int? {
    if code < 0x250 { return Int(code) }
    return (0x1E00..<0x1F00).contains(code) ? Int(code) - 0x1E00 + 0x250 : nil
  }

  private static func packed(_ text: String) -> UInt32 {
    // What does not fit keeps its first letter: no Latin letter folds to more than three bytes.
    let bytes = text.utf8.prefix(3)
    return bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) } | UInt32(bytes.count) << 24
  }
}

extension Array where Element == UInt8 {
  mutating func append(packed letter: UInt32) {
    var letter = letter
    for _ in 0..<letter >> 24 {
      append(UInt8(truncatingIfNeeded: letter))
      letter >>= 8
    }
  }
}
