/// Where in a document a link points: blob, page, box, quotation, and who verified it.
public struct Locator: Codable, Sendable, Hashable {
  /// The SHA-256 of the document's bytes.
  public var sha256: String
  /// The page of the file, counted from 1.
  public var page: Int?
  /// The last page, where it spans several.
  public var toPage: Int?
  /// The box on the page, `x y width height` in points from the top left.
  public var box: String?
  /// The words at the place, as they stand there.
  public var quote: String?
  /// Who verified it.
  public var verifiedBy: String?
  /// When it was verified.
  public var verifiedOn: PartialDate?

  /// Creates a locator of a page.
  public init(sha256: String, page: Int? = nil) {
    self.sha256 = sha256
    self.page = page
  }

  /// The described fields of a locator.
  public static let fields: [Field] = [
    Field("sha256", .digest, required: true, Phrase("Huella SHA-256", "SHA-256")),
    Field("page", .integer, Phrase("Página", "Page")),
    Field("toPage", .integer, Phrase("Hasta la página", "To page")),
    Field("box", .text, Phrase("Recuadro", "Box")),
    Field("quote", .paragraph, Phrase("Cita textual", "Quotation")),
    Field("verifiedBy", .text, access: .restricted, Phrase("Verificado por", "Verified by")),
    Field("verifiedOn", .date, Phrase("Verificado el", "Verified on")),
  ]
}
