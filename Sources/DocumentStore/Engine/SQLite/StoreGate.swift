internal import FileKit
internal import SQLiteKit

/// Looks at a database file before SQLite does: what is not ours is refused without being touched.
enum StoreGate {
  /// The schema version that the file says it has; nothing of a file that this process has open: it was looked at then,
  /// and may not be opened by anyone but SQLite meanwhile.
  static func schemaVersion(of path: String, application: Int32 = ApplicationID.store, newest: Int = Migration.newest)
    throws(StoreError) -> Int?
  {
    let found = try OpenDatabases.withoutConnection(to: path) { () throws(StoreError) in try header(of: path) }
    guard let header = found else { return nil }
    guard header.count == 100, header.starts(with: "SQLite format 3\0".utf8) else { throw .foreign }
    guard number(header, at: 68) == UInt32(bitPattern: application) else { throw .foreign }
    let version = Int(number(header, at: 60))
    guard version <= newest else { throw .newer(version: version) }
    guard version > 0 else { throw .corrupt }
    return version
  }

  private static func number(_ header: [UInt8], at place: Int) -> UInt32 {
    header[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }

  private struct Enough: Error {}

  private static func header(of path: String) throws(StoreError) -> [UInt8] {
    guard let file = try translated({ try Files.information(path) }) else { throw .notAStore }
    guard file.kind == .file else { throw .foreign }
    var header: [UInt8] = []
    do {
      try Files.stream(path, chunk: 100) { bytes in
        for place in 0..<min(bytes.count, 100 - header.count) { header.append(bytes[place]) }
        if header.count == 100 { throw Enough() }
      }
    } catch is Enough {
    } catch {
      throw StoreError(error)
    }
    return header
  }
}
