/// Markup that is safe to send: texts put into it are escaped, and only `HTML` goes in as it is.
///
/// ```swift
/// let row: HTML = "<td title=\"\(title)\">\(name)</td>"
/// ```
/// Attribute values stand in double quotes, always.
struct HTML: Sendable, ExpressibleByStringInterpolation {
  /// The markup.
  private(set) var text: String

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// No markup at all.
  static let empty: HTML = ""

  var isEmpty: Bool { text.isEmpty }

  static func + (left: HTML, right: HTML) -> HTML {
    var all = left
    all.text += right.text
    return all
  }

  static func += (left: inout HTML, right: HTML) { left.text += right.text }

  /// Several pieces after each other.
  static func all(_ pieces: some Sequence<HTML>) -> HTML {
    var all = HTML.empty
    for piece in pieces { all.text += piece.text }
    return all
  }

  /// How markup is put together from literals and values.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var text: String

    init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ html: HTML) { text += html.text }

    mutating func appendInterpolation(_ html: HTML?) { if let html { text += html.text } }

    mutating func appendInterpolation(_ pieces: [HTML]) { for piece in pieces { text += piece.text } }

    mutating func appendInterpolation(_ number: some BinaryInteger) { text += String(number) }

    mutating func appendInterpolation(_ value: some StringProtocol) { HTML.escape(value, into: &text) }

    /// A piece that is there only if something holds.
    mutating func appendInterpolation(_ html: HTML, if holds: Bool) { if holds { text += html.text } }
  }

  /// Appends a text with everything that markup gives a meaning replaced; signs that HTML forbids are left out.
  fileprivate static func escape(_ value: some StringProtocol, into text: inout String) {
    // Bytes of the signs to be escaped occur in no longer sequence of UTF-8.
    guard
      value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x26 || $0 == 0x27 || $0 == 0x3C || $0 == 0x3E })
    else {
      text += value
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n", "\t", "\r": text.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}": break
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Sequence {
  /// Markup made of each element.
  func html(_ piece: (Element) throws -> HTML) rethrows -> HTML { HTML.all(try map(piece)) }
}
