/// The stems of words, remembered: the same few thousand words make up nearly all of any text.
struct StemCache {
  private let stemmer: Stemmer
  private let language: StemLanguage
  /// Slots of `slotSize` bytes: three lengths, then the word, its stem, and the stem of the word without accents.
  private var slots: [UInt8]
  private let slotCount: Int
  private var stem: [UInt8] = []
  private var plainStem: [UInt8] = []
  private var word: [UInt8] = []

  private static let slotSize = 64
  private static let longest = 20

  /// - Parameter count: how many words it remembers, a power of two.
  init(_ language: StemLanguage, slots count: Int) {
    stemmer = Stemmer(language)
    self.language = language
    slotCount = count
    slots = [UInt8](repeating: 0, count: count * StemCache.slotSize)
  }

  /// Emits the stems of a word that are other than its folded form; false if no more is wanted.
  ///
  /// - Parameters:
  ///   - lowered: the word in lower case.
  ///   - folded: the word without accents, if it has any.
  mutating func emit(
    _ lowered: [UInt8], _ folded: [UInt8], _ start: Int, _ end: Int, _ emit: WordTokenizer.Emit
  ) -> Bool {
    self.emit(lowered.span, folded.span, start, end, emit)
  }

  /// Emits the stems of a word; without a folded form, the word is its own.
  mutating func emit(
    _ lowered: Span<UInt8>, _ folded: Span<UInt8>?, _ start: Int, _ end: Int, _ emit: WordTokenizer.Emit
  ) -> Bool {
    let count = lowered.count
    guard count <= StemCache.longest else {
      find(lowered, folded)
      return emitFound(start, end, emit)
    }
    var hash: UInt32 = 2_166_136_261
    for i in 0..<count { hash = (hash ^ UInt32(lowered[i])) &* 16_777_619 }
    let slot = Int(truncatingIfNeeded: (hash ^ hash >> 15)) & (slotCount - 1)
    let base = slot * StemCache.slotSize
    if !holds(lowered, base) {
      find(lowered, folded)
      guard stem.count <= StemCache.longest, plainStem.count <= StemCache.longest else {
        return emitFound(start, end, emit)
      }
      fill(base, lowered)
    }
    let (first, second) = (Int(slots[base + 1]), Int(slots[base + 2]))
    let at = base + 3 + count
    if first > 0 { guard emit(slots.span.extracting(at..<at + first), start, end, true) else { return false } }
    if second > 0 {
      guard emit(slots.span.extracting(at + first..<at + first + second), start, end, true) else { return false }
    }
    return true
  }

  private func holds(_ word: Span<UInt8>, _ base: Int) -> Bool {
    guard Int(slots[base]) == word.count else { return false }
    for i in 0..<word.count where slots[base + 3 + i] != word[i] { return false }
    return true
  }

  private mutating func fill(_ base: Int, _ word: Span<UInt8>) {
    slots[base] = UInt8(word.count)
    slots[base + 1] = UInt8(stem.count)
    slots[base + 2] = UInt8(plainStem.count)
    var at = base + 3
    for i in 0..<word.count {
      slots[at] = word[i]
      at += 1
    }
    for byte in stem {
      slots[at] = byte
      at += 1
    }
    for byte in plainStem {
      slots[at] = byte
      at += 1
    }
  }

  private func emitFound(_ start: Int, _ end: Int, _ emit: WordTokenizer.Emit) -> Bool {
    if !stem.isEmpty { guard emit(stem.span, start, end, true) else { return false } }
    if !plainStem.isEmpty { guard emit(plainStem.span, start, end, true) else { return false } }
    return true
  }

  /// Finds the stems into `stem` and `plainStem`; one that says nothing new is left empty.
  private mutating func find(_ lowered: Span<UInt8>, _ folded: Span<UInt8>?) {
    stem.removeAll(keepingCapacity: true)
    plainStem.removeAll(keepingCapacity: true)
    StemCache.append(foldedStemOf: lowered, language, stemmer, &word, to: &stem)
    guard let folded else {
      if stem.equals(lowered) { stem.removeAll(keepingCapacity: true) }
      return
    }
    StemCache.append(foldedStemOf: folded, language, stemmer, &word, to: &plainStem)
    if plainStem == stem || plainStem.equals(folded) { plainStem.removeAll(keepingCapacity: true) }
    if stem.equals(folded) { stem.removeAll(keepingCapacity: true) }
  }

  /// Appends the stem of a word, without accents.
  ///
  /// Every Spanish word in -ion is one in -ión, as people type it and as capitals were printed: "RESOLUCION".
  private static func append(
    foldedStemOf lowered: Span<UInt8>, _ language: StemLanguage, _ stemmer: Stemmer, _ scratch: inout [UInt8],
    to stem: inout [UInt8]
  ) {
    scratch.removeAll(keepingCapacity: true)
    let count = lowered.count
    if language == .spanish, count > 4, lowered[count - 3] == UInt8(ascii: "i"),
      lowered[count - 2] == UInt8(ascii: "o"),
      lowered[count - 1] == UInt8(ascii: "n")
    {
      var accented: [UInt8] = []
      for i in 0..<count - 2 { accented.append(lowered[i]) }
      accented.append(contentsOf: "ón".utf8)
      stemmer.append(stemOf: accented.span, to: &scratch)
    } else {
      stemmer.append(stemOf: lowered, to: &scratch)
    }
    if scratch.allSatisfy({ $0 < 0x80 }) {
      stem.append(contentsOf: scratch)
    } else {
      stem.append(contentsOf: Folding.fold(String(decoding: scratch, as: UTF8.self)).utf8)
    }
  }
}

extension String {
  init(copying bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension Array where Element == UInt8 {
  func equals(_ other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    for i in 0..<count where self[i] != other[i] { return false }
    return true
  }
}
