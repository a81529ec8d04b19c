import CaseWords
import CaseModel
import CaseOperations

/// One record as a page: fields, documents, and links grouped by the words of their relation.
struct RecordSheet {
  let record: RecordView
  let links: [LinkView]
  let fields: FieldText

  func draw(_ page: inout TextPage) {
    page.line(
      page.styled(record.handle, .bold, .cyan) + "  " + page.styled(SafeText.line(page.say(record.titles)), .bold))
    page.line(page.styled(facts(page).joined(separator: " · "), .dim))
    let rows = fieldRows(page)
    if !rows.isEmpty {
      page.line()
      page.terms(rows, most: 36)
    }
    drawDocuments(&page)
    drawLinks(&page)
    if record.hiddenParts {
      page.line()
      page.paragraph(
        page.say(
          Phrase(
            "Hay campos que su función no puede ver.", "There are fields that your role may not see.")))
    }
  }

  private static let erased = Phrase(
    "BORRADO DE FORMA DEFINITIVA: sólo queda constancia de que se hizo",
    "ERASED BEYOND UNDO: only the fact that it was done remains")

  private func facts(_ page: TextPage) -> [String] {
    var facts = [page.say(record.kind.description.words), page.say(record.access.words)]
    if record.privileged { facts.append(page.say(Phrase("reflexión interna", "internal"))) }
    facts.append(page.say(Phrase("versión \(record.version)", "version \(record.version)")))
    facts.append(page.moment(record.modified))
    facts.append(page.say(record.verified == true ? Words.verified : Words.unverified))
    if record.erased { return [page.say(record.kind.description.words), page.say(Self.erased)] }
    if record.removed { facts.append(page.say(Phrase("EN LA PAPELERA", "IN THE TRASH"))) }
    return facts
  }

  private func fieldRows(_ page: TextPage) -> [(term: String, meaning: String)] {
    let description = record.kind.description
    let hidden: Set<String> = ["documents", "extensions", "verified", description.titleField]
    var rows: [(term: String, meaning: String)] = []
    for field in description.fields where !hidden.contains(field.name) {
      if let value = record.body[field.name] {
        let text = fields.texts(value, field).map { SafeText.lines($0) }.joined(separator: "\n")
        rows.append((page.say(field.words), text))
      } else if field.name == description.dateField {
        rows.append((page.say(field.words), page.say(Words.unknown)))
      }
    }
    return rows
  }

  private func drawDocuments(_ page: inout TextPage) {
    let documents = record.body["documents"]?.elements ?? []
    guard !documents.isEmpty else { return }
    page.heading(Phrase("Documentos", "Documents"))
    for document in documents {
      var facts: [String] = []
      if let pages = document["pages"]?.text.flatMap({ Int($0) }) {
        facts.append(page.say(Words.count(pages, Phrase("página", "page"), Phrase("páginas", "pages"))))
      }
      if let bytes = document["bytes"]?.text { facts.append(bytes + " bytes") }
      for name in ["mediaType", "role"] { if let text = document[name]?.text { facts.append(text) } }
      let name = document["fileName"]?.text ?? page.say(Words.unknown)
      page.line("  " + SafeText.line(name) + (facts.isEmpty ? "" : "  " + facts.joined(separator: " · ")))
      if let sha256 = document["sha256"]?.text { page.line("    " + page.styled("sha256 " + sha256, .dim)) }
    }
  }

  private func drawLinks(_ page: inout TextPage) {
    guard !links.isEmpty else { return }
    page.heading(Phrase("Vínculos", "Links"))
    var drawn: [String] = []
    for link in links {
      let words = page.say(link.words)
      if drawn.last != words {
        page.line("  " + words)
        drawn.append(words)
      }
      page.line(
        "    " + page.styled(link.other.handle, .cyan) + "  " + SafeText.line(page.say(link.other.titles))
          + details(link, page))
      for locator in link.locators {
        if let quote = locator.quote { page.paragraph("«" + SafeText.line(quote) + "»", indent: 6) }
      }
    }
  }

  private func details(_ link: LinkView, _ page: TextPage) -> String {
    var pieces: [String] = []
    for field in link.relation.description.attributes {
      guard let value = link.attributes[field.name] else { continue }
      let text = fields.texts(value, field).map { SafeText.line($0) }.joined(separator: ", ")
      pieces.append(page.say(field.words).lowercased() + ": " + text)
    }
    for locator in link.locators {
      guard let first = locator.page else { continue }
      let last = locator.toPage.map { "–\($0)" } ?? ""
      pieces.append(page.say(Words.page) + " \(first)" + last)
      if locator.verifiedBy == nil { pieces.append(page.say(Words.unverified)) }
    }
    return pieces.isEmpty ? "" : " · " + pieces.joined(separator: " · ")
  }
}
