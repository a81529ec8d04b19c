/// The font of page numbers: its letters embedded once, and how wide each is.
public struct FolioFont: Sendable {
  /// A PDF that holds it.
  let bytes: [UInt8]
  /// Thousandths of the size, by code.
  private let widths: [UInt8: Double]

  /// What labels may consist of.
  static let letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-./ "

  /// Takes the letters out of a font of this machine.
  ///
  /// - Throws: `PageError.noFont`, if the machine has none that can be embedded with Latin codes.
  public init(family: String = TextStyle.serif) throws(PageError) {
    let setter = try Typesetter(width: 2_000, height: 60)
    setter.text(Self.letters, TextStyle(size: 10, isBold: true, family: family), x: 10, y: 10)
    setter.endPage()
    bytes = try setter.finish()
    let font = try Self.font(of: PDFFile(MappedBytes(bytes)))
    guard let first = font["/FirstChar"]?.integer, let found = font["/Widths"]?.numbers else { throw .noFont }
    var widths: [UInt8: Double] = [:]
    for code in Self.letters.utf8 {
      let index = Int(code) - first
      // A missing width, or one of nothing, would be a letter that another font had to give.
      guard found.indices.contains(index), found[index] > 0 else { throw .noFont }
      widths[code] = found[index]
    }
    self.widths = widths
  }

  /// How wide a label is, in sizes; nothing if it has a letter that was not taken.
  public func width(_ text: String) -> Double? {
    var sum = 0.0
    for code in text.utf8 {
      guard let width = widths[code] else { return nil }
      sum += width
    }
    return sum / 1_000
  }

  /// The font as a value of the file that holds it.
  static func font(of file: PDFFile) throws(PageError) -> PDFValue {
    guard let fonts = file.page(0).inherited("/Resources")?["/Font"], fonts.keys.count == 1,
      let font = fonts.keys.first.flatMap({ fonts[$0] }), font["/Encoding"]?.name == "/WinAnsiEncoding"
    else { throw .noFont }
    return font
  }
}
