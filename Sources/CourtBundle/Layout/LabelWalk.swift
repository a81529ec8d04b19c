internal import LawData
internal import PageKit

/// Gives each page its label: as the profile counts, or, after a bundle was served, without touching a label that is out.
struct LabelWalk {
  private let plan: BundlePlan
  private let scheme: CourtProfile.Labels
  private let frozen: [String: [PageLabel]]

  init(_ plan: BundlePlan, _ scheme: CourtProfile.Labels) {
    self.plan = plan
    self.scheme = scheme
    var frozen: [String: [PageLabel]] = [:]
    for part in plan.frozen?.parts ?? [] { frozen[part.slot] = part.labels }
    self.frozen = frozen
  }

  /// A page that waits for its label.
  struct Step {
    let slot: PlacedPage.Slot
    /// The part of the frozen map it belongs to, and its place there.
    let part: String
    let index: Int
    let section: Int?
  }

  /// The labels of all pages of all volumes, in order.
  func labels(_ steps: [Step]) -> [PageLabel] {
    guard !frozen.isEmpty else {
      var counter = PageCounter(
        scheme, letters: plan.sections.enumerated().map { $1.letter ?? PageCounter.letter($0) })
      return steps.map { counter.next($0.slot, section: $0.section) }
    }
    let kept = steps.map { step in frozen[step.part].flatMap { $0.indices.contains(step.index) ? $0[step.index] : nil }
    }
    let end = kept.lastIndex { $0 != nil } ?? -1
    // For each page the next label that is out, so that a letter already used is not used again.
    var following: PageLabel?
    var ahead: [PageLabel?] = []
    for label in kept.reversed() {
      ahead.append(following)
      following = label ?? following
    }
    ahead.reverse()
    var labels: [PageLabel] = []
    for (index, label) in kept.enumerated() {
      if let label {
        labels.append(label)
      } else if index < end {
        labels.append(LabelWalk.inserted(after: labels.last, before: ahead[index]))
      } else {
        labels.append(after(labels.last))
      }
    }
    return labels
  }

  /// The label of a page put between two: 23a after 23, 23b after 23a; 23a-a between 23a and 23b.
  private static func inserted(after label: PageLabel?, before next: PageLabel?) -> PageLabel {
    guard let label else { return PageLabel(prefix: "0", style: .letters, number: 1) }
    if label.style == .letters, let number = label.number, next?.prefix != label.prefix {
      return PageLabel(prefix: label.prefix, style: .letters, number: number + 1)
    }
    let isNested = label.style == .letters && label.number != nil
    return PageLabel(prefix: label.text + (isNested ? "-" : ""), style: .letters, number: 1)
  }

  /// The label that follows: the next number, or the other side of the leaf.
  private func after(_ label: PageLabel?) -> PageLabel {
    guard let label else { return PageLabel(number: 1) }
    if let number = label.number {
      if scheme == .leaves { return PageLabel(prefix: "\(number)v", number: nil) }
      return PageLabel(prefix: label.prefix, style: label.style, number: number + 1)
    }
    return PageLabel(number: (Int(label.prefix.prefix { $0.isNumber }) ?? 0) + 1)
  }
}
