import SQLiteKit
import Synchronization
import Testing

/// Cuts at spaces; adds the first letter as a synonym, except in a query for a beginning.
private struct Spaces: FullTextTokenizer {
  let seen: @Sendable (TokenUse) -> Void

  mutating func tokenize(_ text: Span<UInt8>, for use: TokenUse, emit: (Span<UInt8>, Int, Int, Bool) -> Bool) {
    seen(use)
    var start = 0
    for i in 0...text.count where i == text.count || text[i] == 0x20 {
      if i > start {
        guard emit(text.extracting(start..<i), start, i, false) else { return }
        if use != .queryPrefix { guard emit(text.extracting(start..<start + 1), start, i, true) else { return } }
      }
      start = i + 1
    }
  }
}

@Suite final class TokenizerTests {
  let connection: Connection

  init() throws {
    connection = try Connection(path: ":memory:", mode: .create)
    try connection.register(tokenizer: "spaces") { _ in Spaces(seen: { _ in }) }
    try connection.execute(script: "CREATE VIRTUAL TABLE ft USING fts5(text, tokenize = 'spaces')")
    try connection.run("INSERT INTO ft(rowid, text) VALUES(1, ?), (2, ?)", "alfa beta", "gamma delta")
  }

  func found(_ query: String) throws -> [Int] {
    var rows: [Int] = []
    try connection.each("SELECT rowid FROM ft WHERE ft MATCH ? ORDER BY rowid", query) { rows.append($0.int(0)) }
    return rows
  }

  @Test(arguments: [
    ("alfa", [1]), ("\"alfa beta\"", [1]), ("\"beta alfa\"", []), ("g", [2]), ("alx", [1]), ("gam*", [2]),
  ])
  func `words, phrases, synonyms and beginnings are found`(query: String, rows: [Int]) throws {
    #expect(try found(query) == rows)
  }

  @Test func `what was found is marked where it stands`() throws {
    let marked = try connection.text("SELECT highlight(ft, 0, '[', ']') FROM ft WHERE ft MATCH 'beta'")
    #expect(marked == "alfa [beta]")
  }

  @Test func `an error of the search does not repeat what was typed`() throws {
    do {
      _ = try found("\"secret")
      Issue.record("an open quote was taken")
    } catch let error as SQLiteError {
      #expect(!error.description.contains("secret"))
    }
  }

  @Test func `the tokenizer is told why, and gets its arguments`() throws {
    let uses = Box()
    let other = try Connection(path: ":memory:", mode: .create)
    try other.register(tokenizer: "spaces") { arguments in
      uses.add(arguments.joined(separator: ","))
      return Spaces(seen: { uses.add("\($0)") })
    }
    try other.execute(script: "CREATE VIRTUAL TABLE ft USING fts5(text, tokenize = 'spaces one two')")
    try other.run("INSERT INTO ft(text) VALUES('alfa')")
    try other.run("SELECT highlight(ft, 0, '[', ']') FROM ft WHERE ft MATCH 'alfa OR al*'")
    #expect(uses.words == ["one,two", "document", "query", "queryPrefix", "auxiliary"])
  }
}

private final class Box: Sendable {
  private let all = Mutex<[String]>([])

  func add(_ word: String) { all.withLock { $0.append(word) } }

  var words: [String] { all.withLock { $0 } }
}
