import Assets
import FoundationEssentials
import Testing

@Suite struct `Files inside the program` {
  private static let root: String = {
    let tests = #filePath.split(separator: "/").dropLast(3)
    return "/" + tests.joined(separator: "/")
  }()

  /// Where the file with a name of the table lies.
  private static func place(_ name: String) -> String {
    name.hasPrefix("web/") ? root + "/Sources/CaseWeb/Assets/" + name.dropFirst(4) : root + "/Schemas/" + name
  }

  private static let names: [String] = {
    let known = ["xsd", "sch", "xsl", "xml", "css"]
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: place(""))) ?? []
    let assets = (try? FileManager.default.subpathsOfDirectory(atPath: place("web/"))) ?? []
    return (paths.filter { path in known.contains { path.hasSuffix("." + $0) } } + assets.map { "web/" + $0 })
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }()

  @Test func `the table names every file of the folders and no other`() {
    #expect(!Self.names.isEmpty)
    #expect(EmbeddedFile.all.map(\.name) == Self.names, "run Sources/Embedded/generate.sh")
  }

  @Test(arguments: names) func `its bytes are the file's`(name: String) throws {
    let file = try #require(EmbeddedFile.named(name))
    let onDisk = [UInt8](try Data(contentsOf: URL(filePath: Self.place(name))))
    #expect(file.bytes == onDisk)
    #expect(file.count == onDisk.count)
  }

  @Test func `a name that is not there gives nothing`() {
    #expect(EmbeddedFile.named("vocabularies/none.xml") == nil)
    #expect(EmbeddedFile.all(in: "nowhere/").isEmpty)
  }

  @Test func `bytes are lent without a copy`() throws {
    let file = try #require(EmbeddedFile.all.first)
    #expect(file.withBytes { $0.count } == file.count)
    #expect(file.withBytes { $0[0] } == file.bytes[0])
  }
}
