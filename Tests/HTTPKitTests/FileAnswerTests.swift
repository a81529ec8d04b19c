import FileKit
import HTTPKit
import Testing

@Suite struct `A file as an answer` {
  private let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }

  @Test func `a file is sent whole`() throws {
    let served = try Served(file: bytes)
    let reply = try served.curl("/file")
    #expect(reply.status == 200 && reply.bytes == bytes)
    #expect(try served.curl("/file", ["--head"]).text.contains("Content-Length: 100000"))
  }

  @Test(arguments: [
    ("0-0", 0..<1), ("0-99", 0..<100), ("99990-", 99_990..<100_000), ("-10", 99_990..<100_000),
    ("99990-200000", 99_990..<100_000), ("-200000", 0..<100_000),
    ("5-18446744073709551615", 5..<100_000), ("5-100000", 5..<100_000),
  ])
  func `a range is sent as asked for`(range: String, part: Range<Int>) throws {
    let served = try Served(file: bytes)
    let reply = try served.curl("/file", ["--header", "Range: bytes=\(range)"])
    #expect(reply.status == 206 && reply.bytes == Array(bytes[part]))
    let head = try served.curl("/file", ["--header", "Range: bytes=\(range)", "--head"])
    #expect(head.text.contains("Content-Range: bytes \(part.lowerBound)-\(part.upperBound - 1)/100000"))
  }

  @Test(arguments: ["100000-", "200000-200001", "-0"])
  func `a range beyond the end is said to be so`(range: String) throws {
    let served = try Served(file: bytes)
    let reply = try served.curl("/file", ["--include", "--header", "Range: bytes=\(range)"])
    #expect(reply.status == 416 && reply.text.contains("Content-Range: bytes */100000"))
  }

  @Test(arguments: [
    "bytes=9-5", "bytes=a-b", "bytes=1-2,4-5", "lines=1-2", "bytes=-", "bytes=--5", "bytes=99999999999999999999-5", "",
  ])
  func `what is no range, or several, gets the whole`(range: String) throws {
    let served = try Served(file: bytes)
    let reply = try served.curl("/file", ["--header", "Range: \(range)"])
    #expect(reply.status == 200 && reply.bytes == bytes)
  }

  @Test func `an empty file is sent, and no range of it`() throws {
    let served = try Served(file: [])
    #expect(try served.curl("/file").status == 200)
    #expect(try served.curl("/file", ["--header", "Range: bytes=-5"]).status == 416)
  }

  @Test func `a file that is not there, a folder and a link are not found`() throws {
    let served = try Served()
    #expect(try served.curl("/file").status == 404)
    try Files.makeFolder(Paths.join(served.folder, "sent.bin"))
    #expect(try served.curl("/file").status == 404)
  }
}
