import CaseModel
import XMLKit

/// Where the records that findings speak of stand in a file, and how a person knows them.
struct RecordPlaces {
  struct Record {
    let uid: String
    let kind: String
    let handle: String?
    var title: String?
    let line: Int
    var lastLine: Int

    /// The handle, else a title short enough for a sentence.
    var name: String? {
      if let handle { return handle }
      guard let title else { return nil }
      return "«\(title.count > 60 ? title.prefix(59) + "…" : title)»"
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
    var record = Record(
      uid: uid, kind: start.name, handle: start["handle"], title: nil, line: start.line, lastLine: start.line)
    let described = RecordKind(rawValue: start.name)?.description
    let titleName = described?.field(described?.titleField ?? "")?.item
    var depth = 1
    while depth > 0, let event = try reader.next() {
      switch event {
      case .start(let child):
        if depth == 1, record.title == nil, child.name == titleName {
          let title = try reader.element(child).text
          record.title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        } else {
          depth += 1
        }
      case .end(_, _, let line):
        depth -= 1
        record.lastLine = line
      case .text, .instruction: break
      }
    }
    return record
  }
}
