/// All that one version of a record says, with names resolved.
struct Content: Hashable {
  var label: LabelCode
  var shape: Int
  var parts: [Part]
  var facets: FacetRow
  var passages: [PassageRow]
  var blobs: Set<Int64>
}

/// All that one version of a link says, with names resolved.
struct LinkContent: Hashable {
  var label: LabelCode
  var shape: Int
  var parts: [Part]
  var blobs: Set<Int64>
}

extension Part {
  func raised(to label: LabelCode) -> Part {
    Part(access: max(access, label.access), privileged: privileged || label.privileged, body: body)
  }

  func code(scope: Int64) -> LabelCode { LabelCode(scope: scope, access: access, privileged: privileged) }
}
