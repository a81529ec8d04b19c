import FileKit
import Testing

@Suite struct ExchangeTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `two folders change places`() throws {
    for name in ["one", "two"] {
      try Files.makeFolder(scratch.file(name))
      try Files.write(Array(name.utf8), to: scratch.file(name + "/" + name))
    }
    try Files.exchange(scratch.file("one"), with: scratch.file("two"))
    #expect(try Files.list(scratch.file("one")) == ["two"])
    #expect(try Files.list(scratch.file("two")) == ["one"])
    #expect(try Files.list(scratch.path) == ["one", "two"])
  }

  @Test func `what is missing is exchanged with nothing`() throws {
    try Files.write([1], to: scratch.file("one"))
    #expect(throws: FileError.self) { try Files.exchange(scratch.file("one"), with: scratch.file("two")) }
    #expect(try Files.list(scratch.path) == ["one"])
  }
}
