import CaseModel
import LawData
import TestKit

/// Words and codes for samples: those of the shipped lists, so that they are stemmed, folded and validated as real ones.
struct SampleWords {
  private let words: [String]
  private var codes: [String: [String]] = [:]

  init(_ random: inout SeededRandom) {
    let lists = Vocabularies.shipped
    var seen: Set<String> = []
    for name in lists.names {
      for term in lists[name]?.terms ?? [] {
        for word in term.label.es.split(whereSeparator: { !$0.isLetter }) where word.count > 1 {
          seen.insert(word.lowercased())
        }
      }
    }
    words = seen.sorted().shuffled(using: &random)
  }

  /// So many words in a row, some far more often than others.
  func text(_ count: Int, _ random: inout SeededRandom) -> String {
    var text = ""
    for place in 0..<count {
      if place > 0 { text += place % 12 == 0 ? ", " : " " }
      text += words[random.common(of: words.count)]
    }
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// A code of a list.
  mutating func code(of list: String, _ random: inout SeededRandom) -> String? {
    let known = codes[list] ?? Vocabularies.shipped[list]?.terms.map(\.code) ?? []
    codes[list] = known
    return known.randomElement(using: &random)
  }

  /// Codes of conditions that precedents speak of, spread over the whole list; fewer if the list has fewer.
  static func conditions(_ count: Int) -> [String] {
    let terms = Vocabularies.shipped["conditions"]?.terms.filter { $0.level != .chapter } ?? []
    let count = min(count, terms.count)
    return (0..<count).map { terms[$0 * terms.count / count].code }
  }
}
