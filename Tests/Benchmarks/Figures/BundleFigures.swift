import CaseModel
import CourtBundle
import FileKit
import LawData
import PageKit

/// How fast documents become a numbered, indexed bundle, and in how much memory, beside a bare merge by `qpdf` and a script
/// with pypdf that does numbers, outline and links.
///
/// Each runs as a process of its own. The reading back by poppler is measured apart: no baseline does it.
enum BundleFigures {
  /// What this program is told when it is run again to build.
  static let verb = "build-bundle"
  private static let rounds = 3

  static func run(_ workshop: Workshop) throws -> [Figure] {
    let few = try samples(workshop, documents: 200)
    let many = try samples(workshop, documents: 2_000)
    let costs = try Cost.best(of: rounds) {
      try build(few, workshop, "write").cost
    } _: {
      try Cost.program("/usr/bin/qpdf", ["--empty", "--pages"] + few.paths + ["--", workshop.path("merged.pdf")])
    }
    let python = try Cost.program(
      ".build/referees/bin/python", [baseline, few.folder, workshop.path("pypdf.pdf")])
    let memory = try build(few, workshop, "write").memory
    let checked = try build(few, workshop, "check")
    let large = try build(many, workshop, "write")
    let method = "best of \(rounds), processor, 3,000 pages of 200 documents"
    return [
      Figure(
        name: "bundle.write", unit: "s", ours: costs.ours.processor, method: method + ", all but reading back",
        baselineName: "qpdf --empty --pages", baseline: costs.baseline.processor, target: .ratioAtMost(2)),
      Figure(
        name: "bundle.script", unit: "pages/s", ours: 3_000 / costs.ours.processor, method: method,
        baselineName: "pypdf script", baseline: 3_000 / python.processor, target: .ratioAtLeast(8)),
      Figure(
        name: "bundle.memory", unit: "MB", ours: memory, method: "peak, by its own account, 3,000 pages",
        baselineName: "qpdf", baseline: Double(costs.baseline.memory) / 1e6, target: .atMost(150, "MB")),
      Figure(
        name: "bundle.checked", unit: "s", ours: checked.cost.wall,
        method: "wall, 3,000 pages: text read, written, read back and compared", baselineName: "written only",
        baseline: costs.ours.wall, target: .none),
      Figure(
        name: "bundle.linear", unit: "ms/page", ours: large.cost.processor / 30, method: "30,000 pages, processor",
        baselineName: "3,000 pages", baseline: costs.ours.processor / 3, target: .ratioAtMost(1.25)),
      Figure(
        name: "bundle.large", unit: "MB", ours: large.memory, method: "peak, by its own account, 30,000 pages",
        baselineName: "3,000 pages", baseline: memory, target: .atMost(600, "MB")),
    ]
  }

  /// The script that does with pypdf what it can.
  private static var baseline: String {
    Paths.join(Paths.parent(Paths.parent(#filePath)), "Baselines/bundle_pypdf.py")
  }

  // MARK: Samples

  private struct Samples {
    let folder: String
    let count: Int
    var paths: [String] { (0..<count).map { Paths.join(folder, "\($0).pdf") } }
  }

  /// Documents of fifteen pages of text with an embedded font, as offices make them; ten that differ, then copies.
  private static func samples(_ workshop: Workshop, documents: Int) throws -> Samples {
    let samples = Samples(folder: workshop.path("documents-\(documents)"), count: documents)
    guard !Files.exists(samples.folder) else { return samples }
    try Files.makeFolder(samples.folder)
    let kinds = try (0..<10).map { try document($0) }
    for (index, path) in samples.paths.enumerated() { try Files.write(kinds[index % kinds.count], to: path) }
    return samples
  }

  private static func document(_ kind: Int) throws -> [UInt8] {
    let setter = try Typesetter(width: 612, height: 792)
    let words = ["autoridad", "responsable", "afiliación", "negativa", "salud", "derecho", "oficio", "instituto"]
    for page in 0..<15 {
      var text = "Documento \(kind), hoja \(page + 1). "
      for index in 0..<420 { text += words[(index * 7 + page * 3 + kind) % words.count] + " " }
      setter.text(text, TextStyle(size: 11), x: 72, y: 80, width: 468)
      setter.endPage()
    }
    return try setter.finish()
  }

  // MARK: The second process

  private static func build(
    _ samples: Samples, _ workshop: Workshop, _ mode: String
  ) throws -> (cost: Cost, memory: Double) {
    let start = SystemClock.monotonicNanoseconds()
    let result = try Worker.run(
      executable: Environment.executable() ?? "",
      arguments: [verb, mode, samples.folder, "\(samples.count)", workshop.path("bundle")],
      environment: ["HOME": Environment.value("HOME") ?? "/"], limits: WorkerLimits(wallSeconds: 3_600))
    guard result.outcome == .exited(0) else {
      throw ProgramFailure(
        program: verb, outcome: result.outcome, words: String(decoding: result.errorOutput.prefix(400), as: UTF8.self))
    }
    let wall = Double(SystemClock.monotonicNanoseconds() - start) / 1e9
    let memory = Double(String(decoding: result.output, as: UTF8.self)) ?? 0
    return (Cost(processor: result.processorSeconds, wall: wall), memory)
  }

  /// Builds one bundle and says how many megabytes it took at most.
  static func build(_ arguments: [String]) -> Int32 {
    guard arguments.count == 4, let count = Int(arguments[2]), let profile = CourtProfile.shipped("general") else {
      return 70
    }
    do {
      var plan = BundlePlan(title: "Anexos")
      plan.cover = BundleCover(court: "Juzgado de muestra")
      for start in stride(from: 0, to: count, by: 20) {
        plan.sections.append(
          BundleSection(
            "Apartado \(start / 20 + 1)",
            entries: (start..<min(start + 20, count)).map {
              BundleEntry(
                id: "\($0)", annex: "Anexo \($0 + 1)", title: "Documento de muestra", path: "\(arguments[1])/\($0).pdf")
            }))
      }
      let isChecked = arguments[0] == "check"
      let bundle = try PreparedBundle(plan, for: profile, readsText: isChecked)
      _ = try bundle.build(in: arguments[3], verifies: isChecked)
      try StandardStream.output.write(String(Environment.peakMemory() / 1_000_000))
      return 0
    } catch {
      try? StandardStream.error.write("\(error)\n")
      return 1
    }
  }
}
