import CaseModel
import LawData
import TextFolding

/// The names of conditions, for marking them in texts: accents and case do not count, the longest name wins.
struct ConditionNames {
  /// The names in UTF-8, folded, by their first byte; each with its rank, the longest name's being 0.
  private var names: [UInt8: [(rank: Int, bytes: [UInt8])]] = [:]

  init(codes: Set<String>, law: CaseLaw) {
    let terms = codes.compactMap { law.vocabulary("conditions")?[$0] }
    let all = Set(terms.flatMap { [$0.label.es, $0.label.en] + $0.synonyms }).map { ($0.count, $0) }.filter { $0.0 > 2 }
    for (rank, name) in all.sorted(by: { ($1.0, $0.1) < ($0.0, $1.1) }).enumerated() {
      let bytes = Array(Folding.fold(name.1).utf8)
      if let first = bytes.first { names[first, default: []].append((rank, bytes)) }
    }
  }

  /// The first place of the longest name that stands in a text, at the beginning of a word.
  func place(in text: String) -> Range<String.Index>? {
    let folded = FoldedText(text)
    var best: (rank: Int, range: Range<Int>)?
    for start in folded.wordStarts {
      for name in names[folded.bytes[start]] ?? [] {
        if let best, best.rank <= name.rank { break }
        let end = start + name.bytes.count
        guard end <= folded.bytes.count, folded.origins[end] != FoldedText.within,
          folded.bytes[start..<end].elementsEqual(name.bytes)
        else { continue }
        best = (name.rank, folded.origins[start]..<folded.origins[end])
        break
      }
    }
    guard let best else { return nil }
    let lower = text.utf8.index(text.startIndex, offsetBy: best.range.lowerBound)
    return lower..<text.utf8.index(lower, offsetBy: best.range.count)
  }
}

/// A text without case and accents, and where each byte of it comes from.
private struct FoldedText {
  /// The folded text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each byte, and for the end, the offset in the text of the letter that begins there.
  private(set) var origins: [Int] = []
  /// Where words begin.
  private(set) var wordStarts: [Int] = []

  /// The origin of a byte that begins no letter.
  static let within = -1

  init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    origins.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    var isInWord = false
    for character in text {
      let start = bytes.count
      if let ascii = character.asciiValue {
        bytes.append(ascii | (UInt8(ascii: "A")...UInt8(ascii: "Z") ~= ascii ? 0x20 : 0))
      } else {
        bytes.append(contentsOf: Folding.fold(String(character)).utf8)
      }
      if bytes.count > start {
        if !isInWord { wordStarts.append(start) }
        origins.append(offset)
        for _ in start + 1..<bytes.count { origins.append(Self.within) }
      }
      isInWord = character.isLetter
      offset += character.utf8.count
    }
    origins.append(offset)
  }
}
