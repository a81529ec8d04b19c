internal import CaseModel
internal import Digests
internal import LawData

/// What can be said of a plan as a whole: duplicates, order, what was served.
struct PlanCheck {
  let findings: [Finding]

  init(_ plan: BundlePlan, _ profile: CourtProfile, _ sources: [BundleSource?]) {
    var findings: [Finding] = []
    let entries = plan.entries
    if entries.isEmpty { findings.append(.emptyBundle()) }
    var seen: [String: Int] = [:]
    for (index, source) in sources.enumerated() {
      guard let source else { continue }
      let key = source.digest.hex + " \(source.chosen)"
      if let before = seen[key] {
        findings.append(.duplicate(entries[index], of: entries[before]))
      } else {
        seen[key] = index
      }
    }
    for section in plan.sections {
      for (before, entry) in zip(section.entries, section.entries.dropFirst()) {
        if let first = before.date?.earliest, let second = entry.date?.latest, second < first {
          findings.append(.unordered(entry))
        }
      }
    }
    findings += PlanCheck.frozen(plan, profile, sources)
    self.findings = findings
  }

  /// What was served must be there, as it was and in the order in which it was.
  private static func frozen(
    _ plan: BundlePlan, _ profile: CourtProfile, _ sources: [BundleSource?]
  ) -> [Finding] {
    guard let frozen = plan.frozen else { return [] }
    let served = frozen.parts.filter { $0.slot.hasPrefix("entry/") }
    let entries = plan.entries
    let known = Set(served.map(\.slot))
    var findings = entries.filter { !$0.isLate && !known.contains("entry/" + $0.id) }.map { Finding.frozen($0) }
    let present = plan.order(for: profile).map { entries[$0] }.filter { known.contains("entry/" + $0.id) }
    guard present.map({ "entry/" + $0.id }) == served.map(\.slot) else { return findings + [.frozen(nil)] }
    for (entry, part) in zip(present, served) {
      guard let index = entries.firstIndex(where: { $0.id == entry.id }), let source = sources[index] else { continue }
      if source.digest.hex != part.digest || source.chosen.count != part.labels.count {
        findings.append(.frozen(entry))
      }
    }
    return findings
  }
}
