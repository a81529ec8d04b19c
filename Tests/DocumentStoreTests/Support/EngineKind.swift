import Testing

@testable import DocumentStore

/// The engines that the conformance tests run against.
enum EngineKind: String, CaseIterable, CustomTestStringConvertible {
  case sqlite
  case reference

  var testDescription: String { rawValue }

  func place(seed: UInt64 = 1) throws -> Place {
    switch self {
    case .sqlite:
      let folder = try TemporaryFolder()
      let (store, founder) = try Sample.create(in: folder, seed: seed)
      return Place(store: store, founder: founder, folder: folder)
    case .reference:
      let source = MemorySource()
      let options = StoreOptions(identities: SeededUIDSource(seed: seed))
      let schema = try DeclaredSchema(Sample.schema)
      try Store.found(MemoryEngine(source), schema, "Ana Ejemplo", Sample.start, options)
      let store = Store(source, files: nil, schema: schema, mode: .readWrite, options: options)
      let founder = try store.read(as: .everything) { try $0.members()[0].uid }
      return Place(store: store, founder: founder, folder: nil)
    }
  }
}

/// A store to try things on.
final class Place {
  let store: Store
  let founder: UID
  let folder: TemporaryFolder?
  private var time = Sample.start

  init(store: Store, founder: UID, folder: TemporaryFolder?) {
    self.store = store
    self.founder = founder
    self.folder = folder
  }

  @discardableResult
  func write<R>(
    _ action: String = "add", by member: UID? = nil, as visibility: Visibility = .everything,
    _ body: (inout StoreWriter) throws -> R
  ) throws -> R {
    time += 1
    return try store.write(Act(member: member ?? founder, at: time, action: action), as: visibility, body)
  }

  @discardableResult
  func read<R>(as visibility: Visibility = .everything, _ body: (borrowing StoreReader) throws -> R) throws -> R {
    try store.read(as: visibility, body)
  }
}
