import CaseModel
import CaseOperations
import CaseWords
import HTTPKit
import Intake

/// A document of a record, page by page: pixels and text made here, never the document's own bytes as they are.
enum DocumentScreen {
  static var routes: [Route] {
    let path = "/:tipo/:clave/documento/:n"
    return [
      .slow(path) { try show($0) },
      .slow(path + "/pagina/:k") { try picture($0, thumbnail: false) },
      .slow(path + "/miniatura/:k") { try picture($0, thumbnail: true) },
      .post(path + "/citar") { try DocumentCitation.add($0) },
      .post(path + "/verificar") { call in try show(call, verifying: true) },
    ]
  }

  /// The address of a document, and of a page of it.
  static func path(_ record: RecordSummary, _ number: Int, page: Int? = nil) -> String {
    record.path + "/documento/\(number)" + (page.map { "?pagina=\($0)" } ?? "")
  }

  /// The address of where a locator points; whose document it is of several is found when it is opened.
  static func path(_ record: RecordSummary, of locator: Locator) -> String {
    path(record, 1) + "?huella=\(Address.encode(locator.sha256))" + (locator.page.map { "&pagina=\($0)" } ?? "")
  }

  /// Opens the document that the address names, if the record is of the kind it says.
  static func open(_ call: WebCall, thumbnail: Bool = false) throws -> OpenedDocument {
    var operation = OpenDocument(call.parameter("clave"), number: Int(call.parameter("n")) ?? 0)
    operation.forThumbnail = thumbnail
    operation.sha256 = call.argument("huella")
    let opened = try operation.run(in: call.context)
    guard opened.record.kind.slug == call.parameter("tipo") else {
      throw OperationError.unknownReference(call.parameter("clave"))
    }
    return opened
  }

  static func show(
    _ call: WebCall, verifying: Bool = false, draft: DocumentCitation.Draft = .init(), status: Int = 200
  ) throws -> HTTPResponse {
    let opened = try open(call)
    if call.argument("huella") != nil {
      let page = call.argument("pagina") == nil ? nil : call.page("pagina")
      return call.redirect(path(opened.record.summary, opened.number, page: page))
    }
    let view = try DocumentPageView(call: call, opened: opened, verifying: verifying, draft: draft)
    return call.show(view.page(status: status))
  }

  /// Pixels of the longer side of a page as the screen shows it, and of a small picture of it.
  static let (pageSide, thumbnailSide) = (1_600, 100)

  private static func picture(_ call: WebCall, thumbnail: Bool) throws -> HTTPResponse {
    let name = call.parameter("k")
    guard name.hasSuffix(".png"), let page = Int(name.dropLast(4)), page > 0 else { return call.notFound() }
    let opened = try open(call, thumbnail: thumbnail)
    let wish = call.argument("ancho").flatMap { Int($0) } ?? pageSide
    let side = thumbnail ? thumbnailSide : min(max(wish, 200), 3_200)
    do {
      let bytes = try call.picture(of: opened, page: page, longSide: side)
      return HTTPResponse(
        200, [HTTPField("Content-Type", "image/png"), HTTPField("Cache-Control", "private, no-store")], .bytes(bytes))
    } catch {
      return HTTPResponse(404, [HTTPField("Content-Type", "text/plain; charset=utf-8")])
    }
  }
}

extension WebCall {
  /// Pixels of a page, from memory if they were made before.
  func picture(of opened: OpenedDocument, page: Int, longSide: Int) throws(IntakeProblem) -> [UInt8] {
    let key = PictureCache.Key(document: opened.document.sha256, page: page, longSide: longSide)
    return try app.pictures.picture(key) { () throws(IntakeProblem) in
      try opened.picture(page: page, longSide: longSide)
    }
  }
}
