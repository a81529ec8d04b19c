import CaseModel
import DocumentStore

/// What a write did, or would do.
public struct WriteOutcome: Sendable, Hashable {
  /// The record as it now stands.
  public let record: RecordView
  /// The links it was given at once.
  public let links: [LinkView]
  /// Handles of others of its kind that bear the same name.
  public let namesakes: [String]
  /// What looks like a slip and may be right: nothing was refused for it.
  public let doubts: [Doubt]
  /// The batch, for undo; nothing if all was as it should be already and nothing was written.
  public let batch: Int64?
  /// Whether it was only rehearsed.
  public let dryRun: Bool

  init(
    _ record: RecordView, links: [LinkView] = [], namesakes: [String] = [], doubts: [Doubt] = [], batch: Int64?,
    dryRun: Bool
  ) {
    self.record = record
    self.links = links
    self.namesakes = namesakes
    self.doubts = doubts
    self.batch = batch
    self.dryRun = dryRun
  }
}

/// Something typed that is possible and unlikely: facts, no words.
public enum Doubt: Sendable, Hashable {
  /// The day of the one field lies before that of the other.
  case before(String, than: String)
  /// The day of the field is still to come.
  case future(String)
  /// The field's text has not the form that such keys have.
  case form(String)
  /// The day in the person's key is not the day of birth recorded.
  case keyBirth(String)
  /// The list does not have the code typed; the condition linked is the narrowest listed one that holds it.
  case broaderCondition(typed: String, code: String)
  /// A participant was linked without its role: the handles of source and target.
  case noRole(String, in: String)
  /// A participant of the amparo was linked with the role of a complaint before an ombudsman.
  case complainsInAmparo(String)
  /// The birth tells of a child, and it is not written that the person is one.
  case minor
  /// The author says so many pages, the file has so many.
  case pages(said: Int, found: Int)
  /// The file kept as a document is a program.
  case program
  /// The file kept as a PDF does not open.
  case pdfUnreadable
  /// Pages of a PDF could not be counted.
  case pagesUnknown
  /// The text of so many of its pages could be read, to be searched.
  case textPartial(read: Int, of: Int)
}
