import FileKit

/// A package that is written, valid, searched for leaks and on the disk, and lacks only its name.
///
/// It stands beside its place under a name that nobody looks for, so that whoever asked for it can set down that it
/// leaves before it does. Commit it or discard it.
///
/// ```swift
/// let package = try writer.prepare(content, to: "salida")
/// defer { package.discard() }
/// try ledger.note("export")
/// let summary = try package.commit()
/// ```
public struct PreparedPackage: Sendable, Hashable {
  /// What was written.
  public let summary: PackageSummary
  let destination: PackageDestination

  /// Gives the package its name: before this nothing of it stands there, after it everything does.
  ///
  /// - Returns: what was written, with a warning if a former export could not be removed.
  /// - Throws: `DossierFailure`; what stood there before then stands there still.
  public func commit() throws(DossierFailure) -> PackageSummary {
    do {
      if try destination.commit() { return summary }
      return summary.with([PackageFindings.formerExportRemains])
    } catch let error as DossierFailure {
      throw error
    } catch let error as FileError {
      throw .file(error)
    } catch {
      throw .file(FileError(.rename, code: 0, path: destination.path))
    }
  }

  /// Takes away what was written and did not get its name; after a commit there is nothing to take away.
  public func discard() { destination.discard() }
}
