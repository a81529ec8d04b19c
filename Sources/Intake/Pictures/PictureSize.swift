/// The size that a picture's first bytes claim, read before any decoder sees it.
public struct PictureSize: Sendable, Hashable {
  /// Pixels across and down.
  public let width, height: Int

  /// How many pixels a picture may have: a large scan has forty million, a bomb a thousand times as many.
  static let most = 80_000_000

  /// Whether a decoder may be let at it.
  public var isBearable: Bool {
    width > 0 && height > 0 && width <= 100_000 && height <= 100_000 && width * height <= Self.most
  }

  /// Reads the size out of the beginning of a file; nothing if it is not there.
  ///
  /// - Parameters:
  ///   - bytes: the beginning; of a JPEG, up to its frame, and of a TIFF, all of it unless it begins with its directory.
  ///   - format: what it is.
  public init?(_ bytes: [UInt8], _ format: DocumentForm.PictureFormat) {
    let found: (Int, Int)?
    switch format {
    case .png: found = Self.png(bytes)
    case .gif: found = Self.gif(bytes)
    case .jpeg: found = Self.jpeg(bytes)
    case .tiff: found = Self.tiff(bytes)
    }
    guard let found else { return nil }
    (width, height) = found
  }

  private static func big(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int? {
    guard place >= 0, place + count <= bytes.count else { return nil }
    return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func both(_ width: Int?, _ height: Int?) -> (Int, Int)? {
    guard let width, let height else { return nil }
    return (width, height)
  }

  private static func png(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    return both(big(bytes, 16, 4), big(bytes, 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> (Int, Int)? { both(little(bytes, 6, 2), little(bytes, 8, 2)) }

  /// Walks the segments to the frame, which tells the size.
  private static func jpeg(_ bytes: [UInt8]) -> (Int, Int)? {
    var place = 2
    while place + 4 <= bytes.count {
      guard bytes[place] == 0xFF else { return nil }
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      guard let length = big(bytes, place + 2, 2), length >= 2 else { return nil }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return both(big(bytes, place + 7, 2), big(bytes, place + 5, 2))
      }
      if marker == 0xDA || marker == 0xD9 { return nil }
      place += 2 + length
    }
    return nil
  }

  /// Reads the two tags of the first directory.
  private static func tiff(_ bytes: [UInt8]) -> (Int, Int)? {
    let read = bytes.first == 0x49 ? little : big
    guard let start = read(bytes, 4, 4), let count = read(bytes, start, 2), count < 4_096 else { return nil }
    var size: [Int: Int] = [:]
    for entry in 0..<count {
      let place = start + 2 + entry * 12
      guard let tag = read(bytes, place, 2), let type = read(bytes, place + 2, 2) else { return nil }
      if tag == 256 || tag == 257 { size[tag] = read(bytes, place + 8, type == 3 ? 2 : 4) }
    }
    return both(size[256], size[257])
  }
}
