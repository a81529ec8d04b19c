import CaseModel

/// Takes from records what stays back; what is left still carries the office's own ids.
struct ContentReduction {
  let plan: DisclosurePlan
  /// What each person is called whose identity stays back.
  let pseudonyms: [String: String]
  /// The SHA-256 of the documents that leave.
  let sent: Set<String>

  private var policy: DisclosurePolicy { plan.policy }

  /// What is left of a record, or nothing.
  func reduced(_ record: DossierRecord) throws(DossierFailure) -> DossierRecord? {
    guard plan.kept.contains(record.uid) else { return nil }
    var record = record
    let fields = record.kind.description.fields
    var body = reduced(
      try record.bodyValue(), fields, owner: record.kind.rawValue, limit: plan.limit(record.uid),
      record: record.uid)
    if record.kind == .person {
      setMinor(of: record.uid, in: &body, fields)
      setPseudonym(of: record.uid, in: &body, fields)
    }
    record.body = DossierBody(body)
    if let scope = record.scope, !plan.kept.contains(scope) { record.scope = nil }
    var links: [DossierLink] = []
    for link in record.links
    where plan.leaves(link.relation, from: record.uid, to: link.target, link.access, link.privileged) {
      links.append(try reduced(link, of: record))
    }
    record.links = links
    return record
  }

  private func reduced(_ link: DossierLink, of record: DossierRecord) throws(DossierFailure) -> DossierLink {
    var link = link
    let limit = plan.linkLimit(record.uid, link.target)
    let fields = link.relation.description.attributes
    var attributes = reduced(
      try record.attributes(of: link), fields, owner: link.relation.rawValue, limit: limit, record: record.uid)
    if record.kind == .person, plan.identityLeaves(record.uid), !policy.identifiers {
      attributes[PseudonymFields.name] = nil
    }
    link.attributes = DossierBody(attributes)
    link.locators = link.locators.filter { sent.contains($0.sha256) }.map { locator in
      var locator = locator
      if let field = Locator.fields.first(where: { $0.name == "verifiedBy" }), (field.access ?? .public) > limit {
        locator.verifiedBy = nil
      }
      return locator
    }
    return link
  }

  /// What is left of an object: fields as open as the limit, documents that leave, no foreign elements.
  private func reduced(
    _ object: JSONValue, _ fields: [Field], owner: String, limit: AccessLevel, record: String
  ) -> JSONValue {
    var members: [JSONValue.Member] = []
    for field in fields {
      guard let value = object[field.name], policy.privileged || !field.privileged,
        (field.access ?? .public) <= limit, !plan.withholds(FieldOfKind(owner, field.name), of: record),
        policy.identifiers || field.name != "extensions"
      else { continue }
      if field.repeats {
        let items = value.elements.compactMap {
          reduced($0, field, owner: owner, limit: limit, record: record)
        }
        if !items.isEmpty { members.append(JSONValue.Member(field.name, .array(items))) }
      } else if let item = reduced(value, field, owner: owner, limit: limit, record: record) {
        members.append(JSONValue.Member(field.name, item))
      }
    }
    return .object(members)
  }

  private func reduced(
    _ value: JSONValue, _ field: Field, owner: String, limit: AccessLevel, record: String
  ) -> JSONValue? {
    switch field.shape {
    case .group(let inner):
      if BodyWalk.isDocument(inner) { return document(value, limit: limit, record: record) }
      let left = reduced(value, inner, owner: owner, limit: limit, record: record)
      return left.members.isEmpty ? nil : left
    case .digest: return value.text.map(sent.contains) ?? false || policy.identifiers ? value : nil
    default: return value
    }
  }

  private func document(_ value: JSONValue, limit: AccessLevel, record: String) -> JSONValue? {
    // The field it stands in was let through before; here only the rule on documents decides.
    guard let sha256 = value["sha256"]?.text, policy.documents == .all || sent.contains(sha256),
      plan.sends(
        .init(sha256: sha256, isRedaction: value["redactionOf"] != nil, access: .public, privileged: false),
        of: record)
    else { return nil }
    var members: [JSONValue.Member] = []
    for field in Document.fields {
      guard let item = value[field.name], (field.access ?? .public) <= limit else { continue }
      if !policy.identifiers {
        if field.name == "fileName" { continue }
        if field.name == DocumentAttributes.redactionOf, !(item.text.map(sent.contains) ?? false) { continue }
      }
      members.append(JSONValue.Member(field.name, item))
    }
    return .object(members)
  }

  /// Where the birth stays back of which it follows, it is said that the person is under age.
  private func setMinor(of uid: String, in body: inout JSONValue, _ fields: [Field]) {
    guard !policy.identifiers, plan.survey.nodes[uid]?.will?.isKnownMinor == true, body["minor"] == nil,
      let minor = fields.first(where: { $0.name == "minor" }), (minor.access ?? .public) <= plan.limit(uid)
    else { return }
    body = .object(
      fields.compactMap { field in
        let value = field.name == minor.name ? .bool(true) : body[field.name]
        return value.map { JSONValue.Member(field.name, $0) }
      })
  }

  /// A person whose identity stays back is called by a pseudonym; one whose identity leaves has none.
  private func setPseudonym(of uid: String, in body: inout JSONValue, _ fields: [Field]) {
    guard !policy.identifiers else { return }
    let name = plan.identityLeaves(uid) ? nil : pseudonyms[uid].map(JSONValue.string)
    body = .object(
      fields.compactMap { field in
        let value = field.name == PseudonymFields.name ? name : body[field.name]
        return value.map { JSONValue.Member(field.name, $0) }
      })
  }
}
