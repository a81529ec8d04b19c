internal import CaseModel

extension BundlePlan {
  /// In what order the entries of each section stand.
  public enum Order: Sendable, Hashable, CaseIterable {
    /// As someone put them.
    case byHand
    /// From the earliest; undated ones last.
    case byDate
    /// By the numbers in their annex labels.
    case byAnnex
  }

  /// The same plan with each section in order; entries that the order does not tell apart stay as they were.
  public func ordered(_ order: Order) -> BundlePlan {
    var plan = self
    for index in plan.sections.indices {
      let entries = plan.sections[index].entries.enumerated()
      switch order {
      case .byHand: break
      case .byDate:
        plan.sections[index].entries = entries.sorted { left, right in
          switch (left.element.date?.earliest, right.element.date?.earliest) {
          case (let a?, let b?): a == b ? left.offset < right.offset : a < b
          case (_?, nil): true
          case (nil, _?): false
          case (nil, nil): left.offset < right.offset
          }
        }.map(\.element)
      case .byAnnex:
        plan.sections[index].entries = entries.sorted { left, right in
          let (a, b) = (left.element.annexNumber, right.element.annexNumber)
          return a == b ? left.offset < right.offset : a < b
        }.map(\.element)
      }
    }
    return plan
  }
}

extension BundleEntry {
  /// The first number of the annex label; the last of all where it has none.
  fileprivate var annexNumber: Int {
    let digits = (annex ?? "").drop { !$0.isNumber }.prefix { $0.isNumber }
    return Int(digits) ?? .max
  }
}
