import Testing
import XMLKit

@Suite struct SchemaTests {
  private func validate(_ lines: [String], cap: Int = 200) throws -> XMLValidation {
    let schema = try XMLSchemaValidator(Samples.people, imports: ["xml.xsd": Samples.xmlNamespace])
    let text = (["<people xmlns='urn:people'>"] + lines + ["</people>"]).joined(separator: "\n")
    return try schema.validate(.bytes(Array(text.utf8)), cap: cap, anchor: "uid")
  }

  @Test func `a document that keeps to its schema has no problems`() throws {
    let result = try validate([
      "<person uid='a'><name xml:lang='es'>Ana Ejemplo</name><born>1970-02-28</born><child target='b'/></person>",
      "<person uid='b'><name>Beto Ejemplo</name></person>",
    ])
    #expect(result.isValid)
    #expect(result.root?.name == "people")
    #expect(result.root?.namespace == "urn:people")
  }

  @Test(arguments: [
    ("<person uid='a'>\n</person>", Int32(1871), 3, "person", nil),
    ("<person uid='a'>\n<nombre/></person>", 1871, 3, "nombre", nil),
    ("<person uid='a'>\n<name/><born>1970-02-30</born></person>", 1824, 3, "born", nil),
    ("<person uid='a'>\n<name/><state>divorced</state></person>", 1840, 3, "state", nil),
    ("<person uid='a'>\n<name/>\n<child target='z'/>\n\n</person>", 1877, 4, "child", nil),
    ("<person uid='a'>\n<name/><child/></person>", 1868, 3, "child", nil),
    ("<person uid='a'>\n<name x='1'/></person>", 1866, 3, "name", "x"),
    ("<person uid='a'>\n<name xml:lang='españ ol'/></person>", 1824, 3, "name", "lang"),
  ])
  func `a problem has its code, line and names`(
    person: String, code: Int32, line: Int, element: String, attribute: String?
  ) throws {
    let result = try validate([person])
    let problem = try #require(result.problems.first)
    #expect(problem.code == code)
    #expect(problem.line == line)
    #expect(problem.element == element)
    #expect(problem.attribute == attribute)
  }

  @Test func `a repeated key is found where it is repeated`() throws {
    let result = try validate(["<person uid='a'><name/></person>", "<person uid='a'><name/></person>"])
    #expect(result.problems.map(\.line) == [3])
    #expect(result.problems.map(\.code) == [1877])
  }

  @Test func `a problem names its anchor, at a start as at an end`() throws {
    let result = try validate([
      "<person uid='a'><name/></person>", "<person uid='b'></person>", "<person uid='c'><name/><born>x</born></person>",
    ])
    #expect(result.problems.map { $0.anchor?.attributes["uid"] } == ["b", "c"])
    #expect(result.problems.map { $0.anchor?.element } == ["person", "person"])
  }

  @Test func `all problems are counted and as many kept as were asked for`() throws {
    let result = try validate((0..<50).map { "<person uid='u\($0)'/>" }, cap: 7)
    #expect(result.count == 50)
    #expect(result.problems.count == 7)
  }

  @Test func `a line beyond sixty-five thousand is told exactly`() throws {
    let people = (0..<70_000).map { "<person uid='u\($0)'><name/></person>" }
    let result = try validate(
      people + ["<person uid='last'><name/><child target='none'/></person>", "<person uid='x'/>"])
    #expect(Set(result.problems.map(\.line)) == [70_002, 70_003])
  }

  @Test func `a schema that cannot be used says so`() {
    #expect(throws: XMLFault.self) { _ = try XMLSchemaValidator(Array("<a/>".utf8)) }
    #expect(throws: XMLFault.self) { _ = try XMLSchemaValidator(Array("<xs:schema".utf8)) }
    #expect(throws: XMLFault.self) { _ = try XMLSchemaValidator([]) }
  }

  @Test func `a schema loads nothing that it was not given`() {
    #expect(throws: XMLFault.self) { _ = try XMLSchemaValidator(Samples.people) }
    #expect(throws: XMLFault.self) {
      let text = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="/etc/hostname"/></xs:schema>
        """
      _ = try XMLSchemaValidator(Array(text.utf8))
    }
  }

  @Test func `a schema is shared by threads`() async throws {
    let schema = try XMLSchemaValidator(Samples.people, imports: ["xml.xsd": Samples.xmlNamespace])
    let good = Array("<people xmlns='urn:people'><person uid='a'><name/></person></people>".utf8)
    let bad = Array("<people xmlns='urn:people'><person uid='a'/><person uid='a'><name/></person></people>".utf8)
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for worker in 0..<4 {
        group.addTask {
          try (0..<500).reduce(0) { sum, turn in
            try sum + schema.validate(.bytes((turn + worker).isMultiple(of: 2) ? good : bad), anchor: "uid").count
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [500, 500, 500, 500])
  }
}
