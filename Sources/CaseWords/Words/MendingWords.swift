package import CaseModel

extension Finding {
  /// What is typed to mend it, without the program's name; nothing where no command is known.
  package var typed: Phrase? { command ?? mending?.command(place.record) }
}

extension Finding.Mending {
  /// What a person types to do it, after `expediente`.
  ///
  /// - Parameter handle: the record's, if the finding is about one.
  package func command(_ handle: String?) -> Phrase {
    let handle = handle ?? "…"
    switch self {
    case .link(let relation, incoming: false):
      return .same("link \(handle) --\(relation.description.optionName) ") + Self.handle(relation.description.targets)
    case .link(let relation, incoming: true):
      let page = relation.description.sources.contains(.evidence) ? Phrase("#PÁGINA", "#PAGE") : .same("")
      return .same("link ") + Self.handle(relation.description.sources) + page
        + " --\(relation.description.optionName) \(handle)"
    case .field(let name):
      let option = Self.option(name, handle) ?? name
      return Phrase("edit \(handle) --\(option) VALOR", "edit \(handle) --\(option) VALUE")
    case .document: return Phrase("edit \(handle) --document ARCHIVO", "edit \(handle) --document FILE")
    }
  }

  private static func handle(_ kinds: [RecordKind]) -> Phrase {
    guard let kind = kinds.first else { return .same("…") }
    return kind == .condition ? Phrase("PADECIMIENTO", "CONDITION") : .same(kind.description.handlePrefix + "-…")
  }

  private static func option(_ field: String, _ handle: String) -> String? {
    let prefix = handle.prefix { $0 != "-" }
    let kind = RecordKind.allCases.first { $0.description.handlePrefix == prefix }
    return kind?.description.field(field)?.optionName
  }
}
