import XMLKit

/// Reads a dossier of ours or of a stranger's as a stream.
///
/// Limits for strangers' files hold: no document type, no entities, bounded depth and sizes. What the dossier's schema
/// does not know is refused, because what is not understood would be lost; validate first to learn of every fault.
public enum DossierReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the file's path.
  ///   - visit: takes each piece in order; what it throws passes through.
  /// - Throws: `DossierFailure`.
  public static func read(fileAt path: String, _ visit: (DossierItem) throws -> Void) throws {
    try read(.file(path), visit)
  }

  /// Reads bytes.
  ///
  /// - Parameters:
  ///   - bytes: the whole dossier.
  ///   - visit: takes each piece in order; what it throws passes through.
  /// - Throws: `DossierFailure`.
  public static func read(bytes: [UInt8], _ visit: (DossierItem) throws -> Void) throws {
    try read(.bytes(bytes), visit)
  }

  private static func read(_ source: XMLSource, _ visit: (DossierItem) throws -> Void) throws {
    let parser = DossierParser(try ElementReader(source))
    try parser.read(visit)
  }
}

extension DossierContent {
  /// Reads a whole dossier into memory.
  ///
  /// - Parameter path: the file's path.
  public init(readingFileAt path: String) throws {
    var content = DossierContent.Gathered()
    try DossierReader.read(fileAt: path) { content.add($0) }
    self = content.content
  }

  /// Reads a whole dossier into memory.
  ///
  /// - Parameter bytes: the dossier.
  public init(reading bytes: [UInt8]) throws {
    var content = DossierContent.Gathered()
    try DossierReader.read(bytes: bytes) { content.add($0) }
    self = content.content
  }

  private struct Gathered {
    var about = DossierAbout()
    var vocabularies: [DossierVocabulary] = []
    var documents: [DossierDocument] = []
    var records: [DossierRecord] = []
    var extensions: [String] = []

    mutating func add(_ item: DossierItem) {
      switch item {
      case .about(let about): self.about = about
      case .vocabulary(let vocabulary): vocabularies.append(vocabulary)
      case .document(let document): documents.append(document)
      case .record(let record): records.append(record)
      case .foreign(let element): extensions.append(element)
      }
    }

    var content: DossierContent {
      DossierContent(
        about: about, vocabularies: vocabularies, documents: documents, records: records, extensions: extensions)
    }
  }
}
