import HTTPKit

/// One address of the server, and what answers it.
struct Route: Sendable {
  /// `GET`, `POST` or `DELETE`.
  let method: String
  /// The parts of the path; one that begins with `:` takes any text.
  let pattern: [String]
  /// What is done.
  let answer: @Sendable (WebCall) throws -> HTTPResponse
  /// Whether files may come with it.
  var takesFiles = false
  /// Whether it takes its turn: what a processor makes in some milliseconds is made sooner for all if few are made at once.
  var takesTurns = false

  /// An address that shows.
  static func get(_ path: String, _ answer: @escaping @Sendable (WebCall) throws -> HTTPResponse) -> Route {
    Route(method: "GET", pattern: parts(path), answer: answer, takesTurns: true)
  }

  /// An address that shows what another program has to make first.
  static func slow(_ path: String, _ answer: @escaping @Sendable (WebCall) throws -> HTTPResponse) -> Route {
    Route(method: "GET", pattern: parts(path), answer: answer)
  }

  /// An address that changes something.
  static func post(
    _ path: String, files: Bool = false, _ answer: @escaping @Sendable (WebCall) throws -> HTTPResponse
  ) -> Route {
    Route(method: "POST", pattern: parts(path), answer: answer, takesFiles: files)
  }

  /// The texts that stand for the `:` parts, if the path is this one.
  func parameters(of segments: [String]) -> [String: String]? {
    guard segments.count == pattern.count else { return nil }
    var found: [String: String] = [:]
    for (part, segment) in zip(pattern, segments) {
      if part.hasPrefix(":") { found[String(part.dropFirst())] = segment } else if part != segment { return nil }
    }
    return found
  }

  /// Which parts take any text, as 1, and which are literal, as 0.
  fileprivate var openness: [Int] { pattern.map { $0.hasPrefix(":") ? 1 : 0 } }

  private static func parts(_ path: String) -> [String] { path.split(separator: "/").map(String.init) }
}

/// All addresses, looked up by method and path.
struct RouteTable: Sendable {
  private let byLength: [Int: [Route]]

  init(_ routes: [Route]) {
    // In the order they are given, but for literal parts: `/casos/nuevo` is no case called «nuevo».
    byLength = Dictionary(grouping: routes, by: \.pattern.count).mapValues { routes in
      routes.enumerated().sorted { left, right in
        let (one, other) = (left.element.openness, right.element.openness)
        return one == other ? left.offset < right.offset : one.lexicographicallyPrecedes(other)
      }.map(\.element)
    }
  }

  /// What a request leads to.
  enum Finding {
    case route(Route, [String: String])
    /// The path is one, and takes these methods.
    case otherMethod([String])
    case nothing
  }

  /// Finds the route of a request; a literal part goes before one that takes any text.
  func find(_ head: HTTPHead) -> Finding {
    let segments = head.segments
    let method = head.method == "HEAD" ? "GET" : head.method
    var others: [String] = []
    var openness: [Int]?
    for route in byLength[segments.count] ?? [] {
      guard let parameters = route.parameters(of: segments) else { continue }
      // A literal address that takes forms only is no record of that name: `/hechos/marcados` is no fact.
      if let openness, openness != route.openness { break }
      if route.method == method { return .route(route, parameters) }
      others.append(route.method)
      openness = route.openness
    }
    return others.isEmpty ? .nothing : .otherMethod(others)
  }
}
