import Digests
import FileKit
import Glibc
import Testing

@Suite final class FilesTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  func error(_ body: () throws -> Void) -> FileError? {
    do { try body() } catch { return error as? FileError }
    return nil
  }

  @Test(arguments: [0, 1, 4_096, 100_000])
  func `a file is read as it was written`(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    try Files.write(bytes, to: scratch.file("a"))
    #expect(try Files.read(scratch.file("a")) == bytes)
    var streamed: [UInt8] = []
    try Files.stream(scratch.file("a"), chunk: 1_000) { span in
      for i in span.indices { streamed.append(span[i]) }
    }
    #expect(streamed == bytes)
    #expect(try Files.digest(of: scratch.file("a")) == (SHA256.digest(of: bytes), Int64(count)))
    #expect(try Files.list(scratch.path) == ["a"])
  }

  @Test func `a file larger than wished is not read`() throws {
    try Files.write([1, 2, 3], to: scratch.file("a"))
    #expect(error { _ = try Files.read(scratch.file("a"), limit: 2) }?.isTooLarge == true)
    #expect(error { _ = try Files.read("/proc/self/stat", limit: 5) }?.isTooLarge == true)
    #expect(try Files.read("/proc/self/stat").count > 5)
  }

  @Test func `a file replaces another only if it may`() throws {
    try Files.write([1], to: scratch.file("a"))
    #expect(error { try Files.write([2], to: scratch.file("a"), replacing: false) }?.isExisting == true)
    #expect(try Files.read(scratch.file("a")) == [1])
    try Files.write([3], to: scratch.file("a"))
    #expect(try Files.read(scratch.file("a")) == [3])
    #expect(try Files.list(scratch.path) == ["a"])
  }

  @Test func `evidence is copied under a temporary name with its digest`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try Files.write(bytes, to: scratch.file("scan.pdf"))
    try Files.makeFolder(scratch.file("in"))
    let received = try Files.receive(scratch.file("scan.pdf"), into: scratch.file("in"))
    #expect(received.bytes == 3_000_000)
    #expect(received.digest == SHA256.digest(of: bytes))
    #expect(Files.isTemporaryName(Paths.lastComponent(received.path)))
    #expect(try Files.read(received.path) == bytes)
    let small = try Files.receive([1, 2].span, into: scratch.file("in"), synchronize: false)
    #expect(small.digest == SHA256.digest(of: [1, 2]))
    #expect(try Files.list(scratch.file("in")).count == 2)
  }

  @Test func `what cannot be received leaves no temporary behind`() throws {
    try Files.makeFolder(scratch.file("in"))
    #expect(unsafe mkfifo(scratch.file("pipe"), 0o600) == 0)
    #expect(error { _ = try Files.receive(scratch.file("pipe"), into: scratch.file("in")) }?.code == EINVAL)
    #expect(error { _ = try Files.receive(scratch.path, into: scratch.file("in")) }?.code == EISDIR)
    #expect(error { _ = try Files.receive(scratch.file("none"), into: scratch.file("in")) }?.isMissing == true)
    #expect(try Files.list(scratch.file("in")).isEmpty)
  }

  @Test func `a pending file is removed unless it is committed`() throws {
    do {
      var file = try PendingFile(in: scratch.path, hashing: true)
      try file.write("abc")
      let (count, digest) = (file.count, file.digest())
      #expect(count == 3 && digest == SHA256.digest(of: "abc"))
      #expect(try Files.list(scratch.path).count == 1)
    }
    #expect(try Files.list(scratch.path).isEmpty)
    var file = try PendingFile(in: scratch.path)
    try file.write("abc")
    try file.commit(as: "done")
    #expect(try Files.list(scratch.path) == ["done"])
  }

  @Test func `an error shows operation and reason, and keeps the path to itself`() {
    let error = error { _ = try Files.read(scratch.file("Ana Ejemplo.pdf")) }
    #expect(error?.isMissing == true)
    #expect(error?.description == "open: No such file or directory (2)")
    #expect(error?.path.hasSuffix("Ana Ejemplo.pdf") == true)
  }
}
