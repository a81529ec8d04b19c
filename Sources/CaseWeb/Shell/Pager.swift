import CaseModel
import CaseOperations
import HTTPKit

/// Pages of a long list, with exact counts.
enum Pager {
  /// How many stand on one page.
  static let size = 50

  /// This page's address with other arguments; `nil` takes one away.
  static func address(_ call: WebCall, _ changes: [String: String?], path: String? = nil) -> String {
    var query = call.request.head.query.filter { changes[$0.name] == nil && $0.name != Notice.argument }
    for (name, value) in changes.sorted(by: { $0.key < $1.key }) {
      if let value { query.append(HTTPField(name, value)) }
    }
    return Address.make(path ?? call.request.head.path, query)
  }

  /// Where one is in the list, and the way to the pages beside.
  static func html(_ call: WebCall, total: Int) -> HTML {
    let t = call.t
    let page = call.page()
    let first = min(total, (page - 1) * size + 1)
    let last = min(total, page * size)
    guard total > 0 else { return .empty }
    let before: HTML =
      page > 1
      ? Piece.button(t("Anteriores", "Previous"), address(call, ["p": String(page - 1)]), .left, small: true) : .empty
    let after: HTML =
      last < total
      ? Piece.button(t("Siguientes", "Next"), address(call, ["p": String(page + 1)]), .right, small: true) : .empty
    return """
      <nav class="pager" aria-label="\(t("Páginas de la lista", "Pages of the list"))">\
      <span>\(t("\(t.grouped(first))–\(t.grouped(last)) de \(t.grouped(total))", "\(t.grouped(first))–\(t.grouped(last)) of \(t.grouped(total))"))</span>\
      <span class="acts">\(before)\(after)</span></nav>
      """
  }
}

/// The choice of a case that a screen is limited to.
enum CasePicker {
  static func html(_ call: WebCall) throws -> HTML {
    let t = call.t
    var list = ListRecords(.strategicCase)
    list.limit = 200
    let cases = try list.run(in: call.context).records
    let chosen = call.argument("caso")
    let options = cases.html { record in
      let selected: HTML = record.handle == chosen ? " selected" : .empty
      return "<option value=\"\(record.handle)\"\(selected)>\(record.handle) · \(t(record.titles))</option>"
    }
    let kept = call.request.head.query.filter { !["caso", "p", Notice.argument].contains($0.name) }.html {
      "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">"
    }
    return """
      <form class="inline" data-live>\(kept)<label>\(t("Caso", "Case")) <select class="sel" name="caso">\
      <option value="">\(t("Todos los casos", "All cases"))</option>\(options)</select></label>\
      <button class="btn sm">\(t("Ver", "Show"))</button></form>
      """
  }
}

/// Files that a browser saves.
enum Download {
  /// A text as a file.
  static func text(_ text: String, name: String, type: String) -> HTTPResponse {
    HTTPResponse(200, headers(name: name, type: type), .bytes(Array(text.utf8)))
  }

  /// The headers of a file that is saved and never shown (RFC 6266, RFC 8187).
  static func headers(name: String, type: String) -> [HTTPField] {
    let plain = String(
      name.unicodeScalars.map {
        $0.isASCII && $0.value > 31 && !"\"\\/".unicodeScalars.contains($0) ? Character($0) : "_"
      })
    return [
      HTTPField("Content-Type", type),
      HTTPField("Content-Disposition", "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(Address.encode(name))"),
      // Should a browser show it all the same, it can do nothing there.
      HTTPField("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'"),
    ]
  }
}
