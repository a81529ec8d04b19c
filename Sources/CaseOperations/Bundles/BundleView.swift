public import CaseModel
import CourtBundle
import Digests
import DocumentStore
import LawData

/// A bundle with its documents in order and the pages where each would stand.
public struct BundleView: Sendable, Hashable {
  /// One document of a bundle.
  public struct Row: Sendable, Hashable {
    /// The record it comes from.
    public let record: RecordSummary
    /// Its annex number as it prints.
    public let annex: String?
    /// Its section.
    public let section: String?
    /// Its title as it prints.
    public let title: String
    /// Its date.
    public let date: PartialDate?
    /// Which of its pages go in, as typed; all if nothing is said.
    public let pages: String?
    /// The number of its first page in the bundle; nothing while something stands against building.
    public let first: String?
    /// The number of its last page.
    public let last: String?
    /// Its volume, from 1.
    public let volume: Int?
  }

  /// The bundle.
  public let bundle: RecordView
  /// The profile it follows.
  public let profile: Phrase
  /// Its documents.
  public let rows: [Row]
  /// How many pages it has with cover and index; nothing while something stands against building.
  public let pages: Int?
  /// How many volumes.
  public let volumes: Int?
  /// Whether its pages were fixed.
  public let isFrozen: Bool
  /// What is worth knowing, and what stands against building.
  public let findings: [Finding]

  init(_ result: BundlePlanning.Result, _ prepared: PreparedBundle?, _ more: [Finding]) {
    bundle = result.contents.bundle
    profile = result.profile.words
    isFrozen = result.contents.isFrozen
    findings = result.findings + (prepared?.findings ?? []) + more
    pages = prepared.map { $0.volumes.reduce(0) { $0 + $1.pages.count } }
    volumes = prepared?.volumes.count
    let ids = result.plan.entries.map(\.id)
    rows = result.contents.items.map { item in
      let place = ids.firstIndex(of: item.link.uid.text).flatMap { index in prepared?.entries[index] }
      return Row(
        record: item.record.summary, annex: item.attributes["annex"]?.text,
        section: item.attributes["section"]?.text, title: item.attributes["title"]?.text ?? item.record.title,
        date: item.record.date, pages: item.attributes["pages"]?.text, first: place?.firstLabel,
        last: place?.lastLabel, volume: place.map { $0.volume + 1 })
    }
  }
}

/// What a build wrote, or would write.
public struct BundleOutcome: Sendable {
  /// The bundle as it was built.
  public let view: BundleView
  /// Where the files are.
  public let folder: String
  /// The names of the volumes.
  public let volumes: [String]
  /// The names of manifest, table of cites and signed originals.
  public let papers: [String]
  /// The digest of the page map.
  public let pageMap: String
  /// The disclosure profile it was built for.
  public let disclosure: String
  /// Whether documents go, confirmed, that tell what the profile keeps back.
  public let tellsNames: Bool
  /// What was taken out of documents, and what else is worth knowing.
  public let findings: [Finding]
  /// Whether it was only rehearsed.
  public let dryRun: Bool

  init(view: BundleView, folder: String, built: BuiltBundle, disclosure: String, tellsNames: Bool, dryRun: Bool) {
    self.view = view
    self.disclosure = disclosure
    self.tellsNames = tellsNames
    self.folder = folder
    volumes = built.volumes.map(\.name)
    papers = (built.papers + built.originals).map(\.name)
    pageMap = built.frozen.digest.hex
    findings = view.findings + built.findings
    self.dryRun = dryRun
  }
}
