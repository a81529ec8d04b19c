import CaseModel
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
  public private(set) var summary: PackageSummary
  let destination: PackageDestination

  init(summary: PackageSummary, destination: PackageDestination) {
    self.summary = summary
    self.destination = destination
  }

  /// Looks through its documents for what their profile keeps back, and for quotations that do not stand there.
  ///
  /// It takes as long as the documents are many; nothing of a store is held meanwhile.
  ///
  /// - Parameters:
  ///   - documents: those of the content the package was made of.
  ///   - watch: what is looked for.
  ///   - shouldStop: asked now and then, a yes stops it; the person's wish to stop if nothing is given.
  ///   - reading: reads a document under a path; nothing if it is of a kind that cannot be read.
  /// - Throws: `DossierFailure.leaks` with all that was found, if something of it refuses; what the closure throws.
  public mutating func inspect(
    _ documents: [DossierDocument], for watch: DocumentWatch, shouldStop: (() -> Bool)? = nil,
    reading: (_ document: DossierDocument, _ path: String) throws -> DocumentReading?
  ) throws {
    guard !watch.isIdle else { return }
    var search = DocumentSearch(watch)
    for document in documents {
      if shouldStop?() ?? Interruption.requested { throw DossierFailure.cancelled }
      search.take(document, try reading(document, Paths.join(destination.folder, document.href)))
    }
    let findings = search.findings
    if findings.contains(where: { $0.severity == .error }) { throw DossierFailure.leaks(findings) }
    summary = summary.with(findings, confirmable: search.confirmable)
  }

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
