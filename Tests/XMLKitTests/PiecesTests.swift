import CPieces
import Testing

@Suite struct PiecesTests {
  @Test func `a freed piece is handed out again until the outermost use ends`() {
    cpieces_begin()
    let first = unsafe cpieces_malloc(20)
    unsafe cpieces_free(first)
    cpieces_begin()
    cpieces_end()
    let again = unsafe cpieces_malloc(24)
    #expect(unsafe again == first)
    let larger = unsafe cpieces_malloc(25)
    #expect(unsafe larger != first)
    unsafe cpieces_free(again)
    unsafe cpieces_free(larger)
    cpieces_end()
  }

  @Test(arguments: [(false, false), (false, true), (true, false), (true, true)])
  func `a piece keeps what stands in it while it grows and shrinks`(madeInUse: Bool, changedInUse: Bool) {
    for size in stride(from: 1, through: 2_000, by: 13) {
      let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      for other in [size / 2 + 1, size + 1, size + 16, size * 3] {
        if madeInUse { cpieces_begin() }
        guard let piece = unsafe cpieces_malloc(size) else { return _ = Issue.record("no memory") }
        unsafe piece.copyMemory(from: bytes, byteCount: size)
        if madeInUse { cpieces_end() }
        if changedInUse { cpieces_begin() }
        unsafe cpieces_free(cpieces_malloc(other))
        guard let moved = unsafe cpieces_realloc(piece, other) else { return _ = Issue.record("no memory") }
        let held = unsafe Array(UnsafeRawBufferPointer(start: moved, count: min(size, other)))
        #expect(held == Array(bytes.prefix(other)))
        unsafe cpieces_free(moved)
        if changedInUse { cpieces_end() }
      }
    }
  }

  @Test(arguments: ["", "a", String(repeating: "ñ", count: 700)])
  func `a text is copied whole`(text: String) {
    cpieces_begin()
    defer { cpieces_end() }
    let copy = unsafe cpieces_duplicate(text)
    #expect(unsafe copy.map { unsafe String(cString: $0) } == text)
    unsafe cpieces_free(copy)
  }
}
