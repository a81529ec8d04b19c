import CaseWords
import FileKit
import Testing

/// Compares a text with a file a person can read the difference of; `RECORD_SNAPSHOTS=1` writes the files anew.
func expectGolden(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
  let folder = Paths.join(Paths.parent(Paths.parent(#filePath)), "Golden")
  let path = Paths.join(folder, name)
  if Environment.value("RECORD_SNAPSHOTS") == "1" {
    if !Files.exists(folder) { try Files.makeFolder(folder) }
    try Files.write(Array(text.utf8), to: path)
    return
  }
  let wanted = String(decoding: try Files.read(path), as: UTF8.self)
  #expect(text == wanted, "\(name) changed; RECORD_SNAPSHOTS=1 records it anew", sourceLocation: location)
}
