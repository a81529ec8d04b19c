package import CaseModel
package import DocumentStore
import LawData

/// Turns a body into what the store keeps, and what the store shows into a view.
package enum RecordEncoding {
  /// The shape that bodies written today have; readers accept every earlier one.
  static let shape = 1

  /// What the store keeps of a record.
  ///
  /// - Parameters:
  ///   - body: checked, its members in the kind's order.
  ///   - uid: the identifier it must have, if it is not to get a new one.
  package static func draft(
    _ kind: RecordKind, _ body: JSONValue, scope: Scope, access: AccessLevel, privileged: Bool, uid: UID? = nil,
    handle: Int? = nil
  ) -> RecordDraft {
    let description = kind.description
    let parts = BodyParts.split(body, fields: description.fields, access: access, privileged: privileged)
    let language: PassageDraft.Language = body["spokenLanguage"]?.text == "en" ? .en : .es
    var draft = RecordDraft(
      uid: uid, kind: kind.rawValue,
      label: Label(scope: scope, access: access.rawValue, privileged: privileged),
      parts: parts.map { Part(access: $0.access.rawValue, privileged: $0.privileged, body: $0.body.bytes) },
      facets: CaseSchema.values(of: body, description),
      passages: parts.compactMap { passage($0, description, language) }, blobs: digests(in: body, description.fields),
      handle: handle, shape: shape)
    // What a document says is as closed as that there is one.
    draft.documentAccess = description.field("documents")?.access?.rawValue ?? 0
    draft.documentLanguage = language
    return draft
  }

  private static func passage(
    _ part: BodyParts.Part, _ description: KindDescription, _ language: PassageDraft.Language
  ) -> PassageDraft? {
    var texts: [String] = []
    for field in description.fields {
      if let value = part.body[field.name] { collect(value, field, into: &texts) }
    }
    guard !texts.isEmpty else { return nil }
    return PassageDraft(
      texts.joined(separator: "\n"), language: language, access: part.access.rawValue, privileged: part.privileged)
  }

  private static func collect(_ value: JSONValue, _ field: Field, into texts: inout [String]) {
    for single in field.repeats ? value.elements : [value] {
      switch field.shape {
      case .text, .paragraph: if field.name != "extensions", let text = single.text { texts.append(text) }
      case .group(let fields):
        for inner in fields { if let value = single[inner.name] { collect(value, inner, into: &texts) } }
      case .date, .integer, .decimal, .flag, .code, .digest: break
      }
    }
  }

  /// Every SHA-256 a body refers to.
  static func digests(in body: JSONValue, _ fields: [Field]) -> [String] {
    var found: [String] = []
    for field in fields {
      guard let value = body[field.name] else { continue }
      for single in field.repeats ? value.elements : [value] {
        switch field.shape {
        case .digest: if let text = single.text { found.append(text) }
        case .group(let inner): found += digests(in: single, inner)
        case .text, .paragraph, .date, .integer, .decimal, .flag, .code: break
        }
      }
    }
    return found
  }

  /// The visible body of a record or link, joined from its parts.
  static func body(_ parts: [Part], _ fields: [Field]) throws(OperationError) -> JSONValue {
    BodyParts.joined(try parsed(parts), fields: fields)
  }

  private static func parsed(_ parts: [Part]) throws(OperationError) -> [JSONValue] {
    var bodies: [JSONValue] = []
    for part in parts {
      do { bodies.append(try JSONValue(parsing: part.body)) } catch { throw .unreadableBody }
    }
    return bodies
  }

  private static func titles(_ kind: RecordKind, _ body: JSONValue, _ handle: String) -> Phrase {
    if kind == .condition {
      let shipped = Vocabularies.shipped.term(handle, in: "conditions")?.label
      let es = body["nameEs"]?.text
      let en = body["nameEn"]?.text
      return Phrase(es ?? shipped?.es ?? en ?? handle, en ?? shipped?.en ?? es ?? handle)
    }
    let title = kind.title(of: body) ?? handle
    return Phrase(title, title)
  }

  /// A stored record as a view.
  static func view(_ record: StoredRecord) throws(OperationError) -> RecordView {
    guard let kind = RecordKind(rawValue: record.kind) else { throw .unreadableBody }
    let fields = kind.description.fields
    let bodies = try parsed(record.parts)
    let body = BodyParts.joined(bodies, fields: fields)
    let handle = kind == .condition ? body["code"]?.text ?? "" : kind.handle(record.number)
    let open = zip(record.parts, bodies).filter { !$0.0.isRestricted }.map { $0.1 }
    // What the open parts alone would name it by is no secret.
    var isNamedOpenly = open.count == bodies.count
    if !isNamedOpenly, !open.isEmpty {
      isNamedOpenly = kind.title(of: BodyParts.joined(open, fields: fields)) == kind.title(of: body)
    }
    return RecordView(
      uid: record.uid.text, kind: kind, handle: handle, titles: titles(kind, body, handle), body: body,
      access: AccessLevel(rawValue: record.label.access) ?? .identity, privileged: record.label.privileged,
      scope: record.label.scope.caseUID?.text, version: record.version, hiddenParts: record.hiddenParts,
      isRestricted: open.count != bodies.count, nameIsRestricted: !isNamedOpenly,
      removed: record.state == .removed, erased: record.state == .erased, modified: record.modified)
  }
}

extension Scope {
  /// The uid of the case; nothing for what the office shares.
  var caseUID: UID? {
    if case .record(let uid) = self { uid } else { nil }
  }
}
