import Assets
import CaseModel
import LawData
import Testing
import XMLKit

/// Every list that comes with the program, as one row of a table of tests.
@Suite struct `Shipped lists` {
  static let names = Vocabularies.shipped.names
  static let validator = EmbeddedFile.named("vocabulary/1.0/vocabulary.xsd").flatMap {
    try? XMLSchemaValidator($0.bytes)
  }

  @Test func `all of them are found by name`() {
    #expect(Self.names.count == EmbeddedFile.all(in: "vocabularies/").count)
    #expect(Self.names.contains("conditions"))
    #expect(Vocabularies.shipped["no-such-list"] == nil)
  }

  @Test(arguments: names) func `the file obeys the schema`(name: String) throws {
    let file = try #require(EmbeddedFile.named("vocabularies/\(name).xml"))
    let validator = try #require(Self.validator)
    let result = try validator.validate(.bytes(file.bytes))
    #expect(result.problems.map(\.message) == [])
  }

  @Test(arguments: names) func `the list is named as its file and ships read-only`(name: String) throws {
    let list = try #require(Vocabularies.shipped[name])
    #expect(list.name == name)
    #expect(list.shipped)
    #expect(!list.terms.isEmpty)
    #expect(!list.sources.isEmpty)
  }

  @Test(arguments: names) func `every term speaks both languages, in the house's form`(name: String) throws {
    let list = try #require(Vocabularies.shipped[name])
    for term in list.terms {
      for words in [term.label, term.definition, term.inverse, term.note].compactMap({ $0 }) {
        #expect(!words.es.isEmpty && !words.en.isEmpty, "\(term.code)")
        for text in [words.es, words.en] {
          #expect(!text.contains("  ") && text.first?.isWhitespace == false && text.last?.isWhitespace == false)
        }
      }
    }
  }

  @Test(arguments: names) func `parents and replacements exist and make no circle`(name: String) throws {
    let list = try #require(Vocabularies.shipped[name])
    for term in list.terms {
      for other in term.parents + [term.replacedBy].compactMap({ $0 }) {
        #expect(list[other] != nil, "\(term.code) → \(other)")
        #expect(other != term.code)
      }
      #expect(!list.ancestors(of: term.code).contains(term.code), "\(term.code) is above itself")
      #expect(list.current(term.code)?.replacedBy == nil)
    }
  }

  @Test(arguments: names) func `every row has a source, or says it was not verified`(name: String) throws {
    let list = try #require(Vocabularies.shipped[name])
    for term in list.terms {
      let sources = term.sources.isEmpty ? list.sources : term.sources
      let read = sources.contains { $0.certainty != .unverified }
      #expect(read || term.certainty == .unverified, "\(term.code)")
    }
  }

  @Test(arguments: names) func `no place that was not read claims a text that was`(name: String) throws {
    let list = try #require(Vocabularies.shipped[name])
    for source in list.sources + list.terms.flatMap(\.sources) where source.certainty == .unverified {
      #expect(source.edition == nil, "\(source.work)")
    }
  }

  @Test(arguments: [
    ("code=\"E11.3\"", "code=\"E11.2\""), ("parent=\"E11\"", "parent=\"E98\""),
    ("replacedBy=\"K64\"", "replacedBy=\"K99\""),
  ]) func `the schema refuses a repeated code and a code that is no term`(right: String, wrong: String) throws {
    let file = try #require(EmbeddedFile.named("vocabularies/conditions.xml"))
    let text = String(decoding: file.bytes, as: UTF8.self)
    let changed = text.split(separator: right, omittingEmptySubsequences: false).joined(separator: wrong)
    #expect(changed != text)
    let result = try #require(Self.validator).validate(.bytes([UInt8](changed.utf8)))
    #expect(result.count > 0)
  }
}
