import CaseModel

/// What one pass over the content tells a filter: who is who, what leads where, which documents belong to what.
///
/// Bodies are looked into and left behind, so that a large case does not stand in memory.
struct DisclosureSurvey {
  struct Node {
    let kind: RecordKind
    let handle: String?
    let access: AccessLevel
    let privileged: Bool
    /// The case it belongs to.
    let scope: String?
    let links: [Link]
    let documents: [NamedDocument]
    /// What each field says that holds a code.
    let codes: [String: String]
    /// What a person wants; nothing of other records.
    var will: PersonWill?
  }

  struct Link {
    let relation: Relation
    let target: String
    let access: AccessLevel
    let privileged: Bool
    /// The role and the pseudonym of a participation.
    let role: String?
    let pseudonym: String?
  }

  struct NamedDocument {
    let sha256: String
    let isRedaction: Bool
    /// The level of the field it stands in, and of the groups around it.
    let access: AccessLevel
    let privileged: Bool
  }

  private(set) var nodes: [String: Node] = [:]
  /// The uids in the order of the content.
  private(set) var order: [String] = []
  /// What links lead to a record.
  private(set) var incoming: [String: [(relation: Relation, source: String)]] = [:]

  /// Passes over the content.
  ///
  /// - Parameters:
  ///   - source: the content, as the office sees it.
  ///   - persons: everybody the office knows, with all that is known of them: whoever exports may not see consents.
  ///   - today: the day on which age is counted.
  init(_ source: some DossierSource, knowing persons: [DossierRecord] = [], today: Day? = nil) throws {
    try source.forEachRecord { record in try add(record, today) }
    for person in persons where nodes[person.uid] != nil {
      nodes[person.uid]?.will = PersonWill(try person.bodyValue(), today: today)
    }
    for (uid, links) in incoming where links.contains(where: { $0.relation == .signsFor }) {
      nodes[uid]?.will?.isSignedFor()
    }
  }

  private mutating func add(_ record: DossierRecord, _ today: Day?) throws(DossierFailure) {
    let fields = record.kind.description.fields
    let body = try record.bodyValue()
    var documents: [NamedDocument] = []
    BodyWalk.documents(in: body, fields) { path, document in
      guard let sha256 = document["sha256"]?.text else { return }
      documents.append(
        NamedDocument(
          sha256: sha256, isRedaction: document["redactionOf"] != nil,
          access: path.compactMap(\.access).max() ?? .public, privileged: path.contains(where: \.privileged)))
    }
    var links: [Link] = []
    for link in record.links {
      var role: String?
      var pseudonym: String?
      if link.relation == .participatesIn {
        let attributes = try record.attributes(of: link)
        role = attributes["role"]?.text
        pseudonym = attributes[PseudonymFields.name]?.text
      }
      links.append(
        Link(
          relation: link.relation, target: link.target, access: link.access, privileged: link.privileged, role: role,
          pseudonym: pseudonym))
      incoming[link.target, default: []].append((link.relation, record.uid))
    }
    order.append(record.uid)
    nodes[record.uid] = Node(
      kind: record.kind, handle: record.handle, access: record.access, privileged: record.privileged,
      scope: record.scope,
      links: links, documents: documents, codes: Self.codes(body, fields),
      will: record.kind == .person ? PersonWill(body, today: today) : nil)
  }
}

extension DisclosureSurvey {
  private static func codes(_ body: JSONValue, _ fields: [Field]) -> [String: String] {
    var codes: [String: String] = [:]
    for field in fields {
      if case .code = field.shape, !field.repeats { codes[field.name] = body[field.name]?.text }
    }
    return codes
  }

  /// The records in one of the policy's withheld states, with those that hang only from them.
  func unready(_ policy: DisclosurePolicy) -> Set<String> {
    guard !policy.withheldStates.isEmpty else { return [] }
    var unready: Set<String> = []
    for (uid, node) in nodes {
      let isWithheld = policy.withheldStates.contains { state in
        state.field.owner == node.kind.rawValue && node.codes[state.field.field] == state.code
      }
      if isWithheld { unready.insert(uid) }
    }
    let hanging = Set(policy.hanging)
    for (uid, node) in nodes {
      let holds = node.links.filter { hanging.contains($0.relation) }.map(\.target)
      if !holds.isEmpty, holds.allSatisfy(unready.contains) { unready.insert(uid) }
    }
    return unready
  }
}

/// Where pseudonyms stand: in the person's own field of the name, and in the attribute of a participation.
enum PseudonymFields {
  static let name = "pseudonym"
}
