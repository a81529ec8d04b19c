/// Tells the IANA media type of a file from its first bytes, and only then from its name.
public enum MediaType {
  private static let signatures: [(bytes: [UInt8], type: String)] = [
    (Array("%PDF-".utf8), "application/pdf"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
    ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    (Array("GIF8".utf8), "image/gif"),
    ([0x49, 0x49, 0x2A, 0x00], "image/tiff"),
    ([0x4D, 0x4D, 0x00, 0x2A], "image/tiff"),
    ([0xD0, 0xCF, 0x11, 0xE0], "application/x-ole-storage"),
    (Array("{\\rtf".utf8), "application/rtf"),
    (Array("ID3".utf8), "audio/mpeg"),
    (Array("OggS".utf8), "audio/ogg"),
  ]
  private static let zipped: [String: String] = [
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
  ]
  private static let texts: [String: String] = [
    "txt": "text/plain", "csv": "text/csv", "tsv": "text/tab-separated-values", "eml": "message/rfc822",
    "xml": "application/xml", "html": "text/html", "htm": "text/html", "json": "application/json",
    "md": "text/markdown",
  ]

  /// The media type, `application/octet-stream` when nothing tells.
  ///
  /// - Parameters:
  ///   - head: the first bytes of the file, 512 are enough.
  ///   - fileName: its name, for what bytes cannot tell apart.
  public static func of(_ head: [UInt8], fileName: String) -> String {
    for signature in signatures where head.starts(with: signature.bytes) { return signature.type }
    let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipped[ending] ?? "application/zip" }
    if head.count > 11, Array(head[4..<8]) == Array("ftyp".utf8) { return "video/mp4" }
    // A name may claim to be text only of bytes that could be.
    if !head.contains(0), let type = texts[ending] { return type }
    return "application/octet-stream"
  }
}
