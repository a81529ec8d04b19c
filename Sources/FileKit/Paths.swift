import Glibc

/// Paths as texts.
public enum Paths {
  /// Appends a relative path to a folder.
  public static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." && !name.isEmpty { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that holds it; `.` for a bare name.
  public static func parent(_ path: String) -> String {
    let path = withoutSlash(path)
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : withoutSlash(String(path[..<slash]))
  }

  /// The last name of it.
  public static func lastComponent(_ path: String) -> String {
    let path = withoutSlash(path)
    guard path != "/", let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// What follows the last point of its name, lower case; empty if there is none.
  public static func fileExtension(_ path: String) -> String {
    let name = lastComponent(path)
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return "" }
    return name[name.index(after: point)...].lowercased()
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The folder the process works in; `/` if it was removed.
  public static func currentFolder() -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    guard unsafe getcwd(&buffer, buffer.count) != nil else { return "/" }
    return String(zeroTerminated: buffer)
  }

  /// The path from the root, without `.` and `..`; symbolic links stay.
  public static func absolute(_ path: String) -> String {
    let whole = path.hasPrefix("/") ? path : join(currentFolder(), path)
    var names: [Substring] = []
    for name in whole.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// The nearest folder, from one upward to the root, that is what is sought.
  public static func upward(from folder: String, where isSought: (String) -> Bool) -> String? {
    var folder = absolute(folder)
    while true {
      if isSought(folder) { return folder }
      if folder == "/" { return nil }
      folder = parent(folder)
    }
  }

  /// Says whether a relative path stays inside its folder: no `..`, no root, no empty or odd names.
  public static func isSafeRelative(_ path: String) -> Bool {
    guard !path.isEmpty, !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else {
      return false
    }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".."
    }
  }
}
