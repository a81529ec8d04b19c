import CaseWords
import CaseModel

/// The options of a kind, made from its description: one for each field, one for each relation that starts there.
struct KindOptions: Sendable {
  /// An option that links: which relation, and which kinds its target may be.
  struct LinkOption: Sendable {
    let name: String
    let relation: Relation
    let targets: [RecordKind]
    let summary: Phrase
  }

  let description: KindDescription

  init(_ kind: RecordKind) { description = kind.description }

  /// The fields a person fills in by an option; documents have `--document`, the title stands first.
  var typedFields: [Field] { description.typedFields }

  /// One option for each field.
  var fields: [CommandOption] { typedFields.map(Self.option) }

  private static func option(_ field: Field) -> CommandOption {
    var summary = field.words
    if let note = field.note { summary = summary + ". " + note }
    switch field.shape {
    case .group(let parts):
      summary = summary + Phrase(" · partes: ", " · parts: ") + parts.map(\.name).joined(separator: ", ")
    case .code(let vocabulary): summary = summary + Phrase(" · código de \(vocabulary)", " · code of \(vocabulary)")
    default: break
    }
    return CommandOption(
      field.optionName, placeholder(field.shape), hint: hint(field.shape), repeats: field.repeats, section: .fields,
      summary)
  }

  /// What stands for a value of a field's shape.
  static func placeholder(_ shape: Field.Shape) -> Phrase {
    switch shape {
    case .text, .paragraph: Placeholder.text
    case .date: Placeholder.date
    case .integer, .decimal: Placeholder.number
    case .flag: Phrase("sí|no", "yes|no")
    case .code: Placeholder.code
    case .digest: .same("SHA256")
    case .group: Phrase("parte=VALOR,…", "part=VALUE,…")
    }
  }

  private static func hint(_ shape: Field.Shape) -> ValueHint {
    switch shape {
    case .flag: .words(["yes", "no"])
    case .code(let vocabulary): .codes(vocabulary)
    case .text, .paragraph, .date, .integer, .decimal, .digest, .group: .nothing
    }
  }

  /// The relations that start at this kind, each under its own name, and the short forms that leave no doubt.
  var links: [LinkOption] {
    let taken = Set(typedFields.map(\.optionName) + CommandOption.global.map(\.name) + Self.reserved)
    let relations = Relation.allCases.map(\.description).filter { $0.sources.contains(description.kind) }
    var options = relations.map { relation in
      LinkOption(
        name: taken.contains(relation.optionName) ? "link-" + relation.optionName : relation.optionName,
        relation: relation.relation, targets: relation.targets, summary: Self.summary(relation, relation.targets))
    }
    let names = taken.union(options.map(\.name))
    for target in RecordKind.allCases where !names.contains(target.description.command) {
      guard let relation = Self.shortForm(description.kind, target, among: relations) else { continue }
      options.append(
        LinkOption(
          name: target.description.command, relation: relation.relation, targets: [target],
          summary: Phrase("lo mismo que --\(relation.optionName)", "same as --\(relation.optionName)")))
    }
    return options
  }

  /// The options of links, as the parser wants them.
  var linkOptions: [CommandOption] {
    links.map { link in
      CommandOption(
        link.name, Placeholder.target, repeats: !link.relation.description.single, section: .links, link.summary)
    }
  }

  private static let reserved = [
    "document", "role", "case", "access", "privileged", "clear", "expect", "sort", "limit", "offset", "fields",
    "removed",
    "text", "history", "page",
  ]

  private static func summary(_ relation: RelationDescription, _ targets: [RecordKind]) -> Phrase {
    let es = targets.map(\.description.words.es).joined(separator: ", ")
    let en = targets.map(\.description.words.en).joined(separator: ", ")
    return relation.words + Phrase(": \(es)", ": \(en)")
  }

  /// The relation a bare kind's name means: the only one that joins the two kinds, or the preferred one.
  private static func shortForm(
    _ source: RecordKind, _ target: RecordKind, among relations: [RelationDescription]
  ) -> RelationDescription? {
    let joining = relations.filter { $0.targets.contains(target) }
    if joining.count == 1 { return joining.first }
    guard let preferred = preferred(source, target) else { return nil }
    return joining.first { $0.relation == preferred }
  }

  private static func preferred(_ source: RecordKind, _ target: RecordKind) -> Relation? {
    switch (source, target) {
    case (.person, .institution): .insuredBy
    case (.person, .proceeding), (.person, .strategicCase): .participatesIn
    case (.precedent, .condition): .addresses
    case (.precedent, .institution): .decidedAgainst
    case (.precedent, .norm), (.ruling, .norm): .interprets
    case (.evidence, .fact): .proves
    case (.evidence, .proceeding), (.evidence, .filing): .offeredIn
    case (.filing, .proceeding): .filedIn
    case (.ruling, .proceeding): .issuedIn
    case (.ruling, .institution): .issuedBy
    case (.argument, .fact), (.argument, .norm), (.argument, .precedent): .restsOn
    case (.order, .evidence), (.order, .filing): .compliedBy
    case (.deadline, .proceeding): .limits
    default: nil
    }
  }
}
