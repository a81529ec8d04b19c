import FileKit

/// How long a large file takes to be stored with links, facets, texts, index, versions and ledger, against the `sqlite3`
/// shell that is given the very same rows and only has to insert them.
enum BulkFigures {
  private static let rounds = 3

  static func run(_ workshop: Workshop) throws -> [Figure] {
    var last: SampleStore?
    var inserts: SampleInserts?
    let costs = try Cost.best(of: rounds) {
      if let last { try Files.removeTree(last.folder) }
      let store = try SampleStore.make(at: workshop.path("bulk"))
      last = store
      return try store.write(SampleFile(records: workshop.options.records, in: store))
    } _: {
      if inserts == nil, let last { inserts = try SampleInserts(of: last.database, in: workshop) }
      return try inserts?.run() ?? Cost(processor: 0, wall: 0)
    }
    if let last { workshop.keep(last) }
    try inserts?.clear()
    let name = "sqlite3 shell, same rows, unicode61 index"
    return [
      Figure(
        name: "bulk.rows", unit: "s", ours: costs.ours.processor, method: "best of \(rounds), processor",
        baselineName: name, baseline: costs.baseline.processor, target: .ratioAtMost(1.0)),
      Figure(
        name: "bulk.lock", unit: "s", ours: costs.ours.wall, method: "best of \(rounds), wall", baselineName: name,
        baseline: costs.baseline.wall, target: .atMost(12, "s")),
    ]
  }
}
