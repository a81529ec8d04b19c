import Assets
import FileKit
import XMLKit

/// How fast a large dossier is compared with the schema, and in how much memory, against `xmllint --stream`.
///
/// Both run as a process of their own, which compiles the schema too.
enum SchemaFigures {
  /// What this program is told when it is run again to validate.
  static let verb = "validate-schema"
  private static let rounds = 3

  static func run(_ workshop: Workshop) throws -> [Figure] {
    let path = try workshop.dossier(records: workshop.options.records)
    let size = Double(try Files.information(path)?.size ?? 0) / 1e6
    let schema = workshop.path("dossier.xsd")
    try Files.write(bytes, to: schema)
    let costs = try Cost.best(of: rounds) {
      try Cost.program(Environment.executable() ?? "", [verb, path])
    } _: {
      try Cost.program("/usr/bin/xmllint", ["--noout", "--stream", "--schema", schema, path])
    }
    let name = "xmllint --stream --schema"
    return [
      Figure(
        name: "schema.speed", unit: "MB/s", ours: size / costs.ours.processor,
        method: "best of \(rounds), processor, \(size.shown) MB", baselineName: name,
        baseline: size / costs.baseline.processor, target: .ratioAtLeast(1.2)),
      Figure(
        name: "schema.memory", unit: "MB", ours: Double(costs.ours.memory) / 1e6, method: "peak", baselineName: name,
        baseline: Double(costs.baseline.memory) / 1e6, target: .none),
    ]
  }

  private static var bytes: [UInt8] { EmbeddedFile.named("dossier/1.0/dossier.xsd")?.bytes ?? [] }

  /// Validates one file: the work of the second process.
  static func validate(_ arguments: [String]) -> Int32 {
    guard let path = arguments.first, let validator = try? XMLSchemaValidator(bytes),
      let result = try? validator.validate(.file(path), anchor: "uid")
    else { return 70 }
    for problem in result.problems.prefix(5) { try? StandardStream.error.write("\(problem)\n") }
    return result.isValid ? 0 : 1
  }
}
