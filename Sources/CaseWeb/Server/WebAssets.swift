import Assets
import Digests
import FileKit
import HTTPKit
import Synchronization

/// Style, script and pictures: bytes of the program, or of a folder while they are being worked on.
enum WebAssets {
  /// One of them.
  struct Asset: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]
    /// A name that changes with the bytes, so that a browser may keep them for ever.
    let address: String
  }

  private static let folder = Mutex<String?>(nil)
  private static let shipped: [String: Asset] = Dictionary(
    uniqueKeysWithValues: EmbeddedFile.all(in: "web/").map { file in
      let name = String(file.name.dropFirst(4))
      return (name, asset(name, file.bytes))
    })

  /// Takes them from a folder instead, read anew each time.
  static func use(folder path: String) { folder.withLock { $0 = path } }

  /// The path a page names it by.
  static func path(of name: String) -> String { named(name)?.address ?? "/assets/" + name }

  /// The one with the address `/assets/app-0123456789abcdef.css`.
  static func at(_ address: String) -> Asset? {
    let names = ["app.css", "app.js", "icons.svg"]
    return names.lazy.compactMap { named($0) }.first { $0.address == address }
  }

  private static func named(_ name: String) -> Asset? {
    guard let path = folder.withLock({ $0 }) else { return shipped[name] }
    return (try? Files.read(Paths.join(path, name))).map { asset(name, $0) }
  }

  private static func asset(_ name: String, _ bytes: [UInt8]) -> Asset {
    let parts = name.split(separator: ".")
    let type =
      switch parts.last {
      case "css": "text/css; charset=utf-8"
      case "js": "text/javascript; charset=utf-8"
      default: "image/svg+xml"
      }
    let mark = SHA256.digest(of: bytes).hex.prefix(16)
    return Asset(
      name: name, type: type, bytes: bytes, address: "/assets/\(parts[0])-\(mark).\(parts.last ?? "")")
  }
}
