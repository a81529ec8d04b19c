/// How a photograph must be turned to stand upright: cameras store it as their sensor lay and say so in its Exif heading.
enum PictureTurn {
  /// The option of `pamflip` that turns it; nothing if it stands upright, or does not say.
  ///
  /// - Parameter bytes: the beginning of a JPEG.
  static func option(ofJPEG bytes: [UInt8]) -> String? {
    switch orientation(bytes) {
    case 2: "-leftright"
    case 3: "-rotate180"
    case 4: "-topbottom"
    case 5: "-transpose"
    case 6: "-cw"
    case 7: "-xform=transpose,rotate180"
    case 8: "-ccw"
    default: nil
    }
  }

  /// Tag 274 of the first directory of the Exif segment.
  private static func orientation(_ bytes: [UInt8]) -> Int? {
    var place = 2
    while place + 10 <= bytes.count, bytes[place] == 0xFF, bytes[place + 1] != 0xDA {
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      guard length >= 2 else { return nil }
      // A segment too short for its own heading says it is one and is not.
      if bytes[place + 1] == 0xE1, length >= 8, bytes[(place + 4)..<(place + 10)].elementsEqual(Array("Exif\0\0".utf8))
      {
        return tag(274, in: bytes[(place + 10)..<min(place + 2 + length, bytes.count)])
      }
      place += 2 + length
    }
    return nil
  }

  private static func tag(_ wanted: Int, in exif: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(exif)
    let isLittle = bytes.first == 0x49
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= bytes.count else { return nil }
      let part = bytes[place..<place + count]
      return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let start = number(4, 4), let count = number(start, 2), count < 1_000 else { return nil }
    for entry in 0..<count where number(start + 2 + entry * 12, 2) == wanted {
      return number(start + 2 + entry * 12 + 8, 2)
    }
    return nil
  }
}
