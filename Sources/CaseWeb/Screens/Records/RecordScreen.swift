import CaseModel
import CaseOperations
import CaseWords
import HTTPKit
import Intake

/// Any record: what it holds, its documents, what it is joined to, and what can be done with it.
enum RecordScreen {
  static var routes: [Route] {
    RecordKind.allCases.flatMap { kind -> [Route] in
      let path = kind.listPath + "/:handle"
      return [
        // A case has a page of its own; the sheet of all it holds stands beside it.
        // A document that does not open is tried once more, by another program.
        .slow(kind == .strategicCase ? path + "/ficha" : path) { try show(kind, $0) },
        .get(path + "/historia") { try HistoryScreen.show(kind, $0) },
        .get(path + "/original/:place") { try original(kind, $0) },
        .post(path + "/papelera") { try remove(kind, $0, restoring: false) },
        .post(path + "/restaurar") { try remove(kind, $0, restoring: true) },
      ]
    }
  }

  /// The record of the address, or the answer that goes in its place: the right address, or that there is none.
  static func find(_ kind: RecordKind, _ call: WebCall) throws -> Found {
    let handle = call.parameter("handle")
    var operation = ShowRecord(handle)
    if kind == .condition { operation.kinds = [.condition] }
    do {
      let detail = try operation.run(in: call.context)
      guard detail.record.kind == kind, detail.record.handle == handle else {
        let segments = call.request.head.segments.dropFirst(2).map { "/" + Address.encode($0) }.joined()
        return .answer(call.redirect(detail.record.path + segments))
      }
      return .record(detail)
    } catch {
      switch error {
      case .unknownReference, .unusedCondition, .unknownCondition, .ambiguousCondition: return .answer(call.notFound())
      case .wrongKind(let handle, let other, _): return .answer(call.redirect(other.path(of: handle)))
      default: throw error
      }
    }
  }

  enum Found {
    case record(RecordDetail)
    case answer(HTTPResponse)
  }

  private static func show(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    switch try find(kind, call) {
    case .answer(let answer): return answer
    case .record(let detail):
      var page = frame(detail, call, tab: .sheet)
      page.body = sheet(detail, call)
      return call.show(page)
    }
  }

  enum Tab { case sheet, history }

  /// The head that all pages of one record share.
  static func frame(_ detail: RecordDetail, _ call: WebCall, tab: Tab) -> Page {
    let t = call.t
    let record = detail.record
    let title = t(record.titles)
    var crumbs: [Page.Crumb] = []
    if let scope = detail.scope, record.kind != .strategicCase {
      crumbs.append(Page.Crumb(words: t(scope.titles), path: scope.path))
    }
    crumbs.append(
      Page.Crumb(words: CaseScreen.capitalized(t(record.kind.description.plural)), path: record.kind.tablePath))
    return Page(
      title: title == record.handle ? title : "\(record.handle) · \(title)", subtitle: subtitle(detail, call),
      crumbs: crumbs, place: Place.at(record.kind), actions: RecordActions(record: record, call: call).html,
      tabs: tabs(record, tab, t), body: .empty)
  }

  private static func tabs(_ record: RecordView, _ tab: Tab, _ t: Voice) -> HTML {
    func link(_ words: String, _ path: String, _ isCurrent: Bool) -> HTML {
      "<a href=\"\(path)\"\(isCurrent ? " aria-current=\"page\"" as HTML : .empty)>\(words)</a>"
    }
    let summary = record.kind == .strategicCase ? link(t("Resumen", "Summary"), record.path, false) : .empty
    return """
      <nav class="tabs" aria-label="\(t("Secciones del registro", "Sections of the record"))">\(summary)\
      \(link(t("Ficha", "Sheet"), record.sheetPath, tab == .sheet))\
      \(link(t("Historia", "History"), record.path + "/historia", tab == .history))</nav>
      """
  }

  private static func subtitle(_ detail: RecordDetail, _ call: WebCall) -> HTML {
    let t = call.t
    let record = detail.record
    var pieces: [HTML] = [
      Piece.tag(CaseScreen.capitalized(t(record.kind.description.words)), "out", record.kind.icon),
      Piece.tag(
        t("Acceso", "Access") + ": " + t(record.access.words), record.access >= .restricted ? "warn" : "", .lock),
    ]
    if record.privileged { pieces.append(Piece.tag(t("Reflexión interna", "The team's own thinking"), "warn", .lock)) }
    switch record.verified {
    case true?: pieces.append(Piece.tag(t(Words.verified), "ok", .check))
    case false?: pieces.append(Piece.tag(t(Words.unverified), "warn"))
    case nil: break
    }
    if record.removed { pieces.append(Piece.tag(t("En la papelera", "In the trash"), "err", .trash)) }
    pieces.append(
      "<span>\(t("Cambió el", "Changed")) \(ActivityScreen.moment(record.modified, call)) · \(t("versión", "version")) \(record.version)</span>"
    )
    return HTML.all(pieces)
  }

  private static func sheet(_ detail: RecordDetail, _ call: WebCall) -> HTML {
    let t = call.t
    let record = detail.record
    let fields = RecordFields(record: record, call: call)
    let links = RecordLinks(detail: detail, call: call)
    let trash: HTML =
      record.removed
      ? Piece.note(
        "warn", .trash,
        "<p>\(t("Está en la papelera, con los vínculos que tenía. Así era antes de quitarlo.", "It is in the trash, with the links it had. This is how it was before."))</p>"
      ) : .empty
    return """
      \(trash)\(namesakes(call))<div class="two"><div class="stack">\(fields.card)\(fields.texts)\(fields.documents)\
      \(fields.groups)\(fields.missing)</div><div class="stack">\(links.outgoing)\(links.incoming)</div></div>
      """
  }

  /// The argument that carries handles of others with the same name to the page after one was added.
  static let namesakeArgument = "tocayos"

  private static func namesakes(_ call: WebCall) -> HTML {
    let t = call.t
    // Only what reads as a handle is shown: an address puts no words into a page.
    let handles = (call.argument(namesakeArgument) ?? "").split(separator: " ").map(String.init).filter { text in
      if case .handle = RecordReference(text).form { true } else { false }
    }
    guard !handles.isEmpty else { return .empty }
    let links = handles.html { " <a class=\"tag out\" href=\"/r/\(Address.encode($0))\">\($0)</a>" }
    return Piece.note(
      "warn", .info, "<p>\(t("Con ese mismo nombre ya está:", "The same name is there already:"))\(links)</p>")
  }

  // MARK: Acts

  private static func original(_ kind: RecordKind, _ call: WebCall) throws -> HTTPResponse {
    guard let place = Int(call.parameter("place")) else { return call.notFound() }
    do throws(OperationError) {
      let opened = try OpenDocument(call.parameter("handle"), number: place).run(in: call.context)
      guard opened.record.kind == kind else { return call.notFound() }
      let plain = "\(opened.record.handle)-\(place)\(ending(opened.form))"
      let isNamed = call.context.seesIdentities(of: opened.record)
      let name = isNamed ? opened.document.fileName ?? plain : plain
      // Whatever the bytes are, no browser is to run or show them here.
      let headers = Download.headers(name: name, type: "application/octet-stream")
      return HTTPResponse(200, headers, .file(opened.file))
    } catch {
      switch error {
      case .unknownReference, .documentNeeded, .unusedCondition: return call.notFound()
      default: throw error
      }
    }
  }

  /// What ends the name of a file whose own name is not told.
  private static func ending(_ form: DocumentForm) -> String {
    switch form {
    case .pdf: ".pdf"
    case .picture(let format): "." + format.rawValue
    case .text(.plain): ".txt"
    case .text(.table): ".csv"
    case .text(.email): ".eml"
    case .program, .other: ""
    }
  }

  private static func remove(_ kind: RecordKind, _ call: WebCall, restoring: Bool) throws -> HTTPResponse {
    var operation = RemoveRecord(call.parameter("handle"), restoring: restoring)
    operation.kinds = [kind]
    let outcome = try operation.run(in: call.context)
    if restoring { return call.redirect(outcome.record.path, saying: "restore", batch: outcome.batch) }
    return call.redirect(kind.tablePath, saying: "remove", batch: outcome.batch)
  }
}

extension RecordView {
  /// The address of the sheet of all it holds.
  var sheetPath: String { kind == .strategicCase ? path + "/ficha" : path }
}

/// What can be done with one record.
struct RecordActions {
  let record: RecordView
  let call: WebCall

  var html: HTML {
    let t = call.t
    if record.removed {
      guard call.offers.change(record) else { return .empty }
      return form("restaurar", t("Sacar de la papelera", "Take out of the trash"), .undo, "pri")
    }
    let edit = Piece.button(t("Editar", "Edit"), record.path + "/editar", .edit, primary: true)
    let link = Piece.button(t("Vincular", "Link"), record.path + "/vincular", .link)
    let trash = form("papelera", t("A la papelera", "To the trash"), .trash, "")
    let mayChange = call.offers.change(record)
    return "\(own)\(link, if: call.offers.link(record))\(trash, if: mayChange)\(edit, if: mayChange)"
  }

  /// What only this kind can do.
  private var own: HTML {
    let t = call.t
    switch record.kind {
    case .person:
      return Piece.button(
        t("Precedentes que pueden servir", "Precedents that may serve"), record.path + "/precedentes", .book)
    case .precedent:
      return Piece.button(t("A quién puede servir", "Whom it may serve"), record.path + "/sirve", .people)
    case .caseBundle: return Piece.button(t("Armar", "Assemble"), BundleScreen.path(record.handle), .page)
    case .filing, .proceeding:
      guard call.offers.change(record) else { return .empty }
      return """
        <form method="post" action="\(RecordKind.caseBundle.listPath)/nuevo-para">\(call.tokenField)\
        <input type="hidden" name="para" value="\(record.handle)"><button class="btn">\(Icon.page.html)\
        \(record.kind == .filing ? t("Armar sus anexos", "Assemble its annexes") : t("Armar compilación", "Assemble a compilation"))</button></form>
        """
    case .condition:
      return Piece.button(
        t("Precedentes", "Precedents"), "/precedentes?condicion=" + Address.encode(record.handle), .book)
    default: return .empty
    }
  }

  private func form(_ act: String, _ words: String, _ icon: Icon, _ style: String) -> HTML {
    """
    <form method="post" action="\(record.path)/\(act)">\(call.tokenField)\
    <button class="btn \(style)">\(icon.html)\(words)</button></form>
    """
  }
}
