import CaseModel
import HTTPKit
import Testing

@testable import CaseWeb

@Suite struct `The description of what programs may ask` {
  @Test(arguments: Language.allCases)
  func `every address is in it with all it takes, and nothing else is`(language: Language) throws {
    let program = Program(try Browser())
    let document = try program.get("openapi.json", [("lang", language.rawValue)]).value
    #expect(document["openapi"]?.text == "3.1.0")
    let described = (document["paths"]?.members ?? []).flatMap { path in
      path.value.members.map { $0.name.uppercased() + " " + path.name }
    }
    let routed = WebApp.allRoutes.filter { $0.pattern.first == "api" }.map { route in
      route.method + " /" + route.pattern.map { $0.hasPrefix(":") ? "{\($0.dropFirst())}" : $0 }.joined(separator: "/")
    }
    #expect(Set(described) == Set(routed) && described.count == routed.count)
    for route in APIRoute.all {
      let operation = document["paths"]?["/api/v1/" + route.path]?[route.method.lowercased()]
      #expect(operation?["operationId"]?.text == route.name)
      #expect(operation?["summary"]?.text?.isEmpty == false)
      let names = operation?["parameters"]?.elements.compactMap { $0["name"]?.text } ?? []
      #expect(Set(route.arguments.map(\.name)).isSubset(of: names) && Set(names).count == names.count)
      #expect((operation?["requestBody"] != nil) == (route.body != nil))
      #expect(operation?["responses"]?["200"] != nil && operation?["responses"]?["default"] != nil)
    }
  }

  @Test func `names are an address's own and every shape that is named is described`() throws {
    let names = APIRoute.all.map(\.name)
    #expect(Set(names).count == names.count)
    let text = try Program(try Browser()).get("openapi.json").response.text
    let described = Set(APIShapes.named.map(\.name))
    for match in text.ranges(of: "\"#/components/schemas/") {
      let name = String(text[match.upperBound...].prefix { $0 != "\"" })
      #expect(described.contains(name), "\(name)")
    }
  }
}
