internal import Digests

/// The list of what a backup holds: row counts, the ledger's head, and the SHA-256 of every file.
///
/// Plain lines that ordinary tools can read:
///
/// ```text
/// expediente-backup 1
/// head 1204 9c1f…
/// rows record 310
/// file 5be0… 40960 expediente.db
/// end
/// ```
struct BackupManifest: Hashable {
  struct File: Hashable {
    var path: String
    var bytes: Int64
    var sha256: String
  }

  static let name = "manifest.txt"

  var head: LedgerHead
  var rows: [String: Int]
  var files: [File]

  var text: String {
    var lines = ["expediente-backup 1", "head \(head.sequence) \(head.value)"]
    lines += rows.sorted { $0.key < $1.key }.map { "rows \($0.key) \($0.value)" }
    lines += files.sorted { $0.path < $1.path }.map { "file \($0.sha256) \($0.bytes) \($0.path)" }
    return (lines + ["end", ""]).joined(separator: "\n")
  }

  init(head: LedgerHead, rows: [String: Int], files: [File]) {
    self.head = head
    self.rows = rows
    self.files = files
  }

  /// Reads a manifest; anything but a whole one is `nil`.
  init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == "expediente-backup 1", lines.popLast() == "", lines.popLast() == "end" else { return nil }
    var head: LedgerHead?
    var rows: [String: Int] = [:]
    var files: [File] = []
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      switch (words.first, words.count) {
      case ("head", 3):
        guard let sequence = Int64(words[1]) else { return nil }
        head = LedgerHead(sequence: sequence, value: words[2])
      case ("rows", 3):
        guard let count = Int(words[2]) else { return nil }
        rows[words[1]] = count
      case ("file", 4):
        guard Digest(hex: words[1]) != nil, let bytes = Int64(words[2]) else { return nil }
        files.append(File(path: words[3], bytes: bytes, sha256: words[1]))
      default: return nil
      }
    }
    guard let head else { return nil }
    self.init(head: head, rows: rows, files: files)
  }
}

/// Says what a backup holds.
public struct BackupReport: Sendable, Hashable {
  /// The end of the ledger in it.
  public var head: LedgerHead
  /// How many records, live or not.
  public var records: Int
  /// How many files.
  public var files: Int
  /// How many bytes.
  public var bytes: Int64

  init(_ manifest: BackupManifest) {
    head = manifest.head
    records = manifest.rows["record"] ?? 0
    files = manifest.files.count
    bytes = manifest.files.reduce(0) { $0 + $1.bytes }
  }
}
