internal import CaseModel
internal import LawData

/// A rule of the bundle check: its number in the list B1–B25 and how much it weighs where a court says nothing.
enum BundleRule: Int, CaseIterable {
  case opens = 1
  case numbered, labelled, lettered, indexed, columns, bookmarked, searchable, upright, opening, resolution, size, pages
  case volumes, frozen, inserted, authorities, fileName, live, paper, links, duplicates, signed, hidden, manifest

  /// The name in findings.
  var id: String { "B\(rawValue)" }

  private var weight: Finding.Severity {
    switch self {
    case .opens, .numbered, .live, .frozen, .hidden, .size, .links: .error
    case .labelled, .indexed, .bookmarked, .searchable, .upright, .pages, .resolution, .opening: .warning
    case .lettered, .columns, .volumes, .inserted, .authorities, .fileName, .paper, .duplicates, .signed, .manifest:
      .note
    }
  }

  /// How much it weighs for a court; nothing if the rule is not applied there.
  func severity(_ profile: CourtProfile) -> Finding.Severity? {
    switch profile.weights[id] {
    case .severity(let severity)?: severity
    case .off?: nil
    case nil: weight
    }
  }
}

/// What a rule found, before it has words.
struct RuleBreach {
  let rule: BundleRule
  /// The pages concerned, from 1.
  var pages: [Int] = []
  let summary: Phrase
  let remedy: Phrase

  /// The breach as a finding, with the first pages named.
  func finding(_ severity: Finding.Severity) -> Finding {
    guard !pages.isEmpty else {
      return Finding(id: rule.id, severity: severity, place: .init(), summary: summary, remedy: remedy)
    }
    let shown = pages.prefix(8).map(String.init).joined(separator: ", ")
    let (es, en) = pages.count > 8 ? (" y otras \(pages.count - 8)", " and \(pages.count - 8) more") : ("", "")
    return Finding(
      id: rule.id, severity: severity, place: .init(),
      summary: Phrase(
        "\(summary.es) Páginas del PDF: \(shown)\(es).", "\(summary.en) Pages of the PDF: \(shown)\(en)."),
      remedy: remedy)
  }
}
