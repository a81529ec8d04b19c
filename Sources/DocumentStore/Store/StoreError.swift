/// Why the store could not carry out a call: facts, no personal value, no path, no words for people.
public enum StoreError: Error, Sendable, Hashable {
  /// What of a draft or argument is not acceptable.
  public enum Fault: Sendable, Hashable {
    /// The kind is not declared.
    case kind(String)
    /// The relation is not declared.
    case relation(String)
    /// The relation does not join these kinds.
    case join(relation: String, source: String, target: String)
    /// The facet is not declared for the kind, has another type, or has several values and is single.
    case facet(kind: String, facet: String)
    /// The label is out of range, or the main part is not under the record's own label.
    case label
    /// There is no part, or there are too many.
    case parts
    /// The scope is no live record.
    case scope
    /// The blob is not in the store.
    case blob(String)
    /// The name is empty, too long, or of forbidden characters.
    case name
    /// The order or filter does not suit the question.
    case query
  }

  /// There is no store at that place.
  case notAStore
  /// There is something there already.
  case exists
  /// The file belongs to another program, or is no database.
  case foreign
  /// The store was written by a newer program, of this schema version.
  case newer(version: Int)
  /// The store was written by an older program, and cannot be written to bring it up to date.
  case needsUpgrade
  /// The file is damaged.
  case corrupt
  /// Another process holds the lock; try again.
  case busy
  /// The disk is full. What was there before is still readable.
  case full
  /// The store or the medium can only be read.
  case readOnly
  /// The operating system failed, with this code.
  case system(code: Int32)
  /// SQLite failed, with this extended code.
  case engine(code: Int32)
  /// The draft or argument is not acceptable.
  case invalid(Fault)
  /// There is none such that the reader may see.
  case missing(UID)
  /// There is no such blob that the reader may see.
  case missingBlob(String)
  /// Another content stands under this identity already.
  case taken(UID)
  /// The record is at another version than expected.
  case conflict(UID, current: Int)
  /// The record or link is not in the state that the call needs.
  case state(UID, RecordState)
  /// Such a link is there already.
  case linked(existing: UID)
  /// The source has a link of this relation, and may have one only.
  case single(existing: UID)
  /// The author may not put something under that label, or lift a part they cannot see.
  case forbidden
  /// There is no such batch.
  case missingBatch(Int64)
  /// There is no such member.
  case missingMember(UID)
  /// Something nobody foresaw happened, an error of this type; what it holds may be of a person.
  case unforeseen(type: String)
  /// The call was stopped.
  case interrupted
  /// The backup is not whole: this many files are missing, changed or unexpected.
  case unsoundBackup(files: Int)
  /// The folder is not empty.
  case notEmpty
}
