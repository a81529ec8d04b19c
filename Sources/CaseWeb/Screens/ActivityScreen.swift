import CaseModel
import CaseOperations
import CaseWords
import FileKit
import HTTPKit

/// Who did what, and the way to take it back.
enum ActivityScreen {
  static var routes: [Route] {
    [.get("/actividad") { try show($0) }, .post("/actividad/deshacer") { try undo($0) }]
  }

  /// How many changes of a batch are shown.
  private static let shownChanges = 6

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    var log = ReadLog()
    log.limit = Pager.size + 1
    log.changes = shownChanges
    log.before = call.argument("antes").flatMap { Int64($0) }
    log.member = call.argument("miembro")
    let batches = try Self.batches(log, call.context)
    let shown = batches.prefix(Pager.size)
    let rows = shown.html { row($0, call) }
    let older: HTML =
      batches.count > shown.count
      ? Piece.button(
        t("Anteriores", "Earlier"), Pager.address(call, ["antes": shown.last.map { String($0.number) }]), .right)
      : .empty
    let body: HTML =
      shown.isEmpty
      ? Piece.empty(
        .activity, t("Todavía no hay actividad", "No activity yet"),
        t(
          "Cada cambio queda aquí, con quién y cuándo, y se puede deshacer.",
          "Each change stays here, with who and when, and can be undone."))
      : """
      <div class="scroll"><table><thead><tr><th scope="col">\(t("Lote", "Batch"))</th>\
      <th scope="col">\(t("Cuándo", "When"))</th><th scope="col">\(t("Quién", "Who"))</th>\
      <th scope="col">\(t("Qué", "What"))</th></tr></thead>\
      <tbody>\(rows)</tbody></table></div><div class="pager">\(older)</div>
      """
    return call.show(
      Page(title: t("Actividad", "Activity"), place: .activity, body: "<section class=\"card\">\(body)</section>"))
  }

  /// What the log tells; a member whose role reads no ledger is told their own acts.
  static func batches(_ log: ReadLog, _ context: OperationContext) throws(OperationError) -> [BatchView] {
    do { return try log.run(in: context) } catch {
      guard case .notPermitted = error else { throw error }
      var own = log
      own.member = context.actor
      return try own.run(in: context)
    }
  }

  private static func row(_ batch: BatchView, _ call: WebCall) -> HTML {
    let t = call.t
    let undo: HTML
    if let by = batch.undoneBy {
      undo = Piece.tag(t("deshecho por el lote \(by)", "undone by batch \(by)"))
    } else if batch.mayUndo {
      undo = """
        <form method="post" action="/actividad/deshacer">\(call.tokenField)<input type="hidden" name="lote" value="\(batch.number)">\
        <button class="btn sm">\(Icon.undo.html)\(t("Deshacer", "Undo"))<span class="vh"> \(t("lote", "batch")) \(batch.number)</span></button></form>
        """
    } else {
      undo = .empty
    }
    return """
      <tr><td class="k">\(batch.number)</td><td><time>\(moment(batch.time, call))</time></td><td class="k">\(batch.member)</td>\
      <td><div class="line"><div>\(what(batch, t))</div>\(undo)</div></td></tr>
      """
  }

  /// A moment by the clocks of the office's zone.
  static func moment(_ milliseconds: Int64, _ call: WebCall) -> String {
    Words.moment(milliseconds, NamedZone(call.context.zone))
  }

  private static func what(_ batch: BatchView, _ t: Voice) -> HTML {
    guard !batch.changes.isEmpty else { return "\(t(Words.action(batch.action)))" }
    let shown = batch.changes.html { "<li>\(change($0, t))</li>" }
    let more: HTML = batch.isCut ? "<li class=\"dim\">\(t("y más cambios", "and more changes"))</li>" : .empty
    let undoes: HTML = batch.undoes.map { Piece.tag(t("deshace el lote \($0)", "undoes batch \($0)")) } ?? .empty
    return "\(undoes)<ul>\(shown)\(more)</ul>"
  }

  private static func change(_ change: BatchView.Change, _ t: Voice) -> HTML {
    if let handle = change.handle {
      return
        "\(t(Words.change(change.change))) \(t(change.words)) <a href=\"/r/\(Address.encode(handle))\">\(handle)</a>"
    }
    let ends = change.ends.map { "<a href=\"/r/\(Address.encode($0))\">\($0)</a>" as HTML }
    let arrow: HTML = ends.count == 2 ? "\(ends[0]) → \(ends[1])" : .empty
    return "\(t(Words.change(ofLink: change.change))) \(t.quoted(t(change.words))) \(arrow)"
  }

  /// A batch in one line, for the home page.
  static func sentence(_ batch: BatchView, _ call: WebCall) -> HTML {
    let t = call.t
    let first: HTML = batch.changes.first.map { change($0, t) } ?? "\(t(Words.action(batch.action)))"
    let more: HTML = batch.isCut ? " <span class=\"dim\">\(t("y más", "and more"))</span>" : .empty
    return "\(first)\(more)<br><small>\(batch.member) · <time>\(moment(batch.time, call))</time></small>"
  }

  private static func undo(_ call: WebCall) throws -> HTTPResponse {
    guard let batch = call.field("lote").flatMap({ Int64($0) }) else { return call.notFound() }
    _ = try UndoChanges(batch: batch).run(in: call.context)
    return call.redirect("/actividad", saying: "undo")
  }
}
