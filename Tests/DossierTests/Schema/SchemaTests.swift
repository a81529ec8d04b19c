import CaseModel
import FoundationEssentials
import Testing

struct SchemaTests {
  @Test func `the schema says what the model says`() throws {
    try CommittedFile("Schemas/dossier/1.0/dossier.xsd").expect(SchemaDraft.schema())
  }

  @Test func `the lists within the rules say what the model says`() throws {
    let file = CommittedFile("Schemas/dossier/1.0/dossier.sch")
    try file.expect(SchematronTables.renewed(try file.read()))
  }

  /// Otherwise a profile that keeps the field back would write an invalid dossier.
  @Test func `a required field is as open as its record`() {
    for kind in RecordKind.allCases { expectOpen(kind.description.fields, of: kind.rawValue) }
    for relation in Relation.allCases { expectOpen(relation.description.attributes, of: relation.rawValue) }
  }

  private func expectOpen(_ fields: [Field], of owner: String) {
    for field in fields {
      #expect(!field.required || (field.access == nil && !field.privileged), "\(owner).\(field.name)")
      if case .group(let inner) = field.shape { expectOpen(inner, of: owner + "." + field.name) }
    }
  }
}

/// A file of the repository that is written from the model; `RECORD_SCHEMA=1` writes it anew.
struct CommittedFile {
  let path: String

  init(_ path: String) { self.path = Repository.root + "/" + path }

  func read() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  func expect(_ text: String) throws {
    if ProcessInfo.processInfo.environment["RECORD_SCHEMA"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let committed = try read()
    #expect(committed == text, "\(path) differs from the model: run the tests with RECORD_SCHEMA=1")
  }
}

/// Where the tests find the repository's files.
enum Repository {
  /// The folder that holds Package.swift.
  static let root: String = {
    let pieces = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return pieces.dropLast(4).joined(separator: "/")
  }()
}
