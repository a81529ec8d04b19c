/// A value that can be kept as a record: its type says what the record is, its properties what it holds.
///
/// A body is the JSON object of the value's properties. Property names, the described field names and the dossier's
/// element names are one and the same; a test compares them.
public protocol CaseRecord: Codable, Sendable, Hashable {
  /// What the kind is called and holds.
  static var description: KindDescription { get }
}

extension CaseRecord {
  /// The kind of record this type describes.
  public static var kind: RecordKind { description.kind }
}

/// A document that belongs to a record: the bytes are a blob of the store, named by their SHA-256.
public struct Document: Codable, Sendable, Hashable {
  /// The SHA-256 of the bytes, 64 hexadecimal digits.
  public var sha256: String
  /// The file's name when it arrived.
  public var fileName: String?
  /// The IANA media type.
  public var mediaType: String?
  /// The size in bytes.
  public var bytes: Int?
  /// The number of pages, if it has pages and they were counted.
  public var pages: Int?
  /// What it is to the record, such as `original`, `acknowledgement`, `reply`.
  public var role: String?
  /// Whether its text can be searched: `native`, `ocr` or `none`.
  public var text: String?
  /// The SHA-256 of the document it is a redacted derivative of.
  public var redactionOf: String?

  /// Creates a reference to a document by its hash.
  public init(sha256: String) { self.sha256 = sha256 }

  /// The described fields of a document.
  public static let fields: [Field] = [
    Field("sha256", .digest, required: true, Phrase("Huella SHA-256", "SHA-256")),
    Field("fileName", .text, access: .restricted, Phrase("Nombre del archivo", "File name")),
    Field("mediaType", .text, Phrase("Tipo de archivo", "Media type")),
    Field("bytes", .integer, Phrase("Tamaño en bytes", "Size in bytes")),
    Field("pages", .integer, Phrase("Páginas", "Pages")),
    Field("role", .text, Phrase("Función", "Role")),
    Field("text", .text, Phrase("Texto", "Text")),
    Field("redactionOf", .digest, Phrase("Versión testada de", "Redaction of")),
  ]
}

/// Fields that every kind ends with.
enum CommonFields {
  static let tail: [Field] = [
    Field("documents", .group(Document.fields), repeats: true, Phrase("Documentos", "Documents")),
    Field(
      "note", .paragraph, Phrase("Nota", "Note"),
      note: Phrase("Lo que conviene saber y no tiene otro campo.", "What is worth knowing and has no field of its own.")
    ),
    Field("internalNote", .paragraph, privileged: true, Phrase("Nota interna", "Internal note")),
    Field("source", .paragraph, Phrase("Fuente", "Source")),
    Field("verified", .flag, Phrase("Verificado", "Verified")),
    Field(
      "extensions", .paragraph, repeats: true, Phrase("Extensiones", "Extensions"),
      note: Phrase(
        "Elementos de otros espacios de nombres, guardados tal cual.",
        "Elements of other namespaces, kept as they came.")),
  ]
}
