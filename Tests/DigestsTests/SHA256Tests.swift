import Digests
import Testing

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the digests of the standard come out`(text: String, hex: String) {
    #expect(SHA256.digest(of: text).hex == hex)
    #expect(SHA256.digest(of: Array(text.utf8)).hex == hex)
  }

  @Test func `a million letters give the digest of the standard, in pieces of any size`() {
    let expected = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    for size in [1, 63, 64, 65, 1000, 1_000_000] {
      var hash = SHA256()
      var left = 1_000_000
      while left > 0 {
        hash.update([UInt8](repeating: UInt8(ascii: "a"), count: min(size, left)))
        left -= min(size, left)
      }
      #expect(hash.finish().hex == expected)
    }
  }

  @Test func `a hash starts anew when it has given its digest`() {
    var hash = SHA256()
    hash.update("one")
    _ = hash.finish()
    hash.update("abc")
    #expect(hash.finish() == SHA256.digest(of: "abc"))
  }

  @Test func `a byte and a digest are taken in as their bytes`() {
    let digest = SHA256.digest(of: "leaf")
    var hash = SHA256()
    hash.update(byte: 0)
    hash.update(digest)
    #expect(hash.finish() == SHA256.digest(of: [0] + digest.bytes))
  }

  @Test func `digests order like their hexadecimal text`() throws {
    let digests = (0..<50).map { SHA256.digest(of: "\($0)") }
    #expect(digests.sorted().map(\.hex) == digests.map(\.hex).sorted())
    let digest = try #require(digests.first)
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(bytes: digest.bytes) == digest)
    #expect(digest.matches(digest))
    #expect(!digest.matches(digests[1]))
  }

  @Test(arguments: ["", "00", String(repeating: "0", count: 63), String(repeating: "g", count: 64)])
  func `what is no digest is refused`(text: String) {
    #expect(Digest(hex: text) == nil)
  }
}
