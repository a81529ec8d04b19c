/// Puts pages into the file that is being made, and prints on them.
final class PagePress {
  private let target: PDFFile
  private let font: PDFValue
  private let begin: PDFValue
  /// The pages so far.
  private var pages: [PDFValue] = []
  private var geometries: [PageGeometry] = []

  /// How many pages are in.
  var count: Int { pages.count }

  init(_ target: PDFFile, font: PDFValue) {
    self.target = target
    self.font = font
    begin = target.indirect(target.short("q\n"))
  }

  /// Adds the pages of one part and prints their numbers.
  func add(_ part: Assembly.Part, from source: PDFFile, stamps: [FolioStamp]) throws(PageError) -> Removals {
    let total = source.pageCount
    let chosen = part.pages ?? Array(0..<total)
    if let strange = chosen.first(where: { !(0..<total).contains($0) }) { throw .noSuchPage(strange + 1) }
    guard pages.count + chosen.count <= stamps.count else { throw .noPages }
    var cleaner = SourceCleaner(source, pages: chosen)
    var cleaned: [SourceCleaner.Cleaned] = []
    let first = pages.count
    for index in chosen {
      let page = source.page(index)
      geometries.append(PageGeometry(of: page))
      cleaned.append(cleaner.clean(page))
      try target.add(page)
      pages.append(target.page(pages.count))
    }
    // Only now are all pages known, so that a link forward finds its page.
    for (offset, rest) in cleaned.enumerated() {
      let page = pages[first + offset]
      if let annotations = rest.annotations { page.set("/Annots", target.copy(annotations)) }
      let draws = rest.drawings.map { (target.copy($0.form), $0.matrix) }
      print(stamps[first + offset], geometries[first + offset], on: page, draws, part.isIsolated)
    }
    return cleaner.removals
  }

  private func print(
    _ stamp: FolioStamp, _ geometry: PageGeometry, on page: PDFValue, _ drawings: [(PDFValue, [Double])],
    _ isIsolated: Bool
  ) {
    if isIsolated { isolate(page) }
    let contents = target.array([begin])
    if let own = page["/Contents"] {
      if own.isArray { own.items.forEach(contents.append) } else if own.isStream { contents.append(own) }
    }
    var text = "\nQ\n"
    for (index, (_, m)) in drawings.enumerated() {
      text += "q \(m.map(\.pdf).joined(separator: " ")) cm /Field\(index) Do Q\n"
    }
    let name = equip(page, drawings.map(\.0))
    contents.append(target.short(text + Self.content(stamp, geometry, font: name)))
    page.set("/Contents", contents)
  }

  /// The number, marked as no part of the page's own text.
  private static func content(_ stamp: FolioStamp, _ geometry: PageGeometry, font: String) -> String {
    let m = geometry.matrix
    let pad = (stamp.box.height - stamp.size * 0.72) / 2
    let isTop = stamp.box.bottom > geometry.height / 2
    var text = "/Artifact <</Type /Pagination /Subtype \(isTop ? "/Header" : "/Footer")>> BDC\n"
    text += "q \(m.map(\.pdf).joined(separator: " ")) cm\n"
    if stamp.hasPlate {
      let box = stamp.box
      text += "1 g \(box.left.pdf) \(box.bottom.pdf) \(box.width.pdf) \(box.height.pdf) re f\n"
    }
    let letters = stamp.text.replacing("\\", with: "").replacing("(", with: "").replacing(")", with: "")
    text += "0 g BT \(font) \(stamp.size.pdf) Tf \((stamp.box.left + pad).pdf) \((stamp.box.bottom + pad).pdf) Td "
    text += "0 Tr 0 Tc 0 Tw 100 Tz 0 Ts (\(letters)) Tj ET Q\nEMC\n"
    return text
  }

  /// Puts our font, and drawings of fields, among the page's resources and says what the font is called there.
  ///
  /// The resources are the result's own copy: one name more disturbs no page that shares them. Drawings have names that
  /// pages share, so that a page with fields gets a copy.
  private func equip(_ page: PDFValue, _ drawings: [PDFValue]) -> String {
    var resources = page["/Resources"].flatMap { $0.isDictionary ? $0 : nil } ?? target.dictionary()
    if !drawings.isEmpty {
      resources = resources.shallowCopy()
      let objects = resources["/XObject"]?.shallowCopy() ?? target.dictionary()
      for (index, drawing) in drawings.enumerated() { objects.set("/Field\(index)", drawing) }
      resources.set("/XObject", objects)
    }
    let fonts = resources["/Font"].flatMap { $0.isDictionary ? $0 : nil } ?? target.dictionary()
    // A bundle within a bundle has a font of that name already.
    var name = "/Folio"
    var next = 2
    while let taken = fonts[name], taken.objectID != font.objectID {
      name = "/Folio\(next)"
      next += 1
    }
    fonts.set(name, font)
    resources.set("/Font", fonts)
    page.set("/Resources", resources)
    return name
  }

  /// Shuts a page's own drawing into a form, so that whatever it leaves open ends there.
  private func isolate(_ page: PDFValue) {
    guard let bytes = page.pageContent else { return }
    let form = target.stream(bytes)
    let box = page["/MediaBox"] ?? target.array([0, 0, 612, 792])
    form.dictionary.set("/Type", target.name("/XObject"))
    form.dictionary.set("/Subtype", target.name("/Form"))
    form.dictionary.set("/BBox", box)
    form.dictionary.set("/Resources", page["/Resources"] ?? target.dictionary())
    let objects = target.dictionary()
    objects.set("/Page", form)
    let resources = target.dictionary()
    resources.set("/XObject", objects)
    page.set("/Resources", resources)
    page.set("/Contents", target.short("/Page Do\n"))
  }

  // MARK: What leads where

  /// Adds links between pages.
  func link(_ links: [Assembly.Link]) {
    for link in links where pages.indices.contains(link.page) && pages.indices.contains(link.target) {
      let box = geometries[link.page].own(link.box)
      let annotation = target.dictionary()
      annotation.set("/Type", target.name("/Annot"))
      annotation.set("/Subtype", target.name("/Link"))
      annotation.set("/Rect", target.array([box.left, box.bottom, box.right, box.top]))
      annotation.set("/Border", target.array([0, 0, 0]))
      // Printed as it is shown; anything else keeps a page out of an archive's PDF.
      annotation.set("/F", target.integer(4))
      annotation.set("/Contents", target.text(link.words))
      annotation.set("/Dest", place(link.target))
      let page = pages[link.page]
      let all = page["/Annots"] ?? target.array()
      all.append(target.indirect(annotation))
      page.set("/Annots", all)
    }
  }

  /// The top of a page, in whatever size the reader has chosen.
  private func place(_ index: Int) -> PDFValue {
    target.array([pages[index], target.name("/XYZ"), target.null(), target.null(), target.null()])
  }

  /// Says what the document is called and how it opens: at its first page, in its own size, with its outline.
  func catalogue(_ assembly: Assembly) {
    let root = target.root
    if let first = pages.first {
      root.set(
        "/OpenAction",
        target.array([first, target.name("/XYZ"), target.null(), target.null(), target.integer(1)]))
    }
    root.set("/Lang", target.text(assembly.language))
    let viewer = target.dictionary()
    viewer.set("/DisplayDocTitle", target.bool(true))
    root.set("/ViewerPreferences", viewer)
    root.set("/PageLabels", labels(assembly.labels))
    if !assembly.bookmarks.isEmpty {
      root.set("/PageMode", target.name("/UseOutlines"))
      let outlines = target.indirect(target.dictionary())
      outlines.set("/Type", target.name("/Outlines"))
      outlines.set("/Count", target.integer(hang(assembly.bookmarks, below: outlines)))
      root.set("/Outlines", outlines)
    }
    let information = target.dictionary()
    information.set("/Title", target.text(assembly.title))
    if let date = assembly.date {
      information.set("/CreationDate", target.ascii(date))
      information.set("/ModDate", target.ascii(date))
    }
    target.trailer.set("/Info", target.indirect(information))
  }

  private func labels(_ labels: [PageLabel]) -> PDFValue {
    let numbers = target.array()
    for (index, label) in labels.enumerated() {
      if index > 0, label.follows(labels[index - 1]) { continue }
      let entry = target.dictionary()
      if !label.prefix.isEmpty { entry.set("/P", target.text(label.prefix)) }
      if let number = label.number {
        entry.set("/S", target.name(label.style.rawValue))
        entry.set("/St", target.integer(number))
      }
      numbers.append(target.integer(index))
      numbers.append(entry)
    }
    let tree = target.dictionary()
    tree.set("/Nums", numbers)
    return tree
  }

  /// Hangs lines below a line of the outline and says how many are open below it.
  private func hang(_ bookmarks: [Assembly.Bookmark], below parent: PDFValue) -> Int {
    var before: PDFValue?
    var open = 0
    for bookmark in bookmarks where pages.indices.contains(bookmark.page) {
      let item = target.indirect(target.dictionary())
      item.set("/Title", target.text(bookmark.title))
      item.set("/Parent", parent)
      item.set("/Dest", place(bookmark.page))
      if let before {
        item.set("/Prev", before)
        before.set("/Next", item)
      } else {
        parent.set("/First", item)
      }
      parent.set("/Last", item)
      before = item
      let below = hang(bookmark.children, below: item)
      if below > 0 { item.set("/Count", target.integer(below)) }
      open += 1 + below
    }
    return open
  }
}
