import CStemmer

/// A language whose words can be stemmed.
public enum StemLanguage: String, Hashable, Sendable, CaseIterable {
  /// Spanish.
  case spanish
  /// English.
  case english
}

/// Takes the endings off words, as Snowball's rules for a language say.
///
/// Give it lower case *with* accents: "ejecución" has the stem "ejecu", "ejecucion" has not. It keeps scratch space, so
/// each thread needs its own.
@safe public final class Stemmer {
  private let pointer: OpaquePointer?

  /// Creates a stemmer.
  public init(_ language: StemLanguage) {
    // It is missing only if the library was built without the language; words then stay whole.
    unsafe pointer = sb_stemmer_new(language.rawValue, "UTF_8")
  }

  deinit { unsafe sb_stemmer_delete(pointer) }

  /// The stem of a word.
  public func stem(_ word: String) -> String {
    var stem: [UInt8] = []
    append(stemOf: word.utf8.span, to: &stem)
    return String(decoding: stem, as: UTF8.self)
  }

  /// Appends the stem of a word.
  func append(stemOf word: Span<UInt8>, to stem: inout [UInt8]) {
    unsafe word.withUnsafeBufferPointer { bytes in
      guard let pointer = unsafe pointer, let count = Int32(exactly: bytes.count),
        let found = unsafe sb_stemmer_stem(pointer, bytes.baseAddress, count)
      else { return unsafe stem.append(contentsOf: bytes) }
      unsafe stem.append(contentsOf: UnsafeBufferPointer(start: found, count: Int(sb_stemmer_length(pointer))))
    }
  }
}
