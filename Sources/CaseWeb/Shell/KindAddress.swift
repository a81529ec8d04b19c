import CaseModel
import CaseOperations
import TextFolding

/// Where the records of a kind are found: the Spanish plural as an address, `/pruebas/P-7`.
extension RecordKind {
  /// The last part of the list's address.
  var slug: String { Self.slugs[self] ?? rawValue }

  /// The address of the list.
  var listPath: String { "/" + slug }

  /// The address of one of them.
  func path(of handle: String) -> String { listPath + "/" + Address.encode(handle) }

  /// The kind whose list has an address.
  init?(slug: String) {
    guard let kind = Self.slugs.first(where: { $0.value == slug })?.key else { return nil }
    self = kind
  }

  private static let slugs: [RecordKind: String] = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      // A parenthesis explains the word and is no part of the address.
      let name = kind.description.plural.es.prefix { $0 != "(" && $0 != "," }
      let words = Folding.fold(String(name)).split { !$0.isLetter && !$0.isNumber }
      return (kind, words.joined(separator: "-"))
    })

  /// The picture beside one of them.
  var icon: Icon {
    switch self {
    case .strategicCase: .folder
    case .person: .person
    case .institution: .building
    case .norm: .norm
    case .condition: .health
    case .refusal: .refusal
    case .evidence: .clip
    case .fact, .argument: .fact
    case .proceeding, .challengedAct: .scale
    case .filing, .ruling, .order, .notification: .gavel
    case .precedent: .book
    case .budgetLine, .figure: .money
    case .deadline, .happening: .calendar
    case .committee: .team
    case .informationRequest, .evidenceRequest: .info
    default: .page
    }
  }
}

extension RecordSummary {
  /// The address of its page.
  var path: String { kind.path(of: handle) }
}

extension RecordView {
  /// The address of its page.
  var path: String { kind.path(of: handle) }
}
