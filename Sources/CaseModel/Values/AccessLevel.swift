/// Who may see a record, a field or a link: the larger the value, the fewer people.
public enum AccessLevel: Int, Sendable, Codable, Comparable, CaseIterable {
  /// Already public, or meant to be.
  case `public` = 0
  /// Members of the case.
  case caseTeam = 1
  /// Health, strategy of third parties: members cleared for it.
  case restricted = 2
  /// Who a human being is: names, birth, contact.
  case identity = 3

  /// Orders levels from open to closed.
  public static func < (left: AccessLevel, right: AccessLevel) -> Bool { left.rawValue < right.rawValue }

  /// The word written in dossiers and on the command line.
  public var code: String {
    switch self {
    case .public: "public"
    case .caseTeam: "case"
    case .restricted: "restricted"
    case .identity: "identity"
    }
  }

  /// The level with the given code, if there is one.
  public init?(code: String) {
    guard let level = AccessLevel.allCases.first(where: { $0.code == code }) else { return nil }
    self = level
  }

  /// The level's name on screen.
  public var words: Phrase {
    switch self {
    case .public: Phrase("público", "public")
    case .caseTeam: Phrase("del caso", "case")
    case .restricted: Phrase("restringido", "restricted")
    case .identity: Phrase("identidad", "identity")
    }
  }
}
