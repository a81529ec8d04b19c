/// The places of a document that have names, so that a link by name can be followed.
final class NamedPlaces {
  private let file: PDFFile
  private var known: [[UInt8]: PDFValue]?

  init(_ file: PDFFile) { self.file = file }

  /// The place itself, where a name stands for it: an array that begins with a page.
  func resolve(_ place: PDFValue) -> PDFValue? {
    if place.isArray { return place }
    guard let key = place.stringBytes ?? place.name.map({ Array($0.utf8.dropFirst()) }) else { return nil }
    let names = known ?? read()
    known = names
    guard let found = names[key] else { return nil }
    let place = found.isDictionary ? found["/D"] : found
    return place.flatMap { $0.isArray ? $0 : nil }
  }

  private func read() -> [[UInt8]: PDFValue] {
    var found: [[UInt8]: PDFValue] = [:]
    if let old = file.root["/Dests"] {
      for key in old.keys { found[Array(key.utf8.dropFirst())] = old[key] }
    }
    var seen: Set<Int> = []
    var open = [file.root["/Names"]?["/Dests"]].compactMap(\.self)
    while let node = open.popLast(), found.count < 200_000 {
      guard node.objectID == 0 || seen.insert(node.objectID).inserted, seen.count < 100_000 else { continue }
      open += node["/Kids"]?.items ?? []
      let pairs = node["/Names"]?.items ?? []
      for index in stride(from: 0, to: pairs.count - 1, by: 2) {
        if let key = pairs[index].stringBytes { found[key] = pairs[index + 1] }
      }
    }
    return found
  }
}
