import CSystem
import Glibc

/// What stands under a name.
public enum FileKind: Hashable, Sendable {
  /// A regular file.
  case file
  /// A folder.
  case folder
  /// A symbolic link, wherever it leads.
  case symbolicLink
  /// A device, a pipe or a socket.
  case other

  init(mode: mode_t) {
    switch mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .symbolicLink
    default: self = .other
    }
  }
}

/// What the file system knows about a name; links are not followed.
public struct FileInformation: Hashable, Sendable {
  /// What it is.
  public let kind: FileKind
  /// How many bytes it has.
  public let size: Int64
  /// Who may read, write and enter it: the twelve lowest bits of its mode.
  public let permissions: UInt32
  /// When its bytes last changed, in milliseconds since 1970.
  public let modified: Int64
  /// Which file system it is on.
  public let device: UInt64
  /// Which file of the file system it is.
  public let inode: UInt64

  init(_ information: stat) {
    kind = FileKind(mode: information.st_mode)
    size = Int64(information.st_size)
    permissions = information.st_mode & 0o7777
    modified = Int64(information.st_mtim.tv_sec) * 1_000 + Int64(information.st_mtim.tv_nsec) / 1_000_000
    device = UInt64(information.st_dev)
    inode = UInt64(information.st_ino)
  }
}

/// A name found below a folder.
public struct FoundFile: Hashable, Sendable {
  /// Its path, from the folder that was walked.
  public let path: String
  /// What it is.
  public let kind: FileKind
  /// How many bytes it has.
  public let size: Int64
}

extension Files {
  /// What stands under a name, or nothing; links are not followed.
  ///
  /// - Throws: `FileError`.
  public static func information(_ path: String) throws(FileError) -> FileInformation? {
    var information = stat()
    if unsafe lstat(path, &information) == 0 { return FileInformation(information) }
    let error = FileError.last(.inspect, path)
    if error.isMissing { return nil }
    throw error
  }

  /// What stands under a name, or nothing; also if one may not look.
  public static func kind(of path: String) -> FileKind? { (try? information(path))?.kind }

  /// Says whether anything stands under a name, be it a link to nowhere.
  public static func exists(_ path: String) -> Bool { kind(of: path) != nil }

  /// The names in a folder, sorted.
  ///
  /// - Throws: `FileError`; also if a name is not UTF-8, because no text could stand for it (`EILSEQ`).
  public static func list(_ folder: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw FileError.last(.list, folder) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw FileError.last(.list, folder) }
        return names.sorted()
      }
      guard let name = unsafe String(validatingCString: name(of: entry)) else {
        throw FileError(.list, code: EILSEQ, path: folder)
      }
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// A folder entry's name, at its place: the record is shorter than the type says.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> UnsafePointer<CChar> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
  }

  /// Everything below a folder, sorted by path; links are named and never followed.
  ///
  /// - Throws: `FileError`.
  public static func walk(_ folder: String) throws(FileError) -> [FoundFile] {
    var found: [FoundFile] = []
    var folders = [""]
    while let relative = folders.popLast() {
      let prefix = relative.isEmpty ? "" : relative + "/"
      for name in try list(Paths.join(folder, relative)) {
        let path = prefix + name
        guard let information = try information(Paths.join(folder, path)) else { continue }
        found.append(FoundFile(path: path, kind: information.kind, size: information.size))
        if information.kind == .folder { folders.append(path) }
      }
    }
    return found.sorted { $0.path < $1.path }
  }

  /// Makes a folder that only its owner may enter; one that exists is left as it is.
  ///
  /// - Throws: `FileError`; also if something else has the name.
  public static func makeFolder(_ path: String, parents: Bool = true) throws(FileError) {
    if unsafe mkdir(path, 0o700) == 0 { return }
    let error = FileError.last(.makeFolder, path)
    if error.code == EEXIST {
      // A link to a folder is as good.
      var information = stat()
      if unsafe stat(path, &information) == 0, FileKind(mode: information.st_mode) == .folder { return }
    }
    let parent = Paths.parent(path)
    guard error.code == ENOENT, parents, parent != path, parent != "." else { throw error }
    try makeFolder(parent, parents: true)
    try makeFolder(path, parents: false)
  }

  /// Removes a file, or a link and not what it leads to.
  ///
  /// - Throws: `FileError`.
  public static func remove(_ path: String) throws(FileError) {
    guard unsafe unlink(path) == 0 else { throw FileError.last(.remove, path) }
  }

  /// Gives a file or folder another name on the same file system.
  ///
  /// - Throws: `FileError`; `isExisting` if the name is taken and may not be replaced.
  public static func move(_ path: String, to target: String, replacing: Bool = true) throws(FileError) {
    let code =
      unsafe replacing
      ? (rename(path, target) == 0 ? 0 : errno)
      : csystem_rename_new(path, target)
    guard code == 0 else { throw FileError(.rename, code: code, path: target) }
  }

  /// Waits until every change of the file system that holds the path is on its disk: one wait for a whole batch.
  ///
  /// - Throws: `FileError`.
  public static func synchronizeFileSystem(of path: String) throws(FileError) {
    let file = try Descriptor.open(path, O_RDONLY)
    let code = csystem_syncfs(file.number)
    guard code == 0 else { throw FileError(.synchronize, code: code, path: path) }
  }

  /// Removes a folder and all below it; a link is removed and never followed.
  ///
  /// What is missing is no error.
  ///
  /// - Throws: `FileError`.
  public static func removeTree(_ path: String) throws(FileError) {
    guard let information = try information(path) else { return }
    guard information.kind == .folder else { return try remove(path) }
    try empty(try Descriptor.open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW), path)
    guard unsafe rmdir(path) == 0 else { throw FileError.last(.remove, path) }
  }

  /// Empties a folder by its descriptor, so that no name can be swapped for a link meanwhile.
  private static func empty(_ folder: consuming Descriptor, _ path: String) throws(FileError) {
    // The stream takes the copy over and closes it.
    let copy = dup(folder.number)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else { throw FileError.last(.list, path) }
    defer { unsafe closedir(stream) }
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw FileError.last(.list, path) }
        return
      }
      let name = unsafe name(of: entry)
      if unsafe strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
      if unsafe unlinkat(folder.number, name, 0) == 0 { continue }
      guard errno == EISDIR || errno == EPERM else { throw FileError.last(.remove, path) }
      let inner = unsafe openat(folder.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else { throw FileError.last(.remove, path) }
      try empty(Descriptor(inner), path)
      guard unsafe unlinkat(folder.number, name, AT_REMOVEDIR) == 0 else { throw FileError.last(.remove, path) }
    }
  }
}
