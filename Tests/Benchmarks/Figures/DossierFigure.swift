import FileKit

/// How fast a store's content becomes a dossier on the disk, beside how fast `xmllint` only reads that dossier.
enum DossierFigure {
  private static let rounds = 3

  static func run(_ workshop: Workshop) throws -> [Figure] {
    let store = try workshop.store()
    let path = try workshop.dossier(records: workshop.options.records)
    let size = Double(try Files.information(path)?.size ?? 0) / 1e6
    let costs = try Cost.best(
      of: rounds, { try Cost.here { try store.writeDossier(to: workshop.path("again.xml")) } },
      { try Cost.program("/usr/bin/xmllint", ["--noout", "--stream", path]) })
    let wall = (size / costs.ours.wall).shown
    return [
      Figure(
        name: "dossier.write", unit: "MB/s", ours: size / costs.ours.processor,
        method: "best of \(rounds), processor, \(size.shown) MB; wall \(wall) MB/s",
        baselineName: "xmllint --stream reading it", baseline: size / costs.baseline.processor,
        target: .atLeast(40, "MB/s"))
    ]
  }
}
