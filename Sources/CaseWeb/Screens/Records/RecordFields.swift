import CaseModel
import CaseOperations
import CaseWords
import Intake

/// The fields of a record as people read them: short facts, long texts, groups, documents, and what is not known.
struct RecordFields {
  let record: RecordView
  let call: WebCall

  private var t: Voice { call.t }
  private var description: KindDescription { record.kind.description }
  private static let apart = ["documents", "extensions"]

  private func values(_ isWanted: (Field) -> Bool) -> [(field: Field, value: JSONValue)] {
    description.fields.compactMap { field in
      guard !Self.apart.contains(field.name), isWanted(field), let value = record.body[field.name] else { return nil }
      return (field, value)
    }
  }

  /// Names and short values; the date that places the record in time says so where it is missing.
  var card: HTML {
    var rows = values { $0.isShort }.map { field, value -> (String, HTML) in (t(field.words), shown(value, field)) }
    if let name = description.dateField, record.body[name] == nil, let field = description.field(name) {
      let words = call.context.withholds(field, of: record) ? Words.withheld : Words.unknown
      rows.append((t(field.words), "<span class=\"dim\">\(t(words))</span>"))
    }
    let hidden: HTML =
      record.hiddenParts
      ? Piece.note(
        "", .lock,
        "<p>\(t("Hay datos de este registro que su función no alcanza a ver.", "This record has data that your role does not reach."))</p>"
      ) : .empty
    return Piece.card(t("Datos", "Data"), record.kind.icon, Piece.terms(rows) + hidden)
  }

  private func shown(_ value: JSONValue, _ field: Field) -> HTML {
    let closed: HTML = field.privileged ? " \(Piece.tag(t("interno", "internal"), "warn", .lock))" : .empty
    return Self.joined((field.repeats ? value.elements : [value]).map { single($0, field) }, " · ") + closed
  }

  /// One value; a file's hash as what the file is called, which leads to it, and fields that belong together in a line.
  private func single(_ value: JSONValue, _ field: Field) -> HTML {
    switch field.shape {
    case .digest: return value.text.map { file($0) } ?? .empty
    case .group(let fields):
      let parts = fields.compactMap { inner -> HTML? in
        guard let part = value[inner.name] else { return nil }
        let values = (inner.repeats ? part.elements : [part]).map { single($0, inner) }
        return "\(t(inner.words)): \(Self.joined(values, ", "))"
      }
      return Self.joined(parts, " · ")
    default: return "\(call.fieldText.texts(value, field.single).joined())"
    }
  }

  private static func joined(_ pieces: [HTML], _ between: HTML) -> HTML {
    var all = HTML.empty
    for (index, piece) in pieces.enumerated() { all += index == 0 ? piece : between + piece }
    return all
  }

  /// A document of this record by its name; of another's file, the beginning of its hash.
  private func file(_ hash: String) -> HTML {
    let documents = call.documents(of: record)
    guard let index = documents.firstIndex(where: { $0["sha256"]?.text == hash }) else {
      return "<code title=\"\(hash)\">\(hash.prefix(12))…</code>"
    }
    let name = documents[index]["fileName"]?.text ?? t("Documento \(index + 1)", "Document \(index + 1)")
    return "<a href=\"\(record.path)/documento/\(index + 1)\">\(name)</a>"
  }

  /// Long texts, each under its own heading.
  var texts: HTML {
    values { if case .paragraph = $0.shape { true } else { false } }.html { field, value in
      let closed: HTML = field.privileged ? Piece.tag(t("interno", "internal"), "warn", .lock) : .empty
      let text = field.repeats ? value.elements.compactMap(\.text).joined(separator: "\n\n") : value.text ?? ""
      return Piece.card(t(field.words), acts: closed, "<p class=\"prose\">\(text)</p>")
    }
  }

  /// Groups: consents, opinions, custody.
  var groups: HTML {
    values { $0.isGroup }.html { field, value in
      let closed: HTML = field.privileged ? Piece.tag(t("interno", "internal"), "warn", .lock) : .empty
      let items = (field.repeats ? value.elements : [value]).html {
        "<li><div class=\"grow\">\(single($0, field))</div></li>"
      }
      return Piece.card(t(field.words), acts: closed, "<ul class=\"rows\">\(items)</ul>")
    }
  }

  /// What nobody wrote down, folded: unknown is shown, never guessed.
  ///
  /// What the reader's role does not reach stands apart, whether or not it says anything: it is not said to be missing.
  var missing: HTML {
    let absent = description.fields.filter { record.body[$0.name] == nil && $0.name != "extensions" }
    let closed = absent.filter { call.context.withholds($0, of: record) }
    let unknown = absent.filter { $0.name != "documents" && !call.context.withholds($0, of: record) }
    let explained = t(
      "Los ve otra función del equipo; aquí no se dice si tienen dato.",
      "Another role of the team sees them; whether they have data is not told here.")
    return folded(t("Sin dato", "No data"), unknown) + folded(t("Reservado", "Kept back"), closed, explained)
  }

  private func folded(_ title: String, _ fields: [Field], _ explained: String? = nil) -> HTML {
    guard !fields.isEmpty else { return .empty }
    return """
      <details class="card fold"><summary>\(title) (\(fields.count))</summary><div class="body">\
      \(explained.map { "<p>\($0)</p>" as HTML })\
      <p class="dim">\(fields.map { t($0.words) }.joined(separator: " · "))</p></div></details>
      """
  }

  // MARK: Documents

  var documents: HTML {
    let all = call.documents(of: record)
    guard !all.isEmpty else { return .empty }
    let rows = all.enumerated().html { index, document in row(document, index + 1) }
    return Piece.card(t("Documentos", "Documents"), .clip, "<ul class=\"rows\">\(rows)</ul>")
  }

  private func row(_ document: JSONValue, _ place: Int) -> HTML {
    let name = document["fileName"]?.text ?? t("Documento \(place)", "Document \(place)")
    let path = record.path + "/documento/\(place)"
    var facts: [String] = []
    if let pages = document["pages"]?.text.flatMap({ Int($0) }) {
      facts.append(t.count(pages, Phrase("página", "page"), Phrase("páginas", "pages")))
    }
    if let bytes = document["bytes"]?.text.flatMap({ Int($0) }) { facts.append(Self.size(bytes, t)) }
    if let type = document["mediaType"]?.text { facts.append(type) }
    if let role = document["role"]?.text { facts.append(t(call.context.law.words(role, of: "document-roles"))) }
    let digest: HTML =
      document["sha256"]?.text.map {
        "<details><summary><small>\(t("Huella SHA-256", "SHA-256"))</small></summary><code class=\"hash\">\($0)</code></details>"
      } ?? .empty
    return """
      <li>\(Icon.page.html)<div class="grow"><h3><a href="\(path)">\(name)</a></h3><small>\(facts.joined(separator: " · "))</small>\
      \(fault(document, place))\(digest)</div>\(Piece.button(t("Descargar original", "Download original"), record.path + "/original/\(place)", .download, small: true))</li>
      """
  }

  /// Says of a program that it is one, and of a PDF whose pages nobody could count whether it opens.
  private func fault(_ document: JSONValue, _ place: Int) -> HTML {
    let form = DocumentForm(mediaType: document["mediaType"]?.text)
    guard form == .program || form == .other || (form == .pdf && document["pages"] == nil), place <= Self.mostOpened
    else { return .empty }
    var open = OpenDocument(record.uid, number: place)
    // Nothing of what it says is looked at.
    open.forThumbnail = true
    guard let fault = (try? open.run(in: call.context))?.fault else { return .empty }
    return " \(Piece.tag(t(fault.name), "err", .alert))"
  }

  /// Of so many documents it is found out whether they open.
  private static let mostOpened = 5

  /// A size as people say it.
  static func size(_ bytes: Int, _ t: Voice) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1_000) kB" }
    // A record may claim any size, also one that nothing can be added to.
    let tenths = bytes / 100_000 + (bytes % 100_000 >= 50_000 ? 1 : 0)
    return "\(t.grouped(tenths / 10)).\(tenths % 10) MB"
  }
}

extension WebCall {
  /// The documents of a record, without the names of their files for whoever may not see who is who: files are named
  /// after people.
  func documents(of record: RecordView) -> [JSONValue] {
    let documents = record.body["documents"]?.elements ?? []
    guard !context.seesIdentities(of: record) else { return documents }
    return documents.map { document in
      var document = document
      document["fileName"] = nil
      return document
    }
  }
}

extension Field {
  /// Whether a line holds its value.
  var isShort: Bool {
    switch shape {
    case .paragraph, .group: false
    default: true
    }
  }

  /// Whether its value is fields that belong together.
  var isGroup: Bool { if case .group = shape { true } else { false } }
}
