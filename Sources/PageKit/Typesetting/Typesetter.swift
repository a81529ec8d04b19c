internal import CPango

/// Sets pages of text and rules, with the fonts of this machine embedded.
///
/// Places count in points from the upper left corner. What it makes has no links, labels or dates: those belong to the
/// file the pages go into.
///
/// ```swift
/// let setter = try Typesetter(width: 612, height: 792)
/// setter.text("Índice", TextStyle(size: 20), x: 72, y: 72, width: 468)
/// setter.endPage()
/// let pages = try setter.finish()
/// ```
@safe public final class Typesetter {
  private let surface: OpaquePointer
  private let cairo: OpaquePointer
  private let output: Output
  /// The paper's width.
  public let width: Double
  /// The paper's height.
  public let height: Double
  /// How many pages were ended.
  public private(set) var pageCount = 0

  private final class Output { var bytes: [UInt8] = [] }

  /// Creates a setter of pages of one size.
  ///
  /// - Throws: `PageError`.
  public init(width: Double, height: Double) throws(PageError) {
    let output = Output()
    let context = unsafe Unmanaged.passUnretained(output).toOpaque()
    guard let surface = unsafe cairo_pdf_surface_create_for_stream(Typesetter.write, context, width, height),
      let cairo = unsafe cairo_create(surface)
    else { throw .typesetting }
    unsafe self.surface = surface
    unsafe self.cairo = cairo
    self.output = output
    self.width = width
    self.height = height
    unsafe cairo_pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5)
  }

  deinit {
    unsafe cairo_destroy(cairo)
    unsafe cairo_surface_destroy(surface)
  }

  /// The room a text needs.
  public func size(_ text: String, _ style: TextStyle, width: Double? = nil) -> (width: Double, height: Double) {
    guard let layout = unsafe TextLayout(text, style, width: width, on: cairo) else { return (0, 0) }
    return (layout.width, layout.height)
  }

  /// Sets a text and says how high it is.
  @discardableResult
  public func text(_ text: String, _ style: TextStyle, x: Double, y: Double, width: Double? = nil) -> Double {
    guard let layout = unsafe TextLayout(text, style, width: width, on: cairo) else { return 0 }
    unsafe layout.draw(x: x, y: y, grey: style.grey, on: cairo)
    return layout.height
  }

  /// Draws a line.
  public func rule(x: Double, y: Double, toX: Double, toY: Double, thickness: Double = 0.5, grey: Double = 0) {
    unsafe cairo_set_source_rgb(cairo, grey, grey, grey)
    unsafe cairo_set_line_width(cairo, thickness)
    unsafe cairo_move_to(cairo, x, y)
    unsafe cairo_line_to(cairo, toX, toY)
    unsafe cairo_stroke(cairo)
  }

  /// Draws the edge of a box.
  public func frame(x: Double, y: Double, width: Double, height: Double, thickness: Double = 0.5, grey: Double = 0) {
    unsafe cairo_set_source_rgb(cairo, grey, grey, grey)
    unsafe cairo_set_line_width(cairo, thickness)
    unsafe cairo_rectangle(cairo, x, y, width, height)
    unsafe cairo_stroke(cairo)
  }

  /// Draws a PNG picture as large as fits a box.
  func picture(png path: String, in box: PageBox) -> Bool {
    guard let picture = unsafe cairo_image_surface_create_from_png(path) else { return false }
    defer { unsafe cairo_surface_destroy(picture) }
    let size = unsafe (
      Double(cairo_image_surface_get_width(picture)), Double(cairo_image_surface_get_height(picture))
    )
    guard unsafe cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS, size.0 > 0, size.1 > 0 else { return false }
    let scale = min(box.width / size.0, box.height / size.1)
    unsafe cairo_save(cairo)
    unsafe cairo_translate(
      cairo, box.left + (box.width - size.0 * scale) / 2, box.bottom + (box.height - size.1 * scale) / 2)
    unsafe cairo_scale(cairo, scale, scale)
    unsafe cairo_set_source_surface(cairo, picture, 0, 0)
    unsafe cairo_paint(cairo)
    unsafe cairo_restore(cairo)
    return true
  }

  /// Ends the page and begins another.
  public func endPage() {
    unsafe cairo_show_page(cairo)
    pageCount += 1
  }

  /// The bytes of the pages, as a PDF.
  ///
  /// - Throws: `PageError`, if the text could not be set or there is no page.
  public consuming func finish() throws(PageError) -> [UInt8] {
    unsafe cairo_surface_finish(surface)
    let status = unsafe (cairo_status(cairo), cairo_surface_status(surface))
    guard status.0 == CAIRO_STATUS_SUCCESS, status.1 == CAIRO_STATUS_SUCCESS, pageCount > 0 else { throw .typesetting }
    return output.bytes
  }

  private static let write:
    @Sendable @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32
    ) -> cairo_status_t = { context, bytes, count in
      guard let context = unsafe context else { return CAIRO_STATUS_WRITE_ERROR }
      let output = unsafe Unmanaged<Output>.fromOpaque(context).takeUnretainedValue()
      unsafe output.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
      return CAIRO_STATUS_SUCCESS
    }
}
