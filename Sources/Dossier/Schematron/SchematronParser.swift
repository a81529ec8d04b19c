import XMLKit

/// Reads a Schematron schema.
struct SchematronParser {
  static let namespace = "http://purl.oclc.org/dsdl/schematron"
  static let transformNamespace = "http://www.w3.org/1999/XSL/Transform"

  private let reader: XMLEventReader
  private var schema = SchematronSchema()

  static func parse(_ bytes: [UInt8]) throws(SchematronFault) -> SchematronSchema {
    do {
      var parser = SchematronParser(reader: try XMLEventReader(.bytes(bytes)))
      try parser.document()
      return parser.schema
    } catch let fault as XMLFault {
      throw .xml(fault)
    } catch let fault as SchematronFault {
      throw fault
    } catch {
      throw .notASchema
    }
  }

  private init(reader: XMLEventReader) { self.reader = reader }

  private mutating func document() throws {
    guard case .start(let root)? = try nextTag(), isSchematron(root), root.name == "schema" else {
      throw SchematronFault.notASchema
    }
    guard ["xslt", "xslt1", nil].contains(root["queryBinding"]) else { throw SchematronFault.notASchema }
    schema.defaultPhase = root["defaultPhase"]
    try children { parser, start throws in try parser.topLevel(start) }
    guard try nextTag() == nil else { throw SchematronFault.notASchema }
  }

  private mutating func topLevel(_ start: XMLStart) throws {
    if start.namespace == Self.transformNamespace, start.name == "key" {
      schema.keys.append(
        SchematronSchema.Key(
          name: try required("name", start), match: try required("match", start), use: try required("use", start)))
      return try reader.skip()
    }
    switch start.name {
    case "title", "p": try reader.skip()
    case "ns":
      schema.namespaces.append((try required("prefix", start), try required("uri", start)))
      try reader.skip()
    case "let": schema.lets.append(try variable(start))
    case "phase": try phase(start)
    case "pattern": try pattern(start)
    case "diagnostics":
      try children { parser, child throws in
        guard child.name == "diagnostic" else { throw parser.unsupported(child) }
        let id = try parser.required("id", child)
        guard parser.schema.diagnostics[id] == nil else {
          throw SchematronFault.repeated(name: id, line: child.line)
        }
        parser.schema.diagnostics[id] = try parser.pieces()
      }
    default: throw unsupported(start)
    }
  }

  private mutating func phase(_ start: XMLStart) throws {
    let id = try required("id", start)
    guard schema.phases[id] == nil else { throw SchematronFault.repeated(name: id, line: start.line) }
    var lets: [SchematronSchema.Let] = []
    var patterns: [String] = []
    try children { parser, child throws in
      switch child.name {
      case "p": try parser.reader.skip()
      case "let": lets.append(try parser.variable(child))
      case "active":
        patterns.append(try parser.required("pattern", child))
        try parser.reader.skip()
      default: throw parser.unsupported(child)
      }
    }
    schema.phases[id] = SchematronSchema.Phase(lets: lets, patterns: patterns, line: start.line)
  }

  private mutating func pattern(_ start: XMLStart) throws {
    guard start["abstract"] != "true", start["is-a"] == nil, start["documents"] == nil else {
      throw unsupported(start)
    }
    var lets: [SchematronSchema.Let] = []
    var rules: [SchematronSchema.Rule] = []
    try children { parser, child throws in
      switch child.name {
      case "title", "p": try parser.reader.skip()
      case "let": lets.append(try parser.variable(child))
      case "rule": rules.append(try parser.rule(child))
      default: throw parser.unsupported(child)
      }
    }
    schema.patterns.append(SchematronSchema.Pattern(id: start["id"], lets: lets, rules: rules))
  }

  private mutating func rule(_ start: XMLStart) throws -> SchematronSchema.Rule {
    let isAbstract = start["abstract"] == "true"
    let id = isAbstract ? try required("id", start) : start["id"]
    let context = isAbstract ? "" : try required("context", start)
    var steps: [SchematronSchema.Step] = []
    try children { parser, child throws in
      switch child.name {
      case "p": try parser.reader.skip()
      case "let": steps.append(.variable(try parser.variable(child)))
      case "assert", "report": steps.append(.check(try parser.check(child)))
      case "extends":
        steps.append(.extends(rule: try parser.required("rule", child), line: child.line))
        try parser.reader.skip()
      default: throw parser.unsupported(child)
      }
    }
    return SchematronSchema.Rule(
      id: id, isAbstract: isAbstract, context: context, role: start["role"], steps: steps, line: start.line)
  }

  private mutating func check(_ start: XMLStart) throws -> SchematronSchema.Check {
    SchematronSchema.Check(
      isReport: start.name == "report", id: start["id"], role: start["role"], test: try required("test", start),
      diagnostics: (start["diagnostics"] ?? "").split(whereSeparator: \.isWhitespace).map(String.init),
      pieces: try pieces(), line: start.line)
  }

  private mutating func variable(_ start: XMLStart) throws -> SchematronSchema.Let {
    let name = try required("name", start)
    let value = try required("value", start)
    try children { parser, child throws in throw parser.unsupported(child) }
    return SchematronSchema.Let(name: name, value: value, line: start.line)
  }

  /// Reads a sentence, up to and with its end.
  private mutating func pieces() throws -> [SchematronSchema.Piece] {
    var pieces: [SchematronSchema.Piece] = []
    var open = 1
    while open > 0, let event = try reader.next() {
      switch event {
      case .text(let text, _): pieces.append(.text(text))
      case .end: open -= 1
      case .instruction: break
      case .start(let start):
        guard isSchematron(start) else { throw unsupported(start) }
        switch start.name {
        case "value-of":
          pieces.append(.value(select: try required("select", start)))
          try reader.skip()
        case "name":
          pieces.append(.name(path: start["path"] ?? "."))
          try reader.skip()
        case "emph", "dir", "span": open += 1
        default: throw unsupported(start)
        }
      }
    }
    return pieces
  }

  /// Calls the body for each child element of the one whose start was read last, and reads its end.
  private mutating func children(_ body: (inout SchematronParser, XMLStart) throws -> Void) throws {
    while let event = try nextTag() {
      guard case .start(let start) = event else { return }
      let isKey = start.namespace == Self.transformNamespace && start.name == "key"
      guard isSchematron(start) || isKey else { throw unsupported(start) }
      try body(&self, start)
    }
  }

  /// The next start or end; text between elements means nothing in a schema.
  private func nextTag() throws(XMLFault) -> XMLEvent? {
    while let event = try reader.next() {
      switch event {
      case .start, .end: return event
      case .text, .instruction: continue
      }
    }
    return nil
  }

  private func isSchematron(_ start: XMLStart) -> Bool { start.namespace == Self.namespace }

  private func required(_ attribute: String, _ start: XMLStart) throws(SchematronFault) -> String {
    guard let value = start[attribute] else {
      throw .missing(attribute: attribute, element: start.name, line: start.line)
    }
    return value
  }

  private func unsupported(_ start: XMLStart) -> SchematronFault {
    .unsupported(element: start.name, line: start.line)
  }
}
