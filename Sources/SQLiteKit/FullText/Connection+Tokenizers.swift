import CSQLite

extension Connection {
  /// Makes a tokenizer known under a name, for this connection.
  ///
  /// - Parameters:
  ///   - name: as in `tokenize = 'NAME ARGUMENT…'`.
  ///   - make: makes one from the arguments that follow the name.
  /// - Throws: `SQLiteError`, if this SQLite has no FTS5.
  public func register<Tokenizer: FullTextTokenizer>(
    tokenizer name: String, _ make: @escaping @Sendable (_ arguments: [String]) -> Tokenizer
  ) throws(SQLiteError) {
    guard let api = unsafe csqlite_fts5(state.pointer), let create = unsafe api.pointee.xCreateTokenizer else {
      throw SQLiteError(code: SQLITE_ERROR, message: "no FTS5")
    }
    let maker = TokenizerMaker { TokenizerBox(make($0)) }
    let context = unsafe Unmanaged.passRetained(maker)
    var callbacks = unsafe fts5_tokenizer(xCreate: createTokenizer, xDelete: deleteTokenizer, xTokenize: tokenize)
    // SQLite calls `releaseMaker` also if it fails.
    let code = unsafe create(api, name, context.toOpaque(), &callbacks, releaseMaker)
    guard code == SQLITE_OK else { throw SQLiteError(code: code) }
  }
}

/// What a C callback can hold: no generic parameter.
private class AnyTokenizer {
  func tokenize(_ text: Span<UInt8>, for use: TokenUse, emit: (Span<UInt8>, Int, Int, Bool) -> Bool) {}
}

private final class TokenizerBox<Tokenizer: FullTextTokenizer>: AnyTokenizer {
  var tokenizer: Tokenizer

  init(_ tokenizer: Tokenizer) { self.tokenizer = tokenizer }

  override func tokenize(_ text: Span<UInt8>, for use: TokenUse, emit: (Span<UInt8>, Int, Int, Bool) -> Bool) {
    tokenizer.tokenize(text, for: use, emit: emit)
  }
}

private final class TokenizerMaker {
  let make: @Sendable ([String]) -> AnyTokenizer

  init(_ make: @escaping @Sendable ([String]) -> AnyTokenizer) { self.make = make }
}

private let releaseMaker: @Sendable @convention(c) (UnsafeMutableRawPointer?) -> Void = { context in
  if let context = unsafe context { unsafe Unmanaged<TokenizerMaker>.fromOpaque(context).release() }
}

private let createTokenizer:
  @Sendable @convention(c) (
    UnsafeMutableRawPointer?, UnsafeMutablePointer<UnsafePointer<CChar>?>?, Int32,
    UnsafeMutablePointer<OpaquePointer?>?
  ) -> Int32 = { context, arguments, count, result in
    guard let context = unsafe context, let result = unsafe result else { return SQLITE_MISUSE }
    var words: [String] = []
    for i in 0..<Int(count) {
      if let word = unsafe arguments?[i] { words.append(unsafe String(cString: word)) }
    }
    let tokenizer = unsafe Unmanaged<TokenizerMaker>.fromOpaque(context).takeUnretainedValue().make(words)
    unsafe result.pointee = OpaquePointer(Unmanaged.passRetained(tokenizer).toOpaque())
    return SQLITE_OK
  }

private let deleteTokenizer: @Sendable @convention(c) (OpaquePointer?) -> Void = { tokenizer in
  if let tokenizer = unsafe tokenizer {
    unsafe Unmanaged<AnyTokenizer>.fromOpaque(UnsafeRawPointer(tokenizer)).release()
  }
}

private let tokenize:
  @Sendable @convention(c) (
    OpaquePointer?, UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32,
    (
      @convention(c) (UnsafeMutableRawPointer?, Int32, UnsafePointer<CChar>?, Int32, Int32, Int32) -> Int32
    )?
  ) -> Int32 = { tokenizer, context, flags, text, count, token in
    guard let tokenizer = unsafe tokenizer, let token = unsafe token else { return SQLITE_MISUSE }
    guard let text = unsafe text, count > 0 else { return SQLITE_OK }
    let box = unsafe Unmanaged<AnyTokenizer>.fromOpaque(UnsafeRawPointer(tokenizer)).takeUnretainedValue()
    let use: TokenUse =
      flags & FTS5_TOKENIZE_DOCUMENT != 0
      ? .document
      : flags & FTS5_TOKENIZE_PREFIX != 0 ? .queryPrefix : flags & FTS5_TOKENIZE_QUERY != 0 ? .query : .auxiliary
    var code = SQLITE_OK
    let bytes = unsafe Span<UInt8>(_unsafeBytes: UnsafeRawBufferPointer(start: text, count: Int(count)))
    box.tokenize(bytes, for: use) { word, start, end, isSynonym in
      code = unsafe word.withUnsafeBufferPointer { word in
        unsafe word.withMemoryRebound(to: CChar.self) { word in
          unsafe token(
            context, isSynonym ? FTS5_TOKEN_COLOCATED : 0, word.baseAddress, Int32(clamping: word.count),
            Int32(clamping: start), Int32(clamping: end))
        }
      }
      return code == SQLITE_OK
    }
    return code
  }
