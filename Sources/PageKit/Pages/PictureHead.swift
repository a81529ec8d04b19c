/// What the first bytes of a JPEG or PNG say about it.
struct PictureHead {
  enum Format { case jpeg, png }

  let format: Format
  let width: Int
  let height: Int
  /// Colour channels of a JPEG: 1, 3 or 4.
  var channels = 3
  /// Whether a JPEG's four channels are stored upside down, as Adobe's programs do.
  var isInverted = false
  /// How the camera was held, 1 to 8 as EXIF counts.
  var orientation = 1

  /// Reads a head; nothing if the bytes begin neither.
  init?(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count > 24, unsafe bytes.prefix(8).elementsEqual([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      format = .png
      width = unsafe PictureHead.number(bytes, 16, 4)
      height = unsafe PictureHead.number(bytes, 20, 4)
    } else if bytes.count > 4, unsafe bytes[0] == 0xFF, unsafe bytes[1] == 0xD8 {
      var found: (width: Int, height: Int, channels: Int)?
      var at = 2
      format = .jpeg
      while found == nil, at + 9 < bytes.count, unsafe bytes[at] == 0xFF {
        let marker = unsafe bytes[at + 1]
        if marker == 0xFF {
          at += 1
          continue
        }
        let length = unsafe PictureHead.number(bytes, at + 2, 2)
        guard length >= 2 else { return nil }
        switch marker {
        case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
          found = unsafe (
            PictureHead.number(bytes, at + 7, 2), PictureHead.number(bytes, at + 5, 2), Int(bytes[at + 9])
          )
        case 0xE1: orientation = unsafe PictureHead.orientation(bytes, at + 4, length - 2) ?? orientation
        case 0xEE: isInverted = true
        default: break
        }
        at += 2 + length
      }
      guard let found else { return nil }
      (width, height, channels) = found
    } else {
      return nil
    }
    guard width > 0, height > 0, [1, 3, 4].contains(channels) else { return nil }
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ at: Int, _ count: Int, little: Bool = false) -> Int {
    guard at >= 0, at + count <= bytes.count else { return 0 }
    var number = 0
    for i in 0..<count { number = unsafe number << 8 | Int(bytes[little ? at + count - 1 - i : at + i]) }
    return number
  }

  /// The orientation in an EXIF segment, if it says one.
  private static func orientation(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> Int? {
    guard count > 16, start + count <= bytes.count, unsafe number(bytes, start, 4) == 0x4578_6966 else { return nil }
    let tiff = start + 6
    let little = unsafe bytes[tiff] == 0x49
    let first = unsafe tiff + number(bytes, tiff + 4, 4, little: little)
    let entries = unsafe number(bytes, first, 2, little: little)
    for entry in 0..<min(entries, 256) {
      let at = first + 2 + entry * 12
      guard at + 12 <= start + count else { return nil }
      if unsafe number(bytes, at, 2, little: little) == 0x0112 {
        let value = unsafe number(bytes, at + 8, 2, little: little)
        return (1...8).contains(value) ? value : nil
      }
    }
    return nil
  }
}
