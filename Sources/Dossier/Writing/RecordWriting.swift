import CaseModel

/// One record as an element: labels, fields, links, and what other namespaces added.
enum RecordWriting {
  private static let depth = 2

  static func write(
    _ record: DossierRecord, with transcoder: inout BodyTranscoder, into output: inout XMLBuffer
  ) throws {
    let table = FieldTable.kinds[record.kind]
    var foreign: [String] = []
    do throws(BodyTranscoder.Fault) {
      output.line(depth)
      output.raw("<")
      output.raw(record.kind.rawValue)
      try attributes(of: record, into: &output)
      output.raw(">")
      if let table {
        foreign = try transcoder.write(record.body, by: table, depth: depth + 1, into: &output)
      }
    } catch {
      throw failure(error, record, nil)
    }
    try write(links: record, with: &transcoder, into: &output)
    for element in foreign {
      try ForeignElement.write(element, uid: record.uid, depth: depth + 1, into: &output)
    }
    output.line(depth)
    output.raw("</")
    output.raw(record.kind.rawValue)
    output.raw(">")
  }

  private static func attributes(
    of record: DossierRecord, into output: inout XMLBuffer
  ) throws(BodyTranscoder.Fault) {
    do throws(UnwritableField.Reason) {
      try output.attribute("uid", record.uid)
      if let handle = record.handle { try output.attribute("handle", handle) }
      try output.attribute("access", record.access.code)
      if record.privileged { try output.attribute("privileged", "true") }
      if let scope = record.scope { try output.attribute("scope", scope) }
    } catch {
      throw BodyTranscoder.Fault(field: "", reason: error)
    }
  }

  private static func write(
    links record: DossierRecord, with transcoder: inout BodyTranscoder, into output: inout XMLBuffer
  ) throws {
    guard !record.links.isEmpty else { return }
    output.line(depth + 1)
    output.raw("<links>")
    for link in record.links.sorted(by: DossierOrder.precedes) {
      do throws(BodyTranscoder.Fault) {
        try write(link, with: &transcoder, into: &output)
      } catch {
        throw failure(error, record, link.relation)
      }
    }
    output.line(depth + 1)
    output.raw("</links>")
  }

  private static func write(
    _ link: DossierLink, with transcoder: inout BodyTranscoder, into output: inout XMLBuffer
  ) throws(BodyTranscoder.Fault) {
    let depth = depth + 2
    output.line(depth)
    output.raw("<")
    output.raw(link.relation.rawValue)
    do throws(UnwritableField.Reason) {
      try output.attribute("uid", link.uid)
      try output.attribute("target", link.target)
      try output.attribute("access", link.access.code)
      if link.privileged { try output.attribute("privileged", "true") }
    } catch {
      throw BodyTranscoder.Fault(field: "", reason: error)
    }
    output.raw(">")
    let opened = output.bytes.count
    if let table = FieldTable.relations[link.relation] {
      _ = try transcoder.write(link.attributes, by: table, depth: depth + 1, into: &output)
    }
    for locator in link.locators {
      do throws(UnwritableField.Reason) {
        try write(locator, transcoder.documents, depth: depth + 1, into: &output)
      } catch {
        throw BodyTranscoder.Fault(field: "locators", reason: error)
      }
    }
    if output.closeIfEmpty(opened) { return }
    output.line(depth)
    output.raw("</\(link.relation.rawValue)>")
  }

  private static func write(
    _ locator: Locator, _ documents: DocumentIDs, depth: Int, into output: inout XMLBuffer
  ) throws(UnwritableField.Reason) {
    guard let document = documents[locator.sha256] else { throw .unknownDocument }
    output.line(depth)
    output.raw("<locator")
    try output.attribute("document", document)
    if let page = locator.page { output.raw(" page=\"\(page)\"") }
    if let page = locator.toPage { output.raw(" toPage=\"\(page)\"") }
    if let box = locator.box { try output.attribute("box", box) }
    if let person = locator.verifiedBy { try output.attribute("verifiedBy", person) }
    if let date = locator.verifiedOn { try output.attribute("verifiedOn", date.text) }
    guard let quote = locator.quote else {
      output.raw("/>")
      return
    }
    output.raw(">")
    output.line(depth + 1)
    output.raw("<quote>")
    try output.text(quote, in: .content)
    output.raw("</quote>")
    output.line(depth)
    output.raw("</locator>")
  }

  private static func failure(
    _ fault: BodyTranscoder.Fault, _ record: DossierRecord, _ relation: Relation?
  ) -> DossierFailure {
    .unwritable(
      UnwritableField(
        uid: record.uid, record: record.handle, relation: relation, field: fault.field, reason: fault.reason))
  }
}
