/// Which facets of which kinds a store has room and values for, or lacks: written `kind(a,b*);other()`.
///
/// A star stands for several values. A store keeps one of all that any program declared, and one of what a program that
/// knew fewer facets could not keep up.
struct FacetSignature: Hashable {
  private var facets: [String: Set<String>] = [:]

  init() {}

  init(_ kinds: [DeclaredKind]) {
    for kind in kinds { facets[kind.name] = Set(kind.facets.map(FacetSignature.name)) }
  }

  init(_ text: String) {
    for kind in text.split(separator: ";") {
      let halves = kind.split(separator: "(", maxSplits: 1)
      guard halves.count == 2 else { continue }
      facets[String(halves[0])] = Set(halves[1].dropLast().split(separator: ",").map(String.init))
    }
  }

  static func name(_ facet: FacetDeclaration) -> String { facet.name + (facet.many ? "*" : "") }

  var isEmpty: Bool { facets.isEmpty }

  var text: String {
    facets.sorted { $0.key < $1.key }.map { $0.key + "(" + $0.value.sorted().joined(separator: ",") + ")" }
      .joined(separator: ";")
  }

  func names(_ kind: String) -> Set<String> { facets[kind] ?? [] }

  func union(_ other: FacetSignature) -> FacetSignature {
    var result = self
    result.facets.merge(other.facets) { $0.union($1) }
    return result
  }

  /// What of this another one lacks: kinds it does not have at all, and facets.
  func missing(in other: FacetSignature) -> FacetSignature {
    var result = FacetSignature()
    for (kind, names) in facets {
      let rest = names.subtracting(other.names(kind))
      if !rest.isEmpty || other.facets[kind] == nil { result.facets[kind] = rest }
    }
    return result
  }

  /// The facets of this that are not of another one, of the kinds that both have.
  func beyond(_ other: FacetSignature) -> FacetSignature {
    var result = missing(in: other)
    result.facets = result.facets.filter { other.facets[$0.key] != nil }
    return result
  }

  /// This with the same kinds, but without the facets of another one.
  func without(_ other: FacetSignature) -> FacetSignature {
    var result = self
    for (kind, names) in facets { result.facets[kind] = names.subtracting(other.names(kind)) }
    return result
  }
}
