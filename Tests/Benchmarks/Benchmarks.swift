import FileKit

/// Measures the program against named baselines, in one run and on one machine, and says where it stands.
///
/// A figure over its target does not fail the run: the machine may be busy. What cannot be run does.
enum Benchmarks {
  /// What is asked for on the command line.
  struct Options {
    /// The installed program, stripped.
    var binary = ""
    /// The first word of the figures wanted; all if empty.
    var only: [String] = []
    /// Whether the answer is JSON.
    var isJSON = false
    /// Whether the samples stay, to be looked at with other tools.
    var keeps = false
    /// How many records the large samples have.
    var records = 100_000
  }

  private static let all: [(name: String, run: @Sendable (Workshop) throws -> [Figure])] = [
    ("start", StartFigures.run), ("bulk", BulkFigures.run), ("dossier", DossierFigure.run),
    ("schema", SchemaFigures.run), ("rules", RulesFigures.run), ("search", SearchFigure.run),
    ("web", WebFigures.run),
    ("bundle", BundleFigures.run),
  ]

  static func run(_ arguments: [String]) -> Int32 {
    if arguments.first == SchemaFigures.verb { return SchemaFigures.validate(Array(arguments.dropFirst())) }
    if arguments.first == BundleFigures.verb { return BundleFigures.build(Array(arguments.dropFirst())) }
    guard let options = options(arguments), Files.exists(options.binary) else {
      return say(
        "benchmarks --binary PROGRAM [--only NAME]… [--json] [--records N] [--keep]; names: \(names)", status: 2)
    }
    do {
      let workshop = try Workshop(options)
      defer { if !options.keeps { workshop.clear() } }
      if options.keeps { _ = say(workshop.folder, status: 0) }
      var figures: [Figure] = []
      if !options.isJSON { try StandardStream.output.write(Figure.heading + "\n") }
      for (name, run) in all where options.only.isEmpty || options.only.contains(name) {
        for figure in try run(workshop) {
          figures.append(figure)
          if !options.isJSON { try StandardStream.output.write(figure.line + "\n") }
        }
      }
      if options.isJSON {
        try StandardStream.output.write("[" + figures.map(\.json).joined(separator: ",\n") + "]\n")
      }
      return 0
    } catch {
      return say("benchmarks: \(error)", status: 1)
    }
  }

  private static var names: String { all.map(\.name).joined(separator: " ") }

  private static func options(_ arguments: [String]) -> Options? {
    var options = Options()
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--json": options.isJSON = true
      case "--keep": options.keeps = true
      case "--binary":
        guard let path = rest.popFirst() else { return nil }
        options.binary = path
      case "--only":
        guard let name = rest.popFirst(), all.contains(where: { $0.name == name }) else { return nil }
        options.only.append(name)
      case "--records":
        guard let count = rest.popFirst().flatMap({ Int($0) }), count >= 1_000 else { return nil }
        options.records = count
      default: return nil
      }
    }
    return options
  }

  private static func say(_ text: String, status: Int32) -> Int32 {
    try? StandardStream.error.write(text + "\n")
    return status
  }
}
