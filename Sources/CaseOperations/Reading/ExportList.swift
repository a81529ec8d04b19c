import CaseModel
import DocumentStore

/// Reads all records of a list to be taken out of the store as a file.
public struct ExportList: Sendable {
  /// The list; its limit and offset do not count.
  public var list: ListRecords
  /// The records meant, by reference; all of the list if nothing is said.
  public var references: [String]?

  /// Creates the operation for a list.
  public init(_ list: ListRecords, references: [String]? = nil) {
    self.list = list
    self.references = references
  }

  /// Carries it out, and enters what of it is restricted into the log of readings.
  ///
  /// - Throws: `OperationError.notPermitted` if a record belongs where the member's role lets nothing leave.
  public func run(in context: OperationContext) throws(OperationError) -> [RecordView] {
    try context.read("export.list") { reader, restricted in
      var allowed: Set<Scope> = []
      var views: [RecordView] = []
      for record in try records(reader, context) {
        if allowed.insert(record.label.scope).inserted { try context.require(.export, in: record.label.scope) }
        let view = try RecordEncoding.view(record)
        restricted.add(view)
        views.append(view)
      }
      return views
    }
  }

  private func records(_ reader: borrowing StoreReader, _ context: OperationContext) throws -> [StoredRecord] {
    guard let references else {
      let order = list.sort == "title" ? .number() : try list.order()
      return try reader.records(list.kind.rawValue, try list.filter(reader, context), order: order)
    }
    return try references.map { try Lookup.record(RecordReference($0), [list.kind], reader, context.law) }
  }
}
