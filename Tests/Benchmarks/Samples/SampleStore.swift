import CaseModel
import CaseOperations
import DocumentStore
import Dossier
import FileKit

/// A store made for measuring, with one case in it.
struct SampleStore {
  let folder: String
  let context: OperationContext
  let caseScope: Scope

  static func make(at folder: String) throws -> SampleStore {
    let made = try InitStore(folder, memberName: "Ana Ejemplo", title: "Caso de muestra").run()
    let scope = made.firstCase.flatMap { UID($0.uid) }.map { Scope.record($0) } ?? .shared
    return SampleStore(folder: folder, context: try .open(storeAt: folder), caseScope: scope)
  }

  /// The database in it.
  var database: String { Paths.join(folder, "expediente.db") }

  /// Writes a file as one batch.
  ///
  /// - Returns: what the write took; its wall time is how long others could not write.
  @discardableResult
  func write(_ file: SampleFile) throws -> Cost {
    try Cost.here {
      try context.store.write(
        Act(member: context.member.uid, at: 1_700_000_000_000, action: "import"), as: context.visibility
      ) { writer in
        for record in file.records { try writer.add(record) }
        for link in file.links { try writer.link(link) }
      }
    }
  }

  /// Writes all of it as a dossier without its documents.
  func writeDossier(to path: String) throws {
    try context.store.read(as: context.visibility) { reader in
      let source = try StoreDossier(
        reader.session, caseRecord: nil, profile: "full", language: .spanish, law: .shipped,
        spool: Paths.parent(path))
      let output = DossierOutput(try PendingFile(in: Paths.parent(path)))
      try DossierWriter.write(source) { block in try output.write(block) }
      try output.commit(as: Paths.lastComponent(path))
    }
  }
}

/// A file that a closure may write to.
private final class DossierOutput {
  private var file: PendingFile?

  init(_ file: consuming PendingFile) { self.file = consume file }

  func write(_ block: [UInt8]) throws { try file?.write(block) }

  func commit(as name: String) throws {
    guard let file = file.take() else { return }
    try file.commit(as: name)
  }
}
