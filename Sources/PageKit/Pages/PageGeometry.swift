/// A rectangle in points.
public struct PageBox: Hashable, Sendable {
  /// Its edges; y grows upwards in a page's own space, downwards as a reader sees it.
  public var left, bottom, right, top: Double

  /// Creates a box from any two opposite corners.
  public init(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
    left = min(x0, x1)
    right = max(x0, x1)
    bottom = min(y0, y1)
    top = max(y0, y1)
  }

  /// How wide it is.
  public var width: Double { right - left }
  /// How high it is.
  public var height: Double { top - bottom }

  /// The part that both have, if any.
  public func intersection(_ other: PageBox) -> PageBox? {
    let box = (max(left, other.left), max(bottom, other.bottom), min(right, other.right), min(top, other.top))
    return box.0 < box.2 && box.1 < box.3 ? PageBox(box.0, box.1, box.2, box.3) : nil
  }

  /// The same, larger on each side.
  public func grown(by distance: Double) -> PageBox {
    PageBox(left - distance, bottom - distance, right + distance, top + distance)
  }
}

/// What a reader sees of a page: its visible box and how it is turned.
///
/// A *visual* point counts from the lower left corner of the page as it is shown, in points of paper.
public struct PageGeometry: Hashable, Sendable {
  /// The visible box in the page's own space: its crop box within its media box.
  public let box: PageBox
  /// How far the page is turned clockwise: 0, 90, 180 or 270.
  public let rotation: Int
  /// How many points one unit of its space is.
  public let unit: Double

  /// Creates a geometry.
  public init(box: PageBox, rotation: Int = 0, unit: Double = 1) {
    self.box = box
    self.rotation = ((rotation % 360) + 360) % 360
    self.unit = unit
  }

  /// The width a reader sees.
  public var width: Double { (rotation % 180 == 0 ? box.width : box.height) * unit }
  /// The height a reader sees.
  public var height: Double { (rotation % 180 == 0 ? box.height : box.width) * unit }

  /// The matrix from visual points into the page's own space, as PDF writes one.
  var matrix: [Double] {
    let scale = 1 / unit
    return switch rotation {
    case 90: [0, scale, -scale, 0, box.right, box.bottom]
    case 180: [-scale, 0, 0, -scale, box.right, box.top]
    case 270: [0, -scale, scale, 0, box.left, box.top]
    default: [scale, 0, 0, scale, box.left, box.bottom]
    }
  }

  /// A visual box in the page's own space.
  func own(_ visual: PageBox) -> PageBox {
    let m = matrix
    func point(_ x: Double, _ y: Double) -> (Double, Double) {
      (m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5])
    }
    let (a, b) = (point(visual.left, visual.bottom), point(visual.right, visual.top))
    return PageBox(a.0, a.1, b.0, b.1)
  }

  /// Reads a page's geometry; letter paper where it says nothing that makes sense.
  init(of page: PDFValue) {
    let media = PageGeometry.box(page.inherited("/MediaBox")) ?? PageBox(0, 0, 612, 792)
    let crop = PageGeometry.box(page.inherited("/CropBox")).flatMap { $0.intersection(media) }
    let turn = page.inherited("/Rotate")?.number ?? 0
    let unit = page["/UserUnit"]?.number ?? 1
    let quarter = abs(turn) < 1e6 ? Int((turn / 90).rounded()) * 90 : 0
    self.init(box: crop ?? media, rotation: quarter, unit: (0.01...10_000).contains(unit) ? unit : 1)
  }

  private static func box(_ value: PDFValue?) -> PageBox? {
    guard let numbers = value?.numbers, numbers.count == 4, numbers.allSatisfy({ abs($0) < 1e7 }) else { return nil }
    let box = PageBox(numbers[0], numbers[1], numbers[2], numbers[3])
    return box.width >= 1 && box.height >= 1 ? box : nil
  }
}
