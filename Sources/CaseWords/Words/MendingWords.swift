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
      let edit = Self.edit(handle)
      return Phrase("\(edit) --\(option) VALOR", "\(edit) --\(option) VALUE")
    case .document:
      let edit = Self.edit(handle)
      return Phrase("\(edit) --document ARCHIVO", "\(edit) --document FILE")
    }
  }

  private static func handle(_ kinds: [RecordKind]) -> Phrase {
    guard let kind = kinds.first else { return .same("…") }
    return kind == .condition ? Phrase("PADECIMIENTO", "CONDITION") : .same(kind.description.handlePrefix + "-…")
  }

  /// Records are edited by the command of their kind.
  private static func edit(_ handle: String) -> String {
    (kind(of: handle)?.description.command ?? "…") + " edit " + handle
  }

  private static func option(_ field: String, _ handle: String) -> String? {
    kind(of: handle)?.description.field(field)?.optionName
  }

  private static func kind(of handle: String) -> RecordKind? {
    let prefix = handle.prefix { $0 != "-" }
    return RecordKind.allCases.first { $0.description.handlePrefix == prefix }
  }
}
