public import CaseModel
import DocumentStore

/// Links two records.
public struct AddLink: Sendable {
  /// The record the link is asked from; `P-7#2` says where in it.
  public var reference: RecordReference
  /// The links to add.
  public var links: [LinkInput]

  /// Creates the operation.
  public init(_ reference: String, _ links: [LinkInput]) {
    self.reference = RecordReference(reference)
    self.links = links
  }

  /// Carries it out; all links or none.
  public func run(in context: OperationContext) throws(OperationError) -> LinkOutcome {
    try ConditionRecords.prepare(links, in: context)
    return try context.write("link") { writer in
      let record = try Lookup.end(reference, [], &writer, context)
      var added: [LinkView] = []
      for link in links {
        let stored = try LinkWriting.add(link, from: record, in: &writer, context, at: reference.page)
        added.append(try LinkView(stored, from: record.uid, writer))
      }
      return LinkOutcome(
        record: try RecordEncoding.view(record).summary, links: added,
        doubts: try Doubt.about(added, of: try Lookup.handle(record), writer, context.law)
          + Doubt.about(links, context.law), batch: writer.batch, dryRun: context.dryRun)
    }
  }
}

/// Takes links between two records away; undo brings them back.
public struct RemoveLink: Sendable {
  /// One end.
  public var reference: RecordReference
  /// The other end.
  public var other: RecordReference
  /// The relation; all between the two if nothing is said.
  public var relation: Relation?

  /// Creates the operation.
  public init(_ reference: String, _ other: String, relation: Relation? = nil) {
    self.reference = RecordReference(reference)
    self.other = RecordReference(other)
    self.relation = relation
  }

  /// Carries it out.
  ///
  /// - Throws: `OperationError.noSuchLink` if nothing joins the two that way.
  public func run(in context: OperationContext) throws(OperationError) -> LinkOutcome {
    return try context.write("unlink") { writer in
      let record = try Lookup.record(reference, [], writer, context.law)
      let end = try Lookup.record(other, [], writer, context.law)
      let between = try (writer.links(from: record.uid) + writer.links(to: record.uid)).filter { link in
        (link.source == end.uid || link.target == end.uid) && (relation.map { $0.rawValue == link.relation } ?? true)
      }
      guard !between.isEmpty else {
        throw OperationError.noSuchLink(source: reference.text, target: other.text)
      }
      var removed: [LinkView] = []
      for link in between {
        try context.require(.edit, in: link.label.scope)
        removed.append(try LinkView(link, from: record.uid, writer))
        try writer.unlink(link.uid)
      }
      return LinkOutcome(
        record: try RecordEncoding.view(record).summary, links: removed, doubts: [], batch: writer.batch,
        dryRun: context.dryRun)
    }
  }
}
