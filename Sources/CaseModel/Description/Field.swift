/// One field of a record, a link or a group: what it holds, who may see it, and its words.
///
/// The command line's options, the dossier's elements and the forms are all made from these descriptions.
public struct Field: Sendable {
  /// What a field holds.
  public indirect enum Shape: Sendable {
    /// One line of text.
    case text
    /// Text of several lines.
    case paragraph
    /// A partial date.
    case date
    /// A whole number.
    case integer
    /// A decimal number, written with a point; kept as text so that no digit is lost.
    case decimal
    /// Yes or no.
    case flag
    /// A code of the named vocabulary.
    case code(String)
    /// A SHA-256 of a blob, in hexadecimal.
    case digest
    /// Fields that belong together.
    case group([Field])
  }

  /// The name in bodies: lower camel case.
  public let name: String
  /// The name of one item, in dossiers and options: `document` of `documents`; else the name.
  public let item: String
  /// What it holds.
  public let shape: Shape
  /// Whether it may stand several times.
  public let repeats: Bool
  /// Whether a record without it is refused.
  public let required: Bool
  /// Who may see it, if fewer people than may see the record.
  public let access: AccessLevel?
  /// Whether it is the office's own thinking, that only the office's own profile lets out.
  public let privileged: Bool
  /// Its name on screen.
  public let words: Phrase
  /// What it is for, in one sentence.
  public let note: Phrase?

  /// Creates a field.
  public init(
    _ name: String, _ shape: Shape, item: String? = nil, repeats: Bool = false, required: Bool = false,
    access: AccessLevel? = nil, privileged: Bool = false, _ words: Phrase, note: Phrase? = nil
  ) {
    self.name = name
    self.item = item ?? name
    self.shape = shape
    self.repeats = repeats
    self.required = required
    self.access = access
    self.privileged = privileged
    self.words = words
    self.note = note
  }

  /// The option's name on the command line, of one item: `otherNames` is `other-name`.
  public var optionName: String {
    var text = ""
    for character in item {
      if character.isUppercase { text += "-" + character.lowercased() } else { text.append(character) }
    }
    return text
  }
}
