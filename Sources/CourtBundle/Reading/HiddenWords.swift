/// Texts that may stand nowhere, as runs of words: capitals and signs between the words do not matter.
struct HiddenWords {
  private let runs: [[Substring]]

  init(_ texts: [String]) { runs = texts.map(Self.words).filter { !$0.isEmpty } }

  /// Whether one of them stands among the words of a page.
  func stand(in page: [SeenWord]) -> Bool {
    guard !runs.isEmpty else { return false }
    let words = page.flatMap { Self.words($0.text) }
    return runs.contains { !words.ranges(of: $0).isEmpty }
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
