/// What must be known of a source before it goes into a bundle.
public struct SourceFacts: Sendable, Hashable {
  /// Its pages, in order.
  public let pages: [PageGeometry]
  /// Pages, counted from 0, that show a picture.
  public let picturePages: Set<Int>
  /// Whether it bears a digital signature inside.
  public let isSigned: Bool
  /// Whether it is encrypted but opens without a password.
  public let isEncrypted: Bool
  /// Whether it has layers that a viewer could hide.
  public let hasLayers: Bool
  /// Whether its structure had to be guessed at places.
  public let isRepaired: Bool
  /// Whether it is a picture, not a PDF.
  public let isPicture: Bool

  /// Reads what a source is.
  ///
  /// - Throws: `PageError`: what cannot go into a bundle is named here, before anything is built.
  public init(of path: String, limits: SourceLimits = SourceLimits()) throws(PageError) {
    let file = try PDFFile.open(.file(path), limits: limits)
    let count = file.pageCount
    guard count > 0 else { throw .noPages }
    guard count <= limits.pages else { throw .tooManyPages(count) }
    var pages: [PageGeometry] = []
    var pictures: Set<Int> = []
    var known: [Int: Bool] = [:]
    for index in 0..<count {
      let page = file.page(index)
      pages.append(PageGeometry(of: page))
      guard let objects = page.inherited("/Resources")?["/XObject"] else { continue }
      let id = objects.objectID
      let hasPicture: Bool
      if id > 0, let before = known[id] {
        hasPicture = before
      } else {
        hasPicture = try Self.pictures(objects, page: index + 1, limits)
        if id > 0 { known[id] = hasPicture }
      }
      if hasPicture { pictures.insert(index) }
    }
    try file.check()
    self.pages = pages
    picturePages = pictures
    isSigned = file.isSigned
    isEncrypted = file.isEncrypted
    hasLayers = file.root["/OCProperties"] != nil
    isRepaired = file.hasWarnings
    isPicture = (try? MappedBytes(file: path, limit: limits.bytes)).map { unsafe PictureHead($0.bytes) != nil } ?? false
  }

  /// Whether there is a picture, none of them larger than allowed.
  private static func pictures(_ objects: PDFValue, page: Int, _ limits: SourceLimits) throws(PageError) -> Bool {
    var found = false
    for key in objects.keys.prefix(1_000) {
      guard let object = objects[key]?.dictionary else { continue }
      // A form may hold a picture too; a plate under the number does no harm there.
      found = true
      guard let width = object["/Width"]?.integer, let height = object["/Height"]?.integer, height > 0 else { continue }
      guard width <= limits.pixels / height else { throw .hugePicture(page: page) }
    }
    return found
  }
}
