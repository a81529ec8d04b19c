import CaseModel
import CaseOperations
import HTTPKit

/// Where a day begins: the cases, what is missing, what was done last.
enum HomeScreen {
  static var routes: [Route] { [.get("/") { try show($0) }] }

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let cases = try ListRecords(.strategicCase).run(in: call.context)
    return call.show(
      Page(title: t("Inicio", "Home"), place: .home, body: cases.records.html { Piece.record($0.summary, t) }))
  }
}
