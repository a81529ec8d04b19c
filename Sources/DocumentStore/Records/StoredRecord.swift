/// A record as one reader sees it: the parts open to them, and no others.
public struct StoredRecord: Sendable, Hashable {
  /// Its identity.
  public var uid: UID
  /// The declared kind.
  public var kind: String
  /// The number of its handle.
  public var number: Int
  /// Who may see it.
  public var label: Label
  /// How many times it was changed, from 1.
  public var version: Int
  /// Whether it is there, was removed, or was erased.
  public var state: RecordState
  /// The parts of the body that the reader may see, the main one first.
  ///
  /// Empty when removed or erased.
  public var parts: [Part]
  /// Whether there are parts that the reader may not see.
  public var hiddenParts: Bool
  /// The version of the body's form.
  public var shape: Int
  /// When it was last changed (UTC milliseconds).
  public var modified: Int64
}

/// Whether a record or link is there.
public enum RecordState: Int, Sendable, Hashable {
  /// It is there.
  case live = 0
  /// It was removed; undo and restore bring it back.
  case removed = 1
  /// Its content was destroyed; only identity and handle remain, so that they are never given again.
  case erased = 2
}

/// A link as one reader sees it.
///
/// It shows only if it and both its ends do.
public struct StoredLink: Sendable, Hashable {
  /// Its identity.
  public var uid: UID
  /// The record it starts at.
  public var source: UID
  /// The declared relation.
  public var relation: String
  /// The record it ends at.
  public var target: UID
  /// Who may see it.
  public var label: Label
  /// How many times it was changed, from 1.
  public var version: Int
  /// Whether it is there, was removed, or was erased.
  public var state: RecordState
  /// The parts of the body that the reader may see.
  public var parts: [Part]
  /// Whether there are parts that the reader may not see.
  public var hiddenParts: Bool
  /// The version of the body's form.
  public var shape: Int
  /// When it was last changed (UTC milliseconds).
  public var modified: Int64
}

/// One version of a record or link.
public struct Revision: Sendable, Hashable {
  /// What a version did.
  public enum Change: Int, Sendable, Hashable {
    /// It came to be.
    case added = 1
    /// Its content changed.
    case revised = 2
    /// It was removed.
    case removed = 3
    /// It was brought back.
    case restored = 4
    /// Its content was destroyed.
    case erased = 5
  }

  /// The version's number.
  public var version: Int
  /// What it did.
  public var change: Change
  /// The batch it was part of.
  public var batch: Int64
  /// Who did it.
  public var member: UID
  /// When (UTC milliseconds).
  public var time: Int64
  /// The action of the batch.
  public var action: String
  /// Who might see the record from then on.
  public var label: Label
  /// The parts that the reader may see.
  public var parts: [Part]
  /// Whether there are parts that the reader may not see.
  public var hiddenParts: Bool
  /// The version of the body's form.
  public var shape: Int
}
