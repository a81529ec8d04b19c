import Digests
import Testing

@Suite struct SecretsTests {
  // RFC 4231, cases 1, 2, 6.
  @Test(arguments: [
    (
      [UInt8](repeating: 0x0b, count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
    (
      [UInt8](repeating: 0xaa, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    ),
  ])
  func `the codes of the standard come out`(key: [UInt8], message: String, hex: String) {
    #expect(MessageKey(key).code(of: message).hex == hex)
  }

  @Test func `random bytes differ from one call to the next`() {
    #expect(RandomBytes.make(0).isEmpty)
    #expect(RandomBytes.make(32).count == 32)
    #expect(RandomBytes.make(32) != RandomBytes.make(32))
  }

  @Test func `hexadecimal text is read in either case and written in one`() {
    #expect(Hex.encode([0x00, 0xAB, 0xFF]) == "00abff")
    #expect(Hex.decode("00aBfF") == [0x00, 0xAB, 0xFF])
    #expect(Hex.decode("0") == nil)
    #expect(Hex.decode("0x") == nil)
    #expect(Hex.decode("é1") == nil)
  }
}
