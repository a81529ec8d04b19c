public import CaseModel
public import DocumentStore

/// Shows a record with its links, both ways.
public struct ShowRecord: Sendable {
  /// The record.
  public var reference: RecordReference
  /// The kinds it may have; any if empty.
  public var kinds: [RecordKind] = []

  /// Creates the operation for a record.
  public init(_ reference: String) { self.reference = RecordReference(reference) }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> RecordDetail {
    try context.read("show") { reader, restricted in
      let stored = try Lookup.any(reference, kinds, reader, context.law)
      var links: [LinkView] = []
      for link in try reader.links(from: stored.uid) { links.append(try LinkView(link, from: stored.uid, reader)) }
      for link in try reader.links(to: stored.uid) { links.append(try LinkView(link, from: stored.uid, reader)) }
      let order = Dictionary(uniqueKeysWithValues: Relation.allCases.enumerated().map { ($1, $0) })
      links.sort {
        (order[$0.relation] ?? 0, $0.outgoing ? 0 : 1, $0.other.uid) < (
          order[$1.relation] ?? 0, $1.outgoing ? 0 : 1, $1.other.uid
        )
      }
      let detail = RecordDetail(
        record: try RecordEncoding.lastSeen(stored, reader), links: links, aliases: try reader.aliases(of: stored.uid),
        scope: try stored.label.scope.caseUID.map { try reader.record($0) }?.map { try RecordEncoding.view($0).summary }
      )
      restricted.add(detail.record)
      for link in detail.links { restricted.add(link) }
      if let scope = detail.scope { restricted.add(scope) }
      return detail
    }
  }
}

/// A record with everything that is joined to it.
public struct RecordDetail: Sendable, Hashable {
  /// The record.
  public let record: RecordView
  /// Its links, in the order of relations, outgoing ones first.
  public let links: [LinkView]
  /// Numbers it had in other stores.
  public let aliases: [Int]
  /// The case it belongs to; nothing when the office shares it.
  public let scope: RecordSummary?
}

/// Shows the versions of a record that a member may see.
public struct ShowHistory: Sendable {
  /// The record.
  public var reference: RecordReference

  /// Creates the operation for a record.
  public init(_ reference: String) { self.reference = RecordReference(reference) }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> [VersionView] {
    try context.read("history") { reader, restricted in
      let stored = try Lookup.any(reference, [], reader, context.law)
      guard let kind = RecordKind(rawValue: stored.kind) else { throw OperationError.unreadableBody }
      let members = try reader.members()
      return try reader.history(stored.uid).map { revision in
        restricted.add(revision, of: stored.uid)
        return VersionView(
          version: revision.version, change: revision.change, time: revision.time,
          member: members.first { $0.uid == revision.member }.map { MemberView.handle($0.number) } ?? "",
          batch: revision.batch, body: try RecordEncoding.body(revision.parts, kind.description.fields))
      }
    }
  }
}

/// One version of a record.
public struct VersionView: Sendable, Hashable {
  /// The version, counted from 1.
  public let version: Int
  /// What happened.
  public let change: Revision.Change
  /// When, in UTC milliseconds.
  public let time: Int64
  /// The handle of the member who did it.
  public let member: String
  /// The batch it belongs to.
  public let batch: Int64
  /// The visible fields as they were.
  public let body: JSONValue
}

extension LinkView {
  init<S: StoreReading & ~Copyable>(_ link: StoredLink, from uid: UID, _ reader: borrowing S) throws {
    guard let relation = Relation(rawValue: link.relation),
      let other = try reader.record(link.source == uid ? link.target : link.source)
    else { throw OperationError.unreadableBody }
    let (attributes, locators) = try LinkWriting.decoded(link)
    self.init(
      uid: link.uid.text, relation: relation, outgoing: link.source == uid, source: link.source.text,
      target: link.target.text, other: try RecordEncoding.view(other).summary, scope: link.label.scope.caseUID?.text,
      attributes: attributes,
      locators: locators, access: AccessLevel(rawValue: link.label.access) ?? .identity,
      privileged: link.label.privileged, version: link.version)
  }
}
