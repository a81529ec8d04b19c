import CaseModel
import Testing

@Suite struct RelationTests {
  @Test(arguments: Relation.allCases)
  func `every relation joins kinds and has words in both languages and directions`(relation: Relation) {
    let description = relation.description
    #expect(!description.sources.isEmpty && !description.targets.isEmpty)
    for phrase in [description.words, description.inverse] + description.attributes.map(\.words) {
      #expect(!phrase.es.isEmpty && !phrase.en.isEmpty)
    }
  }
}
