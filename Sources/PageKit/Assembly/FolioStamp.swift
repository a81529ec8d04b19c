/// A page's number where it will stand, as a reader sees the page.
public struct FolioStamp: Hashable, Sendable {
  /// A place at the edge of a page.
  public enum Place: String, Hashable, Sendable, CaseIterable {
    /// Upper right.
    case topRight = "top-right"
    /// Lower right.
    case bottomRight = "bottom-right"
    /// Lower middle.
    case bottomCentre = "bottom-centre"
    /// Upper middle.
    case topCentre = "top-centre"
    /// Upper left.
    case topLeft = "top-left"
    /// Lower left.
    case bottomLeft = "bottom-left"
  }

  /// What is printed.
  public let text: String
  /// The box it fills, in visual points.
  public let box: PageBox
  /// The size of its letters.
  public let size: Double
  /// Whether paper is laid under it, because a picture may be there.
  public let hasPlate: Bool
  /// Whether every margin was taken, so that it covers something.
  public let isCrowded: Bool

  /// Finds a margin where no text is: the preferred place first, then the others.
  ///
  /// - Parameters:
  ///   - text: what is printed.
  ///   - font: its letters.
  ///   - page: the page.
  ///   - preferred: where the court expects it.
  ///   - obstacles: boxes of text, in visual points.
  ///   - isPicture: whether the page shows a picture.
  /// - Throws: `PageError.noFont`, if a letter is missing.
  public init(
    _ text: String, font: FolioFont, on page: PageGeometry, preferring preferred: Place, avoiding obstacles: [PageBox],
    isPicture: Bool
  ) throws(PageError) {
    guard let ems = font.width(text) else { throw .noFont }
    // Small and huge sheets keep the proportion that a letter sheet has.
    let scale = min(max(min(page.width, page.height) / 612, 0.35), 6)
    let size = 11 * scale
    let (width, height) = (ems * size + 6 * scale, size * 0.72 + 6 * scale)
    let candidates = ([preferred] + Place.allCases.filter { $0 != preferred }).flatMap { place in
      [20.0, 10.0].map { Self.box(place, width, height, inset: $0 * scale, page) }
    }
    let free = candidates.first { box in
      let room = box.grown(by: 3 * scale)
      return !obstacles.contains { $0.intersection(room) != nil }
    }
    self.text = text
    self.size = size
    box = free ?? candidates[0]
    isCrowded = free == nil
    hasPlate = isPicture || free == nil
  }

  private static func box(
    _ place: Place, _ width: Double, _ height: Double, inset: Double, _ page: PageGeometry
  ) -> PageBox {
    let left =
      switch place {
      case .topRight, .bottomRight: page.width - inset - width
      case .topCentre, .bottomCentre: (page.width - width) / 2
      case .topLeft, .bottomLeft: inset
      }
    let bottom =
      switch place {
      case .topRight, .topCentre, .topLeft: page.height - inset - height
      case .bottomRight, .bottomCentre, .bottomLeft: inset
      }
    return PageBox(left, bottom, left + width, bottom + height)
  }
}
