internal import Embedded

/// A file of `Schemas/`, or one of the pages' assets, inside the program: its name and its bytes.
///
/// The bytes are constants of the binary; nothing is read from a disk, so an installed program needs no other file.
public struct EmbeddedFile: Sendable, Hashable {
  /// The path under `Schemas/`, such as `vocabularies/conditions.xml`; of an asset `web/` and its name.
  public let name: String
  /// How many bytes it has.
  public let count: Int
  private let index: Int

  private init?(at index: Int) {
    guard let file = unsafe embedded_at(index) else { return nil }
    name = unsafe String(cString: file.pointee.name)
    count = unsafe Int(file.pointee.size)
    self.index = index
  }

  /// All files, in the bytewise order of their names.
  public static let all: [EmbeddedFile] = (0..<embedded_count()).compactMap { EmbeddedFile(at: $0) }

  /// The file with the name, if there is one.
  public static func named(_ name: String) -> EmbeddedFile? { all.first { $0.name == name } }

  /// The files whose names begin with a folder's, `vocabularies/` for instance.
  public static func all(in folder: String) -> [EmbeddedFile] { all.filter { $0.name.hasPrefix(folder) } }

  /// A copy of the bytes.
  public var bytes: [UInt8] {
    guard let file = unsafe embedded_at(index) else { return [] }
    return unsafe [UInt8](UnsafeBufferPointer(start: file.pointee.bytes, count: count))
  }

  /// Lends the bytes without copying them.
  public func withBytes<R, E: Error>(_ body: (Span<UInt8>) throws(E) -> R) throws(E) -> R {
    guard let file = unsafe embedded_at(index) else { return try body(Span()) }
    let bytes = unsafe UnsafeBufferPointer(start: file.pointee.bytes, count: count)
    return try unsafe body(bytes.span)
  }
}
