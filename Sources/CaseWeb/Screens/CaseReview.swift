import CaseModel
import CaseOperations
import Synchronization

/// The review of a case, kept until something is written: it reads the whole case.
final class CaseReview: Sendable {
  private struct Kept {
    var mark: Int64 = -1
    var member = ""
    var views: [String: [ChainView]] = [:]
  }

  private let kept = Mutex(Kept())
  /// Beyond so many records a page does not wait for it; the review's own screen does.
  private static let most = 3_000
  /// Of so many cases it is kept.
  private static let mostCases = 32

  /// The chains of a case, or of everything visible; what they name is a reading each time.
  func chains(_ caseReference: String?, _ context: OperationContext) throws(OperationError) -> [ChainView] {
    let review = ReviewCase(caseReference: caseReference)
    let key = try review.caseUID(in: context) ?? ""
    if let known = known(key, context) {
      try ReviewCase.note(known, in: context)
      return known
    }
    let views = try review.run(in: context)
    kept.withLock { kept in
      let member = context.actor
      if kept.mark != context.mark || kept.member != member || kept.views.count >= Self.mostCases {
        kept = Kept(mark: context.mark, member: member)
      }
      kept.views[key] = views
    }
    return views
  }

  /// The chains if they are at hand, or quick to find.
  func quick(_ caseReference: String?, records: Int, _ context: OperationContext) -> [ChainView]? {
    guard let key = try? ReviewCase(caseReference: caseReference).caseUID(in: context) ?? "",
      records <= Self.most || known(key, context) != nil
    else { return nil }
    return try? chains(caseReference, context)
  }

  private func known(_ key: String, _ context: OperationContext) -> [ChainView]? {
    kept.withLock { $0.mark == context.mark && $0.member == context.actor ? $0.views[key] : nil }
  }

  /// One line about a case: how many things are missing.
  static func summary(_ caseReference: String, _ call: WebCall) -> HTML {
    let t = call.t
    let all = call.app.navigation.counts(call.context).values.reduce(0, +)
    let path = "/revision?caso=" + Address.encode(caseReference)
    guard let views = call.app.review.quick(caseReference, records: all, call.context) else {
      return "<p><a href=\"\(path)\">\(t("Revisar el caso", "Review the case"))</a></p>"
    }
    let gaps = views.reduce(0) { $0 + $1.gaps.count }
    let words =
      gaps == 0
      ? t("No falta nada que el programa pueda ver.", "Nothing is missing that the program can see.")
      : t.count(gaps, Phrase("cosa por revisar", "thing to review"), Phrase("cosas por revisar", "things to review"))
    return """
      <p>\(Piece.tag(words, gaps == 0 ? "ok" : "warn", gaps == 0 ? .check : .alert)) \
      <a href="\(path)">\(t("Ver qué falta", "See what is missing"))</a></p>
      """
  }
}
