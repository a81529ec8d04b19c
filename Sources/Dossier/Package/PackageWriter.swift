public import CaseModel
import Digests
import FileKit

/// Writes a package: the dossier, the page people read, the documents, the receipt, and what lets anybody check it.
///
/// Nothing stands under the final name until everything is written, valid, searched for leaks and on the disk. On any
/// failure, a full disk or a wish to stop, what was begun is taken away and what stood there before is left as it was.
///
/// ```swift
/// var writer = PackageWriter(receipt: receipt) { document, path in try store.copyBlob(document.sha256, to: path) }
/// writer.validate = { try DossierValidator.check(fileAt: $0) }
/// let summary = try writer.write(content, to: "salida")
/// ```
public struct PackageWriter {
  /// The receipt that goes with it.
  public var receipt: DossierReceipt
  /// Puts a document's bytes under a path.
  public var copyDocument: (_ document: DossierDocument, _ path: String) throws -> Void
  /// Checks the finished dossier; a finding that is an error refuses the export.
  public var validate: ((_ dossierPath: String) throws -> [Finding])?
  /// Makes the page people read of the finished dossier.
  public var page: (_ dossierPath: String, _ pagePath: String, Language) throws -> Void
  /// Searches the finished files for what the profile keeps back.
  public var watch: LeakWatch?
  /// What is looked for in the documents.
  public var documentWatch: DocumentWatch?
  /// Reads a document under a path; nothing if it is of a kind that cannot be read.
  public var readDocument: (_ document: DossierDocument, _ path: String) throws -> DocumentReading? = { _, _ in nil }
  /// Whether the package is one zip file.
  public var zip = false
  /// Whether a former export of the same name may be replaced.
  public var replace = false
  /// Asked now and then; a yes stops the export.
  public var shouldStop: () -> Bool = { Interruption.requested }

  /// Creates a writer that makes the page with the program's own stylesheet.
  ///
  /// - Parameters:
  ///   - receipt: the receipt that goes with the package.
  ///   - copyDocument: puts a document's bytes under a path.
  public init(
    receipt: DossierReceipt, copyDocument: @escaping (_ document: DossierDocument, _ path: String) throws -> Void
  ) {
    self.receipt = receipt
    self.copyDocument = copyDocument
    page = { dossier, path, language in try DossierPage.write(of: dossier, to: path, language: language) }
  }

  /// Writes the package.
  ///
  /// - Parameters:
  ///   - source: the content, filtered by a profile if it is to leave the office.
  ///   - out: the folder's path, or the zip file's.
  /// - Returns: what was written, with the warnings found.
  /// - Throws: `DossierFailure`, or what the source and the closures throw.
  public func write(_ source: some DossierSource, to out: String) throws -> PackageSummary {
    var package = try prepare(source, to: out)
    defer { package.discard() }
    if let documentWatch {
      try package.inspect(source.documents, for: documentWatch, shouldStop: shouldStop, reading: readDocument)
    }
    return try package.commit()
  }

  /// Writes and checks the package, all but its name.
  ///
  /// - Parameters:
  ///   - source: the content, filtered by a profile if it is to leave the office.
  ///   - out: the folder's path, or the zip file's.
  /// - Returns: the package, to be committed or discarded.
  /// - Throws: `DossierFailure`, or what the source and the closures throw.
  public func prepare(_ source: some DossierSource, to out: String) throws -> PreparedPackage {
    do {
      let destination = try PackageDestination(out, zip: zip, replace: replace)
      do {
        return PreparedPackage(summary: try build(source, in: destination), destination: destination)
      } catch {
        destination.discard()
        throw error
      }
    } catch let error as FileError {
      throw DossierFailure.file(error)
    }
  }

  /// Refuses a place where the package cannot go, before anything is written: what a rehearsal has to say too.
  ///
  /// - Throws: `DossierFailure`.
  public func check(destination out: String) throws {
    do { try PackageDestination.check(out, zip: zip, replace: replace) } catch let error as FileError {
      throw DossierFailure.file(error)
    }
  }

  private func build(_ source: some DossierSource, in destination: PackageDestination) throws -> PackageSummary {
    let folder = destination.folder
    let dossier = Paths.join(folder, PackageNames.dossier)
    let (digest, bytes, counts) = try writeDossier(source, in: folder)
    var findings = try validate?(dossier) ?? []
    // The rules know records by the identifiers they leave with; the office knows them by its own.
    if let watch { findings = findings.map(watch.inOffice) }
    // Whoever stops the program stops the worker with the rules too; that is no fault of the dossier.
    try stopIfAsked()
    try refuse(findings, as: DossierFailure.invalid)
    let page = Paths.join(folder, PackageNames.page)
    try self.page(dossier, page, source.about.language)
    let receipt = Paths.join(folder, PackageNames.receipt)
    try put(self.receipt.bytes(dossierDigest: digest.hex, dossierBytes: bytes), receipt)
    if let watch {
      var leaks = try watch.check(xmlAt: dossier) + watch.check(pageAt: page) + watch.check(xmlAt: receipt)
      leaks += watch.check(fileNames: source.documents.map(\.href))
      try refuse(leaks, as: DossierFailure.leaks)
      findings += leaks
    }
    for document in source.documents {
      try stopIfAsked()
      try copy(document, into: folder)
    }
    try BagManifest.write(in: folder, software: self.receipt.software)
    try stopIfAsked()
    let size = try Files.walk(folder).reduce(0) { $0 + $1.size }
    if let archive = destination.archive {
      let name = Paths.lastComponent(destination.path)
      let folderName = name.hasSuffix(".zip") ? String(name.dropLast(4)) : name
      try PackageZip.write(folder, named: folderName.isEmpty ? "dossier" : folderName, to: archive)
      try stopIfAsked()
    }
    try destination.synchronize()
    return PackageSummary(
      path: destination.path, records: counts, documents: source.documents.count, bytes: size,
      dossierDigest: digest.hex, findings: findings)
  }

  private func writeDossier(
    _ source: some DossierSource, in folder: String
  ) throws -> (digest: Digest, bytes: Int64, counts: [RecordKind: Int]) {
    let file = HashedFile(try PendingFile(in: folder, hashing: true))
    let counts = try DossierWriter.write(source) { block in
      try stopIfAsked()
      try file.write(block)
    }
    let (digest, bytes) = try file.commit(as: PackageNames.dossier)
    return (digest, bytes, counts)
  }

  /// Puts a document into the package and looks whether it is the one meant.
  private func copy(_ document: DossierDocument, into folder: String) throws {
    guard Paths.isSafeRelative(document.href), document.href.hasPrefix(PackageNames.documents) else {
      throw DossierFailure.damagedDocument(sha256: document.sha256)
    }
    let path = Paths.join(folder, document.href)
    try Files.makeFolder(Paths.parent(path))
    try copyDocument(document, path)
    let found = try Files.digest(of: path)
    guard found.digest.hex == document.sha256, found.bytes == Int64(document.bytes) else {
      throw DossierFailure.damagedDocument(sha256: document.sha256)
    }
  }

  private func put(_ bytes: [UInt8], _ path: String) throws(FileError) {
    var file = try PendingFile(in: Paths.parent(path))
    try file.write(bytes)
    try file.commit(as: Paths.lastComponent(path), synchronize: false)
  }

  private func refuse(_ findings: [Finding], as failure: ([Finding]) -> DossierFailure) throws(DossierFailure) {
    if findings.contains(where: { $0.severity == .error }) { throw failure(findings) }
  }

  private func stopIfAsked() throws(DossierFailure) { if shouldStop() { throw .cancelled } }
}

/// What an export wrote.
public struct PackageSummary: Sendable, Hashable {
  /// Where it stands.
  public let path: String
  /// How many records of each kind it holds.
  public let records: [RecordKind: Int]
  /// How many documents it holds.
  public let documents: Int
  /// The size of all its files, before packing.
  public let bytes: Int64
  /// The SHA-256 of the dossier.
  public let dossierDigest: String
  /// Warnings and notes of validation and of the search for leaks.
  public private(set) var findings: [Finding]
  /// The records whose documents leave because somebody lets them, or would if somebody did.
  public private(set) var confirmable: [String] = []

  /// Whether documents leave, confirmed, that tell what the profile keeps back.
  public var tellsNames: Bool { !confirmable.isEmpty }

  /// The same with more findings.
  func with(_ more: [Finding], confirmable: [String] = []) -> PackageSummary {
    var summary = self
    summary.findings += more
    summary.confirmable += confirmable
    return summary
  }
}

/// The dossier's file while it is written.
private final class HashedFile {
  private var file: PendingFile?

  init(_ file: consuming PendingFile) { self.file = .some(file) }

  func write(_ bytes: [UInt8]) throws(FileError) { try file?.write(bytes) }

  func commit(as name: String) throws(FileError) -> (Digest, Int64) {
    guard var file = file.take() else { throw FileError(.write, code: 9, path: name) }
    let bytes = file.count
    let digest = file.digest() ?? SHA256.digest(of: [])
    try file.commit(as: name, synchronize: false)
    return (digest, bytes)
  }
}
