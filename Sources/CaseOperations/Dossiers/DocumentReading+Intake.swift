import Dossier
import FileKit
import Intake

extension DocumentReading {
  /// What a document says that is about to leave, as caged programs read it; nothing where none of it can be read.
  ///
  /// It is read anew, not taken from the index: what leaves is these bytes.
  ///
  /// - Throws: `DossierFailure.cancelled` when the person stops the program.
  init?(_ document: DossierDocument, at path: String, by reader: DocumentReader) throws {
    try self.init(at: path, named: Paths.lastComponent(document.href), by: reader)
  }

  /// The same of a file that goes beside others, under a name.
  init?(at path: String, named name: String, by reader: DocumentReader) throws {
    let form = DocumentForm(mediaType: MediaType.of(try Files.head(path, count: 512), fileName: name))
    do throws(IntakeProblem) {
      switch form {
      case .picture, .program, .other: return nil
      case .pdf:
        let properties = try reader.properties(of: path)
        let texts = try reader.texts(of: form, at: path, pages: properties.pages)
        self.init(
          passages: [Passage(page: nil, text: properties.text)]
            + texts.pages.map { Passage(page: $0.number, text: $0.text) },
          isWhole: !texts.isPartial && texts.pages.count == texts.total && !properties.hasAttachments)
      case .text(let format):
        let texts = try reader.texts(of: form, at: path)
        // What is attached to an e-mail is not read.
        self.init(
          passages: texts.pages.map { Passage(page: $0.number, text: $0.text) },
          isWhole: !texts.isPartial && format != .email)
      }
    } catch {
      if error == .interrupted { throw DossierFailure.cancelled }
      return nil
    }
  }
}

extension DocumentConfirmation {
  /// Every document's, as people name them together.
  package static let everyone = ["all", "todos"]

  /// Those that somebody named by their records, however they wrote them.
  ///
  /// - Throws: `OperationError` for a name that is no record's: a slip must not pass for a decision.
  static func named(
    _ references: [String], in context: OperationContext
  ) throws(OperationError) -> DocumentConfirmation {
    if references.contains(where: { everyone.contains($0.lowercased()) }) { return .all }
    return try context.read { reader in
      .of(
        Set(
          try references.map { reference in
            try Lookup.handle(try Lookup.record(RecordReference(reference), [], reader, context.law))
          }))
    }
  }
}
