import CaseWords

/// Words as a keyboard without accents types them.
enum PlainWord {
  /// The word in lower case, without the accents of Spanish.
  static func of(_ word: String) -> String {
    var plain = ""
    for character in word.lowercased() {
      switch character {
      case "á": plain.append("a")
      case "é": plain.append("e")
      case "í": plain.append("i")
      case "ó": plain.append("o")
      case "ú", "ü": plain.append("u")
      case "ñ": plain.append("n")
      default: plain.append(character)
      }
    }
    return plain
  }
}

/// What a person who mistyped may have meant.
enum Suggestion {
  /// The candidates nearest to a word, at most three, the nearest first; none when all are far.
  static func nearest(to word: String, among candidates: [String]) -> [String] {
    let wanted = PlainWord.of(word)
    let limit = max(1, wanted.count / 3)
    let near = candidates.compactMap { candidate -> (Int, String)? in
      let plain = PlainWord.of(candidate)
      let distance = plain.hasPrefix(wanted) && wanted.count > 2 ? 1 : distance(wanted, plain)
      return distance <= limit ? (distance, candidate) : nil
    }
    return near.sorted { $0 < $1 }.prefix(3).map(\.1)
  }

  /// How many single-letter changes or swaps of neighbours turn one word into the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let left = Array(left), right = Array(right)
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let change = above[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(change, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = above
      above = current
    }
    return above[right.count]
  }
}
