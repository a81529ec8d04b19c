internal import CaseModel
internal import LawData

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

extension BundlePlan {
  /// Whether an entry stands behind all that was served first, because it came later and the court wants late ones there.
  func isAppended(_ entry: BundleEntry, for profile: CourtProfile) -> Bool {
    guard let frozen, profile.late.value == .append else { return false }
    return frozen[entry.id].map { $0.isLate == true } ?? entry.isLate
  }

  /// The places of the entries that stand there, in the order of their pages: what was served before, as it was, then what is new.
  func appended(for profile: CourtProfile) -> [Int] {
    guard let frozen else { return [] }
    let entries = entries
    return entries.indices.filter { isAppended(entries[$0], for: profile) }.sorted { one, other in
      let (first, second) = (frozen.place(of: entries[one].id), frozen.place(of: entries[other].id))
      return (first ?? .max, one) < (second ?? .max, other)
    }
  }
}

extension BundlePlan {
  /// Whether authorities have a volume of their own: where somebody wants it, and there are any to fill one.
  func separatesAuthorities(for profile: CourtProfile) -> Bool {
    (separatesAuthorities ?? profile.separateAuthorities.value)
      && entries.contains { $0.isAuthority && !isAppended($0, for: profile) }
  }

  /// The places of all entries in the order of their pages.
  func order(for profile: CourtProfile) -> [Int] {
    let entries = entries
    let last = appended(for: profile)
    let first = entries.indices.filter { !isAppended(entries[$0], for: profile) }
    guard separatesAuthorities(for: profile) else { return first + last }
    return first.filter { !entries[$0].isAuthority } + first.filter { entries[$0].isAuthority } + last
  }
}

extension BundleEntry {
  /// The first number of the annex label; the last of all where it has none.
  fileprivate var annexNumber: Int {
    let digits = (annex ?? "").drop { !$0.isNumber }.prefix { $0.isNumber }
    return Int(digits) ?? .max
  }
}
