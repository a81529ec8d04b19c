internal import FileKit

extension Store {
  /// Makes an empty store in a folder, with one member: the one who founds it.
  ///
  /// - Parameters:
  ///   - path: the folder; it is made if it is missing.
  ///   - schema: what the store will hold.
  ///   - founder: the first member's name.
  ///   - time: now (UTC milliseconds).
  ///   - options: how it is opened.
  /// - Throws: `exists` if there is a store.
  public static func create(
    at path: String, schema: StoreSchema, founder: String, at time: Int64, options: StoreOptions = StoreOptions()
  ) throws(StoreError) -> Store {
    let declared = try DeclaredSchema(schema)
    guard !founder.isEmpty, founder.utf8.count <= 512 else { throw .invalid(.name) }
    let files = StoreFiles(folder: path)
    guard !Files.exists(files.database) else { throw .exists }
    return try translated {
      try Files.makeFolder(path)
      for folder in [files.blobs, files.temporary] where !Files.exists(folder) { try Files.makeFolder(folder) }
      // Built under another name: a store is there whole or not at all.
      let building = Paths.join(files.temporary, Files.temporaryName())
      let access = Paths.join(files.temporary, Files.temporaryName())
      do {
        try SQLiteSource.create(at: building)
        try AccessLog.create(at: access)
        try found(building, declared, founder, time, options)
        for file in [building, access] { try Files.synchronize(file) }
        try Files.move(access, to: files.accessLog)
        try Files.move(building, to: files.database, replacing: false)
        try Files.synchronize(path)
      } catch {
        for file in [building, access] {
          for end in ["", "-wal", "-shm", "-journal"] { try? Files.remove(file + end) }
        }
        throw error
      }
      return Store(
        SQLiteSource(files: files, busyTimeout: options.busyTimeout), files: files, schema: declared, mode: .readWrite,
        options: options)
    }
  }

  /// Writes the first entries of a store that is being made.
  private static func found(
    _ path: String, _ schema: DeclaredSchema, _ founder: String, _ time: Int64, _ options: StoreOptions
  ) throws {
    let engine = try SQLiteSource.engine(at: path)
    try Store.found(engine, schema, founder, time, options)
  }

  static func found(
    _ engine: any StoreEngine, _ schema: DeclaredSchema, _ founder: String, _ time: Int64, _ options: StoreOptions
  ) throws {
    try engine.transact(writing: true) {
      try ReadSession(engine, schema, .everything).prepare()
      try engine.set("store", to: options.identities.next(at: time).text)
      let member = MemberRow(id: 1, uid: options.identities.next(at: time), number: 1, name: founder, active: true)
      try engine.insert(member)
      let session = try WriteSession(
        try ReadSession(engine, schema, .everything),
        Act(member: member.uid, at: time, action: LedgerAction.create), options.identities, nil)
      try session.enter(member)
      try session.finish(accessHead: nil)
    }
  }

  /// Opens the store in a folder.
  ///
  /// A file that is not a store, or of a newer program, is refused untouched.
  ///
  /// - Parameters:
  ///   - path: the folder.
  ///   - schema: what the program expects in it.
  ///   - mode: for what.
  ///   - options: how.
  /// - Throws: `notAStore`, `foreign`, `newer`, `corrupt`, `busy`; `needsUpgrade` if it is of an older program and
  ///   cannot be written to.
  public static func open(
    at path: String, schema: StoreSchema, mode: Mode, options: StoreOptions = StoreOptions()
  ) throws(StoreError) -> Store {
    try open(at: path, schema: schema, mode: mode, options: options, now: SystemClock.milliseconds())
  }

  static func open(
    at path: String, schema: StoreSchema, mode: Mode, options: StoreOptions = StoreOptions(), now: Int64
  ) throws(StoreError) -> Store {
    let declared = try DeclaredSchema(schema)
    let files = StoreFiles(folder: path)
    let source = SQLiteSource(files: files, busyTimeout: options.busyTimeout)
    let store = Store(source, files: files, schema: declared, mode: mode, options: options)
    if try !store.isPrepared() { try store.prepare() }
    // Not before it is known to be a store of ours: in any other folder nothing is touched.
    if mode == .readWrite {
      files.tidy(now: now)
      store.cleanAgain()
    }
    return store
  }

  /// Whether the store has room for all that is declared.
  private func isPrepared() throws(StoreError) -> Bool {
    do {
      return try read(as: .nothing) { try $0.session.isPrepared() }
    } catch StoreError.needsUpgrade { return false } catch { throw StoreError(error) }
  }

  private func prepare() throws(StoreError) {
    do throws(StoreError) {
      let engine = try source.open(writing: true)
      try translated { try engine.transact(writing: true) { try ReadSession(engine, schema, .everything).prepare() } }
    } catch {
      if case .readOnly = error { throw .needsUpgrade }
      throw error
    }
  }
}
