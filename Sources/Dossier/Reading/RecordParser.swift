import CaseModel
import XMLKit

/// Reads the records of one kind.
struct RecordParser {
  private let kind: RecordKind
  private let reader: ElementReader
  private let fields: FieldParser
  private let table: FieldTable

  init(kind: RecordKind, reader: ElementReader, documents: [String: DossierDocument]) {
    self.kind = kind
    self.reader = reader
    fields = FieldParser(reader: reader, documents: documents)
    table = FieldTable.kinds[kind] ?? FieldTable([])
  }

  func record(_ start: XMLStart) throws(DossierFailure) -> DossierRecord {
    try start.allow(["uid", "handle", "access", "privileged", "scope"])
    var record = DossierRecord(
      uid: try start.required("uid"), kind: kind, handle: start["handle"], access: try access(start),
      privileged: try start.flag("privileged"), scope: start["scope"])
    var values = FieldValues(table)
    while let inner = try reader.next() {
      if inner.isForeign {
        try values.add(foreign: try reader.canonical(inner), inner)
      } else if inner.isOurs, inner.name == "links" {
        try inner.allow([])
        while let link = try reader.next() { record.links.append(try self.link(link)) }
      } else {
        try fields.read(inner, into: &values)
      }
    }
    record.body = DossierBody(values.object)
    return record
  }

  private func link(_ start: XMLStart) throws(DossierFailure) -> DossierLink {
    guard start.isOurs, let relation = Relation(rawValue: start.name) else {
      throw .unexpected(element: start.name, line: start.line)
    }
    try start.allow(["uid", "target", "access", "privileged"])
    var link = DossierLink(
      uid: try start.required("uid"), relation: relation, target: try start.required("target"),
      access: try access(start), privileged: try start.flag("privileged"))
    var values = FieldValues(FieldTable.relations[relation] ?? FieldTable([]))
    while let inner = try reader.next() {
      if inner.isOurs, inner.name == "locator" {
        link.locators.append(try locator(inner))
      } else {
        try fields.read(inner, into: &values)
      }
    }
    link.attributes = DossierBody(values.object)
    return link
  }

  private func locator(_ start: XMLStart) throws(DossierFailure) -> Locator {
    try start.allow(["document", "page", "toPage", "box", "verifiedBy", "verifiedOn"])
    var locator = Locator(sha256: try fields.digest(start, "document"), page: try start.integer("page"))
    locator.toPage = try start.integer("toPage")
    locator.box = start["box"]
    locator.verifiedBy = start["verifiedBy"]
    if let text = start["verifiedOn"] {
      guard let date = PartialDate(text) else { throw start.wrong("verifiedOn") }
      locator.verifiedOn = date
    }
    while let inner = try reader.next() {
      guard inner.isOurs, inner.name == "quote", locator.quote == nil else {
        throw .unexpected(element: inner.name, line: inner.line)
      }
      locator.quote = try reader.text()
    }
    return locator
  }

  private func access(_ start: XMLStart) throws(DossierFailure) -> AccessLevel {
    guard let access = AccessLevel(code: try start.required("access")) else { throw start.wrong("access") }
    return access
  }
}
