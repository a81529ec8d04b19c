import Digests

/// Ids that replace the office's own: the same in every dossier made for the same recipient with the same key, and
/// without the key tied to nothing.
package struct KeyedIdentifiers {
  private let key: MessageKey
  private let context: String
  private var known: [String: String] = [:]

  package init(key: [UInt8], profile: String, proceeding: String?) {
    self.key = MessageKey(key)
    context = "expediente dossier id\u{0}" + profile + "\u{0}" + (proceeding ?? "") + "\u{0}"
  }

  /// The id that stands for a uid: a UUID of version 8 made of HMAC-SHA256.
  package mutating func identifier(of uid: String) -> String {
    if let known = known[uid] { return known }
    var bytes = Array(key.code(of: Array((context + uid).utf8)).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Hex.encode(bytes)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index == 8 || index == 12 || index == 16 || index == 20 { text += "-" }
      text.append(digit)
    }
    known[uid] = text
    return text
  }
}
