import CaseModel
import CaseWords
import HTTPKit

/// One address of the interface for programs: what it does, what it takes, what it answers; its description is made
/// from this, and so is what is refused.
struct APIRoute: Sendable {
  /// An open part of the path, or an argument behind `?`.
  struct Argument: Sendable {
    let name: String
    let shape: APIShape
    let words: Phrase
    var isRequired = false
  }

  let method: String
  /// The path after `/api/v1/`; a part in braces is open.
  let path: String
  /// A name that is the address's own.
  let name: String
  let summary: Phrase
  var arguments: [Argument] = []
  var body: APIShape?
  /// The members of the answer after `schema`.
  var answer: [APIMember] = []
  let work: @Sendable (APICall) throws -> JSONValue

  /// The beginning of every address.
  static let base = "/api/v1"

  /// Every address.
  static let all: [APIRoute] = reading + kinds + writing + [OpenAPI.route]

  /// The addresses as the server knows them.
  static var routes: [Route] {
    all.map { route in
      let pattern = (base + "/" + route.path).split(separator: "/").map { part in
        part.hasPrefix("{") ? ":" + part.dropFirst().dropLast() : String(part)
      }
      return Route(method: route.method, pattern: pattern) { try APICall(route, $0).respond() }
    }
  }

  /// The names of the path's open parts.
  var openParts: [String] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
  }

  /// Whether it changes something.
  var isWriting: Bool { method != "GET" }

  // MARK: Arguments that many addresses take

  static func handle(_ words: Phrase) -> Argument {
    Argument(name: "handle", shape: .text, words: words, isRequired: true)
  }

  static let caseArgument = Argument(
    name: "case", shape: .text, words: Phrase("sólo lo de ese caso", "only what belongs to that case"))
  static let limit = Argument(
    name: "limit", shape: .whole(least: 1), words: Phrase("cuántos a lo más", "how many at most"))
  static let offset = Argument(
    name: "offset", shape: .whole(least: 0), words: Phrase("cuántos saltar", "how many to pass over"))
  /// Any address takes it.
  static let language = Argument(
    name: "lang", shape: .choice(Language.allCases.map(\.rawValue)),
    words: Phrase("el idioma de las frases", "the language of sentences"))
  /// Any address that changes something takes it.
  static let rehearsal = Argument(
    name: "dryRun", shape: .flag,
    words: Phrase("ensayar: decir qué pasaría y no escribir nada", "rehearse: say what would happen, write nothing"))
}
