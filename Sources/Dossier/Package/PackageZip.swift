import ArchiveKit
import FileKit

/// A package as one zip file.
enum PackageZip {
  /// Packs a folder: the same files give the same bytes.
  ///
  /// - Parameters:
  ///   - folder: the finished package.
  ///   - name: the folder's name inside the archive.
  ///   - path: where the archive goes.
  static func write(_ folder: String, named name: String, to path: String) throws {
    do throws(ArchiveError) {
      var zip = try ZipWriter(to: path)
      for file in try files(folder) {
        // Documents are mostly compressed already.
        let method: ZipWriter.Method = file.hasPrefix(PackageNames.documents) ? .store : .deflate
        try zip.add(name + "/" + file, file: Paths.join(folder, file), method: method)
      }
      try zip.finish()
    } catch {
      throw DossierFailure.archive(error)
    }
  }

  private static func files(_ folder: String) throws(ArchiveError) -> [String] {
    do throws(FileError) {
      return try Files.walk(folder).filter { $0.kind == .file }.map(\.path)
    } catch {
      throw .file(error)
    }
  }

  /// Whether a file is a zip that holds a package of ours.
  static func isPackage(_ path: String) -> Bool {
    guard let entries = try? ZipReader.entries(of: path) else { return false }
    let names = entries.map(\.name)
    return names.contains { $0 == PackageNames.receipt || $0.hasSuffix("/" + PackageNames.receipt) }
      && names.contains { $0 == BagManifest.declaration || $0.hasSuffix("/" + BagManifest.declaration) }
  }
}
