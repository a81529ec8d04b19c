public import ArchiveKit
public import CaseModel
public import FileKit
public import XMLKit

/// Why a dossier could not be written, read or packed: facts, never a value of the case.
public enum DossierFailure: Error, Sendable, Hashable {
  /// A field of a record or of one of its links cannot stand in XML.
  case unwritable(UnwritableField)
  /// A record came before one that precedes it, or came twice.
  case disorder(uid: String)
  /// A foreign element is no well-formed XML, has no namespace, or has the dossier's.
  case notForeign(uid: String?)
  /// The text is no XML, or exceeds the limits for strangers' files.
  case unreadable(XMLFault)
  /// The XML has another root, or the namespace of another major version.
  case notADossier
  /// The dossier was written by a later version, which may say what this one cannot keep.
  case newerVersion(String)
  /// An element or text stands where the dossier has no such thing.
  case unexpected(element: String, line: Int)
  /// An attribute or element is missing, repeated or holds no value of its type.
  case wrongValue(element: String, name: String, line: Int)
  /// The profile needs a proceeding, and none was named or the content has no such proceeding.
  case proceedingNeeded
  /// The key of the ids that replace the office's own is shorter than 16 bytes.
  case weakKey
  /// The result would not be valid: nothing was written.
  case invalid([Finding])
  /// The result would say what the profile keeps back: nothing was written.
  case leaks([Finding])
  /// Something stands under the name already.
  case destinationExists
  /// What stands under the name is no former export and is left alone.
  case destinationIsForeign
  /// The former export holds files of somebody else, which replacing it would take away: how many.
  case destinationHoldsMore(Int)
  /// The rules have no such phase; those they have follow.
  case unknownPhase(known: [String])
  /// The package holds no dossier, or several.
  case noDossierInside
  /// A document's bytes are not those its hash names.
  case damagedDocument(sha256: String)
  /// A zip file was refused.
  case archive(ArchiveError)
  /// A file operation failed.
  case file(FileError)
  /// Whoever asked for the export stopped it.
  case cancelled
}

/// A field that XML cannot hold, and why.
public struct UnwritableField: Sendable, Hashable {
  /// What is wrong with it.
  public enum Reason: Error, Sendable, Hashable {
    /// A character that XML 1.0 forbids, by its code.
    case character(UInt32)
    /// The body is no JSON object of UTF-8 text.
    case malformed
    /// The kind or relation describes no such field.
    case unknownField
    /// The value's JSON type is not the field's.
    case wrongType
    /// The field names a document that the dossier does not carry.
    case unknownDocument
  }

  /// The record's uid.
  public let uid: String
  /// The record's handle, if it has one.
  public let record: String?
  /// The relation, if the field belongs to a link.
  public let relation: Relation?
  /// The field's name; empty if the whole body is meant.
  public let field: String
  /// What is wrong with it.
  public let reason: Reason
}
