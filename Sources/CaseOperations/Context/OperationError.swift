public import CaseModel
public import DocumentStore
public import Dossier
public import FileKit

/// Why an operation could not be carried out: facts only, no words and no personal value.
///
/// The command line and the web turn it into a sentence that says what, where, why and what to do next.
public enum OperationError: Error, Sendable, Hashable {
  /// The store refused.
  case store(StoreError)
  /// A file could not be read or written.
  case file(FileError)
  /// No store is at the place, or above it.
  case noStore
  /// A typed value does not fit its field.
  case field(FieldProblem)
  /// No visible record has that handle, uid or code.
  case unknownReference(String)
  /// Several records fit; their handles follow.
  case ambiguousReference(String, [String])
  /// The record is of another kind than the operation takes.
  case wrongKind(handle: String, kind: RecordKind, expected: [RecordKind])
  /// The relation does not lead from the one kind to the other.
  case relationDoesNotJoin(Relation, source: RecordKind, target: RecordKind)
  /// No such link stands between the two records.
  case noSuchLink(source: String, target: String)
  /// The source already has such a link.
  case linkExists(Relation, source: String, target: String)
  /// The source already has its one link of this relation; it leads to the handle.
  case singleLink(Relation, to: String)
  /// Somebody changed the record since; the current version follows.
  case conflict(handle: String, current: Int)
  /// The record is in another state than the operation takes: removed, erased or live.
  case state(handle: String, RecordState)
  /// The code stands in no term of the vocabulary; near ones follow.
  case unknownCode(field: String, vocabulary: String, code: String, near: [String])
  /// What was typed for an option does not fit, and why.
  indirect case inOption(String, OperationError)
  /// Several cases exist and none was named; their handles follow.
  case caseNeeded([String])
  /// The store has no case yet.
  case noCase
  /// The acting member's roles where it belongs do not reach that far.
  case notPermitted(Capability)
  /// Nobody would be left who may let others in.
  case lastCoordinator
  /// No member has that number or name.
  case unknownMember(String)
  /// Several members exist and none was named as acting.
  case memberNeeded([String])
  /// No role has that code.
  case unknownRole(String, known: [String])
  /// No disclosure profile has that code.
  case unknownProfile(String, known: [String])
  /// The profile needs one proceeding.
  case proceedingNeeded(profile: String)
  /// The condition was not understood; near names follow.
  case unknownCondition(String, near: [String])
  /// The condition is a term of the list that no record of this file uses.
  case unusedCondition(String)
  /// A condition's words fit several; their codes follow.
  case ambiguousCondition(String, [String])
  /// The locator needs a document and the record has none, or several.
  case documentNeeded(handle: String, count: Int)
  /// What was typed for a page of the record is none.
  case notAPage(PageFault, of: String)
  /// The page lies beyond the document's last page.
  case pageBeyondEnd(page: Int, pages: Int)
  /// What lies in the trash is neither filtered nor ordered by its fields, which are not indexed.
  case trashUnfiltered
  /// Nothing is there to undo.
  case nothingToUndo
  /// Records or links changed since the batch; their handles, and the later batches, the latest first.
  case undoBlocked([String], by: [Int64])
  /// The batch touched what is erased since, and never comes back; its handles, and an earlier batch that can be undone.
  case undoErased(Int64, [String], next: Int64?)
  /// The typed confirmation is not the one asked for.
  case confirmationNeeded(String)
  /// The data has faults that block: nothing was written.
  case blocked([Finding])
  /// The same uid says something else here: nothing was written.
  case importConflicts([ImportConflict])
  /// New records name documents that neither came with the dossier nor are here; the ids the dossier gives them follow.
  case documentsMissing([String])
  /// Other exports gave away the same pseudonyms each time this one was made.
  case exportOvertaken
  /// The dossier could not be written or read.
  case dossier(DossierFailure)
  /// A graph could not be drawn.
  case notDrawn
  /// A stored body cannot be read.
  case unreadableBody
  /// A condition is a term of a list: its record can be put in the trash, never destroyed.
  case termStays(String)
  /// Something nobody foresaw happened, an error of this type.
  case unforeseen(type: String)
  /// The bundle was served: its numbers stay, and it can only be added to.
  case bundleServed(handle: String)
  /// The finished bundle did not say what its plan says, in so many places; the first one's kind.
  case bundleMismatch(Int, String)
  /// A page could not be set or written.
  case pageTrouble
  /// The program that reads a finished bundle back is not installed.
  case noReader
  /// The person stopped it.
  case interrupted
}
