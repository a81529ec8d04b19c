import CaseOperations
import CaseWords

extension OpenedDocument {
  /// Says plainly that the file is not the document it may be taken for; nothing where there is nothing to say.
  func faultNote(_ t: Voice) -> HTML {
    guard let fault else { return .empty }
    return
      "<div role=\"alert\">\(Piece.note("err", .alert, "<p><b>\(t(fault.name)).</b> \(CaseScreen.capitalized(t(fault.words))).</p>"))</div>"
  }
}
