/// Walks a document's catalogue, outline, labels and annotations.
struct DocumentReader {
  private let file: PDFFile
  private var places: [Int: Int] = [:]
  private let destinations: NamedPlaces

  init(_ file: PDFFile) {
    self.file = file
    destinations = NamedPlaces(file)
    for index in 0..<file.pageCount { places[file.page(index).objectID] = index }
  }

  func report() -> DocumentReport {
    var report = DocumentReport()
    let root = file.root
    report.labels = labels(count: file.pageCount)
    report.outline = outline()
    report.opening = opening(root["/OpenAction"])
    report.pageMode = root["/PageMode"]?.name
    report.language = root["/Lang"]?.text
    report.title = file.trailer["/Info"]?["/Title"]?.text
    report.isEncrypted = file.isEncrypted
    report.isSigned = file.isSigned
    catalogue(root, &report)
    for index in 0..<file.pageCount { page(file.page(index), index, &report) }
    report.isRepaired = file.hasWarnings
    return report
  }

  private func catalogue(_ root: PDFValue, _ report: inout DocumentReport) {
    if let names = root["/Names"] {
      if names["/JavaScript"] != nil { report.live[.script, default: 0] += 1 }
      if names["/EmbeddedFiles"] != nil { report.live[.attachment, default: 0] += 1 }
    }
    if root["/AA"] != nil { report.live[.script, default: 0] += 1 }
    if let action = root["/OpenAction"] { note(action, &report) }
  }

  private func note(_ action: PDFValue, _ report: inout DocumentReport) {
    switch action["/S"]?.name {
    case "/JavaScript", "/Rendition", "/SubmitForm", "/ResetForm", "/ImportData":
      report.live[.script, default: 0] += 1
    case "/Launch": report.live[.launch, default: 0] += 1
    default: break
    }
  }

  private func page(_ page: PDFValue, _ index: Int, _ report: inout DocumentReport) {
    let geometry = PageGeometry(of: page)
    report.pages.append(geometry)
    if page["/AA"] != nil { report.live[.script, default: 0] += 1 }
    if let sharpest = resolution(page, geometry) { report.resolutions[index] = sharpest }
    var links: [DocumentReport.Link] = []
    for annotation in page["/Annots"]?.items ?? [] where annotation.isDictionary {
      if let action = annotation["/A"] { note(action, &report) }
      if annotation["/AA"] != nil { report.live[.script, default: 0] += 1 }
      switch annotation["/Subtype"]?.name {
      case "/Widget": report.live[.formField, default: 0] += 1
      case "/FileAttachment": report.live[.attachment, default: 0] += 1
      case "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D": report.live[.media, default: 0] += 1
      case "/Link":
        guard let rect = annotation["/Rect"]?.numbers, rect.count == 4 else { continue }
        links.append(
          DocumentReport.Link(
            box: geometry.visual(PageBox(rect[0], rect[1], rect[2], rect[3])), target: target(annotation),
            address: annotation["/A"]?["/URI"]?.text))
      default: break
      }
    }
    report.links.append(links)
  }

  /// How fine the finest picture would be if it filled the page: an upper bound of nothing, a fair guess of scans.
  private func resolution(_ page: PDFValue, _ geometry: PageGeometry) -> Int? {
    guard let objects = page.inherited("/Resources")?["/XObject"] else { return nil }
    let long = max(geometry.width, geometry.height) / 72
    let dots = objects.keys.prefix(200).compactMap { key -> Double? in
      guard let object = objects[key]?.dictionary, object["/Subtype"]?.name == "/Image",
        let width = object["/Width"]?.number, let height = object["/Height"]?.number
      else { return nil }
      return max(width, height) / long
    }
    return dots.max().map { Int($0.rounded()) }
  }

  // MARK: Where things lead

  private func target(_ link: PDFValue) -> Int? {
    place(link["/Dest"] ?? (link["/A"]?["/S"]?.name == "/GoTo" ? link["/A"]?["/D"] : nil))
  }

  private func place(_ value: PDFValue?) -> Int? {
    guard let place = value.flatMap({ destinations.resolve($0) }), place.count > 0 else { return nil }
    return places[place[0].objectID]
  }

  private func opening(_ value: PDFValue?) -> DocumentReport.Opening? {
    let place = value.flatMap { $0.isDictionary ? $0["/D"] : $0 }.flatMap { destinations.resolve($0) }
    guard let place, let page = self.place(place) else { return nil }
    let zoom = place.count > 4 && place[1].name == "/XYZ" ? place[4].number : nil
    return DocumentReport.Opening(page: page, zoom: zoom == 0 ? nil : zoom)
  }

  private func outline() -> [DocumentReport.Line] {
    var lines: [DocumentReport.Line] = []
    var seen: Set<Int> = []
    var open: [(PDFValue, Int)] = [file.root["/Outlines"]?["/First"]].compactMap { $0.map { ($0, 0) } }
    while let (item, level) = open.popLast(), lines.count < 200_000 {
      guard item.isDictionary, seen.insert(item.objectID).inserted, level < 64 else { continue }
      lines.append(DocumentReport.Line(title: item["/Title"]?.text ?? "", level: level, page: target(item)))
      if let next = item["/Next"] { open.append((next, level)) }
      if let first = item["/First"] { open.append((first, level + 1)) }
    }
    return lines
  }

  // MARK: Labels

  private func labels(count: Int) -> [String]? {
    guard let tree = file.root["/PageLabels"] else { return nil }
    var ranges: [Int: PDFValue] = [:]
    var open = [tree]
    var seen: Set<Int> = []
    while let node = open.popLast(), ranges.count < 400_000 {
      guard node.objectID == 0 || seen.insert(node.objectID).inserted else { continue }
      open += node["/Kids"]?.items ?? []
      let numbers = node["/Nums"]
      for index in stride(from: 0, to: (numbers?.count ?? 0) - 1, by: 2) {
        if let start = numbers?[index].integer { ranges[start] = numbers?[index + 1] }
      }
    }
    var labels: [String] = []
    var current: (prefix: String, style: String?, number: Int) = ("", nil, 1)
    for index in 0..<count {
      if let range = ranges[index] {
        current = (range["/P"]?.text ?? "", range["/S"]?.name, range["/St"]?.integer ?? 1)
      } else {
        current.number += 1
      }
      labels.append(DocumentReader.label(current.prefix, current.style, current.number))
    }
    return labels
  }

  private static func label(_ prefix: String, _ style: String?, _ number: Int) -> String {
    switch style {
    case "/D": PageLabel(prefix: prefix, number: number).text
    case "/r": PageLabel(prefix: prefix, style: .roman, number: number).text
    case "/R": prefix + PageLabel(style: .roman, number: number).text.uppercased()
    case "/a": PageLabel(prefix: prefix, style: .letters, number: number).text
    case "/A": prefix + PageLabel(style: .letters, number: number).text.uppercased()
    default: prefix
    }
  }
}

extension PageGeometry {
  /// A box of the page's own space as a reader sees it.
  func visual(_ own: PageBox) -> PageBox {
    func point(_ x: Double, _ y: Double) -> (Double, Double) {
      switch rotation {
      case 90: ((y - box.bottom) * unit, (box.right - x) * unit)
      case 180: ((box.right - x) * unit, (box.top - y) * unit)
      case 270: ((box.top - y) * unit, (x - box.left) * unit)
      default: ((x - box.left) * unit, (y - box.bottom) * unit)
      }
    }
    let (a, b) = (point(own.left, own.bottom), point(own.right, own.top))
    return PageBox(a.0, a.1, b.0, b.1)
  }
}
