import ArchiveKit
public import CaseModel
import Digests
import FileKit

/// A package that arrived, unpacked and checked, ready to be read.
public struct ArrivedPackage: Sendable, Hashable {
  /// Where the dossier is.
  public let dossierPath: String
  /// The checked files of its documents, by the SHA-256 of their bytes.
  public let documents: [String: String]
  /// Documents that the dossier lists and that did not come with it.
  public let missing: [DossierDocument]
  /// The receipt, if there is one.
  public let receipt: DossierReceipt?
  /// What is wrong with the package; an error means that a file is not what the package says.
  public let findings: [Finding]
}

/// Opens packages: a folder, a bare dossier, or a zip file.
///
/// Files are read where they are; only a zip file is unpacked, into the staging folder and nowhere else. Links are
/// never followed. A document's hash is checked here and has to be checked again by whoever keeps the bytes.
public enum PackageReader {
  /// Opens a package.
  ///
  /// - Parameters:
  ///   - path: a folder, an `.xml` file or a `.zip` file.
  ///   - staging: an empty folder of ours, or the path of one to be made.
  ///   - accept: looks at the dossier before anything it names is read; what it throws passes through.
  /// - Throws: `DossierFailure`.
  public static func open(
    _ path: String, staging: String, accepting accept: (_ dossierPath: String) throws -> Void = { _ in }
  ) throws -> ArrivedPackage {
    try translated {
      let place = try place(of: path, staging: staging)
      try accept(place.dossier)
      return try package(place)
    }
  }

  /// Runs something on a stranger's files, and says what fails in this module's words.
  static func translated<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as FileError {
      throw DossierFailure.file(error)
    } catch let error as ArchiveError {
      throw DossierFailure.archive(error)
    }
  }

  /// Where the parts of a package are.
  struct Place {
    let dossier: String
    /// The folder that holds bag and receipt; nothing for a bare dossier.
    let bag: String?

    /// The folder that documents are named from.
    var folder: String { Paths.parent(dossier) }

    /// What the manifests of the bag call the dossier.
    var name: String { name(ofDocument: PackageNames.dossier) }
    /// What a manifest calls a document.
    func name(ofDocument href: String) -> String { bag == folder ? href : "data/" + href }
  }

  /// Finds the dossier of a package; a zip file is unpacked for that.
  static func place(of path: String, staging: String) throws -> Place {
    // A person may name a link to a package; only what is inside is not followed.
    var folder = path
    if !isFolder(path) {
      guard try isZip(path) else { return Place(dossier: path, bag: nil) }
      _ = try ZipReader.extract(path, into: staging)
      folder = staging
    }
    let (base, dossier) = try place(in: folder)
    return Place(dossier: Paths.join(base, dossier), bag: base)
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? Files.list(path)) != nil
  }

  private static func isZip(_ path: String) throws -> Bool {
    let start = try Files.read(path, from: 0, count: 4)
    return start == [0x50, 0x4B, 0x03, 0x04]
  }

  /// Where the dossier is: at the top, in the payload of a bag, or either of them in the only folder.
  private static func place(in folder: String) throws -> (base: String, dossier: String) {
    let entries = try Files.list(folder)
    var bases = [folder]
    if entries.count == 1, Files.kind(of: Paths.join(folder, entries[0])) == .folder {
      bases.append(Paths.join(folder, entries[0]))
    }
    for base in bases {
      for name in [PackageNames.dossier, "data/" + PackageNames.dossier] where SafeFiles.isFile(name, in: base) {
        return (base, name)
      }
    }
    throw DossierFailure.noDossierInside
  }

  private static func package(_ place: Place) throws -> ArrivedPackage {
    var findings: [Finding] = []
    var receipt: DossierReceipt?
    var digests = KnownDigests()
    if let bag = place.bag {
      if SafeFiles.isFile(BagManifest.declaration, in: bag) {
        findings += try BagManifest.faults(in: bag, naming: place.name, &digests).map(PackageFindings.finding)
      }
      if SafeFiles.isFile(PackageNames.receipt, in: bag) {
        receipt = DossierReceipt(reading: try Files.read(Paths.join(bag, PackageNames.receipt), limit: 1 << 20))
      }
    }
    var documents: [String: String] = [:]
    var missing: [DossierDocument] = []
    for document in try listedDocuments(place.dossier) {
      guard SafeFiles.isFile(document.href, in: place.folder) else {
        missing.append(document)
        findings.append(PackageFindings.missing(document))
        continue
      }
      let path = Paths.join(place.folder, document.href)
      let found = try digests.digest(of: path)
      if found.digest.hex == document.sha256, found.bytes == Int64(document.bytes) {
        documents[document.sha256] = path
      } else {
        missing.append(document)
        findings.append(PackageFindings.changed(document))
      }
    }
    return ArrivedPackage(
      dossierPath: place.dossier, documents: documents, missing: missing, receipt: receipt, findings: findings)
  }

  /// The documents a dossier lists; reading stops where its records begin.
  private static func listedDocuments(_ dossier: String) throws -> [DossierDocument] {
    struct Enough: Error {}
    var documents: [DossierDocument] = []
    do {
      try DossierReader.read(fileAt: dossier) { item in
        switch item {
        case .document(let document): documents.append(document)
        case .record, .foreign: throw Enough()
        case .about, .vocabulary: break
        }
      }
    } catch is Enough {}
    return documents
  }
}
