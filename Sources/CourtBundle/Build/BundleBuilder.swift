public import CaseModel
public import Digests
internal import FileKit
internal import LawData
internal import PageKit

/// How far a build is.
public struct BundleProgress: Sendable, Hashable {
  /// What is being done.
  public enum Step: Sendable, Hashable {
    /// Pages are put together.
    case assembling
    /// The result is read back and compared.
    case checking
  }

  /// What is being done.
  public let step: Step
  /// The volume, from 1.
  public let volume: Int
  /// Pages done, of all volumes.
  public let pages: Int
  /// Pages there are.
  public let total: Int
}

/// What a build left on the disk.
public struct BuiltBundle: Sendable {
  /// A file of the result.
  public struct File: Sendable, Hashable {
    /// Its name in the folder.
    public let name: String
    /// Its digest.
    public let digest: Digest
    /// How many bytes it has.
    public let bytes: Int64
  }

  /// The volumes, in order.
  public let volumes: [File]
  /// Signed originals that travel beside them.
  public let originals: [File]
  /// The list of changes since the bundle was served, the manifest and the table of cites.
  public let papers: [File]
  /// The page map, to be kept when the bundle is served.
  public let frozen: FrozenPages
  /// What was taken out of documents, as findings.
  public let findings: [Finding]
  /// The bundle as it was built: with more volumes than prepared, if files came out larger than expected.
  public let bundle: PreparedBundle
}

/// Puts one volume under a temporary name, so that nothing half-written ever bears a final one.
final class PendingVolume {
  private var file: PendingFile?
  let path: String

  init(in folder: String) throws(FileError) {
    let file = try PendingFile(in: folder)
    path = file.path
    self.file = consume file
  }

  func commit(as name: String) throws(FileError) {
    if let file = file.take() { try file.commit(as: name) }
  }
}

extension PreparedBundle {
  /// Builds the bundle and gives its files their names.
  ///
  /// - Parameters:
  ///   - folder: where the files go; made if it is not there.
  ///   - verifies: whether the result is read back; a build that is not may serve a measurement, never a court.
  ///   - progress: is told how far it is.
  /// - Throws: `BundleError`; nothing is left behind then.
  public func build(
    in folder: String, verifies: Bool = true, progress: (BundleProgress) -> Void = { _ in }
  ) throws(BundleError) -> BuiltBundle {
    try draft(in: folder, verifies: verifies, progress: progress).commit()
  }

  /// Builds the volumes, reads them back, compares every number, label, row, link and bookmark with the plan; only the draft's
  /// commit gives the files their names.
  ///
  /// - Parameters:
  ///   - folder: where the files go; made if it is not there.
  ///   - verifies: whether the result is read back; a build that is not may serve a measurement, never a court.
  ///   - progress: is told how far it is.
  /// - Throws: `BundleError`; nothing is left behind then.
  public func draft(
    in folder: String, verifies: Bool = true, progress: (BundleProgress) -> Void = { _ in }
  ) throws(BundleError) -> BundleDraft {
    do throws(FileError) { try Files.makeFolder(folder) } catch { throw .file(error) }
    var bundle = self
    // What was estimated too small is cut smaller; four times is more than any limit needs.
    for fill in [fill, fill * 0.85, fill * 0.7, fill * 0.5] {
      if fill < bundle.fill {
        var findings = findings
        bundle = try PreparedBundle(plan, profile, sources, &findings, fill: fill)
      }
      if let draft = try bundle.attempt(in: folder, verifies, progress) { return draft }
    }
    throw .page(.tooLarge)
  }

  /// Builds all volumes; nothing if one came out larger than a file may be.
  private func attempt(
    in folder: String, _ verifies: Bool, _ progress: (BundleProgress) -> Void
  ) throws(BundleError) -> BundleDraft? {
    let total = volumes.reduce(0) { $0 + $1.pages.count }
    var done = 0
    var pending: [PendingVolume] = []
    var findings: [Finding] = []
    for number in volumes.indices {
      let file: PendingVolume
      do throws(FileError) { file = try PendingVolume(in: folder) } catch { throw .file(error) }
      pending.append(file)
      findings += try write(number, to: file.path, verifies, done, total, progress)
      done += volumes[number].pages.count
      if let limit = profile.maximumBytes.value {
        do throws(FileError) {
          if try Files.information(file.path)?.size ?? 0 > Int64(limit) { return nil }
        } catch { throw .file(error) }
      }
    }
    var changes: PendingVolume?
    if let list = ChangeList(self) {
      let file: PendingVolume
      do throws(FileError) { file = try PendingVolume(in: folder) } catch { throw .file(error) }
      try list.write(to: file.path, font: font)
      changes = file
    }
    return BundleDraft(self, pending, changes: changes, findings, in: folder)
  }

  private func write(
    _ number: Int, to path: String, _ verifies: Bool, _ done: Int, _ total: Int, _ progress: (BundleProgress) -> Void
  ) throws(BundleError) -> [Finding] {
    let press = VolumePress(self, number)
    var isolated: Set<Int> = []
    while true {
      let removals: [Removals]
      do throws(PageError) {
        removals = try Assembler.write(try press.assembly(isolating: isolated), font: font, to: path) { pages in
          progress(BundleProgress(step: .assembling, volume: number + 1, pages: done + pages, total: total))
        }
      } catch { throw BundleError(error) }
      let findings = zip(press.entryParts, removals).compactMap { entry, removals in
        entry.flatMap { removals.isEmpty ? nil : Finding.removed(plan.entries[$0], removals) }
      }
      guard verifies else { return findings }
      let mismatches = try VolumeCheck(self, press).mismatches(in: path) { pages in
        progress(BundleProgress(step: .checking, volume: number + 1, pages: done + pages, total: total))
      }
      if mismatches.isEmpty { return findings }
      // A page that leaves the pen elsewhere than it found it shifts our number: shut such pages in, once.
      let unruly = Set(mismatches.compactMap { $0.kind == .stamp ? entry(volume: number, page: $0.page - 1) : nil })
      guard !unruly.isEmpty, unruly.isDisjoint(with: isolated) else { throw .mismatch(mismatches) }
      isolated.formUnion(unruly)
    }
  }

  private func entry(volume: Int, page: Int) -> Int? {
    guard volumes[volume].pages.indices.contains(page), case .entry(let entry, _) = volumes[volume].pages[page].slot
    else { return nil }
    return entry
  }

  func finish(
    _ pending: [PendingVolume], _ changes: PendingVolume?, _ findings: [Finding], in folder: String
  ) throws(FileError) -> BuiltBundle {
    var files: [BuiltBundle.File] = []
    for (number, file) in pending.enumerated() {
      let (digest, bytes) = try Files.digest(of: file.path)
      files.append(BuiltBundle.File(name: fileName(of: number), digest: digest, bytes: bytes))
    }
    var originals: [BuiltBundle.File] = []
    for (index, source) in sources.enumerated() where source.facts.isSigned {
      originals.append(BuiltBundle.File(name: originalName(index), digest: source.digest, bytes: source.bytes))
    }
    var written: [BuiltBundle.File] = []
    if let changes {
      let (digest, bytes) = try Files.digest(of: changes.path)
      written.append(BuiltBundle.File(name: changesName + ".pdf", digest: digest, bytes: bytes))
    }
    let papers = BundlePapers(self, volumes: files, originals: originals, changes: written.first)
    // Papers and originals first: the volumes' names appear when all else is there.
    for (name, bytes) in papers.files {
      try Files.write(bytes, to: Paths.join(folder, name))
      written.append(BuiltBundle.File(name: name, digest: SHA256.digest(of: bytes), bytes: Int64(bytes.count)))
    }
    for (index, source) in sources.enumerated() where source.facts.isSigned {
      var copy = try PendingFile(in: folder)
      try copy.copy(from: plan.entries[index].path)
      try copy.commit(as: originalName(index))
    }
    try changes?.commit(as: changesName + ".pdf")
    for (file, built) in zip(pending, files) { try file.commit(as: built.name) }
    return BuiltBundle(
      volumes: files, originals: originals, papers: written, frozen: frozenPages, findings: findings, bundle: self)
  }
}
