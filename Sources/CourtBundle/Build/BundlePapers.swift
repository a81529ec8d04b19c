internal import CaseModel
internal import Digests
internal import LawData
internal import PageKit
internal import XMLKit

/// What lies beside the volumes: the manifest as XML and CSV, and the table of cites as CSV and HTML.
struct BundlePapers {
  /// Names and bytes.
  private(set) var files: [(name: String, bytes: [UInt8])]

  init(
    _ bundle: PreparedBundle, volumes: [BuiltBundle.File], originals: [BuiltBundle.File], changes: BuiltBundle.File?
  ) {
    let base = bundle.baseName(volume: nil)
    let isSpanish = bundle.plan.language == .spanish
    let manifest = base + (isSpanish ? " - relación de archivos" : " - manifest")
    let cites = base + (isSpanish ? " - tabla de citas" : " - cite table")
    files = [
      (manifest + ".xml", Self.manifest(bundle, volumes, originals, changes)),
      (manifest + ".csv", Self.list(bundle, volumes, originals)),
      (cites + ".csv", Self.cites(bundle)),
      (cites + ".html", Self.page(bundle)),
    ]
    if changes != nil, let list = ChangeList(bundle) {
      files.append((bundle.changesName + ".csv", Self.csv(list.table)))
    }
  }

  // MARK: Manifest

  private static func manifest(
    _ bundle: PreparedBundle, _ volumes: [BuiltBundle.File], _ originals: [BuiltBundle.File],
    _ changes: BuiltBundle.File?
  ) -> [UInt8] {
    var xml = XMLWriter<Never>()
    xml.declaration()
    xml.start("bundle")
    xml.attribute("xmlns", "urn:expediente:bundle:1")
    xml.attribute("version", "1.0")
    xml.attribute("title", bundle.plan.title)
    xml.attribute("language", bundle.plan.language.rawValue)
    xml.attribute("profile", bundle.profile.code)
    xml.attribute("profileVersion", bundle.profile.version)
    xml.attribute("pageMap", bundle.frozenPages.digest.hex)
    for (number, file) in volumes.enumerated() {
      let pages = bundle.volumes[number].pages
      xml.start("volume")
      xml.attribute("number", String(number + 1))
      xml.attribute("file", file.name)
      if bundle.volumes[number].isAuthorities { xml.attribute("holds", "authorities") }
      xml.attribute("bytes", String(file.bytes))
      xml.attribute("pages", String(pages.count))
      xml.attribute("first", pages.first?.label.text)
      xml.attribute("last", pages.last?.label.text)
      xml.attribute("sha256", file.digest.hex)
      for entry in bundle.volumes[number].entries { document(entry, bundle, &xml) }
      xml.end()
    }
    for file in originals {
      xml.start("original")
      xml.attribute("file", file.name)
      xml.attribute("bytes", String(file.bytes))
      xml.attribute("sha256", file.digest.hex)
      xml.end()
    }
    if let changes {
      xml.start("changes")
      xml.attribute("file", changes.name)
      xml.attribute("bytes", String(changes.bytes))
      xml.attribute("sha256", changes.digest.hex)
      xml.end()
    }
    xml.end()
    return xml.finish()
  }

  private static func document(_ index: Int, _ bundle: PreparedBundle, _ xml: inout XMLWriter<Never>) {
    let (entry, placed, source) = (bundle.planned[index], bundle.entries[index], bundle.sources[index])
    xml.start("document")
    xml.attribute("annex", entry.annex)
    xml.attribute("title", entry.title)
    xml.attribute("date", entry.date?.text)
    xml.attribute("first", placed.first.text)
    xml.attribute("last", placed.last.text)
    xml.attribute("pages", String(placed.count))
    xml.attribute("fileFirst", String(placed.firstPage + 1))
    xml.attribute("courtLeaf", entry.courtLeaf)
    xml.attribute("added", bundle.plan.frozen.flatMap { $0[entry.id] == nil ? "true" : nil })
    xml.attribute("sha256", source.digest.hex)
    xml.end()
  }

  private static func list(
    _ bundle: PreparedBundle, _ volumes: [BuiltBundle.File], _ originals: [BuiltBundle.File]
  ) -> [UInt8] {
    let isSpanish = bundle.plan.language == .spanish
    var rows = [
      isSpanish
        ? ["clase", "nombre", "fecha", "primera página", "última página", "páginas", "bytes", "sha256"]
        : ["kind", "name", "date", "first page", "last page", "pages", "bytes", "sha256"]
    ]
    for (number, file) in volumes.enumerated() {
      let pages = bundle.volumes[number].pages
      rows.append([
        isSpanish ? "tomo" : "volume", file.name, "", pages.first?.label.text ?? "", pages.last?.label.text ?? "",
        String(pages.count), String(file.bytes), file.digest.hex,
      ])
    }
    for (index, entry) in bundle.plan.entries.enumerated() {
      let (placed, source) = (bundle.entries[index], bundle.sources[index])
      rows.append([
        isSpanish ? "documento" : "document", entry.name, entry.date?.text ?? "", placed.first.text, placed.last.text,
        String(placed.count), String(source.bytes), source.digest.hex,
      ])
    }
    for file in originals {
      rows.append([
        isSpanish ? "original firmado" : "signed original", file.name, "", "", "", "", String(file.bytes),
        file.digest.hex,
      ])
    }
    return csv(rows)
  }

  // MARK: Cites

  private static func rows(_ bundle: PreparedBundle) -> (head: [String], rows: [[String]]) {
    let words = BundleWords(language: bundle.plan.language)
    let isSpanish = bundle.plan.language == .spanish
    let head = [
      words.annex, words.document, words.date, words.pages, isSpanish ? "Tomo" : "Volume",
      isSpanish ? "Foja en autos" : "Leaf in the court’s file",
    ]
    return (
      head,
      bundle.plan.entries.enumerated().map { index, entry in
        let placed = bundle.entries[index]
        return [
          entry.annex ?? "", entry.title, words.date(entry.date), placed.range,
          bundle.volumes.count > 1 ? String(placed.volume + 1) : "", entry.courtLeaf ?? "",
        ]
      }
    )
  }

  private static func cites(_ bundle: PreparedBundle) -> [UInt8] {
    let (head, rows) = rows(bundle)
    return csv([head] + rows)
  }

  /// A table that can be marked, copied and pasted into a brief with its columns.
  private static func page(_ bundle: PreparedBundle) -> [UInt8] {
    let (head, rows) = rows(bundle)
    var html = "<!DOCTYPE html>\n<html lang=\"\(bundle.plan.language.rawValue)\"><head><meta charset=\"utf-8\">"
    html += "<title>\(escaped(bundle.plan.title))</title><style>body{font-family:serif;margin:2em}"
    html += "table{border-collapse:collapse}th,td{border-bottom:1px solid #999;padding:.3em .8em;text-align:left}"
    html +=
      "td:nth-child(4){white-space:nowrap}</style></head>\n<body><h1>\(escaped(bundle.plan.title))</h1>\n"
    html += "<table>\n"
    html += "<thead><tr>" + head.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined() + "</tr></thead>\n<tbody>\n"
    for row in rows { html += "<tr>" + row.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>\n" }
    html += "</tbody></table></body></html>\n"
    return Array(html.utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// Rows as RFC 4180 writes them, marked as UTF-8 so that spreadsheets read accents; no cell is taken for a formula.
  private static func csv(_ rows: [[String]]) -> [UInt8] {
    var text = "\u{FEFF}"
    for row in rows {
      text +=
        row.map { cell in
          let cell = cell.first.map { "=+-@\t\r".contains($0) } == true ? "'" + cell : cell
          return cell.contains(where: { ",\"\n\r".contains($0) })
            ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: ",") + "\r\n"
    }
    return Array(text.utf8)
  }
}
