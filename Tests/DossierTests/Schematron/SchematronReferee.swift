import FileKit

/// Other people's Schematron, to agree with.
enum SchematronReferee: String, CaseIterable {
  case lxml, jing

  /// The ids found, sorted; `nil` if the referee is not installed here.
  func judge(_ sample: SchematronCase) throws -> [String]? {
    let scratch = try ScratchFolder()
    let schema = try scratch.write(sample.text, as: "rules.sch")
    let document = try scratch.write(sample.document, as: "document.xml")
    switch self {
    case .lxml: return try lxml(schema, document, phase: sample.phase)
    case .jing:
      // Jing's command line has no phases, and its Schematron no rules about attributes.
      return sample.phase == "#ALL" && !sample.schema.contains("context=\"@") ? try jing(schema, document) : nil
    }
  }

  private func lxml(_ schema: String, _ document: String, phase: String) throws -> [String]? {
    let script = """
      import sys
      from lxml import etree, isoschematron
      phase = None if sys.argv[3] == '#ALL' else sys.argv[3]
      rules = isoschematron.Schematron(etree.parse(sys.argv[1]), store_report=True, phase=phase)
      rules.validate(etree.parse(sys.argv[2]))
      for item in rules.validation_report.iter('{*}failed-assert', '{*}successful-report'): print(item.get('id'))
      """
    guard let output = try run("/usr/bin/python3", ["-c", script, schema, document, phase]) else { return nil }
    guard output.outcome == .exited(0) else { return nil }
    return lines(output.output).sorted()
  }

  private func jing(_ schema: String, _ document: String) throws -> [String]? {
    guard let output = try run("/usr/bin/jing", [schema, document]) else { return nil }
    let said = lines(output.output + output.errorOutput)
    guard !said.contains(where: { $0.contains("Exception") }) else { return nil }
    return said.compactMap { line in
      guard let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]") else { return nil }
      let id = String(line[line.index(after: open)..<close])
      return id == "warning" ? nil : id
    }.sorted()
  }

  private func run(_ program: String, _ arguments: [String]) throws -> WorkerResult? {
    guard Files.exists(program) else { return nil }
    return try Worker.run(
      executable: program, arguments: arguments, environment: ["PATH": "/usr/bin:/bin"],
      limits: WorkerLimits(wallSeconds: 60))
  }

  private func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
