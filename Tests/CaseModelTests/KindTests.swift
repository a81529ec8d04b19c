import CaseModel
import Testing

@Suite struct KindTests {
  private let descriptions = RecordKind.allCases.map(\.description)

  @Test func `handles begin as the office knows them`() {
    let prefixes = [
      "C", "PE", "I", "PA", "N", "NG", "AR", "P", "SC", "H", "AG", "J", "E", "RS", "NT", "O", "PR", "SI", "CF", "B",
      "CC", "EV", "PL", "AX",
    ]
    #expect(descriptions.map(\.handlePrefix) == prefixes)
    #expect(RecordKind(handlePrefix: "pe") == .person)
    #expect(RecordKind(handlePrefix: "ZZ") == nil)
  }

  @Test func `a command word names one kind`() {
    let words = descriptions.flatMap { [$0.command] + $0.aliases }
    #expect(Set(words).count == words.count)
    #expect(!words.contains("claimant"))
    #expect(descriptions.allSatisfy { !$0.aliases.isEmpty })
    #expect(words.allSatisfy { $0.allSatisfy { $0.isASCII && ($0.isLowercase || $0 == "-") } })
  }

  @Test func `a collection's element is not also a record's`() {
    let names = descriptions.map(\.collection) + RecordKind.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: RecordKind.allCases)
  func `a kind names its title and its date by fields it has`(kind: RecordKind) throws {
    let description = kind.description
    #expect(description.kind == kind)
    #expect(description.field(description.titleField) != nil)
    if let standIn = description.standInTitleField { #expect(description.field(standIn) != nil) }
    guard let name = description.dateField else { return }
    guard case .date = try #require(description.field(name)).shape else {
      Issue.record("\(name) is no date")
      return
    }
  }

  @Test(arguments: RecordKind.allCases)
  func `an option of a kind means one thing`(kind: RecordKind) {
    let fields = kind.description.fields.map(\.optionName)
    let relations = Relation.allCases.map(\.description).filter { $0.sources.contains(kind) }.map(\.optionName)
    let global = ["store", "json", "lang", "dry-run", "no-input", "as", "help", "version"]
    let all = fields + relations + global
    #expect(Set(all).count == all.count)
  }

  @Test(arguments: RecordKind.allCases)
  func `a repeated field names one item, and item names differ`(kind: RecordKind) {
    for fields in [kind.description.fields] + groups(kind.description.fields) {
      #expect(Set(fields.map(\.item)).count == fields.count)
      for field in fields { #expect(field.repeats == (field.item != field.name), "\(field.name)") }
    }
  }

  @Test func `an option is named after one item, in words of lower case`() {
    #expect(RecordKind.person.description.field("otherNames")?.optionName == "other-name")
    #expect(RecordKind.strategicCase.description.field("openedOn")?.optionName == "opened-on")
  }

  @Test func `only a person holds what says who a human being is`() {
    for description in descriptions where description.kind != .person {
      #expect(description.fields.allSatisfy { $0.access != .identity }, "\(description.kind)")
    }
    for relation in Relation.allCases {
      #expect(relation.description.attributes.allSatisfy { $0.access != .identity })
    }
    let person = RecordKind.person.description
    for name in ["name", "birth", "phones", "address", "identifiers", "documents", "note"] {
      #expect(person.field(name)?.access == .identity, "\(name)")
    }
  }

  @Test func `what is the office's own thinking is marked so wherever it stands`() {
    for description in descriptions { #expect(description.field("internalNote")?.privileged == true) }
    for (kind, name) in [
      (RecordKind.argument, "counterArgument"), (.argument, "strength"), (.person, "risk"), (.strategicCase, "theory"),
    ] {
      #expect(kind.description.field(name)?.privileged == true, "\(name)")
    }
  }

  private func groups(_ fields: [Field]) -> [[Field]] {
    fields.flatMap { field -> [[Field]] in
      guard case .group(let inner) = field.shape else { return [] }
      return [inner] + groups(inner)
    }
  }
}
