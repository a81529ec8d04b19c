/// A document that travels with a dossier: its bytes are a file beside it, named by their hash or by a neutral number.
public struct DossierDocument: Sendable, Hashable {
  /// What records refer to: the SHA-256 in profile `full`, a neutral name elsewhere.
  public var id: String
  /// The SHA-256 of the bytes, 64 hexadecimal digits.
  public var sha256: String
  /// The size in bytes.
  public var bytes: Int
  /// The IANA media type.
  public var mediaType: String
  /// The number of pages, if it has pages and they were counted.
  public var pages: Int?
  /// Where the file is, relative to the dossier.
  public var href: String

  /// Creates a document with every property given.
  public init(id: String, sha256: String, bytes: Int, mediaType: String, pages: Int?, href: String) {
    self.id = id
    self.sha256 = sha256
    self.bytes = bytes
    self.mediaType = mediaType
    self.pages = pages
    self.href = href
  }

  /// Creates a document named by its hash.
  public init(sha256: String, bytes: Int, mediaType: String? = nil, pages: Int? = nil) {
    let mediaType = mediaType ?? MediaTypes.unknown
    self.init(
      id: sha256, sha256: sha256, bytes: bytes, mediaType: mediaType, pages: pages,
      href: "documents/" + sha256.prefix(2) + "/" + sha256 + "." + MediaTypes.fileExtension(mediaType))
  }
}

/// What files of a media type are called at their end.
enum MediaTypes {
  /// The media type of bytes nobody has looked into.
  static let unknown = "application/octet-stream"

  /// The extension of a file of the media type, `bin` for all others.
  ///
  /// HTML and SVG are among the others on purpose: evidence that runs when it is opened must not open by a double click.
  static func fileExtension(_ mediaType: String) -> String {
    let essence = mediaType.split(separator: ";").first.map { $0.lowercased() } ?? ""
    return extensions[essence.filter { $0 != " " }] ?? "bin"
  }

  private static let extensions: [String: String] = [
    "application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "image/tiff": "tif", "image/gif": "gif",
    "image/webp": "webp", "image/heic": "heic", "text/plain": "txt", "text/csv": "csv", "message/rfc822": "eml",
    "application/json": "json", "application/xml": "xml", "text/xml": "xml", "application/zip": "zip",
    "application/msword": "doc", "application/vnd.ms-excel": "xls", "application/rtf": "rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt", "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "audio/mpeg": "mp3", "audio/mp4": "m4a", "audio/ogg": "ogg", "audio/wav": "wav", "audio/x-wav": "wav",
    "video/mp4": "mp4", "video/quicktime": "mov", "video/webm": "webm", "application/vnd.ms-outlook": "msg",
  ]
}
