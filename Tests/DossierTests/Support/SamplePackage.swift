import CaseModel
import Digests
import Dossier
import FileKit

/// A small case with real bytes behind its documents, and a writer for it.
struct SamplePackage {
  static let letter = Array("%PDF-1.4 oficio".utf8)
  static let receipt = DossierReceipt(
    exportedAt: "2026-01-02T03:04:05.000Z", person: "M-1", profile: "full", software: "expediente 1.0",
    ledgerHead: String(repeating: "0f", count: 32), ledgerSequence: 7)

  var content: DossierContent

  init() {
    let sha256 = SHA256.digest(of: Self.letter).hex
    content = DossierContent(
      documents: [DossierDocument(sha256: sha256, bytes: Self.letter.count, mediaType: "application/pdf", pages: 1)],
      records: [
        DossierRecord(
          uid: SmallCase.fact, kind: .fact, handle: "H-1",
          body: SmallCase.body(#"{"statement":"Se negó.","documents":[{"sha256":"\#(sha256)"}]}"#))
      ])
  }

  var writer: PackageWriter {
    var writer = PackageWriter(receipt: Self.receipt) { _, path in try Files.write(Self.letter, to: path) }
    writer.page = { _, path, _ in try Files.write(Array("<!DOCTYPE html><p>Se negó.</p>".utf8), to: path) }
    return writer
  }

  /// Everything in a folder by path, links and folders told apart from bytes.
  static func snapshot(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for file in try Files.walk(folder) {
      files[file.path] = file.kind == .file ? try Files.read(Paths.join(folder, file.path)) : []
    }
    return files
  }
}
