import CaseModel
import Dossier
import Testing

struct RoundTripTests {
  @Test(arguments: UInt64(1)...40)
  func `what was written is read and written again byte for byte`(seed: UInt64) throws {
    var random = RandomContent(seed: seed)
    let content = random.content(recordsOfAKind: 2)
    let bytes = try content.dossierBytes()
    let read = try DossierContent(reading: bytes)
    #expect(try read.dossierBytes() == bytes)
  }

  @Test(arguments: UInt64(100)...120)
  func `what is read is what was written, field for field`(seed: UInt64) throws {
    var random = RandomContent(seed: seed)
    let content = random.content(recordsOfAKind: 2)
    let read = try DossierContent(reading: try content.dossierBytes())
    #expect(read.about == content.about)
    #expect(read.extensions == content.extensions)
    #expect(Set(read.documents) == Set(content.documents))
    #expect(read.records.count == content.records.count)
    for (left, right) in zip(read.records, content.records) {
      let fields = left.kind.description.fields
      #expect(left.uid == right.uid && left.kind == right.kind && left.handle == right.handle)
      #expect(left.access == right.access && left.privileged == right.privileged && left.scope == right.scope)
      #expect(try left.body.value(fields) == right.body.value(fields))
      #expect(Set(left.links) == Set(right.links))
    }
  }

  @Test func `the random content holds every kind and every relation`() throws {
    var random = RandomContent(seed: 7)
    let content = random.content(recordsOfAKind: 3)
    let relations = Set(content.records.flatMap(\.links).map(\.relation))
    #expect(Set(content.records.map(\.kind)) == Set(RecordKind.allCases))
    #expect(relations == Set(Relation.allCases))
  }

  @Test func `the order in which content comes changes nothing`() throws {
    var random = RandomContent(seed: 8)
    let content = random.content(recordsOfAKind: 2)
    let shuffled = DossierContent(
      about: content.about, vocabularies: content.vocabularies.reversed(), documents: content.documents.reversed(),
      records: content.records.reversed().map { record in
        var record = record
        record.links.reverse()
        return record
      }, extensions: content.extensions)
    #expect(try content.dossierBytes() == shuffled.dossierBytes())
  }
}
