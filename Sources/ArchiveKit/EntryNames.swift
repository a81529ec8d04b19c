/// The names met so far, to refuse what a file system would mix up.
struct EntryNames {
  private var files: Set<String> = []
  private var folders: Set<String> = []
  private let limits: ArchiveLimits

  init(_ limits: ArchiveLimits) { self.limits = limits }

  /// Says what is wrong with a name, if anything.
  static func fault(of name: String, _ limits: ArchiveLimits) -> ArchiveError.NameFault? {
    guard !name.hasPrefix("/") else { return .absolute }
    guard name.utf8.count <= limits.nameBytes else { return .tooLong }
    for scalar in name.unicodeScalars {
      switch scalar.properties.generalCategory {
      // Also what turns the direction of writing: a name must look like what it is.
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return .strangeCharacter
      default: if scalar == "\\" { return .strangeCharacter }
      }
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }) else { return .leavesFolder }
    return parts.count <= limits.depth ? nil : .tooLong
  }

  /// Takes a name in, or refuses it.
  ///
  /// Strings that differ only in how Unicode spells them are equal to Swift.
  mutating func take(_ name: String, isFolder: Bool, entry: Int) throws(ArchiveError) {
    if let fault = EntryNames.fault(of: name, limits) { throw .unsafeName(entry: entry, fault) }
    let key = name.lowercased()
    var parts = key.split(separator: "/").dropLast()
    while !parts.isEmpty {
      let folder = parts.joined(separator: "/")
      guard !files.contains(folder) else { throw .duplicateName(entry: entry) }
      folders.insert(folder)
      parts = parts.dropLast()
    }
    guard !files.contains(key) else { throw .duplicateName(entry: entry) }
    if isFolder {
      folders.insert(key)
    } else {
      guard !folders.contains(key) else { throw .duplicateName(entry: entry) }
      files.insert(key)
    }
  }
}
