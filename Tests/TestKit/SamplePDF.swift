/// A small PDF written by hand: pages of any size, turned or cropped, with whatever a test needs to say about them.
public struct SamplePDF: Sendable {
  /// One page.
  public struct Page: Sendable {
    /// Its media box.
    public var box: [Double] = [0, 0, 612, 792]
    /// Its crop box, if it has one.
    public var crop: [Double]?
    /// How far it is turned.
    public var rotation = 0
    /// Its lines of text, the first at the top of the page's own space.
    public var lines: [String] = []
    /// Its annotations, as PDF dictionaries; `@3` stands for a reference to the page counted from 0.
    public var annotations: [String] = []
    /// What its content begins with, such as a transformation that is never taken back.
    public var prologue = ""
    /// Entries of its dictionary that nothing else says.
    public var entries = ""

    /// Creates a letter page with some lines.
    public init(_ lines: [String] = []) { self.lines = lines }
  }

  /// Its pages.
  public var pages: [Page]
  /// Entries of the catalogue; `@3` stands for a reference to the page counted from 0.
  public var catalogue = ""
  /// Further objects, the first with the number ``firstFreeObject``.
  public var objects: [String] = []

  /// Creates a document.
  public init(_ pages: [Page]) { self.pages = pages }

  /// The number of the first of the further objects.
  public var firstFreeObject: Int { 4 + 2 * pages.count }

  /// The file.
  public var bytes: [UInt8] {
    var bodies = [
      "<</Type/Catalog/Pages 2 0 R \(linked(catalogue))>>",
      "<</Type/Pages/Count \(pages.count)/Kids[\(pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " "))]>>",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for (index, page) in pages.enumerated() {
      var entries = "/Type/Page/Parent 2 0 R/MediaBox[\(list(page.box))]/Contents \(5 + 2 * index) 0 R"
      entries += "/Resources<</Font<</F1 3 0 R>>>>\(page.entries)"
      if let crop = page.crop { entries += "/CropBox[\(list(crop))]" }
      if page.rotation != 0 { entries += "/Rotate \(page.rotation)" }
      if !page.annotations.isEmpty { entries += "/Annots[\(linked(page.annotations.joined(separator: " ")))]" }
      bodies.append("<<\(entries)>>")
      let box = page.crop ?? page.box
      var content = page.prologue + "BT /F1 10 Tf \(box[0] + 72) \(box[3] - 90) Td 14 TL "
      for line in page.lines { content += "(\(line)) Tj T* " }
      content += "ET"
      bodies.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
    }
    bodies += objects.map(linked)
    return Self.file(bodies)
  }

  private func list(_ numbers: [Double]) -> String { numbers.map { String($0) }.joined(separator: " ") }

  private func linked(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let sign = rest.popFirst() {
      guard sign == "@", let digits = Optional(rest.prefix { $0.isNumber }), let page = Int(digits) else {
        result.append(sign)
        continue
      }
      rest = rest.dropFirst(digits.count)
      result += "\(4 + 2 * page) 0 R"
    }
    return result
  }

  private static func file(_ bodies: [String]) -> [UInt8] {
    var text = "%PDF-1.7\n"
    var places: [Int] = []
    for (index, body) in bodies.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(body)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(bodies.count + 1)\n0000000000 65535 f \n"
    for place in places { text += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n" }
    text += "trailer\n<</Root 1 0 R/Size \(bodies.count + 1)>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
