import FileKit

/// The folder in which a run keeps its samples, and those that several figures share, each made when first needed.
final class Workshop {
  let options: Benchmarks.Options
  let folder: String
  private var filled: SampleStore?
  private var dossiers: [Int: String] = [:]

  init(_ options: Benchmarks.Options) throws {
    self.options = options
    folder = Paths.join(Paths.parent(Paths.absolute(options.binary)), Files.temporaryName())
    try Files.makeFolder(folder)
  }

  func clear() { try? Files.removeTree(folder) }

  func path(_ name: String) -> String { Paths.join(folder, name) }

  /// The store of the large sample; the bulk figure leaves its own.
  func store() throws -> SampleStore {
    if let filled { return filled }
    let store = try SampleStore.make(at: path("store"))
    try store.write(SampleFile(records: options.records, in: store))
    filled = store
    return store
  }

  func keep(_ store: SampleStore) { filled = store }

  /// A dossier of about as many records, from a store of its own.
  func dossier(records: Int) throws -> String {
    if let known = dossiers[records] { return known }
    let store: SampleStore
    if records == options.records {
      store = try self.store()
    } else {
      store = try SampleStore.make(at: path("store-\(records)"))
      try store.write(SampleFile(records: records, in: store))
    }
    let path = path("dossier-\(records).xml")
    try store.writeDossier(to: path)
    dossiers[records] = path
    return path
  }
}
