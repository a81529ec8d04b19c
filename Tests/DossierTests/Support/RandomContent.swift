import CaseModel
import Dossier
import TestKit

/// Content with every kind, field shape and relation, and texts made to break things.
struct RandomContent {
  static let nasty = [
    "Ana Ejemplo", "ñ<&>\"'", " al principio y al final ", "\tcon\ttabulador\ny renglón\r\ny retorno\r", "]]>", "&amp;",
    "acentos combinados: e\u{301} n\u{303}", "emoji 👩🏽‍⚖️ y 🏳️‍🌈", "salto\u{85}de\u{2028}renglón", "\u{FEFF}marca", "\u{FFFD}",
    "\u{7F}\u{9F}", "<!-- no es comentario -->", "\\u0041 \\ \" /", "\u{10FFFD}", " ", "\n", "漢字", "𝔘𝔫𝔦",
  ]

  private var random: SeededRandom
  private(set) var documents: [DossierDocument] = []

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  /// Content with some records of every kind and some links of every relation.
  mutating func content(recordsOfAKind count: Int) -> DossierContent {
    documents = (0..<3).map { index in
      DossierDocument(
        sha256: random.hexadecimal(64), bytes: 100 + index, mediaType: index == 0 ? nil : "application/pdf",
        pages: index == 2 ? 12 : nil)
    }
    var records: [DossierRecord] = []
    for kind in RecordKind.allCases {
      for number in 1...count { records.append(record(kind, number)) }
    }
    let scopes = records.filter { $0.kind == .strategicCase }.map(\.uid)
    for index in records.indices where random.chance(60) { records[index].scope = random.pick(scopes) }
    for relation in Relation.allCases { link(relation, in: &records) }
    return DossierContent(
      about: DossierAbout(title: random.pick(Self.nasty)), vocabularies: vocabularies(), documents: documents,
      records: records, extensions: [foreignElement])
  }

  /// An element of another namespace in exclusive canonical form.
  let foreignElement = "<x:mark xmlns:x=\"urn:example:ext\" a=\"1\">ñ &amp; <x:in></x:in></x:mark>"

  private mutating func vocabularies() -> [DossierVocabulary] {
    [
      DossierVocabulary(
        name: "conditions", version: "1.0",
        terms: [
          DossierTerm(code: "I10-I16", label: Phrase("Enfermedades hipertensivas", "Hypertensive diseases")),
          DossierTerm(code: "I10", parent: "I10-I16", label: Phrase("Hipertensión", "")),
        ])
    ]
  }

  private mutating func record(_ kind: RecordKind, _ number: Int) -> DossierRecord {
    let fields = kind.description.fields
    let body = object(fields)
    return DossierRecord(
      uid: random.uid(), kind: kind, handle: random.chance(80) ? kind.description.handlePrefix + "-\(number)" : nil,
      access: random.pick(AccessLevel.allCases), privileged: random.chance(20), body: parts(body))
  }

  /// A body in one part or in two, as a store keeps fields of different access apart.
  private mutating func parts(_ body: JSONValue) -> DossierBody {
    guard random.chance(50) else { return DossierBody(body) }
    var first: [JSONValue.Member] = []
    var second: [JSONValue.Member] = []
    for member in body.members { if random.chance(50) { first.append(member) } else { second.append(member) } }
    return DossierBody(parts: [JSONValue.object(first).bytes, JSONValue.object(second).bytes])
  }

  private mutating func link(_ relation: Relation, in records: inout [DossierRecord]) {
    let description = relation.description
    let sources = records.indices.filter { description.sources.contains(records[$0].kind) }
    let targets = records.filter { description.targets.contains($0.kind) }
    for source in sources.prefix(3) {
      guard let target = targets.randomElement(using: &random) else { continue }
      records[source].links.append(
        DossierLink(
          uid: random.uid(), relation: relation, target: target.uid, access: random.pick(AccessLevel.allCases),
          privileged: random.chance(20), attributes: DossierBody(object(description.attributes)),
          locators: random.chance(50) ? [locator(), Locator(sha256: documents[0].sha256)] : []))
    }
  }

  private mutating func locator() -> Locator {
    var locator = Locator(sha256: documents[2].sha256, page: 3)
    locator.toPage = 4
    locator.box = "10 20 30 40"
    locator.quote = random.pick(Self.nasty)
    locator.verifiedBy = random.pick(Self.nasty)
    locator.verifiedOn = PartialDate("~2006-03")
    return locator
  }

  private mutating func object(_ fields: [Field]) -> JSONValue {
    var members: [JSONValue.Member] = []
    for field in fields where random.chance(75) {
      if field.name == "extensions" {
        members.append(JSONValue.Member(field.name, .array([.string(foreignElement)])))
      } else if field.repeats {
        let items = (0..<Int.random(in: 1...3, using: &random)).map { _ in value(field) }
        members.append(JSONValue.Member(field.name, .array(items)))
      } else {
        members.append(JSONValue.Member(field.name, value(field)))
      }
    }
    return .object(members)
  }

  private mutating func value(_ field: Field) -> JSONValue {
    switch field.shape {
    case .text, .paragraph: return .string(random.pick(Self.nasty))
    case .date: return .string(random.pick(["2006", "2006-03", "2006-03-24", "~2006", "2008-01/2010", "unknown"]))
    case .integer: return .number(random.pick(["0", "412", "-7"]))
    case .decimal: return .string(random.pick(["0.10", "-3", "1234567890123456789.01"]))
    case .flag: return .bool(random.chance(50))
    case .code: return .string(random.pick(["I10", "other", "a-b"]))
    case .digest: return .string(documents[1].sha256)
    case .group(let fields):
      if fields.map(\.name) == Document.fields.map(\.name) { return document() }
      return object(fields)
    }
  }

  private mutating func document() -> JSONValue {
    let document = random.pick(documents)
    var members = [JSONValue.Member("sha256", .string(document.sha256))]
    members.append(JSONValue.Member("fileName", .string(random.pick(Self.nasty))))
    if document.mediaType != "application/octet-stream" {
      members.append(JSONValue.Member("mediaType", .string(document.mediaType)))
    }
    members.append(JSONValue.Member("bytes", .number(String(document.bytes))))
    if let pages = document.pages { members.append(JSONValue.Member("pages", .number(String(pages)))) }
    members.append(JSONValue.Member("role", .string("original")))
    members.append(JSONValue.Member("redactionOf", .string(documents[0].sha256)))
    return .object(members)
  }
}
