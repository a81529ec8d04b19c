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
  /// What it is to the record: a code of `document-roles`.
  public var role: String?
  /// Whether its text can be searched: a code of `text-layers`.
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
    Field("role", .code("document-roles"), Phrase("Función", "Role")),
    Field("text", .code("text-layers"), Phrase("Texto", "Text")),
    Field("redactionOf", .digest, Phrase("Versión testada de", "Redaction of")),
  ]
}

/// A separate opinion of a judge on a ruling.
public struct SeparateOpinion: Codable, Sendable, Hashable {
  /// A code of `opinion-kinds`.
  public var kind: String
  /// Which judges wrote or joined it.
  public var by: String?
  /// What it says.
  public var summary: String?

  /// Creates an opinion of a kind.
  public init(kind: String) { self.kind = kind }

  static let fields: [Field] = [
    Field("kind", .code("opinion-kinds"), required: true, Phrase("Tipo de voto", "Kind of opinion")),
    Field("by", .text, Phrase("De quién", "By")),
    Field("summary", .paragraph, Phrase("Qué sostiene", "Summary")),
  ]
}

/// Fields that every kind ends with.
enum CommonFields {
  static let tail = fields(access: nil)

  /// The same where every one of them may say who a human being is.
  static let closedTail = fields(access: .identity)

  private static func fields(access: AccessLevel?) -> [Field] {
    [
      Field(
        "documents", .group(Document.fields), item: "document", repeats: true, access: access,
        Phrase("Documentos", "Documents")),
      Field(
        "note", .paragraph, access: access, Phrase("Nota", "Note"),
        note: Phrase(
          "Lo que conviene saber y no tiene otro campo. Queda en la oficina: sólo sale con el perfil full.",
          "What is worth knowing and has no field of its own. It stays in the office: only the profile full lets it out."
        )),
      Field(
        "internalNote", .paragraph, access: access, privileged: true, Phrase("Nota interna", "Internal note"),
        note: Phrase(
          "Sólo para el equipo: sólo sale con el perfil full.", "For the team only: only the profile full lets it out.")
      ),
      Field(
        "source", .paragraph, access: access, Phrase("Fuente", "Source"),
        note: Phrase("De dónde se tomó lo que dice este registro.", "Where the content of this record comes from.")),
      Field(
        "verified", .flag, Phrase("Verificado", "Verified"),
        note: Phrase(
          "Sí, cuando una persona lo cotejó con su fuente.", "Yes, once a person has compared it with its source.")),
      Field(
        "extensions", .paragraph, item: "extension", repeats: true, access: access,
        Phrase("Extensiones", "Extensions"),
        note: Phrase(
          "Elementos de otros espacios de nombres, guardados tal cual.",
          "Elements of other namespaces, kept as they came.")),
    ]
  }
}
