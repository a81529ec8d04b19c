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
  /// What begins a program of one of the usual systems: ELF, Mach-O and Java's classes, and the scripts of Unix.
  private static let programs: [(bytes: [UInt8], type: String)] = [
    ([0x7F, 0x45, 0x4C, 0x46], "application/x-executable"),
    ([0xFE, 0xED, 0xFA, 0xCE], "application/x-mach-binary"),
    ([0xFE, 0xED, 0xFA, 0xCF], "application/x-mach-binary"),
    ([0xCE, 0xFA, 0xED, 0xFE], "application/x-mach-binary"),
    ([0xCF, 0xFA, 0xED, 0xFE], "application/x-mach-binary"),
    ([0xCA, 0xFE, 0xBA, 0xBE], "application/java-vm"),
    (Array("#!/".utf8), "application/x-sh"),
  ]
  /// Names that a system starts as programs, whatever their bytes are.
  private static let started: [String: String] = [
    "exe": windows, "dll": windows, "scr": windows, "msi": "application/x-msi",
    "bat": "application/x-bat", "cmd": "application/x-bat", "ps1": "application/x-powershell",
    "vbs": "application/x-vbs", "lnk": "application/x-ms-shortcut", "jar": "application/java-archive",
    "apk": "application/vnd.android.package-archive", "sh": "application/x-sh",
  ]
  private static let windows = "application/vnd.microsoft.portable-executable"

  /// Whether a media type is that of a program: something a person must not start by opening it.
  public static func isProgram(_ type: String?) -> Bool {
    guard let type else { return false }
    return started.values.contains(type) || programs.contains { $0.type == type }
  }

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
    for signature in signatures + programs where head.starts(with: signature.bytes) {
      // Installers and old word processors keep the same kind of container.
      if signature.type == "application/x-ole-storage", ending(of: fileName) == "msi" { break }
      return signature.type
    }
    // Two letters alone may begin a note: a program has bytes that no text has.
    if head.starts(with: Array("MZ".utf8)), head.contains(0) { return windows }
    let ending = ending(of: fileName)
    if let type = started[ending] { return type }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipped[ending] ?? "application/zip" }
    if head.count > 11, Array(head[4..<8]) == Array("ftyp".utf8) { return "video/mp4" }
    // A name may claim to be text only of bytes that could be.
    if !head.contains(0), let type = texts[ending] { return type }
    return "application/octet-stream"
  }

  private static func ending(of fileName: String) -> String {
    let parts = fileName.split(separator: ".")
    return parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
  }
}
