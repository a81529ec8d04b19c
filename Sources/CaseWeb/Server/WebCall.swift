import CaseModel
import CaseOperations
import HTTPKit

/// One request let in: what was asked, who acts, in which language.
struct WebCall: Sendable {
  /// The request.
  let request: HTTPRequest
  /// The texts of the path's open parts.
  let parameters: [String: String]
  /// Where operations run, as the acting member.
  let context: OperationContext
  /// The server.
  let app: WebApp
  /// The browser's cookie.
  let cookie: String

  /// Says things in the reader's language.
  var t: Voice { Voice(language: context.language) }

  /// The token a form of this page carries.
  var formToken: String { app.gate.session.formToken(for: cookie) }

  /// The hidden field every form holds.
  var tokenField: HTML { "<input type=\"hidden\" name=\"\(WebGate.tokenField)\" value=\"\(formToken)\">" }

  /// An open part of the path.
  func parameter(_ name: String) -> String { parameters[name] ?? "" }

  /// An argument of the address, without the space around it; nothing if it is empty.
  func argument(_ name: String) -> String? {
    request.head.argument(name).map { $0.trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A field of the form, without the space around it; nothing if it is empty.
  func field(_ name: String) -> String? {
    request.field(name).map { $0.trimmed }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The values of a field that a form has several of.
  func fields(_ name: String) -> [String] {
    request.fields.filter { $0.name == name }.map { $0.value.trimmed }.filter { !$0.isEmpty }
  }

  /// How a person wants light and dark.
  var theme: String {
    let chosen = request.head.cookie("tema") ?? ""
    return ["light", "dark"].contains(chosen) ? chosen : "auto"
  }

  /// The path with its arguments, to come back to.
  var address: String { Address.make(request.head.path, request.head.query) }

  /// A number in the address, from 1; none that could not be counted with.
  func page(_ name: String = "p") -> Int {
    min(max(1, argument(name).flatMap { Int($0) } ?? 1), Self.mostCounted)
  }

  /// Beyond this no number of an address means anything; below it no sum or product of two of them overflows.
  static let mostCounted = 1_000_000_000

  /// Goes to another page, as after a form.
  func redirect(_ path: String) -> HTTPResponse { HTTPResponse(303, [HTTPField("Location", path)]) }
}

extension String {
  /// The text without white space at its ends.
  var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

/// Addresses of this server.
enum Address {
  /// A path with arguments.
  static func make(_ path: String, _ query: [HTTPField]) -> String {
    // Slashes part the path already; everything else in it was decoded.
    var path = path.split(separator: "/", omittingEmptySubsequences: false).map { encode(String($0)) }
      .joined(separator: "/")
    // Two slashes at the beginning would name another host.
    while path.hasPrefix("//") { path.removeFirst() }
    guard !query.isEmpty else { return path }
    return path + "?" + query.map { encode($0.name) + "=" + encode($0.value) }.joined(separator: "&")
  }

  /// Percent-encodes all but what RFC 3986 leaves unreserved.
  static func encode(_ text: String) -> String {
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = Array("0123456789ABCDEF")
        encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return encoded
  }
}
