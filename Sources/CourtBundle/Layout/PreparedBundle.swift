public import CaseModel
public import LawData
public import PageKit
internal import Digests

/// A bundle of which everything is known before a byte is written: where each page stands, what it is called, what
/// stands against it.
///
/// ```swift
/// let bundle = try PreparedBundle(plan, for: profile)
/// guard !bundle.findings.contains(where: { $0.severity == .error }) else { … }
/// let result = try bundle.build(in: folder)
/// ```
public struct PreparedBundle: Sendable {
  /// The plan.
  public let plan: BundlePlan
  /// The court's rules.
  public let profile: CourtProfile
  /// What a person should know before building; nothing here blocks, or there would be no prepared bundle.
  public let findings: [Finding]
  /// The volumes.
  public let volumes: [PlacedVolume]
  /// Where each entry stands, in the order of the plan's entries.
  public let entries: [PlacedEntry]

  let sources: [BundleSource]
  /// The plan's entries, gathered from its sections once.
  let planned: [BundleEntry]
  let indexes: [(lines: [IndexLine], places: [IndexPlace])]
  let stamps: [[FolioStamp]]
  /// For each volume the marks that lead to a page of it.
  let cites: [[PlacedCite]]
  let pagesWidth: Double
  let font: FolioFont
  let fill: Double

  /// Looks at all documents and lays out the bundle.
  ///
  /// - Parameters:
  ///   - plan: what goes in.
  ///   - profile: the court's rules.
  ///   - limits: how much one document may hold.
  ///   - readsText: whether to read where text stands, so that numbers avoid it; slower by far.
  /// - Throws: `BundleError.blocked` with all findings, if a document cannot go in.
  public init(
    _ plan: BundlePlan, for profile: CourtProfile, limits: SourceLimits = SourceLimits(), readsText: Bool = true
  ) throws(BundleError) {
    var inspector = SourceInspector(plan, limits: limits, readsText: readsText)
    let found = try inspector.inspect()
    var findings = inspector.findings + PlanCheck(plan, profile, found).findings + PreparedBundle.unset(profile)
    let sources = found.compactMap(\.self)
    guard sources.count == found.count, !findings.contains(where: { $0.severity == .error }) else {
      throw .blocked(findings)
    }
    try self.init(plan, profile, sources, &findings, fill: 1)
  }

  init(
    _ plan: BundlePlan, _ profile: CourtProfile, _ sources: [BundleSource], _ findings: inout [Finding], fill: Double
  ) throws(BundleError) {
    let layout: BundleLayouter.Result
    do throws(BundleError) {
      layout = try BundleLayouter(plan, profile, sources, fill: fill).layout()
    } catch .blocked(let more) {
      throw .blocked(findings + more)
    }
    do throws(PageError) { font = try FolioFont() } catch { throw BundleError(error) }
    self.plan = plan
    self.profile = profile
    self.sources = sources
    self.fill = fill
    volumes = layout.volumes
    entries = layout.entries
    indexes = layout.indexes
    pagesWidth = layout.pagesWidth
    var crowded: [Int: Int] = [:]
    stamps = try StampSetter(plan, profile, sources, font).stamps(layout.volumes, crowded: &crowded)
    planned = plan.entries
    for (entry, pages) in crowded.sorted(by: { $0.key < $1.key }) {
      findings.append(.crowded(planned[entry], pages: pages))
    }
    cites = CiteSetter(
      plan, sources, volumes, entries,
      BundleWords(language: plan.language, countsLeaves: profile.labels.value == .leaves)
    ).cites(&findings)
    self.findings = findings
  }

  private static func unset(_ profile: CourtProfile) -> [Finding] {
    profile.unset.compactMap { rule in
      switch rule {
      case "maximumBytes": .unsetLimit("B12", Phrase("límite de tamaño por archivo", "limit on the size of a file"))
      case "maximumPages": .unsetLimit("B13", Phrase("límite de páginas por tomo", "limit on the pages of a volume"))
      case "maximumResolution": .unsetLimit("B11", Phrase("límite de resolución", "limit on resolution"))
      default: nil
      }
    }
  }

  /// The page map as it is now: what is kept when the bundle is served.
  public var frozenPages: FrozenPages {
    let layouter = BundleLayouter(plan, profile, sources)
    var parts: [FrozenPages.Part] = []
    for (number, volume) in volumes.enumerated() {
      var labels: [PageLabel] = []
      var current: (part: String, digest: String?, isLate: Bool)?
      func close() {
        if let current {
          parts.append(
            FrozenPages.Part(
              slot: current.part, volume: number, labels: labels, digest: current.digest, isLate: current.isLate))
        }
        labels = []
      }
      for page in volume.pages {
        let part = layouter.part(page.slot, volume: number)
        if part != current?.part {
          close()
          if case .entry(let entry, _) = page.slot {
            current = (part, sources[entry].digest.hex, plan.isAppended(planned[entry], for: profile))
          } else {
            current = (part, nil, false)
          }
        }
        labels.append(page.label)
      }
      close()
    }
    return FrozenPages(parts: parts)
  }
}
