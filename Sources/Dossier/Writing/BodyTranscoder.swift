import CaseModel

/// A body on its way from JSON text to elements, in the fields' order, without a tree between them.
struct BodyTranscoder {
  /// A field that cannot be written.
  struct Fault: Error {
    /// Its name, with those of the groups around it before it; empty if the whole body is meant.
    let field: String
    let reason: UnwritableField.Reason
  }

  private var scanner = JSONObjectScanner()
  /// The field inside a group at which writing failed.
  private var inner = ""
  /// The ids of the dossier's documents, by the SHA-256 of their bytes.
  let documents: DocumentIDs

  init(documents: DocumentIDs) { self.documents = documents }

  /// Appends the elements of a body and returns its elements of other namespaces, which stand last in a record.
  ///
  /// - Throws: `Fault` at the first field that cannot be written.
  mutating func write(
    _ body: DossierBody, by table: FieldTable, depth: Int, into output: inout XMLBuffer
  ) throws(Fault) -> [String] {
    scanner.drop(to: 0)
    for (index, part) in body.parts.enumerated() {
      do throws(UnwritableField.Reason) {
        guard (try? UTF8Span(validating: part.span)) != nil else { throw .malformed }
        var offset = 0
        JSONObjectScanner.skipSpace(part, &offset)
        try scanner.object(part, part: index, &offset)
        JSONObjectScanner.skipSpace(part, &offset)
        guard offset == part.count else { throw .malformed }
      } catch {
        throw Fault(field: "", reason: error)
      }
    }
    var foreign: [String] = []
    try fields(body, from: 0, by: table, depth: depth, into: &output, foreign: &foreign)
    return foreign
  }

  /// Writes the members from the mark on, and forgets them.
  private mutating func fields(
    _ body: DossierBody, from mark: Int, by table: FieldTable, depth: Int, into output: inout XMLBuffer,
    foreign: inout [String]
  ) throws(Fault) {
    let end = scanner.members.count
    var written = 0
    var likely = mark
    for entry in table.entries where written < end - mark {
      guard let place = place(of: entry, in: body, likely: likely, mark..<end) else { continue }
      written += 1
      likely = place + 1
      let member = scanner.members[place]
      do throws(UnwritableField.Reason) {
        try self.field(body, member, entry, depth: depth, into: &output, foreign: &foreign)
      } catch {
        let name = inner.isEmpty ? entry.field.name : entry.field.name + "." + inner
        inner = ""
        throw Fault(field: name, reason: error)
      }
    }
    guard written == end - mark else { throw Fault(field: "", reason: .unknownField) }
    scanner.drop(to: mark)
  }

  /// Where the field's member stands: nearly always right after the field before.
  private func place(
    of entry: FieldTable.Entry, in body: DossierBody, likely: Int, _ range: Range<Int>
  ) -> Int? {
    if range.contains(likely), named(likely, entry, body) { return likely }
    return range.first { named($0, entry, body) }
  }

  private func named(_ place: Int, _ entry: FieldTable.Entry, _ body: DossierBody) -> Bool {
    let member = scanner.members[place]
    guard member.name.count == entry.nameBytes.count else { return false }
    return body.parts[member.part][member.name].elementsEqual(entry.nameBytes)
  }

  private mutating func field(
    _ body: DossierBody, _ member: JSONObjectScanner.Member, _ entry: FieldTable.Entry, depth: Int,
    into output: inout XMLBuffer, foreign: inout [String]
  ) throws(UnwritableField.Reason) {
    let text = body.parts[member.part]
    var offset = member.value.lowerBound
    if text[offset] == UInt8(ascii: "n") { return }
    guard entry.field.repeats else {
      try item(body, member.part, &offset, entry, depth: depth, into: &output, foreign: &foreign)
      return
    }
    guard text[offset] == UInt8(ascii: "[") else { throw .wrongType }
    offset += 1
    JSONObjectScanner.skipSpace(text, &offset)
    if text[offset] == UInt8(ascii: "]") { return }
    while true {
      JSONObjectScanner.skipSpace(text, &offset)
      try item(body, member.part, &offset, entry, depth: depth, into: &output, foreign: &foreign)
      JSONObjectScanner.skipSpace(text, &offset)
      guard offset < text.count else { throw .malformed }
      offset += 1
      if text[offset - 1] == UInt8(ascii: "]") { return }
      guard text[offset - 1] == UInt8(ascii: ",") else { throw .malformed }
    }
  }

  /// Writes one value as one element and leaves the offset behind it.
  private mutating func item(
    _ body: DossierBody, _ part: Int, _ offset: inout Int, _ entry: FieldTable.Entry, depth: Int,
    into output: inout XMLBuffer, foreign: inout [String]
  ) throws(UnwritableField.Reason) {
    let text = body.parts[part]
    if entry.isForeign {
      let start = offset
      try JSONObjectScanner.skipString(text, &offset)
      guard case .string(let element)? = try? JSONValue(parsing: Array(text[start..<offset])) else { throw .malformed }
      foreign.append(element)
      return
    }
    output.line(depth)
    if let nested = entry.nested {
      guard offset < text.count, text[offset] == UInt8(ascii: "{") else { throw .wrongType }
      let mark = scanner.members.count
      try scanner.object(text, part: part, &offset)
      if entry.isDocument {
        try document(text, from: mark, entry, into: &output)
        return
      }
      output.raw(entry.openTag)
      let opened = output.bytes.count
      do throws(Fault) {
        try fields(body, from: mark, by: nested, depth: depth + 1, into: &output, foreign: &foreign)
      } catch {
        inner = error.field
        throw error.reason
      }
      if output.closeIfEmpty(opened) { return }
      output.line(depth)
    } else {
      output.raw(entry.openTag)
      try scalar(text, &offset, entry.field.shape, into: &output)
    }
    output.raw(entry.closeTag)
  }

  private func scalar(
    _ text: [UInt8], _ offset: inout Int, _ shape: Field.Shape, into output: inout XMLBuffer
  ) throws(UnwritableField.Reason) {
    switch shape {
    case .text, .paragraph, .date, .decimal, .code, .digest: try output.string(text, &offset, in: .content)
    case .integer:
      let start = offset
      JSONObjectScanner.skipWord(text, &offset)
      let digits = text[start] == UInt8(ascii: "-") ? text[(start + 1)..<offset] : text[start..<offset]
      guard !digits.isEmpty, digits.allSatisfy({ 48...57 ~= $0 }) else { throw .wrongType }
      output.bytes.append(contentsOf: text[start..<offset])
    case .flag:
      let start = offset
      JSONObjectScanner.skipWord(text, &offset)
      let word = text[start..<offset]
      guard word.elementsEqual("true".utf8) || word.elementsEqual("false".utf8) else { throw .wrongType }
      output.bytes.append(contentsOf: word)
    case .group: throw .wrongType
    }
  }

  /// Writes which document belongs to the record; size, type and pages stand in the dossier's list of documents.
  private mutating func document(
    _ text: [UInt8], from mark: Int, _ entry: FieldTable.Entry, into output: inout XMLBuffer
  ) throws(UnwritableField.Reason) {
    let members = scanner.members[mark...]
    defer { scanner.drop(to: mark) }
    guard let digest = members.first(where: { text[$0.name].elementsEqual("sha256".utf8) }),
      let id = documents[hexadecimal(text, digest)]
    else { throw .unknownDocument }
    output.raw("<\(entry.element) ref=\"\(id)\"")
    for name in DocumentAttributes.written {
      guard let member = members.first(where: { text[$0.name].elementsEqual(name.utf8) }) else { continue }
      var offset = member.value.lowerBound
      if text[offset] == UInt8(ascii: "n") { continue }
      output.raw(" \(name)=\"")
      if name == DocumentAttributes.redactionOf, let id = documents[hexadecimal(text, member)] {
        output.raw(id)
      } else {
        try output.string(text, &offset, in: .attribute)
      }
      output.raw("\"")
    }
    output.raw("/>")
  }

  private func hexadecimal(_ text: [UInt8], _ member: JSONObjectScanner.Member) -> String {
    String(decoding: text[member.value].dropFirst().dropLast(), as: UTF8.self)
  }
}

/// Which properties of a document a record repeats: those that the dossier's list of documents does not say.
enum DocumentAttributes {
  static let redactionOf = "redactionOf"
  static let listed = ["sha256", "mediaType", "bytes", "pages"]
  static let written = Document.fields.map(\.name).filter { !listed.contains($0) }
}
