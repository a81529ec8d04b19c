import FileKit
import Synchronization

/// What this process is building beside its final place, so that it can be taken away if it has to end at once.
///
/// A backup, an export or a restored file stands under `NAME.tmp-…` until it is whole; work that is asked to stop takes it
/// away itself, and this is for work that does not get to be asked.
public enum Unfinished {
  private static let outputs = Mutex<[String: Set<String>]>([:])

  /// Remembers that something will be built for a path, and what stood beside it before.
  public static func watch(_ path: String) {
    let path = Paths.absolute(path)
    let before = Set(beside(path))
    outputs.withLock { $0[path] = before }
  }

  /// Removes what was begun, for a process that ends right after.
  ///
  /// - Returns: the paths of what could not be removed.
  public static func takeAway() -> [String] {
    let watched = outputs.withLock { $0 }
    var left: [String] = []
    for (path, before) in watched.sorted(by: { $0.key < $1.key }) {
      for begun in beside(path) where !before.contains(begun) {
        if !takeAway(begun) { left.append(begun) }
      }
    }
    return left
  }

  /// The work may go on writing for an instant: a file in the folder's place keeps it from making the folder anew.
  private static func takeAway(_ begun: String) -> Bool {
    for _ in 0..<20 {
      guard (try? Files.removeTree(begun)) != nil, (try? Files.write([], to: begun, replacing: false)) != nil else {
        continue
      }
      return (try? Files.remove(begun)) != nil
    }
    return false
  }

  /// Builds something for a path under a name of its own, and gives it its name when it is whole.
  static func building<R>(_ path: String, _ body: (_ place: String) throws -> R) throws -> R {
    watch(path)
    let folder = Paths.absolute(path) + Files.temporaryName()
    try Files.makeFolder(folder)
    defer { try? Files.removeTree(folder) }
    let place = Paths.join(folder, Paths.lastComponent(folder))
    let result = try body(place)
    try Interruption.stopIfRequested()
    // A folder that stands there was looked at before, and is empty.
    if Files.kind(of: path) == .folder, try Files.list(path).isEmpty { try Files.removeTree(path) }
    try Files.move(place, to: path, replacing: false)
    try Files.synchronize(Paths.parent(Paths.absolute(path)))
    return result
  }

  private static func beside(_ path: String) -> [String] {
    let folder = Paths.parent(path)
    let name = Paths.lastComponent(path)
    return ((try? Files.list(folder)) ?? []).filter {
      $0.hasPrefix(name) && Files.isTemporaryName(String($0.dropFirst(name.count)))
    }.map { Paths.join(folder, $0) }
  }
}
