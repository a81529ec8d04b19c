/// Something in a store that is not as it must be.
///
/// The operations turn it into a finding.
public enum StoreDefect: Sendable, Hashable {
  /// The database file is damaged; so many messages of the engine's own check.
  case database(messages: Int)
  /// A table cannot be read.
  case unreadable(table: String)
  /// An entry is missing between these two.
  case ledgerGap(after: Int64, before: Int64)
  /// An entry is not the one that was written, or stands in another place.
  case ledgerEntry(sequence: Int64)
  /// The ledger ends before the head that was set down elsewhere.
  case ledgerTruncated(expected: Int64, found: Int64)
  /// A version has no entry in the ledger.
  case unrecorded(uid: UID, version: Int)
  /// The ledger names a version that is not there.
  case missingVersion(uid: UID, version: Int)
  /// Content does not match the digest in the ledger.
  case content(uid: UID, version: Int)
  /// A record or link does not stand at its newest version, or under that version's label.
  case current(uid: UID)
  /// What a member is granted is not what the ledger says.
  case member(uid: UID)
  /// A blob's file is missing.
  case blobMissing(sha256: String)
  /// A blob's file has another length.
  case blobLength(sha256: String)
  /// A blob's bytes are not those of its name.
  case blobHash(sha256: String)
  /// A file in the blob folders that no row knows.
  case blobUnknown(sha256: String)
  /// A file or folder among the blobs whose name is no hash.
  case strayFile
  /// A blob that no record or link refers to.
  case blobUnused(sha256: String)
  /// A live link with an end that is not there.
  case orphanLink(uid: UID)
  /// A reference to a blob from something that is not there.
  case orphanAttachment(sha256: String)
  /// A text that belongs to no live record, or stands under a label wrong for it.
  case orphanPassage(index: String, count: Int)
  /// The full-text index does not agree with the texts.
  case searchIndex(String)
  /// The facet rows of a kind do not agree with its records.
  case facetRows(kind: String, count: Int)
  /// A counter stands below a number already given.
  case counter(kind: String)
  /// The log of readings is damaged at this entry.
  case accessEntry(sequence: Int64)
  /// The log of readings ends before the head set down in the ledger.
  case accessTruncated(expected: Int64, found: Int64)
  /// Files may still hold what was erased: another program, or a full disk, kept them from being cleaned.
  case erasedTraces
  /// An index that could not be compared with its texts: the medium is read-only, full, or someone is writing.
  case notChecked(String)
}
