public import FileKit

/// Why pages could not be read, set or written; never with a text or a name of the document.
public enum PageError: Error, Hashable, Sendable {
  /// The file is no PDF, or no picture this kit knows.
  case notReadable
  /// It opens only with a password.
  case encrypted
  /// Its structure is broken beyond reading.
  case damaged
  /// It has no page.
  case noPages
  /// It has more pages than allowed.
  case tooManyPages(Int)
  /// It has more bytes than allowed.
  case tooLarge
  /// A picture on the page, counted from 1, has more pixels than allowed.
  case hugePicture(page: Int)
  /// The document has no such page, counted from 1.
  case noSuchPage(Int)
  /// No font of this machine could be embedded.
  case noFont
  /// A page could not be set.
  case typesetting
  /// Someone asked to stop.
  case interrupted
  /// The result could not be written.
  case notWritten
  /// The file system refused.
  case file(FileError)
}

/// How much one source may hold.
public struct SourceLimits: Hashable, Sendable {
  /// How many bytes.
  public var bytes: Int64
  /// How many pages.
  public var pages: Int
  /// How many pixels one picture.
  public var pixels: Int

  /// Creates limits that a large scanned file stays within.
  public init(bytes: Int64 = 4 << 30, pages: Int = 20_000, pixels: Int = 400_000_000) {
    self.bytes = bytes
    self.pages = pages
    self.pixels = pixels
  }
}
