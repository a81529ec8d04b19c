import FileKit

/// A file of its own in a folder of its own, for one test.
final class Scratch {
  private let folder = Paths.join("/tmp", Files.temporaryName())
  let path: String

  init(_ name: String, _ bytes: [UInt8]) throws {
    path = Paths.join(folder, name)
    try Files.makeFolder(folder)
    try Files.write(bytes, to: path)
  }

  deinit { try? Files.removeTree(folder) }
}

/// Documents that mean no good.
enum Hostile {
  /// A PDF with so many pages that says it has others.
  static func pdf(pages: Int, claiming count: Int) -> [UInt8] {
    let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
    var text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    text += "2 0 obj<</Type/Pages/Count \(count)/Kids[\(kids)]>>endobj\n"
    for number in 0..<pages { text += "\(number + 3) 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]>>endobj\n" }
    return Array((text + "trailer<</Root 1 0 R/Size \(pages + 3)>>\n%%EOF\n").utf8)
  }

  /// A PDF that wants to run a script when it is opened.
  static let scripted = Array(
    """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>endobj
    2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 90 90]/AA<</O<</S/JavaScript/JS(app.alert\\(2\\))>>>>>>endobj
    trailer<</Root 1 0 R/Size 4>>
    %%EOF

    """.utf8)

  /// A PDF whose tree of pages leads back to itself.
  static let circular = Array(
    """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Count 100000/Kids[2 0 R 2 0 R]>>endobj
    trailer<</Root 1 0 R/Size 3>>
    %%EOF

    """.utf8)

  /// A PDF of one page, 70 kilometres wide.
  static let enormous = Array(
    """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200000000 3]>>endobj
    trailer<</Root 1 0 R/Size 4>>
    %%EOF

    """.utf8)

  /// A JPEG with an Exif heading in front that says how the camera lay.
  static func turned(_ jpeg: [UInt8], orientation: UInt8) -> [UInt8] {
    let directory: [UInt8] = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    let exif = Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8] + directory
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + jpeg.dropFirst(2)
  }

  /// A JPEG whose Exif segment says that it ends before its own heading does.
  static func shortExif(length: UInt8) -> [UInt8] {
    let frame: [UInt8] = [0xFF, 0xC0, 0, 17, 8, 0, 16, 0, 16, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
    return [0xFF, 0xD8] + frame + [0xFF, 0xE1, 0, length] + Array("Exif\0\0".utf8) + Array("MM".utf8) + [
      0, 42, 0, 0, 0, 8,
    ]
  }

  /// The beginning of a PNG of some size, with no pixels behind it.
  static func png(width: UInt32, height: UInt32) -> [UInt8] {
    let sizes = [width, height].flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (24 - 8 * $0)) } }
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + sizes + [8, 2, 0, 0, 0]
  }

  static let mail = """
    From: a@ejemplo.example
    Subject: =?iso-8859-1?Q?Petici=F3n?=
    MIME-Version: 1.0
    Content-Type: multipart/mixed; boundary="corte"

    --corte
    Content-Type: text/html

    <b>No</b>
    --corte
    Content-Type: text/plain; charset=utf-8
    Content-Transfer-Encoding: base64

    U2XDsW9yYTogYXF1w60gZXN0w6Eu
    --corte
    Content-Type: application/pdf; name="oficio.pdf"
    Content-Disposition: attachment; filename="oficio.pdf"

    x
    --corte--

    """
}
