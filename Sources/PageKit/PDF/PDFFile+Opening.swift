import FileKit

extension PDFFile {
  /// The paper a picture is laid on: letter, with a margin for the page's number.
  private static let paper = (width: 612.0, height: 792.0, margin: 36.0)

  /// Opens a source: a PDF as it is, a picture as a page.
  static func open(_ source: Assembly.Source, limits: SourceLimits = SourceLimits()) throws(PageError) -> PDFFile {
    switch source {
    case .pages(let bytes): return try PDFFile(MappedBytes(bytes))
    case .file(let path):
      let bytes = try MappedBytes(file: path, limit: limits.bytes)
      guard let head = unsafe PictureHead(bytes.bytes) else {
        let file = try PDFFile(path: path, limits: limits)
        return file.needsAppearances ? try withAppearances(path) : file
      }
      guard head.width <= limits.pixels / head.height else { throw .hugePicture(page: 1) }
      switch head.format {
      case .png: return try png(path, head)
      case .jpeg: return try jpeg(bytes, head)
      }
    }
  }

  /// The largest box of the picture's proportions within the paper's margins, lying if the picture does.
  private static func sheet(_ width: Int, _ height: Int) -> (width: Double, height: Double, room: PageBox) {
    let isLying = width > height
    let (w, h) = isLying ? (paper.height, paper.width) : (paper.width, paper.height)
    return (w, h, PageBox(paper.margin, paper.margin, w - paper.margin, h - paper.margin))
  }

  private static func png(_ path: String, _ head: PictureHead) throws(PageError) -> PDFFile {
    let sheet = sheet(head.width, head.height)
    let setter = try Typesetter(width: sheet.width, height: sheet.height)
    guard setter.picture(png: path, in: sheet.room) else { throw .damaged }
    setter.endPage()
    return try PDFFile(MappedBytes(try setter.finish()))
  }

  /// A JPEG's own bytes as a page: nothing is decoded, nothing lost.
  private static func jpeg(_ bytes: MappedBytes, _ head: PictureHead) throws(PageError) -> PDFFile {
    let file = try PDFFile()
    let isTurned = head.orientation >= 5
    let sheet = isTurned ? sheet(head.height, head.width) : sheet(head.width, head.height)
    let picture = file.stream(unsafe Array(bytes.bytes), filter: "/DCTDecode")
    let facts = picture.dictionary
    facts.set("/Type", file.name("/XObject"))
    facts.set("/Subtype", file.name("/Image"))
    facts.set("/Width", file.integer(head.width))
    facts.set("/Height", file.integer(head.height))
    facts.set("/BitsPerComponent", file.integer(8))
    facts.set(
      "/ColorSpace", file.name(head.channels == 1 ? "/DeviceGray" : head.channels == 3 ? "/DeviceRGB" : "/DeviceCMYK"))
    if head.channels == 4, head.isInverted { facts.set("/Decode", file.array([1, 0, 1, 0, 1, 0, 1, 0])) }
    let (w, h) = isTurned ? (head.height, head.width) : (head.width, head.height)
    let scale = min(sheet.room.width / Double(w), sheet.room.height / Double(h))
    let (width, height) = (Double(w) * scale, Double(h) * scale)
    let (x, y) = ((sheet.width - width) / 2, (sheet.height - height) / 2)
    // The unit square's corners as the camera was held, then at their size and place.
    let turn: [Double] =
      switch head.orientation {
      case 2: [-1, 0, 0, 1, 1, 0]
      case 3: [-1, 0, 0, -1, 1, 1]
      case 4: [1, 0, 0, -1, 0, 1]
      case 5: [0, -1, -1, 0, 1, 1]
      case 6: [0, -1, 1, 0, 0, 1]
      case 7: [0, 1, 1, 0, 0, 0]
      case 8: [0, 1, -1, 0, 1, 0]
      default: [1, 0, 0, 1, 0, 0]
      }
    let draw =
      "q \(width.pdf) 0 0 \(height.pdf) \(x.pdf) \(y.pdf) cm "
      + "\(turn.map(\.pdf).joined(separator: " ")) cm /Picture Do Q"
    let objects = file.dictionary()
    objects.set("/Picture", picture)
    let resources = file.dictionary()
    resources.set("/XObject", objects)
    let page = file.dictionary()
    page.set("/Type", file.name("/Page"))
    page.set("/MediaBox", file.array([0, 0, sheet.width, sheet.height]))
    page.set("/Resources", resources)
    page.set("/Contents", file.stream(draw))
    try file.add(file.indirect(page))
    try file.check()
    return file
  }
}

extension Double {
  /// As PDF writes a number: three decimals at most, never an exponent.
  var pdf: String {
    let thousandths = (self * 1_000).rounded()
    guard thousandths.isFinite, abs(thousandths) < 1e15 else { return "0" }
    let whole = Int(thousandths)
    let (integer, rest) = (abs(whole) / 1_000, abs(whole) % 1_000)
    let sign = whole < 0 ? "-" : ""
    guard rest > 0 else { return sign + String(integer) }
    let decimals = String(rest + 1_000).dropFirst()
    return sign + "\(integer)." + decimals.reversed().drop { $0 == "0" }.reversed()
  }
}
