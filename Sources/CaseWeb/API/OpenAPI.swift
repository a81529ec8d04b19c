import CaseModel
import CaseOperations
import CaseWords

/// The description of the interface for programs (OpenAPI 3.1), made from the addresses themselves.
enum OpenAPI {
  static let route = APIRoute(
    method: "GET", path: "openapi.json", name: "describe",
    summary: Phrase("Esta descripción, en OpenAPI 3.1", "This description, in OpenAPI 3.1")
  ) { call in document(of: call.call.app.gate, call.context.language) }

  static func document(of gate: WebGate, _ language: Language) -> JSONValue {
    .object([
      JSONValue.Member("openapi", "3.1.0"),
      JSONValue.Member(
        "info",
        .object([
          JSONValue.Member("title", "Expediente"), JSONValue.Member("version", "1"),
          JSONValue.Member("description", description.text(language)),
        ])),
      JSONValue.Member("servers", .array([.object([JSONValue.Member("url", "http://127.0.0.1:\(gate.port)")])])),
      JSONValue.Member("security", .array(["program", "browser"].map { security($0) })),
      JSONValue.Member("paths", paths(language)),
      JSONValue.Member(
        "components",
        .object([
          JSONValue.Member(
            "schemas",
            .object(APIShapes.named.map { JSONValue.Member($0.name, $0.shape.schema(language)) })),
          JSONValue.Member("securitySchemes", schemes(gate)),
        ])),
    ])
  }

  private static let description = Phrase(
    "Lo mismo que la línea de órdenes con --json, sólo en este equipo. Un argumento o un dato que no está descrito se rechaza. Quien usa la galleta del navegador manda además X-Expediente-Token para escribir.",
    "The same as the command line with --json, on this machine alone. An argument or a member that is not described is refused. Who uses the browser's cookie sends X-Expediente-Token too in order to write."
  )

  private static func security(_ name: String) -> JSONValue { .object([JSONValue.Member(name, .array([]))]) }

  private static func schemes(_ gate: WebGate) -> JSONValue {
    .object([
      JSONValue.Member(
        "program", .object([JSONValue.Member("type", "http"), JSONValue.Member("scheme", "bearer")])),
      JSONValue.Member(
        "browser",
        .object([
          JSONValue.Member("type", "apiKey"), JSONValue.Member("in", "cookie"),
          JSONValue.Member("name", gate.cookieName),
        ])),
    ])
  }

  private static func paths(_ language: Language) -> JSONValue {
    var paths = JSONValue.object([])
    for route in APIRoute.all {
      let path = APIRoute.base + "/" + route.path
      var item = paths[path] ?? .object([])
      item[route.method.lowercased()] = operation(route, language)
      paths[path] = item
    }
    return paths
  }

  private static func operation(_ route: APIRoute, _ language: Language) -> JSONValue {
    let common = [APIRoute.language] + (route.isWriting ? [APIRoute.rehearsal] : [])
    var operation = JSONValue.object([
      JSONValue.Member("operationId", route.name), JSONValue.Member("summary", route.summary.text(language)),
      JSONValue.Member(
        "parameters",
        .array((route.arguments + common).map { parameter($0, inPath: route.openParts.contains($0.name), language) })),
    ])
    if let body = route.body {
      operation["requestBody"] = .object([
        JSONValue.Member("required", true), JSONValue.Member("content", content(body, language)),
      ])
    }
    operation["responses"] = responses(route, language)
    return operation
  }

  private static func parameter(_ argument: APIRoute.Argument, inPath: Bool, _ language: Language) -> JSONValue {
    .object([
      JSONValue.Member("name", argument.name), JSONValue.Member("in", inPath ? "path" : "query"),
      JSONValue.Member("required", inPath || argument.isRequired),
      JSONValue.Member("description", argument.words.text(language)),
      JSONValue.Member("schema", argument.shape.schema(language)),
    ])
  }

  private static func responses(_ route: APIRoute, _ language: Language) -> JSONValue {
    let shape = route.answer.isEmpty ? APIShape.open : APIShapes.answer(route.answer)
    func response(_ words: Phrase, _ shape: APIShape) -> JSONValue {
      .object([
        JSONValue.Member("description", words.text(language)), JSONValue.Member("content", content(shape, language)),
      ])
    }
    let refused = response(Phrase("no se hizo: qué, dónde, por qué", "not done: what, where, why"), .named("Problem"))
    return .object([
      JSONValue.Member("200", response(Phrase("hecho", "done"), shape)), JSONValue.Member("default", refused),
    ])
  }

  private static func content(_ shape: APIShape, _ language: Language) -> JSONValue {
    .object([
      JSONValue.Member("application/json", .object([JSONValue.Member("schema", shape.schema(language))]))
    ])
  }
}
