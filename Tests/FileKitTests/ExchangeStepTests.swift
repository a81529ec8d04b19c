import Testing

@testable import FileKit

@Suite struct ExchangeStepTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `two names change places also where the file system knows no such step`() throws {
    try Files.makeFolder(scratch.file("one"))
    try Files.write([2], to: scratch.file("two"))
    try Files.exchangeInSteps(scratch.file("one"), with: scratch.file("two"))
    #expect(Files.kind(of: scratch.file("one")) == .file)
    #expect(Files.kind(of: scratch.file("two")) == .folder)
    #expect(try Files.list(scratch.path) == ["one", "two"])
  }

  @Test func `a step that fails takes back those before it`() throws {
    try Files.write([2], to: scratch.file("two"))
    #expect(throws: FileError.self) { try Files.exchangeInSteps(scratch.file("none"), with: scratch.file("two")) }
    #expect(try Files.list(scratch.path) == ["two"])
  }
}
