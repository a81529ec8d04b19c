public import CaseModel

/// A record as a dossier carries it: what it is, who may see it, what it holds and where it leads.
public struct DossierRecord: Sendable, Hashable {
  /// The global identifier, lower case.
  public var uid: String
  /// What kind of record it is.
  public var kind: RecordKind
  /// What the office calls it, such as `P-7`; a condition's is its code.
  public var handle: String?
  /// Who may see it.
  public var access: AccessLevel
  /// Whether it is the office's own thinking.
  public var privileged: Bool
  /// The uid of the case it belongs to; nothing if it belongs to the office.
  public var scope: String?
  /// The described fields, `extensions` included.
  public var body: DossierBody
  /// The links that start at it, in any order.
  public var links: [DossierLink]

  /// Creates a record.
  public init(
    uid: String, kind: RecordKind, handle: String? = nil, access: AccessLevel = .caseTeam, privileged: Bool = false,
    scope: String? = nil, body: DossierBody = .empty, links: [DossierLink] = []
  ) {
    self.uid = uid
    self.kind = kind
    self.handle = handle
    self.access = access
    self.privileged = privileged
    self.scope = scope
    self.body = body
    self.links = links
  }
}

/// A link of a record to another one.
public struct DossierLink: Sendable, Hashable {
  /// The global identifier, lower case.
  public var uid: String
  /// What it says.
  public var relation: Relation
  /// The uid of the record it leads to.
  public var target: String
  /// Who may see it.
  public var access: AccessLevel
  /// Whether it is the office's own thinking.
  public var privileged: Bool
  /// The relation's attributes.
  public var attributes: DossierBody
  /// Where in documents it points, in the order kept.
  public var locators: [Locator]

  /// Creates a link.
  public init(
    uid: String, relation: Relation, target: String, access: AccessLevel = .caseTeam, privileged: Bool = false,
    attributes: DossierBody = .empty, locators: [Locator] = []
  ) {
    self.uid = uid
    self.relation = relation
    self.target = target
    self.access = access
    self.privileged = privileged
    self.attributes = attributes
    self.locators = locators
  }
}

extension DossierRecord {
  /// The body as one value.
  func bodyValue() throws(DossierFailure) -> JSONValue { try value(body, kind.description.fields, nil) }

  /// The attributes of one of its links as one value.
  func attributes(of link: DossierLink) throws(DossierFailure) -> JSONValue {
    try value(link.attributes, link.relation.description.attributes, link.relation)
  }

  private func value(_ body: DossierBody, _ fields: [Field], _ relation: Relation?) throws(DossierFailure) -> JSONValue
  {
    do throws(JSONError) {
      return try body.value(fields)
    } catch {
      throw .unwritable(
        UnwritableField(uid: uid, record: handle, relation: relation, field: "", reason: .malformed))
    }
  }
}
