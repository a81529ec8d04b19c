/// Content whose records come from a closure, such as one that reads a store inside a transaction.
///
/// ```swift
/// try store.read(as: visibility) { reader in
///   try StreamedContent.with(about: about, vocabularies: terms, documents: documents) { visit in
///     for uid in uids { try visit(record(uid, in: reader)) }
///   } use: { content in
///     try writer.write(content, to: path)
///   }
/// }
/// ```
public struct StreamedContent: DossierSource {
  /// Hands over every record to the closure it is given.
  public typealias Records = (_ visit: (DossierRecord) throws -> Void) throws -> Void

  /// What the dossier says of itself.
  public let about: DossierAbout
  /// The terms used.
  public let vocabularies: [DossierVocabulary]
  /// The documents that travel with it.
  public let documents: [DossierDocument]
  /// Elements of other namespaces at the end of the dossier.
  public let extensions: [String]
  private let records: Records

  /// Creates content from a closure that may be called several times.
  public init(
    about: DossierAbout, vocabularies: [DossierVocabulary] = [], documents: [DossierDocument] = [],
    extensions: [String] = [], records: @escaping Records
  ) {
    self.about = about
    self.vocabularies = vocabularies
    self.documents = documents
    self.extensions = extensions
    self.records = records
  }

  /// Lends content whose records come from a closure that cannot outlive the call, because it reads what is borrowed.
  ///
  /// - Parameters:
  ///   - about: what the dossier says of itself.
  ///   - vocabularies: the terms used.
  ///   - documents: the documents that travel with it.
  ///   - extensions: elements of other namespaces at the end of the dossier.
  ///   - records: hands over every record, each time from the first.
  ///   - use: takes the content, which must not leave the closure.
  /// - Returns: what the closure returns.
  public static func with<Result>(
    about: DossierAbout, vocabularies: [DossierVocabulary] = [], documents: [DossierDocument] = [],
    extensions: [String] = [], records: Records, use: (StreamedContent) throws -> Result
  ) throws -> Result {
    try withoutActuallyEscaping(records) { records in
      try use(
        StreamedContent(
          about: about, vocabularies: vocabularies, documents: documents, extensions: extensions, records: records))
    }
  }

  /// Hands over every record.
  public func forEachRecord(_ visit: (DossierRecord) throws -> Void) throws { try records(visit) }
}
