/// How a store keeps up with declarations that grow, and with programs that know fewer of them.
extension ReadSession {
  private static let filled = "facets"
  private static let behind = "facets.behind"

  private func signature(_ setting: String) throws(StoreError) -> FacetSignature {
    FacetSignature(try engine.setting(setting) ?? "")
  }

  /// Whether all that is declared has its room and its values.
  func isPrepared() throws(StoreError) -> Bool { try unfilled().isEmpty }

  private func unfilled() throws(StoreError) -> FacetSignature {
    schema.signature.missing(in: try signature(ReadSession.filled).without(try signature(ReadSession.behind)))
  }

  /// Makes room for what is newly declared and fills it from the bodies that are there; what others declared stays.
  func prepare() throws(StoreError) {
    let unfilled = try unfilled()
    guard !unfilled.isEmpty else { return }
    try engine.prepare(schema)
    try fill(unfilled)
    try engine.set(ReadSession.filled, to: try signature(ReadSession.filled).union(schema.signature).text)
    let behind = try signature(ReadSession.behind).missing(in: schema.signature)
    try engine.set(ReadSession.behind, to: behind.isEmpty ? nil : behind.text)
  }

  private func fill(_ unfilled: FacetSignature) throws(StoreError) {
    var rows: [RecordRow] = []
    try engine.allRecords { rows.append($0) }
    for row in rows {
      // What another program declared is not for this one to fill.
      guard let kind = try? schema.kind(try name(row.kind)) else { continue }
      let names = unfilled.names(kind.name)
      guard !names.isEmpty else { continue }
      guard row.state == .live else {
        try engine.set(facets: nil, of: row, kind: kind)
        continue
      }
      let parts = try engine.parts(of: row.id, version: row.version, labels: .all).parts
      guard let values = schema.facetValues?(kind.name, parts) else { continue }
      let derived = try facets(values, kind)
      var kept = try engine.facets(of: row.id, kind: kind) ?? derived
      for (place, facet) in kind.facets.enumerated() where names.contains(FacetSignature.name(facet)) {
        kept.values[place] = derived.values[place]
      }
      try engine.set(facets: kept, of: row, kind: kind)
    }
  }

  /// Notes which facets what was written leaves behind, for the program that declares them to fill anew.
  func noteUnknownFacets() throws(StoreError) {
    let beyond = try signature(ReadSession.filled).beyond(schema.signature)
    guard !beyond.isEmpty else { return }
    let behind = try signature(ReadSession.behind)
    if !beyond.missing(in: behind).isEmpty { try engine.set(ReadSession.behind, to: behind.union(beyond).text) }
  }

  /// Facet values in the order of the declaration, terms interned.
  func facets(_ values: [String: [FacetValue]], _ kind: DeclaredKind) throws(StoreError) -> FacetRow {
    var row = FacetRow(values: [[Int64]](repeating: [], count: kind.facets.count))
    for (name, list) in values where !list.isEmpty {
      let place = try kind.place(ofFacet: name)
      let facet = kind.facets[place]
      guard facet.many || list.count == 1 else { throw .invalid(.facet(kind: kind.name, facet: name)) }
      var codes: [Int64] = []
      for value in list {
        switch (value, facet.type) {
        case (.integer(let number), .integer): codes.append(number)
        case (.term(let text), .term): codes.append(try intern(text))
        default: throw .invalid(.facet(kind: kind.name, facet: name))
        }
      }
      row.values[place] = facet.many && codes.count > 1 ? Array(Set(codes)).sorted() : codes
    }
    return row
  }
}
