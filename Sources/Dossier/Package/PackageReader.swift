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
  ///   - staging: an empty folder of ours.
  /// - Throws: `DossierFailure`.
  public static func open(_ path: String, staging: String) throws -> ArrivedPackage {
    do {
      return try arrived(path, staging: staging)
    } catch let error as FileError {
      throw DossierFailure.file(error)
    } catch let error as ArchiveError {
      throw DossierFailure.archive(error)
    }
  }

  private static func arrived(_ path: String, staging: String) throws -> ArrivedPackage {
    // A person may name a link to a package; only what is inside is not followed.
    var folder = path
    if !isFolder(path) {
      guard try isZip(path) else {
        return try package(dossier: path, folder: Paths.parent(path), bag: nil)
      }
      _ = try ZipReader.extract(path, into: staging)
      folder = staging
    }
    let (base, dossier) = try place(in: folder)
    return try package(dossier: Paths.join(base, dossier), folder: Paths.parent(Paths.join(base, dossier)), bag: base)
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? Files.list(path)) != nil
  }

  private static func isZip(_ path: String) throws -> Bool {
    var start: [UInt8] = []
    struct Enough: Error {}
    do {
      try Files.stream(path, chunk: 4) { bytes in
        for index in bytes.indices { start.append(bytes[index]) }
        throw Enough()
      }
    } catch is Enough {}
    return start.starts(with: [0x50, 0x4B, 0x03, 0x04])
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

  private static func package(dossier: String, folder: String, bag: String?) throws -> ArrivedPackage {
    var findings: [Finding] = []
    var receipt: DossierReceipt?
    if let bag {
      if SafeFiles.isFile(BagManifest.declaration, in: bag) {
        findings += try BagManifest.faults(in: bag).map(PackageFindings.finding)
      }
      if SafeFiles.isFile(PackageNames.receipt, in: bag) {
        receipt = DossierReceipt(reading: try Files.read(Paths.join(bag, PackageNames.receipt), limit: 1 << 20))
      }
    }
    var documents: [String: String] = [:]
    var missing: [DossierDocument] = []
    for document in try listedDocuments(dossier) {
      guard SafeFiles.isFile(document.href, in: folder) else {
        missing.append(document)
        findings.append(PackageFindings.missing(document))
        continue
      }
      let path = Paths.join(folder, document.href)
      let found = try Files.digest(of: path)
      if found.digest.hex == document.sha256, found.bytes == Int64(document.bytes) {
        documents[document.sha256] = path
      } else {
        missing.append(document)
        findings.append(PackageFindings.changed(document))
      }
    }
    return ArrivedPackage(
      dossierPath: dossier, documents: documents, missing: missing, receipt: receipt, findings: findings)
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
