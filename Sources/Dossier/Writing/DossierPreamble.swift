import CaseModel

/// What stands before the records: the root, what the dossier says of itself, its terms and its documents.
enum DossierPreamble {
  static func write(
    _ about: DossierAbout, _ vocabularies: [DossierVocabulary], _ documents: [DossierDocument],
    into output: inout XMLBuffer
  ) throws(UnwritableField.Reason) {
    output.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<dossier xmlns=\"\(DossierFormat.namespace)\"")
    output.raw(" schemaVersion=\"\(DossierFormat.version)\"")
    try output.attribute("profile", about.profile)
    try output.attribute("language", about.language.rawValue)
    output.raw(">")
    try write(about, into: &output)
    try write(vocabularies, into: &output)
    try write(documents, into: &output)
  }

  private static func write(_ about: DossierAbout, into output: inout XMLBuffer) throws(UnwritableField.Reason) {
    output.line(1)
    let withheld = about.withheld.filter { $0.count > 0 }
      .sorted { DossierOrder.precedes(($0.kind, ""), ($1.kind, "")) }
    guard about.title != nil || !withheld.isEmpty else {
      output.raw("<about/>")
      return
    }
    output.raw("<about>")
    if let title = about.title {
      output.line(2)
      output.raw("<title>")
      try output.text(title, in: .content)
      output.raw("</title>")
    }
    for entry in withheld {
      output.line(2)
      output.raw("<withheld kind=\"\(entry.kind.rawValue)\" count=\"\(entry.count)\"/>")
    }
    output.line(1)
    output.raw("</about>")
  }

  private static func write(
    _ vocabularies: [DossierVocabulary], into output: inout XMLBuffer
  ) throws(UnwritableField.Reason) {
    guard !vocabularies.isEmpty else { return }
    output.line(1)
    output.raw("<vocabularies>")
    for vocabulary in vocabularies.sorted(by: { DossierOrder.precedes($0.name, $1.name) }) {
      output.line(2)
      output.raw("<vocabulary")
      try output.attribute("name", vocabulary.name)
      try output.attribute("version", vocabulary.version)
      output.raw(">")
      for term in vocabulary.terms.sorted(by: { DossierOrder.precedes($0.code, $1.code) }) {
        try write(term, into: &output)
      }
      output.line(2)
      output.raw("</vocabulary>")
    }
    output.line(1)
    output.raw("</vocabularies>")
  }

  private static func write(_ term: DossierTerm, into output: inout XMLBuffer) throws(UnwritableField.Reason) {
    output.line(3)
    output.raw("<term")
    try output.attribute("code", term.code)
    if let parent = term.parent { try output.attribute("parent", parent) }
    output.raw(">")
    for (tag, words) in [("es", term.label.es), ("en", term.label.en)] where !words.isEmpty {
      output.line(4)
      output.raw("<label xml:lang=\"\(tag)\">")
      try output.text(words, in: .content)
      output.raw("</label>")
    }
    output.line(3)
    output.raw("</term>")
  }

  private static func write(
    _ documents: [DossierDocument], into output: inout XMLBuffer
  ) throws(UnwritableField.Reason) {
    guard !documents.isEmpty else { return }
    output.line(1)
    output.raw("<documents>")
    for document in documents.sorted(by: { DossierOrder.precedes($0.id, $1.id) }) {
      output.line(2)
      output.raw("<document")
      try output.attribute("id", document.id)
      try output.attribute("sha256", document.sha256)
      try output.attribute("href", document.href)
      output.raw(" bytes=\"\(document.bytes)\"")
      try output.attribute("mediaType", document.mediaType)
      if let pages = document.pages { output.raw(" pages=\"\(pages)\"") }
      output.raw("/>")
    }
    output.line(1)
    output.raw("</documents>")
  }
}

extension XMLBuffer {
  /// Writes an attribute.
  ///
  /// - Throws: the reason why XML cannot hold its value.
  mutating func attribute(_ name: String, _ value: String) throws(UnwritableField.Reason) {
    bytes.append(0x20)
    raw(name)
    raw("=\"")
    try text(value, in: .attribute)
    bytes.append(UInt8(ascii: "\""))
  }
}
