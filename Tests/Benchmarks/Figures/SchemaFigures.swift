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
    // A third more records than the other figures have: 100,000 of them make 77 MB, and the target speaks of 100.
    let path = try workshop.dossier(records: workshop.options.records * 4 / 3)
    let size = Double(try Files.information(path)?.size ?? 0) / 1e6
    let schema = workshop.path("dossier.xsd")
    try Files.write(bytes, to: schema)
    let costs = try Cost.best(of: rounds) {
      try Cost.program(Environment.executable() ?? "", [verb, path])
    } _: {
      try Cost.program("/usr/bin/xmllint", ["--noout", "--stream", "--schema", schema, path])
    }
    let peak = try peak(path)
    return [
      Figure(
        name: "schema.speed", unit: "MB/s", ours: size / costs.ours.processor,
        method: "best of \(rounds), processor, \(size.shown) MB", baselineName: "xmllint --stream --schema",
        baseline: size / costs.baseline.processor, target: .ratioAtLeast(1.2)),
      Figure(
        name: "schema.memory", unit: "MB", ours: peak, method: "peak, by its own account", baselineName: "the file",
        baseline: size, target: .none),
    ]
  }

  /// What a process that validates says it took at most; the kernel's account of a child counts its parent's memory.
  private static func peak(_ path: String) throws -> Double {
    let result = try Worker.run(
      executable: Environment.executable() ?? "", arguments: [verb, path], environment: [:],
      limits: WorkerLimits(wallSeconds: 3_600))
    return (Double(String(decoding: result.output, as: UTF8.self)) ?? 0) / 1e3
  }

  private static var bytes: [UInt8] { EmbeddedFile.named("dossier/1.0/dossier.xsd")?.bytes ?? [] }

  /// Validates one file: the work of the second process.
  static func validate(_ arguments: [String]) -> Int32 {
    guard let path = arguments.first, let validator = try? XMLSchemaValidator(bytes),
      let result = try? validator.validate(.file(path), anchor: "uid")
    else { return 70 }
    for problem in result.problems.prefix(5) { try? StandardStream.error.write("\(problem)\n") }
    let status = (try? Files.read("/proc/self/status")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    try? StandardStream.output.write(String(line?.split(separator: " ").dropFirst().first ?? ""))
    return result.isValid ? 0 : 1
  }
}
