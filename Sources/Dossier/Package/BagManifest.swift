import Digests
import FileKit

/// The tag files of a bag (RFC 8493), and the check of a bag that arrived.
///
/// The dossier, its page and its documents stand at the top, where a person looks for them, as tag files listed in the
/// tag manifest; the payload is a sheet that says how to check the package without this program.
enum BagManifest {
  static let declaration = "bagit.txt"
  static let information = "bag-info.txt"
  static let payloadManifest = "manifest-sha256.txt"
  static let tagManifest = "tagmanifest-sha256.txt"
  static let sheet = "data/LEAME.txt"

  /// Writes the tag files of a folder whose other files are all there.
  static func write(in folder: String, software: String) throws(FileError) {
    let payload = Array(PackageSheet.text.utf8)
    try Files.makeFolder(Paths.join(folder, "data"))
    try put(payload, folder, sheet)
    try put("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", folder, declaration)
    try put("Bag-Software-Agent: \(oneLine(software))\nPayload-Oxum: \(payload.count).1\n", folder, information)
    try put("\(SHA256.digest(of: payload).hex)  \(sheet)\n", folder, payloadManifest)
    var lines = ""
    for file in try Files.walk(folder) where file.kind == .file && !file.path.hasPrefix("data/") {
      lines += "\(try Files.digest(of: Paths.join(folder, file.path)).digest.hex)  \(escaped(file.path))\n"
    }
    try put(lines, folder, tagManifest)
  }

  private static func put(_ text: String, _ folder: String, _ name: String) throws(FileError) {
    try put(Array(text.utf8), folder, name)
  }

  private static func put(_ bytes: [UInt8], _ folder: String, _ name: String) throws(FileError) {
    let path = Paths.join(folder, name)
    var file = try PendingFile(in: Paths.parent(path))
    try file.write(bytes)
    // The whole folder is brought to the disk at once, before it gets its name.
    try file.commit(as: Paths.lastComponent(path), synchronize: false)
  }

  private static func oneLine(_ text: String) -> String { String(text.filter { !$0.isNewline }) }

  /// A path as manifests write it: line ends and the percent sign as percent codes.
  static func escaped(_ path: String) -> String {
    path.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// What is wrong with a bag, path by path.
  enum Fault: Hashable {
    /// The file is not what the manifest says.
    case changed(String)
    /// The manifest names a file that is not there.
    case missing(String)
    /// The manifest names a place outside the bag, or one line is none.
    case unusable(line: Int)
    /// A file that no manifest names.
    case unlisted(String)
    /// There is no manifest, or none names the dossier: nothing shows whether it is the one that was sent.
    case noManifest
  }

  /// Checks every line of the manifests of a bag.
  ///
  /// - Parameters:
  ///   - folder: the bag.
  ///   - dossier: the dossier's path in it, which one of the manifests has to name.
  ///   - digests: what is known of the files.
  static func faults(
    in folder: String, naming dossier: String, _ digests: inout KnownDigests
  ) throws(FileError) -> [Fault] {
    guard SafeFiles.isFile(declaration, in: folder), SafeFiles.isFile(payloadManifest, in: folder) else {
      return [.noManifest]
    }
    var faults: [Fault] = []
    var listed: Set<String> = []
    for name in [payloadManifest, tagManifest] where SafeFiles.isFile(name, in: folder) {
      let lines = String(decoding: try Files.read(Paths.join(folder, name)), as: UTF8.self).split(separator: "\n")
      for (index, line) in lines.enumerated() {
        guard let (digest, file) = entry(line), Paths.isSafeRelative(file) else {
          faults.append(.unusable(line: index + 1))
          continue
        }
        listed.insert(file)
        guard SafeFiles.isFile(file, in: folder) else {
          faults.append(.missing(file))
          continue
        }
        if try digests.digest(of: Paths.join(folder, file)).digest != digest { faults.append(.changed(file)) }
      }
    }
    guard listed.contains(dossier) else { return [.noManifest] + faults }
    // Nothing has to name the files that make a folder a bag.
    listed.formUnion([declaration, information, payloadManifest, tagManifest])
    for file in try Files.walk(folder) where file.kind != .folder && !listed.contains(file.path) {
      faults.append(.unlisted(file.path))
    }
    return faults
  }

  /// The files of a bag that no manifest of it names: somebody put them there.
  static func unlisted(in folder: String) throws(FileError) -> [String] {
    var listed: Set<String> = [tagManifest]
    for name in [payloadManifest, tagManifest] where SafeFiles.isFile(name, in: folder) {
      for line in String(decoding: try Files.read(Paths.join(folder, name)), as: UTF8.self).split(separator: "\n") {
        if let (_, file) = entry(line) { listed.insert(file) }
      }
    }
    return try Files.walk(folder).filter { $0.kind != .folder && !listed.contains($0.path) }.map(\.path)
  }

  private static func entry(_ line: Substring) -> (Digest, String)? {
    let trimmed = line.last == "\r" || line.last == "\r\n" ? line.dropLast() : line
    guard let space = trimmed.firstIndex(where: { $0 == " " || $0 == "\t" }),
      let digest = Digest(hex: String(trimmed[..<space]))
    else { return nil }
    let path = String(trimmed[space...].drop { $0 == " " || $0 == "\t" || $0 == "*" })
    return (digest, path.replacing("%0A", with: "\n").replacing("%0D", with: "\r").replacing("%25", with: "%"))
  }
}

/// Digests of a stranger's files, each read once: a list may name one large file a hundred thousand times.
struct KnownDigests {
  private var known: [String: (digest: Digest, bytes: Int64)] = [:]

  mutating func digest(of path: String) throws(FileError) -> (digest: Digest, bytes: Int64) {
    if let known = known[path] { return known }
    let found = try Files.digest(of: path)
    known[path] = found
    return found
  }
}

/// Files of a stranger's folder, reached without following a link.
enum SafeFiles {
  /// Whether the path leads through folders to a regular file inside the folder.
  static func isFile(_ path: String, in folder: String) -> Bool {
    guard Paths.isSafeRelative(path) else { return false }
    var place = folder
    let names = path.split(separator: "/")
    for name in names.dropLast() {
      place = Paths.join(place, String(name))
      guard Files.kind(of: place) == .folder else { return false }
    }
    return names.last.map { Files.kind(of: Paths.join(place, String($0))) == .file } ?? false
  }
}
