import CaseModel
import LawData
import Testing

@Suite struct `Lists and the words of the case` {
  /// Lists that no field takes codes from: the program reads them itself.
  static let ownLists: Set<String> = ["relations", "match-weights", "member-roles"]

  @Test func `every list the model names is shipped, and no other`() {
    let shipped = Set(Vocabularies.shipped.names).subtracting(Self.ownLists)
    #expect(shipped == Set(VocabularyName.allCases.map(\.rawValue)))
  }

  @Test(arguments: [
    ("roles", Term.Meaning.wronged, "petitioner", "witness"), ("outcomes", .grants, "granted", "denied"),
    ("treatments", .weakening, "abandons", "follows"), ("precedent-statuses", .weakening, "interrupted", "in-force"),
    ("binding-forces", .binds, "binding", "persuasive"), ("binding-forces", .persuades, "persuasive", "undetermined"),
    ("compliance-states", .met, "complied", "reported"), ("request-replies", .silent, "silence", "zero"),
  ]) func `what the program concludes from a code stands in the list`(
    list: String, meaning: Term.Meaning, code: String, other: String
  ) throws {
    let with = try #require(Vocabularies.shipped.term(code, in: list))
    let without = try #require(Vocabularies.shipped.term(other, in: list))
    #expect(with.meanings.contains(meaning))
    #expect(!without.meanings.contains(meaning))
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
