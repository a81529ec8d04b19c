import FileKit

/// The text of a document that is text.
public struct PlainText: Sendable, Hashable {
  /// The text, in UTF-8 whatever it was in.
  public let text: String
  /// Whether that is all of it.
  public let isWhole: Bool

  /// Creates a text.
  public init(text: String, isWhole: Bool) {
    self.text = text
    self.isWhole = isWhole
  }
}

extension DocumentReader {
  /// So much of a text, or of the text of one page, is read: more is no page that people read.
  static let mostOfText = 1 << 20

  /// The text of a document that is text: of an e-mail, its heading and what is written in it, decoded.
  ///
  /// - Throws: `IntakeProblem.file`.
  public func text(
    _ format: DocumentForm.TextFormat, at path: String
  ) throws(IntakeProblem) -> PlainText {
    let bytes: [UInt8]
    do { bytes = try Files.head(path, count: Self.mostOfText + 1) } catch { throw .file(error) }
    let whole = bytes.count <= Self.mostOfText
    let text = TextBytes.decoded(bytes.prefix(Self.mostOfText))
    return PlainText(text: format == .email ? EmailText.readable(text, bytes) : text, isWhole: whole)
  }
}
