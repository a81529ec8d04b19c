/// A small picture written by hand.
public enum SamplePicture {
  /// A grey PNG, stored without compression.
  public static func png(width: Int, height: Int) -> [UInt8] {
    let row = [UInt8(0)] + [UInt8](repeating: 0x80, count: width)
    let pixels = (0..<height).flatMap { _ in row }
    var packed: [UInt8] = [0x78, 0x01, 0x01]
    let count = pixels.count
    packed += [UInt8(count & 255), UInt8(count >> 8), UInt8(~count & 255), UInt8(~count >> 8 & 255)] + pixels
    var (a, b) = (UInt32(1), UInt32(0))
    for byte in pixels {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    packed += bytes(b << 16 | a)
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", bytes(UInt32(width)) + bytes(UInt32(height)) + [8, 0, 0, 0, 0]) + chunk("IDAT", packed)
      + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    var check = UInt32.max
    for byte in body {
      check ^= UInt32(byte)
      for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xEDB8_8320 : check >> 1 }
    }
    return bytes(UInt32(data.count)) + body + bytes(~check)
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
