import Dossier
import FileKit
import Testing
import XMLKit

/// Our compiler judges the rules as lxml and Jing do: see Tests/Referees/dossier.py.
struct RuleMutationTests {
  @Test(arguments: ["full", "court", "partner", "press"])
  func `a valid dossier triggers no rule`(profile: String) throws {
    for phase in profile == "full" ? ["draft", "all", "full"] : ["draft", profile] {
      #expect(try Self.fired(Fixture.valid(profile), phase: phase) == [])
    }
  }

  @Test func `each change of a valid dossier makes the rule it was made for fire, and no other`() throws {
    let mutations = try Mutation.table()
    #expect(mutations.count >= 100)
    for mutation in mutations {
      let text = try #require(mutation.applied(to: Fixture.valid(mutation.base)), "\(mutation.rule): nothing to change")
      #expect(try Self.fired(text, phase: mutation.phase) == [mutation.rule])
    }
  }

  @Test(arguments: ["full", "court", "partner", "press"])
  func `a valid dossier is read and written again byte for byte`(profile: String) throws {
    let text = try Fixture.valid(profile)
    #expect(try String(decoding: DossierContent(reading: Array(text.utf8)).dossierBytes(), as: UTF8.self) == text)
  }

  private static let compiler = Result { try SchematronCompiler(Fixture.bytes("Schemas/dossier/1.0/dossier.sch")) }
  private static let validators = ["draft", "all", "full", "court", "partner", "press"].reduce(
    into: [String: Result<SchematronValidator, any Error>]()
  ) { table, phase in
    table[phase] = Result { try SchematronValidator(compiler.get(), phase: phase) }
  }

  private static func fired(_ text: String, phase: String) throws -> Set<String> {
    let validator = try #require(validators[phase]).get()
    return Set(try SchematronReport(validator.svrl(of: .bytes(Array(text.utf8)))).items.compactMap(\.id))
  }
}

/// Files of the repository that several tests read.
enum Fixture {
  static func bytes(_ path: String) throws -> [UInt8] { Array(try CommittedFile(path).read().utf8) }

  static func valid(_ name: String) throws -> String {
    try CommittedFile("Fixtures/dossiers/valid/\(name).xml").read()
  }
}

/// A small change of a valid dossier, as a line of Fixtures/dossiers/mutations.tsv describes it.
struct Mutation {
  let rule: String
  let base: String
  let phase: String
  private let after: String
  private let start: String
  private let end: String
  private let replacement: String

  static func table() throws -> [Mutation] {
    try CommittedFile("Fixtures/dossiers/mutations.tsv").read().split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == 7)
      return Mutation(
        rule: cells[0], base: cells[1], phase: cells[2], after: cells[3], start: cells[4], end: cells[5],
        replacement: cells[6])
    }
  }

  /// The text with the passage from `start` (the first behind `after`) through `end` replaced.
  func applied(to text: String) -> String? {
    guard let anchor = text.firstRange(of: after)?.lowerBound,
      let first = text[anchor...].firstRange(of: start)
    else { return nil }
    var upper = first.upperBound
    if !end.isEmpty {
      guard let last = text[upper...].firstRange(of: end)?.upperBound else { return nil }
      upper = last
    }
    return text[..<first.lowerBound] + replacement + text[upper...]
  }
}
