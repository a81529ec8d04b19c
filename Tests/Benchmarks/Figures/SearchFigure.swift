import CaseModel
import CaseOperations
import FileKit
import LawData
import SQLiteKit
import TestKit

/// How long precedents by condition take with facets, snippets and the people they may serve, beside SQLite merely
/// counting the links to the same conditions.
enum SearchFigure {
  private static let queries = 200
  private static let people = 1_000
  private static let passes = 3

  static func run(_ workshop: Workshop) throws -> [Figure] {
    let store = try SampleStore.make(at: workshop.path("precedents"))
    try store.write(SampleFile(precedents: workshop.options.records, people: people, in: store))
    let counting = try Connection(path: store.database, mode: .readOnly)
    let codes = SampleWords.conditions(200)
    var random = SeededRandom(seed: 23)
    var ours: [Double] = []
    var bare: [Double] = []
    var most = 0
    for place in 0..<queries {
      // As precedents are: some conditions are asked for far more often; half by code, half by name.
      let code = codes[random.common(of: codes.count)]
      let name = Vocabularies.shipped.term(code, in: "conditions")?.label.es ?? code
      let search = SearchPrecedents(condition: place % 2 == 0 ? code : name)
      var page: PrecedentPage?
      ours.append(try shortest { page = try search.run(in: store.context) })
      let wanted = (page?.codes ?? []).sorted()
      most = max(most, page?.total ?? 0)
      bare.append(try shortest { try count(wanted, counting) })
    }
    let median = percentile(ours, 50).shown
    return [
      Figure(
        name: "search.p95", unit: "ms", ours: percentile(ours, 95),
        method: "95th of \(queries), best of \(passes), wall; median \(median) ms, at most \(most) hits",
        baselineName: "one bare SQL count", baseline: percentile(bare, 95), target: .atMost(50, "ms"))
    ]
  }

  private static func count(_ codes: [String], _ connection: borrowing Connection) throws {
    let list = "[" + codes.map { "\"" + $0 + "\"" }.joined(separator: ",") + "]"
    _ = try connection.integer(
      """
      SELECT count(DISTINCT l.source) FROM link l
      WHERE l.relation = (SELECT id FROM term WHERE text = 'addresses') AND l.state = 0 AND l.target IN (
        SELECT f.record FROM facet_condition f JOIN term t ON t.id = f.f_code
        WHERE t.text IN (SELECT value FROM json_each(?)))
      """, list)
  }

  /// Milliseconds of the shortest of several passes.
  private static func shortest(_ body: () throws -> Void) rethrows -> Double {
    var best = Double.infinity
    for _ in 0..<passes { best = min(best, try Cost.here(body).wall * 1_000) }
    return best
  }

  private static func percentile(_ values: [Double], _ share: Int) -> Double {
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, sorted.count * share / 100)]
  }
}
