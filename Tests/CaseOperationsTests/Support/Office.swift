import CaseModel
import CaseOperations
import FileKit

/// A store in a folder of its own with one case, made for one test and removed after it.
final class Office {
  let folder: String
  let store: String
  private(set) var context: OperationContext

  init(title: String? = "Caso de muestra") throws {
    folder = Paths.join("/tmp", Files.temporaryName())
    try Files.makeFolder(folder)
    store = Paths.join(folder, "store")
    _ = try InitStore(store, memberName: "Coordinadora de Muestra", title: title).run(clock: Office.clock)
    context = try OperationContext.open(storeAt: store, clock: Office.clock)
  }

  deinit { try? Files.removeTree(folder) }

  /// A fixed instant, 2026-01-15T18:00:00Z.
  static let clock: @Sendable () -> Int64 = { 1_768_500_000_000 }

  /// The same store as another member.
  func acting(as member: String) throws -> OperationContext {
    try OperationContext.open(storeAt: store, as: member, clock: Office.clock)
  }

  /// Opens the store anew, as after granting access.
  func reopen() throws { context = try OperationContext.open(storeAt: store, as: "M-1", clock: Office.clock) }

  /// Adds a record and gives its handle.
  @discardableResult
  func add(_ kind: RecordKind, _ fields: [String: String] = [:], links: [LinkInput] = [], file: String? = nil) throws
    -> String
  {
    var operation = AddRecord(kind)
    operation.fields = fields.sorted { $0.key < $1.key }.map { FieldInput($0.key, $0.value) }
    operation.links = links
    if let file { operation.documents = [DocumentInput(path: file)] }
    return try operation.run(in: context).record.handle
  }

  /// A file of this office's folder.
  func file(_ name: String, _ text: String) throws -> String {
    let path = Paths.join(folder, name)
    try Files.write(Array(text.utf8), to: path)
    return path
  }
}
