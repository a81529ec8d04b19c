public import CaseModel
internal import FileKit
internal import PageKit

/// A bundle that is written and agrees with its plan, and whose files bear no names yet.
///
/// Whoever finds something against it lets it go, and nothing is left behind.
public final class BundleDraft {
  /// The bundle as it was built: with more volumes than prepared, if files came out larger than expected.
  public let bundle: PreparedBundle
  /// What was taken out of documents, as findings.
  public let findings: [Finding]
  private let folder: String
  private let pending: [PendingVolume]
  /// What says what was added since the bundle was served.
  private let changes: PendingVolume?

  init(
    _ bundle: PreparedBundle, _ pending: [PendingVolume], changes: PendingVolume?, _ findings: [Finding],
    in folder: String
  ) {
    self.bundle = bundle
    self.pending = pending
    self.changes = changes
    self.findings = findings
    self.folder = folder
  }

  /// Where the volumes are meanwhile, in order.
  public var paths: [String] { pending.map(\.path) }

  /// What the bundle says outside of its pages: its title, its bookmarks and the names of its files.
  public var titles: [String] {
    var titles: [String] = []
    for number in bundle.volumes.indices {
      let press = VolumePress(bundle, number)
      titles +=
        [press.title, bundle.fileName(of: number)] + press.bookmarks().flatMap { [$0.title] + $0.children.map(\.title) }
    }
    return titles + bundle.sources.indices.filter { bundle.sources[$0].facts.isSigned }.map { bundle.originalName($0) }
  }

  /// The entries whose originals, being signed, travel unaltered beside the volumes.
  public var originals: [Int] { bundle.sources.indices.filter { bundle.sources[$0].facts.isSigned } }

  /// Gives the files their names.
  ///
  /// - Throws: `BundleError.file`.
  public func commit() throws(BundleError) -> BuiltBundle {
    do throws(FileError) { return try bundle.finish(pending, changes, findings, in: folder) } catch {
      throw .file(error)
    }
  }
}
