import CaseModel
import XMLKit

/// Walks a dossier from its root to its end.
final class DossierParser {
  private let reader: ElementReader
  private var documents: [String: DossierDocument] = [:]

  init(_ reader: ElementReader) { self.reader = reader }

  func read(_ visit: (DossierItem) throws -> Void) throws {
    guard let root = try reader.next() else { throw DossierFailure.notADossier }
    var about = try self.about(root)
    var announced = false
    while let start = try reader.next() {
      if start.isForeign {
        try announce(about, &announced, visit)
        try visit(.foreign(try reader.canonical(start)))
        continue
      }
      guard start.isOurs else { throw DossierFailure.unexpected(element: start.name, line: start.line) }
      switch start.name {
      case "about":
        guard !announced else { throw DossierFailure.unexpected(element: start.name, line: start.line) }
        try read(start, into: &about)
      case "vocabularies":
        try announce(about, &announced, visit)
        while let inner = try reader.next() { try visit(.vocabulary(try vocabulary(inner))) }
      case "documents":
        try announce(about, &announced, visit)
        while let inner = try reader.next() {
          let document = try document(inner)
          documents[document.id] = document
          try visit(.document(document))
        }
      default:
        try announce(about, &announced, visit)
        try collection(start, visit)
      }
    }
    try announce(about, &announced, visit)
    // What follows the root is read too, so that a file cut short or with something after it is refused.
    if let start = try reader.next() { throw DossierFailure.unexpected(element: start.name, line: start.line) }
  }

  private func announce(
    _ about: DossierAbout, _ announced: inout Bool, _ visit: (DossierItem) throws -> Void
  ) throws {
    guard !announced else { return }
    announced = true
    try visit(.about(about))
  }

  private func about(_ root: XMLStart) throws(DossierFailure) -> DossierAbout {
    guard root.name == "dossier", let namespace = root.namespace, namespace.hasPrefix("urn:expediente:dossier:") else {
      throw .notADossier
    }
    guard root.isOurs else { throw .newerVersion(String(namespace.split(separator: ":").last ?? "")) }
    try root.allow(["schemaVersion", "profile", "language"])
    let version = try root.required("schemaVersion")
    guard version == DossierFormat.version else { throw .newerVersion(version) }
    guard let language = Language(rawValue: try root.required("language")) else { throw root.wrong("language") }
    return DossierAbout(profile: try root.required("profile"), language: language)
  }

  private func read(_ start: XMLStart, into about: inout DossierAbout) throws(DossierFailure) {
    try start.allow([])
    while let inner = try reader.next() {
      switch inner.name {
      case "title" where inner.isOurs && about.title == nil:
        about.title = try reader.text()
      case "withheld" where inner.isOurs:
        try inner.allow(["kind", "count"])
        guard let kind = RecordKind(rawValue: try inner.required("kind")) else { throw inner.wrong("kind") }
        guard let count = try inner.integer("count") else { throw inner.wrong("count") }
        about.withheld.append(WithheldCount(kind: kind, count: count))
        try reader.empty(inner)
      default: throw .unexpected(element: inner.name, line: inner.line)
      }
    }
  }

  private func vocabulary(_ start: XMLStart) throws(DossierFailure) -> DossierVocabulary {
    try expect(start, "vocabulary")
    try start.allow(["name", "version"])
    var vocabulary = DossierVocabulary(
      name: try start.required("name"), version: try start.required("version"), terms: [])
    while let inner = try reader.next() {
      try expect(inner, "term")
      try inner.allow(["code", "parent"])
      var words: [String: String] = [:]
      while let label = try reader.next() {
        try expect(label, "label")
        let language = label.attributes.first { $0.name == "lang" && $0.namespace != nil }?.value ?? "es"
        words[language] = try reader.text()
      }
      vocabulary.terms.append(
        DossierTerm(
          code: try inner.required("code"), parent: inner["parent"],
          label: Phrase(words["es"] ?? "", words["en"] ?? "")))
    }
    return vocabulary
  }

  private func document(_ start: XMLStart) throws(DossierFailure) -> DossierDocument {
    try expect(start, "document")
    try start.allow(["id", "sha256", "href", "bytes", "mediaType", "pages"])
    guard let bytes = try start.integer("bytes") else { throw start.wrong("bytes") }
    let document = DossierDocument(
      id: try start.required("id"), sha256: try start.required("sha256"), bytes: bytes,
      mediaType: try start.required("mediaType"), pages: try start.integer("pages"), href: try start.required("href"))
    try reader.empty(start)
    return document
  }

  private func collection(_ start: XMLStart, _ visit: (DossierItem) throws -> Void) throws {
    guard let kind = Self.collections[start.name] else {
      throw DossierFailure.unexpected(element: start.name, line: start.line)
    }
    try start.allow([])
    let records = RecordParser(kind: kind, reader: reader, documents: documents)
    while let inner = try reader.next() {
      try expect(inner, kind.rawValue)
      try visit(.record(try records.record(inner)))
    }
  }

  private func expect(_ start: XMLStart, _ name: String) throws(DossierFailure) {
    guard start.isOurs, start.name == name else { throw .unexpected(element: start.name, line: start.line) }
  }

  private static let collections = Dictionary(
    RecordKind.allCases.map { ($0.description.collection, $0) }, uniquingKeysWith: { first, _ in first })
}
