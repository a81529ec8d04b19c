import CaseModel
import DocumentStore

/// Makes one change to what a bundle holds.
struct BundleDesk {
  private let stored: StoredRecord
  private let contents: BundleContents
  private let context: OperationContext

  init(_ stored: StoredRecord, _ contents: BundleContents, _ context: OperationContext) {
    self.stored = stored
    self.contents = contents
    self.context = context
  }

  mutating func make(_ change: ArrangeBundle.Change, in writer: inout StoreWriter) throws {
    switch change {
    case .add(let records, let section, let annex):
      for (index, record) in records.enumerated() {
        try add(record, section, annex: records.count == 1 ? annex : nil, offset: index, in: &writer)
      }
    case .remove(let reference):
      try requireOpen()
      try writer.unlink(try item(reference, writer).link.uid)
    case .move(let reference, let before):
      try requireOpen()
      let moved = try item(reference, writer)
      var order = contents.items.filter { $0.link.uid != moved.link.uid }
      let place = try before.map { try item($0, writer).link.uid }
      let index = place.flatMap { uid in order.firstIndex { $0.link.uid == uid } } ?? order.count
      order.insert(moved, at: index)
      try put(order, in: &writer)
    case .sortByDate:
      try requireOpen()
      let order = contents.items.enumerated().sorted { left, right in
        switch (left.element.record.date?.earliest, right.element.record.date?.earliest) {
        case (let first?, let second?): first == second ? left.offset < right.offset : first < second
        case (nil, nil): left.offset < right.offset
        case (let first, _): first != nil
        }
      }
      try put(order.map(\.element), in: &writer)
    case .set(let reference, let fields): try set(try item(reference, writer), fields, in: &writer)
    }
  }

  private func requireOpen() throws(OperationError) {
    if contents.isFrozen { throw .bundleServed(handle: contents.bundle.handle) }
  }

  private func item(_ reference: String, _ writer: borrowing StoreWriter) throws -> BundleContents.Item {
    let record = try Lookup.record(RecordReference(reference), [], writer, context.law)
    guard let item = contents.item(record.uid) else {
      throw OperationError.noSuchLink(source: contents.bundle.handle, target: try Lookup.handle(record))
    }
    return item
  }

  private func add(
    _ reference: String, _ section: String?, annex: String?, offset: Int, in writer: inout StoreWriter
  ) throws {
    var attributes = [FieldInput("position", String(nextPosition + offset))]
    if contents.bundle.body["kind"]?.text == "annexes" {
      attributes.append(FieldInput("annex", annex ?? "Anexo \(nextAnnex + offset)"))
    } else if let annex {
      attributes.append(FieldInput("annex", annex))
    }
    if let section { attributes.append(FieldInput("section", section)) }
    let input = LinkInput(.contains, reference, attributes: attributes)
    try LinkWriting.add(input, from: stored, in: &writer, context)
  }

  private var nextPosition: Int { (contents.items.map(\.position).filter { $0 < .max }.max() ?? 0) + 1 }

  /// The number after the highest that any annex bears: one that was taken out is not given again.
  private var nextAnnex: Int {
    let numbers = contents.items.compactMap { item in
      item.attributes["annex"]?.text.flatMap { text in
        Int(text.drop { !$0.isNumber }.prefix { $0.isNumber })
      }
    }
    return (numbers.max() ?? 0) + 1
  }

  private func put(_ order: [BundleContents.Item], in writer: inout StoreWriter) throws {
    for (index, item) in order.enumerated() where item.position != index + 1 {
      try set(item, [FieldInput("position", String(index + 1))], in: &writer)
    }
  }

  private func set(
    _ item: BundleContents.Item, _ fields: [FieldInput], in writer: inout StoreWriter
  ) throws {
    let description = Relation.contains.description
    let typed = TypedBody(fields: description.attributes, law: context.law)
    if let pages = fields.first(where: { $0.name == "pages" })?.text, !pages.isEmpty { _ = try PageRanges.read(pages) }
    let body = try typed.change(
      item.attributes, set: fields.filter { !$0.text.isEmpty }, clear: fields.filter(\.text.isEmpty).map(\.name))
    try writer.reviseLink(
      item.link.uid,
      LinkWriting.draft(
        .contains, body, source: item.link.source, target: item.link.target,
        access: AccessLevel(rawValue: item.link.label.access) ?? description.access,
        privileged: item.link.label.privileged))
  }
}
