/// What a person reads of an e-mail: who, when, about what, and the first plain text in it.
enum EmailText {
  /// The readable text; an e-mail that is not built like one is shown as it is.
  static func readable(_ source: String, _ bytes: [UInt8]) -> String {
    let part = EmailPart(bytes[...])
    let shown = ["from", "to", "cc", "date", "subject"].compactMap { name in
      part.header(name).map { name.prefix(1).uppercased() + name.dropFirst() + ": " + EncodedWords.decoded($0) }
    }
    guard !shown.isEmpty else { return source }
    let (text, others) = body(of: part, depth: 0)
    var pieces = [shown.joined(separator: "\n")]
    if let text { pieces.append(text) }
    if !others.isEmpty { pieces.append(others.map { "[" + $0 + "]" }.joined(separator: "\n")) }
    return pieces.joined(separator: "\n\n")
  }

  /// The first plain text of a part, and the names or types of what stands beside it.
  private static func body(of part: EmailPart, depth: Int) -> (text: String?, others: [String]) {
    let type = part.type
    if type.value.hasPrefix("multipart/"), depth < 8, let boundary = type.parameters["boundary"] {
      var text: String?
      var others: [String] = []
      for inner in part.parts(boundary) {
        let found = body(of: inner, depth: depth + 1)
        if text == nil { text = found.text } else if found.text != nil { others.append(inner.type.value) }
        others += found.others
      }
      return (text, others)
    }
    if type.value == "text/plain", !part.isAttached {
      return (TextBytes.decoded(part.decoded, charset: type.parameters["charset"] ?? ""), [])
    }
    return (nil, [part.fileName ?? type.value])
  }
}

/// A part of an e-mail: headings, a blank line, bytes.
struct EmailPart {
  private let headers: [(name: String, value: String)]
  private let content: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    var headers: [(name: String, value: String)] = []
    var place = bytes.startIndex
    while place < bytes.endIndex, headers.count < 1_000 {
      let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = TextBytes.decoded(bytes[place..<end])
      if line.hasSuffix("\r") { line.removeLast() }
      place = min(end + 1, bytes.endIndex)
      if line.isEmpty { break }
      if line.first == " " || line.first == "\t" {
        if !headers.isEmpty { headers[headers.count - 1].value += " " + line.drop { $0 == " " || $0 == "\t" } }
      } else if let colon = line.firstIndex(of: ":") {
        headers.append((line[..<colon].lowercased(), String(line[line.index(after: colon)...].drop { $0 == " " })))
      }
    }
    self.headers = headers
    content = bytes[place...]
  }

  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The media type and its parameters; plain text where nothing is said.
  var type: (value: String, parameters: [String: String]) { Self.parted(header("content-type") ?? "text/plain") }

  var isAttached: Bool { header("content-disposition")?.lowercased().hasPrefix("attachment") ?? false }

  var fileName: String? {
    header("content-disposition").flatMap { Self.parted($0).parameters["filename"] } ?? type.parameters["name"]
  }

  /// The bytes without what mail wraps them in.
  var decoded: [UInt8] {
    switch header("content-transfer-encoding")?.lowercased() {
    case "quoted-printable": EncodedWords.quotedPrintable(content)
    case "base64": EncodedWords.base64(content)
    default: Array(content)
    }
  }

  /// The parts between lines of the boundary.
  func parts(_ boundary: String) -> [EmailPart] {
    let mark = Array(("--" + boundary).utf8)
    var parts: [EmailPart] = []
    var start: Int?
    var place = content.startIndex
    while place < content.endIndex, parts.count < 200 {
      let end = content[place...].firstIndex(of: 0x0A) ?? content.endIndex
      if content[place..<end].starts(with: mark) {
        if let start { parts.append(EmailPart(content[start..<place])) }
        start = min(end + 1, content.endIndex)
        if content[place..<end].dropFirst(mark.count).starts(with: "--".utf8) { start = nil }
      }
      place = end + 1
    }
    if let start, start < content.endIndex { parts.append(EmailPart(content[start...])) }
    return parts
  }

  private static func parted(_ text: String) -> (value: String, parameters: [String: String]) {
    let pieces = text.split(separator: ";").map { $0.drop { $0 == " " || $0 == "\t" } }
    var parameters: [String: String] = [:]
    for piece in pieces.dropFirst() {
      let sides = piece.split(separator: "=", maxSplits: 1)
      if sides.count == 2 { parameters[sides[0].lowercased()] = sides[1].filter { $0 != "\"" } }
    }
    return ((pieces.first ?? "").lowercased().filter { $0 != " " }, parameters)
  }
}
