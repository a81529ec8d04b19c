import ArchiveKit
import FileKit
import Testing

@Suite final class ZipReaderTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// What extracting throws; nothing may have been written, inside or outside.
  func refusal(_ path: String, limits: ArchiveLimits = ArchiveLimits()) -> ArchiveError? {
    do {
      try ZipReader.extract(path, into: scratch.file("out"), limits: limits)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ("z.writestr('/etc/canary', 'x')", .unsafeName(entry: 0, .absolute)),
      ("z.writestr('a', 'x'); z.writestr('../canary', 'x')", .unsafeName(entry: 1, .leavesFolder)),
      ("z.writestr('a/../../canary', 'x')", .unsafeName(entry: 0, .leavesFolder)),
      ("z.writestr('a/./b', 'x')", .unsafeName(entry: 0, .leavesFolder)),
      ("z.writestr('a\\\\..\\\\b', 'x')", .unsafeName(entry: 0, .leavesFolder)),
      ("z.writestr('a\\\\b', 'x')", .ambiguous),
      ("z.writestr('a\\nb', 'x')", .unsafeName(entry: 0, .strangeCharacter)),
      ("z.writestr('a\\u202efdp.exe', 'x')", .unsafeName(entry: 0, .strangeCharacter)),
      ("z.writestr('a' * 600, 'x')", .unsafeName(entry: 0, .tooLong)),
      ("z.writestr('a/' * 20 + 'b', 'x')", .unsafeName(entry: 0, .tooLong)),
      ("z.writestr(info('link', 0o120777), '/etc/passwd')", .link(entry: 0)),
      ("z.writestr(info('null', 0o020666), '')", .device(entry: 0)),
      ("z.writestr('a', 'x'); z.writestr('a', 'y')", .duplicateName(entry: 1)),
      ("z.writestr('Ñu.txt', 'x'); z.writestr('ñU.TXT', 'y')", .duplicateName(entry: 1)),
      ("z.writestr('caf\\u00e9', 'x'); z.writestr('cafe\\u0301', 'y')", .duplicateName(entry: 1)),
      ("z.writestr('a', 'x'); z.writestr('A/b', 'y')", .duplicateName(entry: 1)),
      ("z.writestr('a/b', 'x'); z.writestr('a', 'y')", .duplicateName(entry: 1)),
    ] as [(String, ArchiveError)])
  func `an entry that leads astray is refused before anything is written`(script: String, error: ArchiveError) throws {
    #expect(refusal(try scratch.zip(script)) == error)
    #expect(try Files.list(scratch.path) == ["a.zip"])
  }

  @Test func `too much is refused`() throws {
    let many = try scratch.zip("for n in range(50): z.writestr(str(n), 'x' * 1000)")
    #expect(refusal(many, limits: ArchiveLimits(entries: 49)) == .tooManyEntries)
    #expect(refusal(many, limits: ArchiveLimits(totalBytes: 49_999)) == .tooLarge)
    #expect(refusal(many, limits: ArchiveLimits(entryBytes: 999)) == .tooLarge)
    let bomb = try scratch.zip("z.writestr('bomb', b'\\0' * 100_000_000)", name: "b.zip")
    #expect(refusal(bomb) == .tooDense)
    #expect(!Files.exists(scratch.file("out")))
    #expect(refusal(many) == nil)
  }

  @Test func `an archive that lies about its sizes is cut off`() throws {
    let path = try scratch.zip("z.writestr('a', b'\\0' * 50_000)")
    // The uncompressed size, in the entry's own head and in the list.
    try patch(path, [0x50, 0xC3, 0, 0], with: [1, 0, 0, 0])
    #expect(refusal(path) != nil)
    let written = (try? Files.information(scratch.file("out/a"))?.size) ?? 0
    #expect(written <= 50_000)
  }

  @Test func `an archive that two readers would read differently is refused`() throws {
    let path = try scratch.zip("z.writestr('harmless', 'x')")
    var bytes = try Files.read(path)
    let name = Array("harmless".utf8)
    let places = bytes.indices.dropLast(7).filter { Array(bytes[$0..<$0 + 8]) == name }
    #expect(places.count == 2)
    bytes.replaceSubrange(places[1]..<places[1] + 8, with: Array("evil.exe".utf8))
    try Files.write(bytes, to: path)
    #expect(refusal(path) == .ambiguous)
  }

  @Test func `an entry that the list hides is never written`() throws {
    let outer = try scratch.python(
      """
      import zipfile, io
      one, two = io.BytesIO(), io.BytesIO()
      zipfile.ZipFile(one, "w").writestr("hidden", "x")
      z = zipfile.ZipFile(two, "w"); z.writestr("seen", "y"); z.close()
      open("\(scratch.file("a.zip"))", "wb").write(one.getvalue() + two.getvalue())
      """)
    #expect(outer.outcome == .exited(0))
    #expect(refusal(scratch.file("a.zip")) != nil)
    #expect(!Files.exists(scratch.file("out/hidden")))
  }

  @Test func `a locked entry is refused`() throws {
    let path = try scratch.zip("z.writestr('a', 'x')")
    var bytes = try Files.read(path)
    for i in bytes.indices.dropLast(8) {
      if bytes[i...].starts(with: [0x50, 0x4B, 3, 4]) { bytes[i + 6] |= 1 }
      if bytes[i...].starts(with: [0x50, 0x4B, 1, 2]) { bytes[i + 8] |= 1 }
    }
    try Files.write(bytes, to: path)
    #expect(refusal(path) == .encrypted(entry: 0))
  }

  @Test func `what is no zip is refused`() throws {
    try Files.write(Array("<dossier/>".utf8), to: scratch.file("a.xml"))
    #expect(refusal(scratch.file("a.xml")) == .notAZip)
    try Files.write([], to: scratch.file("empty"))
    #expect(refusal(scratch.file("empty")) != nil)
    let path = try scratch.zip("z.writestr('a', 'x' * 1000)")
    let bytes = try Files.read(path)
    try Files.write(Array("%PDF-1.7\n".utf8) + bytes, to: scratch.file("polyglot"))
    #expect(refusal(scratch.file("polyglot")) != nil)
    guard case .file(let error) = refusal(scratch.file("none")) else { throw ArchiveError.notAZip }
    #expect(error.isMissing)
  }

  @Test func `a cut or damaged archive is refused wherever it is damaged`() throws {
    let path = try scratch.zip("z.writestr('a', bytes(range(256)) * 20); z.writestr('b/c', 'text')")
    let bytes = try Files.read(path)
    for count in stride(from: 0, to: bytes.count, by: 7) {
      try scratch.put(Array(bytes[..<count]), "cut")
      #expect(refusal(scratch.file("cut")) != nil)
    }
    var accepted = 0
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x10
      try scratch.put(damaged, "damaged")
      try Files.removeTree(scratch.file("out"))
      if refusal(scratch.file("damaged")) == nil {
        accepted += 1
        // Dates, versions and hints may differ; bytes may not.
        #expect(
          try Files.read(scratch.file("out/a"))
            == Array(repeating: Array(UInt8.min...UInt8.max), count: 20).flatMap(\.self))
        #expect(try Files.read(scratch.file("out/b/c")) == Array("text".utf8))
      }
    }
    #expect(accepted < 60)
  }

  @Test func `only an empty folder is extracted into`() throws {
    let path = try scratch.zip("z.writestr('a/', ''); z.writestr('a/b', 'x')")
    try Files.makeFolder(scratch.file("out"))
    try ZipReader.extract(path, into: scratch.file("out"))
    #expect(try Files.walk(scratch.file("out")).map(\.path) == ["a", "a/b"])
    #expect(refusal(path) == .folderNotEmpty)
  }

  private func patch(_ path: String, _ old: [UInt8], with new: [UInt8]) throws {
    var bytes = try Files.read(path)
    for i in bytes.indices.dropLast(old.count) where Array(bytes[i..<i + old.count]) == old {
      bytes.replaceSubrange(i..<i + old.count, with: new)
    }
    try Files.write(bytes, to: path)
  }
}
