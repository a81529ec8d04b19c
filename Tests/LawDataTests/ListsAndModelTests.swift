import CaseModel
import LawData
import Testing

@Suite struct `Lists and the words of the case` {
  /// The lists that fields of kinds, relations and groups take their codes from.
  static let used: [String] = {
    var names: Set<String> = []
    func collect(_ fields: [Field]) {
      for field in fields {
        switch field.shape {
        case .code(let list): names.insert(list)
        case .group(let inner): collect(inner)
        default: break
        }
      }
    }
    for kind in RecordKind.allCases { collect(kind.description.fields) }
    for relation in Relation.allCases { collect(relation.description.attributes) }
    return names.sorted()
  }()

  @Test(arguments: used) func `every list a field names is shipped`(name: String) {
    #expect(Vocabularies.shipped[name] != nil)
  }

  @Test(arguments: Relation.allCases) func `a relation is called the same in its row and in the program`(
    relation: Relation
  ) throws {
    let row = try #require(Vocabularies.shipped.term(relation.rawValue, in: "relations"))
    #expect(row.label == relation.description.words)
    #expect(row.inverse == relation.description.inverse)
  }

  @Test func `there is no row for a relation that does not exist`() throws {
    let list = try #require(Vocabularies.shipped["relations"])
    #expect(list.terms.map(\.code).sorted() == Relation.allCases.map(\.rawValue).sorted())
  }
}
