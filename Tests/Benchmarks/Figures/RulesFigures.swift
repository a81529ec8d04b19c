import FileKit

/// How time and memory of the rules grow when a dossier is ten times as large.
enum RulesFigures {
  static func run(_ workshop: Workshop) throws -> [Figure] {
    let large = try workshop.dossier(records: workshop.options.records)
    let small = try workshop.dossier(records: workshop.options.records / 10)
    let costs = try Cost.best(of: 2) {
      try rules(large, workshop)
    } _: {
      try rules(small, workshop)
    }
    let sizes = try [large, small].map { Double(try Files.information($0)?.size ?? 0) / 1e6 }
    return [
      Figure(
        name: "rules.time", unit: "s", ours: costs.ours.processor, method: "best of 2, processor, \(sizes[0].shown) MB",
        baselineName: "\(sizes[1].shown) MB", baseline: costs.baseline.processor, target: .ratioAtMost(18)),
      Figure(
        name: "rules.memory", unit: "MB", ours: Double(costs.ours.memory) / 1e6, method: "peak of the worker",
        baselineName: "the file", baseline: sizes[0], target: .ratioAtMost(14)),
    ]
  }

  private static func rules(_ path: String, _ workshop: Workshop) throws -> Cost {
    try Cost.program(workshop.options.binary, ["schematron-worker", path, "full"])
  }
}
