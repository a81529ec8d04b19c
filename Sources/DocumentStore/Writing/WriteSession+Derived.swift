extension WriteSession {
  /// Keeps facets, texts and blobs of a version that is about to be superseded.
  func keepDerived(of row: RecordRow, next: Content?, _ kind: DeclaredKind) throws(StoreError) {
    var derived = Derived()
    derived.blobs = try blobNames(of: row.id)
    if let facets = try engine.facets(of: row.id, kind: kind) {
      for (place, facet) in kind.facets.enumerated() where !facets.values[place].isEmpty {
        var values: [FacetValue] = []
        for value in facets.values[place] { values.append(try read.facetValue(value, facet.type)) }
        derived.facets[facet.name] = values
      }
    }
    let kept = Set(next?.passages.lazy.filter { $0.blob != nil }.map(\.text) ?? [])
    for passage in try engine.passages(of: row.id) { derived.passages.append(try described(passage.row, kept)) }
    try engine.set(derived: derived.encoded(), of: row.id, version: row.version)
  }

  private func described(_ row: PassageRow, _ kept: Set<String>) throws(StoreError) -> Derived.Passage {
    var blob: [UInt8]?
    if let id = row.blob { blob = try engine.blob(id: id)?.sha256 }
    let isKept = blob != nil && kept.contains(row.text)
    return Derived.Passage(
      language: row.language, access: row.label.access, privileged: row.label.privileged,
      field: try row.field.map { id throws(StoreError) in try read.name(id) }, blob: blob, page: row.page,
      text: isKept ? nil : row.text, mark: Derived.mark(row.text))
  }

  /// All that an earlier version of a record said, or `nil` if it was not there then.
  func content(of row: RecordRow, at version: Int, _ kind: DeclaredKind) throws(StoreError) -> Content? {
    let rows = try engine.parts(of: row.id, version: version, labels: .all)
    guard let main = rows.first, main.part == 0 else { throw .corrupt }
    guard main.change != .removed, main.change != .erased else { return nil }
    let (derived, texts) = try derived(of: row, at: version)
    var facets: [String: [FacetValue]] = [:]
    // A declaration may have lost or changed a facet since.
    for (name, values) in derived.facets {
      guard let place = kind.facetPlaces[name], kind.facets[place].many || values.count <= 1 else { continue }
      let isTerm = kind.facets[place].type == .term
      facets[name] = values.filter { if case .term = $0 { isTerm } else { !isTerm } }
    }
    let parts = rows.parts
    // A facet declared after that version follows from its body.
    if let values = schema.facetValues?(kind.name, parts) { facets.merge(values) { kept, _ in kept } }
    var passages: [PassageRow] = []
    for (passage, text) in zip(derived.passages, texts) {
      guard let text else { continue }
      passages.append(
        PassageRow(
          language: passage.language, record: row.id, kind: row.kind,
          label: LabelCode(scope: main.label.scope, access: passage.access, privileged: passage.privileged),
          field: try passage.field.map { name throws(StoreError) in try read.intern(name) },
          blob: try passage.blob.flatMap { name throws(StoreError) in try engine.blob(sha256: name)?.id },
          page: passage.page, text: text))
    }
    return Content(
      label: main.label, shape: main.shape, parts: parts, facets: try read.facets(facets, kind),
      passages: passages, blobs: try blobRows(derived.blobs))
  }

  func content(of row: LinkRow, at version: Int) throws(StoreError) -> LinkContent? {
    let rows = try engine.parts(of: row.id, version: version, labels: .all)
    guard let main = rows.first, main.part == 0 else { throw .corrupt }
    guard main.change != .removed, main.change != .erased else { return nil }
    var names: [[UInt8]] = []
    if version == row.version, row.state == .live {
      names = try blobNames(of: row.id)
    } else if let bytes = try engine.derived(of: row.id, version: version), let derived = Derived(bytes) {
      names = derived.blobs
    }
    return LinkContent(label: main.label, shape: main.shape, parts: rows.parts, blobs: try blobRows(names))
  }

  private func blobRows(_ names: [[UInt8]]) throws(StoreError) -> Set<Int64> {
    var rows: Set<Int64> = []
    for name in names { if let blob = try engine.blob(sha256: name) { rows.insert(blob.id) } }
    return rows
  }

  /// The derived data of a version and its texts; a text kept by reference is looked up in the versions after it.
  private func derived(of row: RecordRow, at version: Int) throws(StoreError) -> (Derived, [String?]) {
    var wanted = Derived()
    if let bytes = try engine.derived(of: row.id, version: version) {
      guard let decoded = Derived(bytes) else { throw .corrupt }
      wanted = decoded
    } else if version == row.version {
      return try live(row)
    }
    var missing = Set(wanted.passages.lazy.filter { $0.text == nil }.map(\.mark))
    var found: [Int64: String] = [:]
    var next = version + 1
    while !missing.isEmpty, next <= row.version {
      if let bytes = try engine.derived(of: row.id, version: next), let later = Derived(bytes) {
        for passage in later.passages { if let text = passage.text { found[passage.mark] = text } }
      }
      missing.subtract(found.keys)
      next += 1
    }
    if !missing.isEmpty, row.state == .live {
      for passage in try engine.passages(of: row.id) { found[Derived.mark(passage.row.text)] = passage.row.text }
    }
    return (wanted, wanted.passages.map { $0.text ?? found[$0.mark] })
  }

  private func live(_ row: RecordRow) throws(StoreError) -> (Derived, [String?]) {
    var derived = Derived()
    guard row.state == .live else { return (derived, []) }
    let kind = try schema.kind(try read.name(row.kind))
    derived.blobs = try blobNames(of: row.id)
    if let facets = try engine.facets(of: row.id, kind: kind) {
      for (place, facet) in kind.facets.enumerated() {
        var values: [FacetValue] = []
        for value in facets.values[place] { values.append(try read.facetValue(value, facet.type)) }
        if !values.isEmpty { derived.facets[facet.name] = values }
      }
    }
    for passage in try engine.passages(of: row.id) { derived.passages.append(try described(passage.row, [])) }
    return (derived, derived.passages.map(\.text))
  }
}
