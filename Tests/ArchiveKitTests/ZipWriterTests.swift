import ArchiveKit
import FileKit
import Testing

@Suite final class ZipWriterTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func write(_ name: String) throws -> String {
    let big = [UInt8](repeating: 7, count: 3_000_000)
    try Files.write(big, to: scratch.file("big"))
    var zip = try ZipWriter(to: scratch.file(name))
    try zip.add("dossier.xml", bytes: Array("<dossier/>".utf8))
    try zip.add("documents/año – ñandú.pdf", file: scratch.file("big"), method: .store)
    try zip.add("documents/big.txt", file: scratch.file("big"))
    try zip.add("empty", bytes: [])
    try zip.finish()
    return scratch.file(name)
  }

  @Test func `the same calls write the same bytes, and no date or owner`() throws {
    let first = try Files.read(try write("a.zip"))
    let second = try Files.read(try write("b.zip"))
    #expect(first == second)
    let result = try scratch.python(
      """
      import zipfile
      for i in zipfile.ZipFile("\(scratch.file("a.zip"))").infolist():
          print(i.filename, i.file_size, i.compress_type, i.date_time[0], i.flag_bits & 0x800 != 0)
      """)
    #expect(
      String(decoding: result.output, as: UTF8.self) == """
        dossier.xml 10 8 1980 False
        documents/año – ñandú.pdf 3000000 0 1980 True
        documents/big.txt 3000000 8 1980 False
        empty 0 8 1980 False

        """)
  }

  @Test func `other programs find it sound`() throws {
    let path = try write("a.zip")
    let result = try scratch.python("import zipfile; print(zipfile.ZipFile('\(path)').testzip())")
    #expect(String(decoding: result.output, as: UTF8.self) == "None\n")
  }

  @Test func `what was written is read back`() throws {
    let path = try write("a.zip")
    let entries = try ZipReader.extract(path, into: scratch.file("out"))
    #expect(entries.map(\.name) == ["dossier.xml", "documents/año – ñandú.pdf", "documents/big.txt", "empty"])
    #expect(try Files.read(scratch.file("out/documents/año – ñandú.pdf")).count == 3_000_000)
  }

  @Test func `an empty zip is a zip`() throws {
    let zip = try ZipWriter(to: scratch.file("a.zip"))
    try zip.finish()
    #expect(try ZipReader.entries(of: scratch.file("a.zip")).isEmpty)
  }

  @Test func `a zip that is not finished leaves nothing`() throws {
    do {
      var zip = try ZipWriter(to: scratch.file("a.zip"))
      try zip.add("one", bytes: [1])
    }
    #expect(try Files.list(scratch.path).isEmpty)
  }

  @Test func `a zip may be told not to replace another`() throws {
    _ = try write("a.zip")
    let zip = try ZipWriter(to: scratch.file("a.zip"), replacing: false)
    do {
      try zip.finish()
      Issue.record("it was replaced")
    } catch {
      guard case .file(let error) = error else { throw error }
      #expect(error.isExisting)
    }
    #expect(try Files.list(scratch.path) == ["a.zip", "big"])
  }

  @Test(arguments: ["/etc/passwd", "../up", "a//b", "", "a\u{0}", "a\\b", "a\u{202E}fdp.exe"])
  func `a name that leads astray is not written`(name: String) throws {
    var zip = try ZipWriter(to: scratch.file("a.zip"))
    var error: ArchiveError?
    do { try zip.add(name, bytes: []) } catch let caught { error = caught }
    guard case .unsafeName = error else { throw error ?? ArchiveError.notAZip }
  }

  @Test func `a missing file is told`() throws {
    var zip = try ZipWriter(to: scratch.file("a.zip"))
    var error: ArchiveError?
    do { try zip.add("one", file: scratch.file("none")) } catch let caught { error = caught }
    guard case .file(let fault) = error else { throw error ?? ArchiveError.notAZip }
    #expect(fault.isMissing)
  }
}
