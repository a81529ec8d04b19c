internal import FileKit

/// The example of a library's first page, and the test that runs it: both must say the same.
public struct DocumentedExample {
  /// The lines of the page's first block of Swift.
  public let shown: [String]
  /// The lines of the test between `// example` and `// end of example`.
  public let run: [String]

  /// Reads both.
  ///
  /// - Parameters:
  ///   - module: the library; its first page is `MODULE.docc/MODULE.md`.
  ///   - file: the test.
  public init(of module: String, in file: String = #filePath) throws {
    let package = "/" + file.split(separator: "/").dropLast(3).joined(separator: "/")
    let page = try Self.lines(of: package + "/Sources/\(module)/\(module).docc/\(module).md")
    shown = Self.between("```swift", "```", of: page)
    run = Self.between("    // example", "    // end of example", of: try Self.lines(of: file))
      .map { String($0.dropFirst(4)) }
  }

  private static func lines(of path: String) throws -> [String] {
    String(decoding: try Files.read(path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func between(_ start: String, _ end: String, of lines: [String]) -> [String] {
    Array(lines.drop { $0 != start }.dropFirst().prefix { $0 != end })
  }
}
