import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// A program's request: its arguments and its body, read as its address describes them.
struct APICall: Sendable {
  let route: APIRoute
  let call: WebCall
  /// The body; an empty object where none is taken.
  let body: JSONValue
  /// Where operations run, in the language asked for, rehearsing if that was asked.
  let context: OperationContext

  /// Reads a request.
  ///
  /// - Throws: `RequestProblem` for what its address does not describe: a misspelt filter must not be taken for none.
  init(_ route: APIRoute, _ call: WebCall) throws(RequestProblem) {
    self.route = route
    self.call = call
    let head = call.request.head
    let known = route.arguments.map(\.name).filter { !route.openParts.contains($0) }
    let common = [APIRoute.language.name] + (route.isWriting ? [APIRoute.rehearsal.name] : [])
    guard head.query.allSatisfy({ known.contains($0.name) || common.contains($0.name) }) else {
      throw .unknownArgument(known: known + common)
    }
    // A filter that is left empty by mistake must not be taken for none.
    if let empty = head.query.first(where: { $0.value.isEmpty }) { throw .wrongType(empty.name) }
    if let wanted = head.argument(APIRoute.language.name), Language(rawValue: wanted) == nil {
      throw .wrongType(APIRoute.language.name)
    }
    for argument in route.arguments where argument.isRequired && !route.openParts.contains(argument.name) {
      guard head.argument(argument.name) != nil else { throw .missing(argument.name) }
    }
    body = try Self.body(of: call.request, route)
    var context = call.context
    context.dryRun = try Self.flag(APIRoute.rehearsal.name, head) ?? false
    self.context = context
  }

  private static func body(of request: HTTPRequest, _ route: APIRoute) throws(RequestProblem) -> JSONValue {
    guard route.body != nil else { return .object([]) }
    let type = request.head.header("content-type")?.split(separator: ";").first.map { String($0).trimmed.lowercased() }
    guard type == "application/json" else { throw .notJSON }
    let body: JSONValue
    do { body = try JSONValue(parsing: request.body) } catch {
      switch error {
      case .malformed(let offset), .repeatedName(let offset), .tooDeep(let offset): throw .malformed(offset: offset)
      }
    }
    guard case .object = body else { throw .malformed(offset: 0) }
    return body
  }

  /// Does the work; what cannot be done is told as the command line tells it.
  func respond() throws -> HTTPResponse { APICall.response(200, try route.work(self)) }

  /// An answer in JSON.
  static func response(_ status: Int, _ value: JSONValue, _ more: [HTTPField] = []) -> HTTPResponse {
    HTTPResponse(status, [HTTPField("Content-Type", "application/json")] + more, .bytes(value.bytes))
  }

  // MARK: Arguments

  /// An open part of the path.
  func part(_ name: String) -> String { call.parameter(name) }

  /// An argument; nothing if it is not there or empty.
  func argument(_ name: String) -> String? { call.argument(name) }

  /// Every value of an argument.
  func arguments(_ name: String) -> [String] { call.request.head.arguments(name).filter { !$0.isEmpty } }

  /// A whole number; nothing if it is not there.
  func number(_ name: String, least: Int = 0) throws(RequestProblem) -> Int? {
    guard let text = call.request.head.argument(name) else { return nil }
    guard let number = Int(text), number >= least, number <= WebCall.mostCounted else { throw .wrongType(name) }
    return number
  }

  /// Yes or no.
  func flag(_ name: String) throws(RequestProblem) -> Bool? { try Self.flag(name, call.request.head) }

  private static func flag(_ name: String, _ head: HTTPHead) throws(RequestProblem) -> Bool? {
    switch head.argument(name) {
    case nil: nil
    case "true"?: true
    case "false"?: false
    default: throw .wrongType(name)
    }
  }

  /// The kind whose name an argument gives.
  func kinds(_ name: String) throws(RequestProblem) -> [RecordKind] {
    var kinds: [RecordKind] = []
    for text in arguments(name) {
      guard let kind = RecordKind(rawValue: text) else { throw .wrongType(name) }
      kinds.append(kind)
    }
    return kinds
  }
}
