import FileKit
import PageKit

/// What programs that are not ours say of a file.
enum Poppler {
  struct Word { var text: String; var left, top, right, bottom: Double }

  /// The words of each page, as `pdftotext` sees them.
  static func words(of path: String) throws -> [[Word]] {
    var pages: [[Word]] = []
    for row in try say("/usr/bin/pdftotext", ["-cropbox", "-bbox", path, "-"]).split(separator: "\n") {
      if row.contains("<page ") { pages.append([]) }
      guard row.contains("<word "), let end = row.lastIndex(of: "<"), let start = row.firstIndex(of: ">") else {
        continue
      }
      let numbers = row.split(separator: "\"").compactMap { Double($0) }
      guard numbers.count >= 4 else { continue }
      pages[pages.count - 1].append(
        Word(
          text: String(row[row.index(after: start)..<end]), left: numbers[0], top: numbers[1], right: numbers[2],
          bottom: numbers[3]))
    }
    return pages
  }

  /// Whether qpdf's own checker has nothing to say.
  static func check(_ path: String) throws -> Bool {
    try say("/usr/bin/qpdf", ["--check", path]).contains("No syntax or stream encoding errors found")
  }

  static func say(_ program: String, _ arguments: [String]) throws -> String {
    let result = try Worker.run(
      executable: program, arguments: arguments, environment: ["LC_ALL": "C.UTF-8"],
      limits: WorkerLimits(wallSeconds: 60))
    return String(decoding: result.output + result.errorOutput, as: UTF8.self)
  }
}

/// A folder that is gone when its use is over.
enum Scratch {
  static func use(_ body: (String) throws -> Void) throws {
    let folder = Paths.join(Environment.value("TMPDIR") ?? "/tmp", "pages" + Files.temporaryName())
    try Files.makeFolder(folder)
    defer { try? Files.removeTree(folder) }
    try body(folder)
  }
}
