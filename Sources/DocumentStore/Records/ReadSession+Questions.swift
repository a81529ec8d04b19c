extension ReadSession {
  /// A filter with its names resolved; `nil` if nothing can fulfil it.
  func question(_ name: String, _ filter: RecordFilter) throws(StoreError) -> RecordQuestion? {
    let kind = try schema.kind(name)
    var question = RecordQuestion(kind: kind, labels: labels, state: filter.state)
    if filter.state != .live, !filter.facets.isEmpty { throw .invalid(.query) }
    if let scope = filter.scope {
      guard let row = try scopeRow(scope) else { return nil }
      question.scope = row
    }
    for condition in filter.facets {
      guard let resolved = try resolved(condition, kind) else { return nil }
      question.conditions.append(resolved)
    }
    for joined in filter.linked {
      guard let resolved = try resolved(joined) else { return nil }
      question.joined.append(resolved)
    }
    if let text = filter.text {
      let found = try search(SearchQuery(text, kinds: [name]))
      question.rows = found.matches.map(\.record).sorted()
    }
    return question
  }

  func resolved(
    _ condition: FacetCondition, _ kind: DeclaredKind
  ) throws(StoreError) -> RecordQuestion.Condition? {
    let place = try kind.place(ofFacet: condition.facet)
    let facet = kind.facets[place]
    let test: RecordQuestion.Test
    switch condition.test {
    case .present: test = .present
    case .absent: test = .absent
    case .between(let least, let most):
      guard facet.type == .integer else { throw .invalid(.facet(kind: kind.name, facet: facet.name)) }
      test = .between(least, most)
    case .anyOf(let values):
      var codes: [Int64] = []
      for value in values {
        switch (value, facet.type) {
        case (.integer(let number), .integer): codes.append(number)
        case (.term(let text), .term): if let code = try code(text) { codes.append(code) }
        default: throw .invalid(.facet(kind: kind.name, facet: facet.name))
        }
      }
      if codes.isEmpty { return nil }
      test = .anyOf(codes)
    }
    return RecordQuestion.Condition(
      facet: place, labels: labels(access: facet.access, privileged: facet.privileged), test: test)
  }

  private func resolved(_ condition: LinkCondition) throws(StoreError) -> RecordQuestion.Joined? {
    var joined = RecordQuestion.Joined(direction: condition.direction)
    if let relation = condition.relation {
      guard let code = try code(try schema.relation(relation).name) else { return nil }
      joined.relation = code
    }
    if let others = condition.others {
      var rows: [Int64] = []
      for uid in others { if let row = try visibleRecord(uid), row.state == .live { rows.append(row.id) } }
      if rows.isEmpty { return nil }
      joined.others = rows
    }
    return joined
  }

  func order(_ order: RecordOrder, _ kind: DeclaredKind) throws(StoreError) -> RecordQuestion.Order {
    switch order {
    case .number(let descending): return .number(descending: descending)
    case .modified(let descending): return .modified(descending: descending)
    case .facet(let name, let descending):
      let place = try kind.place(ofFacet: name)
      let facet = kind.facets[place]
      if facet.many { throw .invalid(.query) }
      return .facet(
        place, labels: labels(access: facet.access, privileged: facet.privileged), descending: descending)
    }
  }
}
