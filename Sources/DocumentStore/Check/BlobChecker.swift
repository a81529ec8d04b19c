internal import Digests
internal import FileKit

/// Compares the blobs' files with their rows.
struct BlobChecker {
  private let files: StoreFiles
  private let rows: [BlobRow]

  init(_ files: StoreFiles, _ rows: [BlobRow]) {
    self.files = files
    self.rows = rows
  }

  func run(readData: Bool) -> [StoreDefect] {
    var defects: [StoreDefect] = []
    var known: Set<String> = []
    for row in rows {
      let name = BlobName(row.sha256)
      known.insert(name.path)
      let path = files.path(of: name)
      guard let file = try? Files.information(path), file.kind == .file else {
        defects.append(.blobMissing(sha256: name.text))
        continue
      }
      if file.size != row.bytes {
        defects.append(.blobLength(sha256: name.text))
      } else if readData, (try? Files.digest(of: path).digest.bytes) != row.sha256 {
        defects.append(.blobHash(sha256: name.text))
      }
    }
    for file in (try? Files.walk(files.blobs)) ?? [] where file.kind != .folder && !known.contains(file.path) {
      let name = Paths.lastComponent(file.path)
      if file.kind == .file, let blob = BlobName(name), blob.path == file.path {
        defects.append(.blobUnknown(sha256: name))
      } else {
        defects.append(.strayFile)
      }
    }
    return defects
  }
}
