import FileKit
import Glibc
import Testing

@Suite final class FoldersTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test func `a tree is walked in order, and links are named but not followed`() throws {
    try Files.makeFolder(scratch.file("b/c"))
    try Files.write([1, 2], to: scratch.file("b/c/two"))
    try Files.write([], to: scratch.file("a"))
    #expect(unsafe symlink("/etc", scratch.file("link")) == 0)
    #expect(
      try Files.walk(scratch.path).map { "\($0.path) \($0.kind) \($0.kind == .file ? $0.size : 0)" }
        == ["a file 0", "b folder 0", "b/c folder 0", "b/c/two file 2", "link symbolicLink 0"])
  }

  @Test func `a tree is removed without touching what its links lead to`() throws {
    try Files.makeFolder(scratch.file("outside"))
    try Files.write([1], to: scratch.file("outside/kept"))
    try Files.makeFolder(scratch.file("tree/deep/er"))
    try Files.write([1], to: scratch.file("tree/deep/er/file"))
    #expect(unsafe symlink(scratch.file("outside"), scratch.file("tree/deep/link")) == 0)
    #expect(unsafe symlink(scratch.file("nowhere"), scratch.file("tree/dangling")) == 0)
    try Files.removeTree(scratch.file("tree"))
    #expect(!Files.exists(scratch.file("tree")))
    #expect(Files.exists(scratch.file("outside/kept")))
    try Files.removeTree(scratch.file("tree"))
    #expect(unsafe symlink(scratch.file("outside"), scratch.file("link")) == 0)
    try Files.removeTree(scratch.file("link"))
    #expect(try Files.list(scratch.path) == ["outside"])
  }

  @Test func `a name says what stands under it`() throws {
    try Files.write([1, 2, 3], to: scratch.file("file"))
    #expect(unsafe symlink("file", scratch.file("link")) == 0)
    let information = try #require(try Files.information(scratch.file("file")))
    #expect(information.kind == .file && information.size == 3)
    #expect(abs(information.modified - SystemClock.milliseconds()) < 60_000)
    #expect(Files.kind(of: scratch.path) == .folder)
    #expect(Files.kind(of: scratch.file("link")) == .symbolicLink)
    #expect(Files.kind(of: "/dev/null") == .other)
    #expect(try Files.information(scratch.file("file/below")) == nil)
    #expect(!Files.exists(scratch.file("none")))
  }

  @Test func `a folder is made with its parents and may exist already`() throws {
    try Files.makeFolder(scratch.file("a/b/c"))
    try Files.makeFolder(scratch.file("a/b/c"))
    #expect(Files.kind(of: scratch.file("a/b/c")) == .folder)
    #expect(throws: FileError.self) { try Files.makeFolder(scratch.file("x/y"), parents: false) }
    try Files.write([], to: scratch.file("file"))
    #expect(throws: FileError.self) { try Files.makeFolder(scratch.file("file")) }
    #expect(throws: FileError.self) { try Files.makeFolder(scratch.file("file/sub")) }
  }

  @Test func `a move can refuse to replace`() throws {
    try Files.write([1], to: scratch.file("a"))
    try Files.write([2], to: scratch.file("b"))
    #expect(throws: FileError.self) { try Files.move(scratch.file("a"), to: scratch.file("b"), replacing: false) }
    try Files.move(scratch.file("a"), to: scratch.file("c"), replacing: false)
    try Files.move(scratch.file("c"), to: scratch.file("b"))
    #expect(try Files.list(scratch.path) == ["b"])
    #expect(try Files.read(scratch.file("b")) == [1])
    try Files.synchronize(scratch.path)
    try Files.synchronizeFileSystem(of: scratch.path)
  }

  @Test(arguments: [
    ("a/b", "a", "b"), ("a", ".", "a"), ("/a", "/", "a"), ("/", "/", "/"), ("a/b/", "a", "b"), ("a//b", "a", "b"),
  ])
  func `a path has a parent and a last name`(path: String, parent: String, name: String) {
    #expect(Paths.parent(path) == parent)
    #expect(Paths.lastComponent(path) == name)
  }

  @Test func `paths are joined, made absolute and searched upward`() throws {
    #expect(Paths.join("a/", "b") == "a/b" && Paths.join("", "b") == "b" && Paths.join(".", "b") == "b")
    #expect(Paths.absolute("/a/./b/../c//d") == "/a/c/d")
    #expect(Paths.absolute("x").hasPrefix("/") && Paths.absolute("x").hasSuffix("/x"))
    #expect(Paths.fileExtension("a.b/Scan.PDF") == "pdf" && Paths.fileExtension(".hidden") == "")
    try Files.makeFolder(scratch.file("case/deep/er"))
    try Files.write([], to: scratch.file("case/store"))
    let found = Paths.upward(from: scratch.file("case/deep/er")) { Files.exists(Paths.join($0, "store")) }
    #expect(found == scratch.file("case"))
    #expect(Paths.upward(from: scratch.path, where: { _ in false }) == nil)
  }

  @Test(arguments: [
    ("a", true), ("documents/ab/file.pdf", true), ("año/niño.txt", true), ("", false), ("/a", false), ("../a", false),
    ("a/../b", false), ("a//b", false), ("a/", false), ("./a", false), ("a\\b", false), ("a\nb", false),
    ("a\u{0}", false),
  ])
  func `a relative path that could leave its folder is told`(path: String, isSafe: Bool) {
    #expect(Paths.isSafeRelative(path) == isSafe)
  }
}
