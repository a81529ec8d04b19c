import FileKit

/// How soon the program is there, against a C program that links the same libraries and only greets.
enum StartFigures {
  private static let source = """
    #include <stdio.h>
    int main(void) { puts("hello"); return 0; }
    """
  private static let rounds = 60

  static func run(_ workshop: Workshop) throws -> [Figure] {
    let binary = workshop.options.binary
    let hello = try greeting(workshop)
    let version = try Cost.best(
      of: rounds, { try Cost.program(binary, ["--version"]) }, { try Cost.program(hello, []) })
    let store = try SampleStore.make(at: workshop.path("small"))
    try store.write(SampleFile(records: 1_000, in: store))
    let status = try Cost.best(
      of: rounds, { try Cost.program(binary, ["--store", store.folder, "status"]) }, { try Cost.program(hello, []) })
    let method = "best of \(rounds)"
    let name = "C hello with the same libraries"
    return [
      Figure(
        name: "start.version", unit: "ms", ours: version.ours.processor * 1_000, method: method + ", processor",
        baselineName: name, baseline: version.baseline.processor * 1_000, target: .ratioAtMost(1.5)),
      Figure(
        name: "start.status", unit: "ms", ours: status.ours.wall * 1_000, method: method + ", wall, 1,000 records",
        baselineName: name, baseline: status.baseline.wall * 1_000, target: .atMost(25, "ms")),
    ]
  }

  /// Compiles the greeting with every library that the program needs.
  private static func greeting(_ workshop: Workshop) throws -> String {
    let source = workshop.path("hello.c")
    let hello = workshop.path("hello")
    try Files.write(Array(Self.source.utf8), to: source)
    let libraries = try needed(by: workshop.options.binary).map { "-l:" + $0 }
    _ = try Cost.program("/usr/bin/cc", ["-O2", source, "-o", hello, "-Wl,--no-as-needed"] + libraries)
    return hello
  }

  /// The names of the libraries that a program asks for itself.
  private static func needed(by program: String) throws -> [String] {
    let listing = try Worker.run(
      executable: "/usr/bin/readelf", arguments: ["--dynamic", "--wide", program],
      environment: ["LANG": "C"], limits: WorkerLimits(wallSeconds: 60))
    return String(decoding: listing.output, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard line.contains("(NEEDED)"), let start = line.firstIndex(of: "["), let end = line.firstIndex(of: "]")
      else { return nil }
      return String(line[line.index(after: start)..<end])
    }
  }
}
