import FileKit
import TestKit
import Testing

@testable import Intake

/// What is read inside this process, of files that may be anybody's: whatever the bytes, it must come back.
@Suite struct HostileBytesTests {
  private let reader = DocumentReader()

  @Test(arguments: UInt8(0)...12)
  func `an Exif segment that ends before its heading turns nothing and stops nothing`(length: UInt8) throws {
    let bytes = Hostile.shortExif(length: length)
    #expect(PictureSize(bytes, .jpeg)?.width == 16)
    #expect(PictureTurn.option(ofJPEG: bytes) == nil)
    let file = try Scratch("corta.jpg", bytes)
    #expect(throws: IntakeProblem.self) { try reader.picture(of: .picture(.jpeg), at: file.path, longSide: 100) }
  }

  @Test(arguments: 1...4) func `bytes that were changed at random are read or refused`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    for _ in 0..<1_500 {
      for sample in Self.samples {
        let bytes = Self.changed(sample, &random)
        for format in [DocumentForm.PictureFormat.png, .jpeg, .tiff, .gif] {
          _ = PictureSize(bytes, format)?.isBearable
        }
        _ = PictureTurn.option(ofJPEG: bytes)
        _ = EmailText.readable("", bytes)
        _ = PageLayout(report: bytes)
        _ = DocumentReader.pages(in: TextBytes.decoded(bytes))
      }
    }
  }

  /// One small sample of each thing that is read here.
  private static let samples: [[UInt8]] = [
    Hostile.shortExif(length: 40), Hostile.turned(Hostile.shortExif(length: 8), orientation: 6),
    Hostile.png(width: 30, height: 40), Array("GIF89a".utf8) + [1, 0, 1, 0, 0],
    [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 2, 0, 0, 1, 3, 0, 1, 0, 0, 0, 9, 0, 0, 0, 1, 1, 4, 0, 1, 0, 0, 0, 9, 0, 0, 0],
    Array(Hostile.mail.utf8),
    Array(
      """
      <page width="595.3" height="841.9">
      <line xMin="1" yMin="1" xMax="9" yMax="9">
      <word xMin="1.0" yMin="1.0" xMax="9.0" yMax="9.0">No&amp;m&lt;bre</word>
      </line>
      </page>
      Pages:  12
      """.utf8),
  ]

  /// A copy with bytes changed, taken out, doubled or cut off; numbers at the edges of their ranges come often.
  private static func changed(_ sample: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = sample
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] = [0, 1, 2, 7, 8, 0x7F, 0x80, 0xFF].randomElement(using: &random) ?? 0
      case 2: bytes.remove(at: place)
      case 3: bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
      default: bytes.removeLast(bytes.count - place)
      }
    }
    return bytes
  }
}
