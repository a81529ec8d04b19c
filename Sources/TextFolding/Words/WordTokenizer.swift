/// Cuts text into the words a search looks for.
///
/// Each word is emitted as it stands, lower case and without accents, then its stems at the same place: that of the word
/// with its accents, and that of the word without them if it differs, because people type either. A docket number comes
/// in parts and, at the place of the first, whole: `1157/2007-II` is `1157`, `1157/2007-ii`, `2007`, `ii`.
///
/// ```swift
/// var words = WordTokenizer(.spanish)
/// words.tokenize("La ejecución".utf8.span, mode: .document) { word, start, end, isSynonym in
///   …  // la; ejecucion, ejecu
///   return true
/// }
/// ```
///
/// Bytes go in and bytes come out; no word becomes a `String`. It keeps scratch space: one for each connection or thread.
public struct WordTokenizer {
  /// What the words are for.
  public enum Mode: Sendable {
    /// To be indexed: words, stems, whole docket numbers.
    case document
    /// To be found: the same.
    case query
    /// To be found as they are written: no stems.
    case exact
    /// To find what begins like the last of them: no stems, which would find too much.
    case prefix

    var hasSynonyms: Bool { self == .document || self == .query }
  }

  private let table = LetterTable.shared
  private var stems: StemCache
  /// The word being read, in both forms.
  private var lowered: [UInt8] = []
  private var folded: [UInt8] = []
  private var whole: [UInt8] = []

  /// Creates a tokenizer for texts of a language.
  ///
  /// - Parameter remembersMany: whether it is to read many texts: it then remembers the stems of some ten thousand words,
  ///   and takes a megabyte.
  public init(_ language: StemLanguage, remembersMany: Bool = true) {
    stems = StemCache(language, slots: remembersMany ? 1 << 14 : 1 << 6)
  }

  /// Takes a word, the offsets in the text where it starts and ends, and whether it stands at the place of the word
  /// before it; answers whether to go on.
  public typealias Emit = (Span<UInt8>, Int, Int, Bool) -> Bool

  /// Emits the words of a text in order.
  ///
  /// - Parameters:
  ///   - text: UTF-8; what is malformed separates words.
  ///   - mode: what they are for.
  ///   - emit: takes them.
  public mutating func tokenize(_ text: Span<UInt8>, mode: Mode, _ emit: Emit) {
    var position = 0
    // Until here the parts of a docket number have been announced.
    var docketEnd = 0
    while position < text.count {
      let byte = text[position]
      if byte < 0x80, table.lowered[Int(byte)] == 0 {
        position += 1
        continue
      }
      let start = position
      // Most words are plain small letters and need no copy.
      while position < text.count, isPlain(text[position]) { position += 1 }
      let isPlainWord = position == text.count || text[position] < 0x80 && table.lowered[Int(text[position])] == 0
      var isAccented = false
      if !isPlainWord {
        (position, isAccented) = read(text, from: start)
        if folded.isEmpty { continue }
      }
      let goesOn =
        isPlainWord
        ? emit(text.extracting(start..<position), start, position, false)
        : emit(folded.span, start, position, false)
      guard goesOn else { return }
      guard mode.hasSynonyms else { continue }
      if position > docketEnd, let end = docketNumber(in: text, from: start, firstEnd: position) {
        docketEnd = end
        guard emit(whole.span, start, position, true) else { return }
      }
      let isDone =
        isPlainWord
        ? stems.emit(text.extracting(start..<position), nil, start, position, emit)
        : stems.emit(lowered, isAccented ? folded : lowered, start, position, emit)
      guard isDone else { return }
    }
  }

  /// The words of a text as they are indexed first: lower case, without accents, no stems.
  public static func words(of text: String) -> [String] {
    var tokenizer = WordTokenizer(.spanish, remembersMany: false)
    var words: [String] = []
    tokenizer.tokenize(text.utf8.span, mode: .exact) { word, _, _, _ in
      words.append(String(copying: word))
      return true
    }
    return words
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Reads one word into `lowered` and `folded`; answers where it ends and whether the two differ.
  private mutating func read(_ text: Span<UInt8>, from start: Int) -> (end: Int, isAccented: Bool) {
    lowered.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    var position = start
    var isAccented = false
    while position < text.count {
      let byte = text[position]
      if byte < 0x80 {
        let letter = table.lowered[Int(byte)]
        if letter == 0 { return (position, isAccented) }
        lowered.append(UInt8(truncatingIfNeeded: letter))
        folded.append(UInt8(truncatingIfNeeded: letter))
        position += 1
        continue
      }
      let (scalar, length) = decode(text, at: position)
      guard let scalar else { return (max(position, start + length), isAccented) }
      if scalar.value == Letters.softHyphen.value, !folded.isEmpty {
        // Where a line may break: no part of the word.
      } else if let index = LetterTable.index(of: scalar.value) {
        let letter = table.lowered[index]
        if letter == 0 { return (folded.isEmpty ? position + length : position, isAccented) }
        lowered.append(packed: letter)
        folded.append(packed: table.folded[index])
        isAccented = true
      } else if Letters.accents.contains(scalar.value) {
        if let letter = lowered.popLast() {
          if let composed = Letters.composed(letter, scalar.value) {
            lowered.append(contentsOf: String(Character(composed)).utf8)
            isAccented = true
          } else {
            lowered.append(letter)
          }
        }
      } else if scalar.isInWord {
        lowered.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        folded.append(contentsOf: Letters.folded(scalar).utf8)
        isAccented = true
      } else {
        return (folded.isEmpty ? position + length : position, isAccented)
      }
      position += length
    }
    return (position, isAccented)
  }

  /// Finds the end of a docket number whose first part was just read, and keeps the whole of it.
  ///
  /// Parts are ASCII letters and digits joined by single `/` or `-`, with a digit somewhere: teórico-práctico is none.
  private mutating func docketNumber(in text: Span<UInt8>, from start: Int, firstEnd: Int) -> Int? {
    guard firstEnd + 1 < text.count, isJoint(text[firstEnd]), isPart(text[firstEnd + 1]) else { return nil }
    let longest = 64
    whole.removeAll(keepingCapacity: true)
    var position = start
    var hasDigit = false
    while position < text.count, position - start < longest {
      let byte = text[position]
      if isPart(byte) {
        hasDigit = hasDigit || byte <= UInt8(ascii: "9")
        whole.append(UInt8(truncatingIfNeeded: table.lowered[Int(byte)]))
      } else if position > start, isJoint(byte), position + 1 < text.count, isPart(text[position + 1]) {
        whole.append(byte)
      } else {
        break
      }
      position += 1
    }
    return hasDigit && position > firstEnd ? position : nil
  }

  private func isJoint(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") }

  private func isPart(_ byte: UInt8) -> Bool { byte < 0x80 && table.lowered[Int(byte)] != 0 }

  /// Decodes one scalar; a malformed byte has a length and no scalar.
  private func decode(_ text: Span<UInt8>, at position: Int) -> (scalar: Unicode.Scalar?, length: Int) {
    let first = UInt32(text[position])
    let (length, bits, least): (Int, UInt32, UInt32) =
      switch first {
      case 0xC2...0xDF: (2, first & 0x1F, 0x80)
      case 0xE0...0xEF: (3, first & 0x0F, 0x800)
      case 0xF0...0xF4: (4, first & 0x07, 0x10000)
      default: (1, 0, .max)
      }
    guard length > 1, position + length <= text.count else { return (nil, 1) }
    var code = bits
    for i in 1..<length {
      let byte = UInt32(text[position + i])
      guard byte & 0xC0 == 0x80 else { return (nil, 1) }
      code = code << 6 | byte & 0x3F
    }
    return code < least ? (nil, 1) : (Unicode.Scalar(code), length)
  }
}
