import FileKit

/// Counts the pages of a PDF, in a process of its own: the file may be anybody's.
struct PageCount: Sendable {
  /// The program that counts, of Debian's `poppler-utils`.
  static let program = "/usr/bin/pdfinfo"

  /// What it may use: a page count needs little, and a hostile file gets no more.
  private static let limits = WorkerLimits(
    addressSpace: 1 << 30, processorSeconds: 10, fileBytes: 1, wallSeconds: 20, outputBytes: 1 << 20)

  /// How many pages the file has; nothing if the program is missing, refuses the file or takes too long.
  static func of(_ path: String, program: String = program) -> Int? {
    guard Files.exists(program),
      let result = try? Worker.run(
        executable: program, arguments: ["/proc/self/fd/0"], environment: ["LC_ALL": "C"], input: .file(path),
        limits: limits),
      result.outcome == .exited(0)
    else { return nil }
    return pages(in: String(decoding: result.output, as: UTF8.self))
  }

  /// The number on the line that tells the pages.
  ///
  /// A title is shown before it and may hold anything, a line of its own included: so the last such line counts.
  static func pages(in report: String) -> Int? {
    let line = report.split(separator: "\n").last { $0.hasPrefix("Pages:") }
    return line.flatMap { Int($0.dropFirst("Pages:".count).drop { $0 == " " }) }.flatMap { $0 > 0 ? $0 : nil }
  }
}
