import FileKit

/// Where a package goes: built beside its place under another name, and given its name when all is right.
struct PackageDestination {
  /// The final path.
  let path: String
  /// The folder in which the package is built.
  let folder: String
  private let replace: Bool
  private let isZip: Bool

  init(_ out: String, zip: Bool, replace: Bool) throws {
    path = Paths.absolute(out)
    self.replace = replace
    isZip = zip
    if Files.exists(path) {
      guard replace else { throw DossierFailure.destinationExists }
      guard Self.isFormerExport(path, zip: zip) else { throw DossierFailure.destinationIsForeign }
    }
    try Files.makeFolder(Paths.parent(path))
    folder = path + Files.temporaryName()
    try Files.makeFolder(folder, parents: false)
  }

  /// A name beside the final one that nothing has.
  func beside() -> String { path + Files.temporaryName() }

  /// Whether what stands there was made by an export, so that it may be replaced.
  private static func isFormerExport(_ path: String, zip: Bool) -> Bool {
    if zip { return Files.kind(of: path) == .file && PackageZip.isPackage(path) }
    guard Files.kind(of: path) == .folder, SafeFiles.isFile(BagManifest.declaration, in: path),
      SafeFiles.isFile(PackageNames.receipt, in: path),
      let bytes = try? Files.read(Paths.join(path, PackageNames.receipt), limit: 1 << 20)
    else { return false }
    return DossierReceipt(reading: bytes) != nil
  }

  /// Gives what was built its name: before this nothing stands there, after it everything does.
  ///
  /// - Parameter built: the folder, or the zip file made of it.
  func commit(_ built: String) throws(FileError) {
    try Files.synchronizeFileSystem(of: built)
    if replace, Files.exists(path) {
      if isZip {
        try Files.move(built, to: path)
      } else {
        try exchange(built)
      }
    } else {
      try Files.move(built, to: path, replacing: false)
    }
    try Files.synchronize(Paths.parent(path))
  }

  /// Puts a new folder in the place of an old one; if the second step fails, the first is taken back.
  private func exchange(_ built: String) throws(FileError) {
    let old = beside()
    try Files.move(path, to: old, replacing: false)
    do throws(FileError) {
      try Files.move(built, to: path, replacing: false)
    } catch {
      try Files.move(old, to: path, replacing: false)
      throw error
    }
    try Files.removeTree(old)
  }

  /// Takes away what was built and did not get its name.
  func discard() { try? Files.removeTree(folder) }
}

/// The names of a package's files.
enum PackageNames {
  static let dossier = "dossier.xml"
  static let page = "dossier.html"
  static let receipt = "receipt.xml"
  static let documents = "documents/"
}
