import DocumentStore

/// The order in which a lawyer reads precedents: what may help, what nobody has assessed, what is against; the latest
/// first.
struct PrecedentOrder {
  /// The facets that it looks at.
  static let facets = ["favourable", "status", CaseSchema.day]

  private let keys: [(standing: Int, day: Int64)]

  /// Reads what the order depends on.
  init(_ survey: FacetSurvey, _ law: CaseLaw) {
    var weak: [FacetValue: Bool] = [:]
    keys = (0..<survey.count).map { place in
      var isWeak = false
      if let status = survey.value("status", at: place), case .term(let code) = status {
        isWeak = weak[status] ?? law.weakens(status: code)
        weak[status] = isWeak
      }
      var day: Int64 = 0
      if case .integer(let date)? = survey.value(CaseSchema.day, at: place) { day = date }
      let standing =
        switch survey.value("favourable", at: place) {
        case _ where isWeak: 2
        case .integer(1): 0
        case nil: 1
        default: 2
        }
      return (standing, day)
    }
  }

  /// Sorts places of the survey.
  func sorted(_ places: [Int]) -> [Int] {
    places.sorted { left, right in
      (keys[left].standing, keys[right].day, left) < (keys[right].standing, keys[left].day, right)
    }
  }
}
