/// Makes a source's pages fit for a bundle: links that lead somewhere stay, what acts by itself goes, fields become print.
struct SourceCleaner {
  /// A field's drawing and where it belongs.
  struct Drawing {
    let form: PDFValue
    let matrix: [Double]
  }

  /// One page after cleaning.
  struct Cleaned {
    /// What is kept of its annotations, or nothing.
    let annotations: PDFValue?
    /// What of its fields is drawn on it.
    let drawings: [Drawing]
  }

  let file: PDFFile
  private(set) var removals = Removals()
  private let chosen: Set<Int>
  private let destinations: NamedPlaces

  /// Creates a cleaner of one file's pages, of which some go into the bundle.
  init(_ file: PDFFile, pages: [Int]) {
    self.file = file
    chosen = Set(pages.map { file.page($0).objectID })
    destinations = NamedPlaces(file)
    let root = file.root
    if let names = root["/Names"] {
      if names["/JavaScript"] != nil { removals.add(.script) }
      if names["/EmbeddedFiles"] != nil { removals.add(.attachment) }
    }
    if let opening = root["/OpenAction"], opening.isDictionary { note(opening) }
    if root["/AA"] != nil { removals.add(.script) }
  }

  /// Cleans one page where it stands; its annotations are detached and must be put back once all pages are in.
  mutating func clean(_ page: PDFValue) -> Cleaned {
    if page["/AA"] != nil { removals.add(.script) }
    for key in ["/AA", "/B", "/StructParents", "/PieceInfo", "/Trans", "/Dur", "/Thumb"] { page.remove(key) }
    guard let all = page["/Annots"] else { return Cleaned(annotations: nil, drawings: []) }
    page.remove("/Annots")
    let kept = file.array()
    var drawings: [Drawing] = []
    for annotation in all.items where annotation.isDictionary {
      switch annotation["/Subtype"]?.name {
      case "/Widget":
        removals.add(.formField)
        if let drawing = drawing(of: annotation) { drawings.append(drawing) }
      case "/FileAttachment": removals.add(.attachment)
      case "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D": removals.add(.media)
      case "/Link": if keepsLink(annotation) { kept.append(annotation) }
      default:
        if let action = annotation["/A"] { note(action) }
        if annotation["/AA"] != nil { removals.add(.script) }
        annotation.remove("/A")
        annotation.remove("/AA")
        kept.append(annotation)
      }
    }
    return Cleaned(annotations: kept.count > 0 ? file.indirect(kept) : nil, drawings: drawings)
  }

  private mutating func note(_ action: PDFValue) {
    switch action["/S"]?.name {
    case "/JavaScript", "/Rendition", "/SubmitForm", "/ResetForm", "/ImportData": removals.add(.script)
    case "/Launch": removals.add(.launch)
    case "/GoToR", "/GoToE": removals.add(.deadLink)
    default: break
    }
  }

  /// Whether a link leads to a page of the bundle or to an address; it then says so in the plainest way.
  private mutating func keepsLink(_ link: PDFValue) -> Bool {
    link.remove("/AA")
    link.remove("/PA")
    if let action = link["/A"] {
      switch action["/S"]?.name {
      case "/URI":
        guard let address = action["/URI"]?.text, Self.isSafe(address) else {
          removals.add(.deadLink)
          return false
        }
        action.remove("/Next")
        return true
      case "/GoTo":
        link.remove("/A")
        if let place = action["/D"] { link.set("/Dest", place) }
      default:
        note(action)
        return false
      }
    }
    guard let place = link["/Dest"].flatMap({ destinations.resolve($0) }), place.count > 0,
      chosen.contains(place[0].objectID), place[0].isDictionary
    else {
      removals.add(.deadLink)
      return false
    }
    link.set("/Dest", place)
    return true
  }

  private static func isSafe(_ address: String) -> Bool {
    let address = address.lowercased()
    return ["https://", "http://", "mailto:"].contains { address.hasPrefix($0) }
  }

  /// What a field shows, and the matrix that lays it into its rectangle.
  private func drawing(of widget: PDFValue) -> Drawing? {
    let flags = widget["/F"]?.integer ?? 0
    // 2 is hidden, 32 is not viewed.
    guard flags & 34 == 0, let rect = widget["/Rect"]?.numbers, rect.count == 4 else { return nil }
    var normal = widget["/AP"]?["/N"]
    if let states = normal, states.isDictionary { normal = widget["/AS"]?.name.flatMap { states[$0] } }
    guard let form = normal, form.isStream, let box = form.dictionary["/BBox"]?.numbers, box.count == 4 else {
      return nil
    }
    let m = form.dictionary["/Matrix"]?.numbers.flatMap { $0.count == 6 ? $0 : nil } ?? [1, 0, 0, 1, 0, 0]
    let corners = [(0, 1), (0, 3), (2, 1), (2, 3)].map { i, j in
      (m[0] * box[i] + m[2] * box[j] + m[4], m[1] * box[i] + m[3] * box[j] + m[5])
    }
    let xs = corners.map(\.0)
    let ys = corners.map(\.1)
    guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max(), right > left,
      top > bottom
    else { return nil }
    let target = PageBox(rect[0], rect[1], rect[2], rect[3])
    let (sx, sy) = (target.width / (right - left), target.height / (top - bottom))
    form.dictionary.set("/Type", file.name("/XObject"))
    form.dictionary.set("/Subtype", file.name("/Form"))
    return Drawing(form: form, matrix: [sx, 0, 0, sy, target.left - left * sx, target.bottom - bottom * sy])
  }
}
