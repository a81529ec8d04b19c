/// What followed from a version that was superseded: kept beside it, so that undo can bring it back whole.
///
/// Texts of pages that the next version has too are kept as a reference to them, not again.
struct Derived: Hashable {
  /// A searchable text, with names in words.
  struct Passage: Hashable {
    var language: PassageDraft.Language
    var access: Int
    var privileged: Bool
    var field: String?
    var blob: [UInt8]?
    var page: Int?
    /// The text; `nil` if the next version has it too.
    var text: String?
    /// What tells the text from others, for finding it there.
    var mark: Int64
  }

  var facets: [String: [FacetValue]] = [:]
  var passages: [Passage] = []
  var blobs: [[UInt8]] = []

  /// FNV-1a: tells one page's text from another's; guards nothing.
  static func mark(_ text: String) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }

  func encoded() -> [UInt8] {
    var writer = ByteWriter()
    writer.byte(1)
    writer.length(facets.count)
    for (name, values) in facets.sorted(by: { $0.key < $1.key }) {
      writer.field(name)
      writer.length(values.count)
      for value in values {
        switch value {
        case .integer(let number):
          writer.byte(0)
          writer.number(number)
        case .term(let text):
          writer.byte(1)
          writer.field(text)
        }
      }
    }
    writer.length(passages.count)
    for passage in passages {
      writer.byte(passage.language == .es ? 0 : 1)
      writer.byte(UInt8(passage.access) << 1 | (passage.privileged ? 1 : 0))
      writer.field(passage.field ?? "")
      writer.field(passage.blob ?? [])
      writer.number(Int64(passage.page ?? -1))
      writer.number(passage.mark)
      writer.byte(passage.text == nil ? 0 : 1)
      if let text = passage.text { writer.field(text) }
    }
    writer.length(blobs.count)
    for blob in blobs { writer.field(blob) }
    return writer.bytes
  }

  init() {}

  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard reader.byte() == 1, let facetCount = reader.length() else { return nil }
    for _ in 0..<facetCount {
      guard let name = reader.textField(), let count = reader.length() else { return nil }
      var values: [FacetValue] = []
      for _ in 0..<count {
        switch reader.byte() {
        case 0: if let number = reader.number() { values.append(.integer(number)) }
        case 1: if let text = reader.textField() { values.append(.term(text)) }
        default: return nil
        }
      }
      facets[name] = values
    }
    guard let passageCount = reader.length() else { return nil }
    for _ in 0..<passageCount {
      guard let passage = Derived.passage(&reader) else { return nil }
      passages.append(passage)
    }
    guard let blobCount = reader.length() else { return nil }
    for _ in 0..<blobCount {
      guard let blob = reader.field() else { return nil }
      blobs.append(Array(blob))
    }
    guard reader.isAtEnd else { return nil }
  }

  private static func passage(_ reader: inout ByteReader) -> Passage? {
    guard let language = reader.byte(), let label = reader.byte(), let field = reader.textField(),
      let blob = reader.field(), let page = reader.number(), let mark = reader.number(), let inline = reader.byte()
    else { return nil }
    var text: String?
    if inline == 1 {
      guard let spelled = reader.textField() else { return nil }
      text = spelled
    }
    return Passage(
      language: language == 0 ? .es : .en, access: Int(label >> 1 & 3), privileged: label & 1 == 1,
      field: field.isEmpty ? nil : field, blob: blob.isEmpty ? nil : Array(blob), page: page < 0 ? nil : Int(page),
      text: text, mark: mark)
  }
}
