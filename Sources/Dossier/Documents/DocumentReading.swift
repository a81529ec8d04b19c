/// What could be read of a document that leaves.
public struct DocumentReading: Sendable, Hashable {
  /// A page, or a piece of a document without pages.
  public struct Passage: Sendable, Hashable {
    /// The page, counted from 1; nothing where there are none, and for what stands outside of the pages.
    public var page: Int?
    /// What it says.
    public var text: String

    /// Creates a passage.
    public init(page: Int?, text: String) {
      self.page = page
      self.text = text
    }
  }

  /// What it says, in the order of reading.
  public var passages: [Passage]
  /// Whether nothing of it is left that could not be read: pages that are pictures, attachments, what is too long.
  public var isWhole: Bool

  /// Creates a reading.
  public init(passages: [Passage], isWhole: Bool) {
    self.passages = passages
    self.isWhole = isWhole
  }
}

/// Whose documents go as they are although they tell what the profile keeps back: somebody has looked through them.
public enum DocumentConfirmation: Sendable, Hashable {
  /// Those of the records with these handles.
  case of(Set<String>)
  /// All of them.
  case all
  /// Nobody has been asked yet: a rehearsal tells what has to be confirmed, and refuses nothing that may be.
  case pending

  /// Whether the documents of a record go as they are.
  public func covers(_ handle: String?) -> Bool {
    switch self {
    case .of(let handles): handle.map(handles.contains) ?? false
    case .all: true
    case .pending: false
    }
  }
}

/// What becomes of an export whose documents tell what the profile keeps back.
public enum DocumentNames: String, Sendable, Hashable {
  /// It is not asked: everything leaves.
  case leave
  /// Somebody has to confirm that they go as they are: a court gets its evidence unaltered.
  case confirm
  /// It is refused.
  case refuse
}
