public import CaseModel
import DocumentStore

/// Checks that the store is whole: database, ledger, bodies, links, index, documents.
public struct CheckStore: Sendable {
  /// Whether the bytes of every document are read and hashed again.
  public var readData: Bool

  /// Creates the operation.
  public init(readData: Bool = false) { self.readData = readData }

  /// Carries it out.
  public func run(in context: OperationContext) throws(OperationError) -> [Finding] {
    do { return try context.store.check(readData: readData).map { DefectWords.finding($0) } } catch {
      throw OperationError(error)
    }
  }
}
