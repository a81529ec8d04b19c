import CaseModel
import DocumentStore

/// Writes the records that a letter of refusal tells of.
struct RefusalScribe {
  let context: OperationContext
  let home: StoredRecord

  /// The role of who asks for their affiliation in a case.
  private static let role = "claimant"

  /// The person meant, or a new one who takes part in the case.
  func person(_ typed: RecordRefusal, in writer: inout StoreWriter) throws -> StoredRecord {
    if case .handle = RecordReference(typed.person).form {
      let known = try found(typed.person, .person, "person", writer)
      try takePart(known, in: &writer)
      return known
    }
    // The name is the whole one; surnames stand apart besides, for lists and initials.
    var fields = [FieldInput("name", typed.surnames.isEmpty ? typed.person : typed.person + " " + typed.surnames)]
    if !typed.surnames.isEmpty { fields.append(FieldInput("surnames", typed.surnames)) }
    let new = try add(.person, fields, option: "person", in: &writer)
    try takePart(new, in: &writer)
    return new
  }

  /// The refusal itself, with the letter's document as its own.
  func refusal(_ typed: RecordRefusal, _ letter: StoredRecord, in writer: inout StoreWriter) throws -> StoredRecord {
    var fields = [
      FieldInput("title", context.language == .spanish ? "Negativa de afiliación" : "Refusal of affiliation"),
      FieldInput("kind", "affiliation"), FieldInput("form", "written"),
    ]
    if !typed.date.isEmpty { fields.append(FieldInput("date", typed.date)) }
    if !typed.notifiedOn.isEmpty { fields.append(FieldInput("receivedOn", typed.notifiedOn)) }
    if let family = typed.affectsFamily { fields.append(FieldInput("affectsFamily", family ? "yes" : "no")) }
    let documents = try RecordEncoding.view(letter).body["documents"]
    return try add(.refusal, fields, option: nil, in: &writer) { body in
      if let documents { body["documents"] = documents }
    }
  }

  /// The notice of the refusal, if anything is known of it.
  func notice(_ typed: RecordRefusal, in writer: inout StoreWriter) throws -> StoredRecord? {
    guard !typed.notifiedOn.isEmpty || !typed.medium.isEmpty else { return nil }
    var fields = [
      FieldInput("title", context.language == .spanish ? "Notificación de la negativa" : "Notice of the refusal")
    ]
    if !typed.notifiedOn.isEmpty { fields.append(FieldInput("date", typed.notifiedOn)) }
    if !typed.medium.isEmpty { fields.append(FieldInput("medium", typed.medium)) }
    return try add(.notification, fields, option: "medium", in: &writer)
  }

  /// The record that a text names, or a new one of that title; nothing for an empty text.
  func named(
    _ kind: RecordKind, _ text: String, _ field: String, in writer: inout StoreWriter
  ) throws -> StoredRecord? {
    guard !text.isEmpty else { return nil }
    do { return try Lookup.record(RecordReference(text), [kind], writer, context.law) } catch let error
      as OperationError
    {
      // A handle that leads nowhere is a slip; a name that nobody bears is a new one.
      guard case .unknownReference = error, case .words = RecordReference(text).form else {
        throw OperationError.inOption(kind.description.command, error)
      }
    }
    return try add(kind, [FieldInput(field, text)], option: kind.description.command, in: &writer)
  }

  /// Joins two records.
  func link(_ record: StoredRecord, _ relation: Relation, _ other: String, in writer: inout StoreWriter) throws {
    do { try LinkWriting.add(LinkInput(relation, other), from: record, in: &writer, context) } catch let error
      as OperationError
    {
      // A person may be known to live with the condition already.
      guard case .linkExists = error else { throw error }
    }
  }

  private func takePart(_ person: StoredRecord, in writer: inout StoreWriter) throws {
    let known = try writer.links(from: person.uid).contains {
      $0.relation == Relation.participatesIn.rawValue && $0.target == home.uid
    }
    guard !known else { return }
    let part = LinkInput(.participatesIn, home.uid.text, attributes: [FieldInput("role", Self.role)])
    try LinkWriting.add(part, from: person, in: &writer, context)
  }

  private func found(
    _ text: String, _ kind: RecordKind, _ option: String, _ writer: borrowing StoreWriter
  ) throws -> StoredRecord {
    do { return try Lookup.record(RecordReference(text), [kind], writer, context.law) } catch let error
      as OperationError
    {
      throw OperationError.inOption(option, error)
    }
  }

  private func add(
    _ kind: RecordKind, _ fields: [FieldInput], option: String?, in writer: inout StoreWriter,
    _ more: (inout JSONValue) -> Void = { _ in }
  ) throws -> StoredRecord {
    let description = kind.description
    let scope = description.shared ? Scope.shared : .record(home.uid)
    try context.require(.edit, in: scope)
    do {
      let typed = TypedBody(fields: description.fields, law: context.law)
      var body = try typed.make(fields)
      more(&body)
      let uid = context.newUID()
      _ = try writer.add(
        RecordEncoding.draft(
          kind, try typed.checked(body), scope: scope, access: description.access, privileged: description.privileged,
          uid: uid))
      return try Lookup.record(uid, writer)
    } catch let error as OperationError {
      throw option.map { OperationError.inOption($0, error) } ?? error
    }
  }
}
