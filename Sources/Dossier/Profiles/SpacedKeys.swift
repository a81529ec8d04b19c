/// Keys of letters and digits, such as a CURP, however they are parted: «EEXA 700101-MSR XXX 09».
struct SpacedKeys: Sendable {
  private var byText: [String: Int] = [:]
  private var lengths: Set<Int> = []

  /// The words just read that a key may end with.
  struct Groups {
    fileprivate var words: [String] = []
  }

  /// Notes a key; names and plain numbers are none.
  mutating func add(_ text: String, term: Int) {
    let digits = text.utf8.count { 48...57 ~= $0 }
    guard text.utf8.count >= Self.shortest, digits >= 4, digits < text.utf8.count, byText[text] == nil else { return }
    byText[text] = term
    lengths.insert(text.utf8.count)
  }

  /// Calls back with the key that ends with this word, if it stands in several.
  func search(_ word: String, _ groups: inout Groups, _ hit: (Int) -> Void) {
    guard !byText.isEmpty else { return }
    groups.words.append(word)
    if groups.words.count > Self.mostGroups { groups.words.removeFirst() }
    var length = 0
    for (place, group) in groups.words.enumerated().reversed() {
      length += group.utf8.count
      guard length <= Self.longest else { return }
      if lengths.contains(length), place < groups.words.count - 1, let term = byText[groups.words[place...].joined()] {
        hit(term)
      }
    }
  }

  private static let shortest = 8
  private static let longest = 40
  private static let mostGroups = 18
}
