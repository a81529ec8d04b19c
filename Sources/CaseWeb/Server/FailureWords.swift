import CaseModel
import CaseOperations

/// What went wrong in words, until they are shared with the command line.
struct FailureWords {
  let what: Phrase
  var place: Phrase?
  var why: Phrase?
  var next: Phrase?

  init(_ error: OperationError) {
    what = Phrase("No se pudo hacer.", "It could not be done.")
  }
}
