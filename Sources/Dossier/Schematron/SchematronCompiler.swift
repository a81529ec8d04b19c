/// Compiles ISO Schematron (query binding `xslt`) to an XSLT 1.0 stylesheet that writes SVRL.
///
/// Every active pattern costs at most one walk over the elements, and patterns whose contexts never meet share one.
/// Not supported, and refused: abstract patterns, includes, lets with content, `documents`.
public struct SchematronCompiler: Sendable {
  /// Attributes of our own in the report: `record`, `handle`, `kind` and `line` say which record a finding is about.
  public static let placeNamespace = "urn:expediente:schematron:place"
  static let reportNamespace = "http://purl.oclc.org/dsdl/svrl"

  private let schema: SchematronSchema

  /// Reads a schema.
  public init(_ schema: [UInt8]) throws(SchematronFault) { self.schema = try SchematronParser.parse(schema) }

  /// The names of the phases it declares, sorted.
  public var phases: [String] { schema.phases.keys.sorted() }

  /// Compiles the patterns of one phase.
  ///
  /// - Parameter phase: a phase's name, `#ALL` for every pattern, `#DEFAULT` for the phase the schema prefers.
  /// - Returns: the stylesheet.
  public func stylesheet(phase: String = "#DEFAULT") throws(SchematronFault) -> [UInt8] {
    let chosen = try choose(phase)
    let namespaces = Dictionary(schema.namespaces.map { ($0.prefix, $0.uri) }, uniquingKeysWith: { first, _ in first })
    let walks = SchematronWalk.plan(chosen.patterns, namespaces: namespaces)
    var sheet = SchematronSheet(schema: schema)
    sheet.begin()
    try sheet.globals(schema.lets + chosen.lets + chosen.patterns.flatMap(\.lets))
    sheet.entry(phase: chosen.name, patterns: chosen.patterns, walks: walks)
    for walk in walks { try sheet.walk(walk, namespaces: namespaces) }
    return sheet.finish()
  }

  private struct Choice {
    let name: String
    let lets: [SchematronSchema.Let]
    let patterns: [SchematronSchema.Pattern]
  }

  private func choose(_ phase: String) throws(SchematronFault) -> Choice {
    let name = phase == "#DEFAULT" ? schema.defaultPhase ?? "#ALL" : phase
    if name == "#ALL" { return Choice(name: name, lets: [], patterns: schema.patterns) }
    guard let declared = schema.phases[name] else { throw .unknown(name: name, line: 0) }
    for pattern in declared.patterns where !schema.patterns.contains(where: { $0.id == pattern }) {
      throw .unknown(name: pattern, line: declared.line)
    }
    let active = schema.patterns.filter { $0.id.map(declared.patterns.contains) ?? false }
    return Choice(name: name, lets: declared.lets, patterns: active)
  }
}

/// One walk over the document, and the patterns whose rules it tries.
struct SchematronWalk {
  let mode: String
  var patterns: [SchematronSchema.Pattern]
  var targets: [ContextTargets]

  /// Gives each pattern to the first walk in which no other pattern's rules may meet its own.
  ///
  /// Within a pattern the first rule that matches a node wins; between patterns all do, so rules that may meet must
  /// not stand in one mode.
  static func plan(_ patterns: [SchematronSchema.Pattern], namespaces: [String: String]) -> [SchematronWalk] {
    var walks: [SchematronWalk] = []
    for pattern in patterns {
      let targets = pattern.rules.filter { !$0.isAbstract }.map { ContextTargets($0.context, namespaces: namespaces) }
      let free = walks.firstIndex { walk in
        !walk.targets.contains { taken in targets.contains { taken.mayMeet($0) } }
      }
      if let free {
        walks[free].patterns.append(pattern)
        walks[free].targets += targets
      } else {
        walks.append(SchematronWalk(mode: "walk\(walks.count + 1)", patterns: [pattern], targets: targets))
      }
    }
    return walks
  }

  /// What the walk must visit beside elements, as `select` expressions; elements come last.
  var visits: [String] {
    let all = targets.reduce(into: Set<ContextTargets.Target>()) { $0.formUnion($1.targets) }
    let anything = all.contains(.anything)
    func needs(_ isWanted: (ContextTargets.Target) -> Bool) -> Bool { anything || all.contains(where: isWanted) }
    var visits: [String] = []
    if needs({ if case .attribute = $0 { true } else { false } }) { visits.append("@*") }
    if needs({ $0 == .text }) { visits.append("text()") }
    if needs({ $0 == .comment }) { visits.append("comment()") }
    if needs({ $0 == .instruction }) { visits.append("processing-instruction()") }
    return visits + ["*"]
  }
}
