/// How a document can be shown, told by its media type.
public enum DocumentForm: Sendable, Hashable {
  /// Pages with pixels and text.
  case pdf
  /// One picture of a known format.
  case picture(PictureFormat)
  /// Text, shown as text whatever it would be to a browser.
  case text(TextFormat)
  /// A program: kept, never shown, and told to be one.
  case program
  /// Kept, and not shown.
  case other

  /// Formats of pictures that have a decoder of their own.
  public enum PictureFormat: String, Sendable, Hashable {
    case png, jpeg, tiff, gif
  }

  /// Formats of text that need different reading.
  public enum TextFormat: Sendable, Hashable {
    case plain, table, email
  }

  /// The form of a media type; one that nobody knows, or that a browser would run, is only kept.
  public init(mediaType: String?) {
    switch mediaType {
    case "application/pdf": self = .pdf
    case "image/png": self = .picture(.png)
    case "image/jpeg": self = .picture(.jpeg)
    case "image/tiff": self = .picture(.tiff)
    case "image/gif": self = .picture(.gif)
    case "text/plain", "text/markdown": self = .text(.plain)
    case "text/csv", "text/tab-separated-values": self = .text(.table)
    case "message/rfc822": self = .text(.email)
    default: self = MediaType.isProgram(mediaType) ? .program : .other
    }
  }
}
