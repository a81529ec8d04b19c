import XMLKit

/// Where the records that findings speak of stand in a file, and how a person knows them.
struct RecordPlaces {
  struct Record {
    let uid: String
    let kind: String
    let handle: String?
    let line: Int
    var lastLine: Int

    /// The handle, else the uid: a title may say a name, and a finding travels further than the file.
    var name: String? { [handle, uid].compactMap { $0 }.first(where: Self.isIdentifier) }

    /// Whether it can be no name of a person: a stranger's file may say anything.
    private static func isIdentifier(_ text: String) -> Bool {
      text.utf8.count <= 40 && text.utf8.contains { 48...57 ~= $0 }
        && text.utf8.allSatisfy { 48...57 ~= $0 || 65...90 ~= $0 || 97...122 ~= $0 || $0 == 45 || $0 == 46 }
    }
  }

  private(set) var byUID: [String: Record] = [:]
  private(set) var byLine: [Int: Record] = [:]

  /// Reads the file once more, only as far as needed.
  ///
  /// - Parameters:
  ///   - source: the dossier, known to be well formed.
  ///   - uids: records to find.
  ///   - lines: lines whose records are to be found.
  init(in source: XMLSource, uids: Set<String>, lines: Set<Int>) throws(XMLFault) {
    guard !uids.isEmpty || !lines.isEmpty else { return }
    let reader = try XMLEventReader(source)
    var depth = 0
    while let event = try reader.next() {
      switch event {
      case .start(let start):
        if depth == 2, let uid = start["uid"] {
          let record = try Self.record(start, uid: uid, reader)
          if uids.contains(uid), byUID[uid] == nil { byUID[uid] = record }
          for line in lines where (record.line...record.lastLine).contains(line) { byLine[line] = record }
          if byUID.count == uids.count, byLine.count == lines.count { return }
        } else {
          depth += 1
        }
      case .end: depth -= 1
      case .text, .instruction: break
      }
    }
  }

  private static func record(_ start: XMLStart, uid: String, _ reader: XMLEventReader) throws(XMLFault) -> Record {
    var record = Record(uid: uid, kind: start.name, handle: start["handle"], line: start.line, lastLine: start.line)
    var depth = 1
    while depth > 0, let event = try reader.next() {
      switch event {
      case .start: depth += 1
      case .end(_, _, let line):
        depth -= 1
        record.lastLine = line
      case .text, .instruction: break
      }
    }
    return record
  }
}
