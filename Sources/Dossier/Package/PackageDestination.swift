import FileKit

/// Where a package goes: built beside its place under another name, and given its name when all is right.
struct PackageDestination: Sendable, Hashable {
  /// The final path.
  let path: String
  /// The folder in which the package is built.
  let folder: String
  /// The zip file that is made of the folder, if the package is one.
  let archive: String?
  private let replace: Bool

  init(_ out: String, zip: Bool, replace: Bool) throws {
    try Self.check(out, zip: zip, replace: replace)
    path = Paths.absolute(out)
    self.replace = replace
    folder = path + Files.temporaryName()
    archive = zip ? path + Files.temporaryName() : nil
    try Files.makeFolder(Paths.parent(path))
    try Files.makeFolder(folder, parents: false)
  }

  /// Refuses a place where no package can go, and touches nothing.
  static func check(_ out: String, zip: Bool, replace: Bool) throws {
    let path = Paths.absolute(out)
    if Files.exists(path) {
      guard replace else { throw DossierFailure.destinationExists }
      guard isFormerExport(path, zip: zip) else { throw DossierFailure.destinationIsForeign }
      let added = zip ? 0 : try BagManifest.unlisted(in: path).count
      if added > 0 { throw DossierFailure.destinationHoldsMore(added) }
    }
    var above = Paths.parent(path)
    while !Files.exists(above), above != "/" { above = Paths.parent(above) }
    // ENOTDIR: below a file no folder can be made.
    if Files.kind(of: above) == .file { throw FileError(.makeFolder, code: 20, path: above) }
  }

  /// Whether what stands there was made by an export, so that it may be replaced.
  private static func isFormerExport(_ path: String, zip: Bool) -> Bool {
    if zip { return Files.kind(of: path) == .file && PackageZip.isPackage(path) }
    guard Files.kind(of: path) == .folder, SafeFiles.isFile(BagManifest.declaration, in: path),
      SafeFiles.isFile(PackageNames.receipt, in: path),
      let bytes = try? Files.read(Paths.join(path, PackageNames.receipt), limit: 1 << 20)
    else { return false }
    return DossierReceipt(reading: bytes) != nil
  }

  /// Waits until what was built is on the disk: the last thing that takes long.
  func synchronize() throws(FileError) { try Files.synchronizeFileSystem(of: archive ?? folder) }

  /// Gives what was built its name: before this nothing of it stands there, after it everything does.
  ///
  /// - Returns: whether all of a former export is gone; if not, it stands beside under its temporary name.
  func commit() throws -> Bool {
    // The writing took its time: somebody may have put something else there.
    try Self.check(path, zip: archive != nil, replace: replace)
    if let archive {
      try Files.move(archive, to: path, replacing: replace)
    } else if Files.exists(path) {
      try Files.exchange(folder, with: path)
    } else {
      try Files.move(folder, to: path, replacing: false)
    }
    try Files.synchronize(Paths.parent(path))
    // The export stands; that its forerunner resists being removed does not make it fail.
    return (try? Files.removeTree(folder)) != nil
  }

  /// Takes away what was built and did not get its name.
  func discard() {
    try? Files.removeTree(folder)
    if let archive { try? Files.remove(archive) }
  }
}

/// The names of a package's files.
enum PackageNames {
  static let dossier = "dossier.xml"
  static let page = "dossier.html"
  static let receipt = "receipt.xml"
  static let documents = "documents/"
}
