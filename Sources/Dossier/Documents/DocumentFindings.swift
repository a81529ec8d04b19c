import CaseModel

/// What is wrong with documents that leave, in plain sentences that name nobody.
enum DocumentFindings {
  static let namedID = "P18"

  /// Where in documents something stands.
  struct Place: Sendable, Hashable {
    /// The handle of the document's record.
    let record: String?
    /// The pages, if it has any.
    let pages: [Int]
  }

  /// A document tells what the profile keeps back.
  static func named(
    _ person: String?, _ pages: [Int], _ owner: DocumentWatch.Owner, _ rule: DocumentNames,
    _ confirmation: DocumentConfirmation
  ) -> Finding {
    let document = self.document(owner)
    let whose = whose(person)
    let there = self.pages(pages)
    let mayConfirm = rule == .confirm && owner.part == .document
    let isConfirmed = mayConfirm && confirmation.covers(owner.place.record)
    return Finding(
      id: namedID, severity: isConfirmed || mayConfirm && confirmation == .pending ? .warning : .error,
      place: owner.place,
      summary: Phrase(
        "\(document.es) dice\(there.es) un dato de identidad \(whose.es), que este perfil no entrega.",
        "\(document.en) tells\(there.en) identifying data \(whose.en), which this profile keeps back."),
      remedy: remedy(owner, rule, isConfirmed: isConfirmed),
      command: isConfirmed ? nil : command(owner, rule))
  }

  /// What is typed to do what the remedy says.
  private static func command(_ owner: DocumentWatch.Owner, _ rule: DocumentNames) -> Phrase? {
    let option = "… --as-it-is " + (owner.place.record ?? "CLAVE")
    return switch owner.part {
    case .document where rule == .confirm: Phrase(option, option)
    case .front: Phrase("expediente bundle retitle …", "expediente bundle retitle …")
    case .document, .redaction: nil
    }
  }

  /// Documents say a word, a date or a number that may be somebody's, or only sound alike.
  static func hinted(_ person: String?, _ places: [Place]) -> Finding {
    let whose = whose(person)
    let list = places.prefix(12).map { place in
      let record = place.record ?? "?"
      if place.pages.isEmpty { return Phrase(record, record) }
      let pages = Handles.list(place.pages.map(String.init))
      return Phrase("\(record) (pág. \(pages))", "\(record) (p. \(pages))")
    }
    let more = places.count > 12 ? ", …" : ""
    return Finding(
      id: "P19", severity: .warning, place: Finding.Place(record: places.count == 1 ? places[0].record : nil),
      summary: Phrase(
        "Se lee una palabra, fecha o número que puede ser \(whose.es) en documentos de: \(list.map(\.es).joined(separator: ", "))\(more).",
        "A word, date or number that may be that \(whose.en) is read in documents of: \(list.map(\.en).joined(separator: ", "))\(more)."
      ),
      remedy: Phrase("Revise que no se trate de esa persona.", "Check that it does not mean that person."))
  }

  private static func whose(_ person: String?) -> Phrase {
    person.map { Phrase("de \($0)", "of \($0)") } ?? Phrase("de una persona reservada", "of a person kept back")
  }

  private static func remedy(_ owner: DocumentWatch.Owner, _ rule: DocumentNames, isConfirmed: Bool) -> Phrase {
    switch owner.part {
    case .document: break
    case .redaction:
      return Phrase(
        "La copia testada todavía deja leer ese dato: haga otra que lo quite de verdad y retire ésta.",
        "The redacted copy still lets it be read: make another that truly removes it, and take this one away.")
    case .front:
      return Phrase(
        "Lo escribió la oficina: cambie el título en el índice, o dé a esa persona un seudónimo en el juicio.",
        "The office wrote it: change the title in the index, or give that person a pseudonym in the proceeding."
      )
    }
    if isConfirmed {
      return Phrase(
        "Se confirmó que va así. Pida al órgano que reserve los datos de quien corresponda.",
        "It was confirmed that it goes as it is. Ask the court to keep that person's data reserved.")
    }
    if rule == .confirm {
      return Phrase(
        "Revíselo. Si el juzgado debe recibirlo así, confirme que el de este registro va tal cual; si no, sáquelo del juicio o marque su registro como interno.",
        "Look at it. If the court must get it as it is, confirm that this record's goes as it is; if not, take it out of the proceeding or mark its record as the team's own."
      )
    }
    return Phrase(
      "Quite el documento o marque su registro como interno, y agregue una copia testada.",
      "Take the document out or mark its record as the team's own, and add a redacted copy.")
  }

  /// Words that do not stand where a record says they do.
  static func misquoted(_ quote: QuotedPassage, _ place: Finding.Place) -> Finding {
    var place = place
    let whose = quote.record.map { Phrase("de \($0)", "of \($0)") } ?? Phrase("de un registro", "of a record")
    let document =
      place.record.map { Phrase("del documento de \($0)", "of the document of \($0)") }
      ?? Phrase("del documento", "of the document")
    let there: Phrase =
      switch quote.pages {
      case nil: Phrase("en el texto", "in the text")
      case let pages? where pages.count == 1: Phrase("en la página \(pages.lowerBound)", "on page \(pages.lowerBound)")
      case let pages?:
        Phrase(
          "en las páginas \(pages.lowerBound) a \(pages.upperBound)",
          "on pages \(pages.lowerBound) to \(pages.upperBound)")
      }
    place.field = "quote"
    return Finding(
      id: "P20", severity: .warning, place: place,
      summary: Phrase(
        "La cita textual \(whose.es) no está \(there.es) \(document.es).",
        "The quotation \(whose.en) does not stand \(there.en) \(document.en)."),
      remedy: Phrase(
        "Abra la página y corrija la cita o el número de página: quien la lea la va a comparar.",
        "Open the page and correct the quotation or the page number: whoever reads it will compare them."))
  }

  /// What was handed over unread.
  ///
  /// - Parameter blocks: whether it may not leave like that: where nobody may be named, what nobody read may name somebody.
  static func unread(_ records: [String], of count: Int, blocks: Bool) -> Finding? {
    guard !records.isEmpty else { return nil }
    let named = Handles.list(records.reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } })
    let of = named.isEmpty ? Phrase("", "") : Phrase(" (de \(named))", " (of \(named))")
    let act =
      blocks
      ? Phrase(
        "Quítelos, o revíselos y confirme cuáles van así.", "Take them out, or look at them and confirm which go.")
      : Phrase("Revíselos antes de entregarlos.", "Check them before you hand them over.")
    return Finding(
      id: "P10", severity: blocks ? .error : .warning, place: Finding.Place(),
      summary: count == 1
        ? Phrase(
          "El programa no pudo leer todo lo que dice el documento entregado\(of.es): puede decir nombres o datos de salud.",
          "The program could not read all that the document handed over says\(of.en): it may tell names or health data."
        )
        : Phrase(
          "De los \(count) documentos entregados, el programa no pudo leer todo lo que dicen \(records.count)\(of.es): pueden decir nombres o datos de salud.",
          "Of the \(count) documents handed over, the program could not read all that \(records.count) say\(of.en): they may tell names or health data."
        ),
      remedy: Phrase(
        "\(act.es) No se leen imágenes, páginas escaneadas, archivos de Word o de hoja de cálculo, PDF dañados o con contraseña, ni adjuntos.",
        "\(act.en) Not read are pictures, scanned pages, files of Word or of spreadsheets, damaged or locked PDFs and attachments."
      ),
      command: blocks ? Phrase("… --as-it-is CLAVE", "… --as-it-is HANDLE") : nil)
  }

  private static func document(_ owner: DocumentWatch.Owner) -> Phrase {
    let copy: Phrase =
      switch owner.part {
      case .document: Phrase("Un documento", "A document")
      case .redaction: Phrase("La copia testada", "The redacted copy")
      case .front: Phrase("La portada, el índice o un título", "The cover, the index or a title")
      }
    return owner.place.record.map { Phrase("\(copy.es) de \($0)", "\(copy.en) of \($0)") } ?? copy
  }

  private static func pages(_ pages: [Int]) -> Phrase {
    guard let first = pages.first else { return Phrase("", "") }
    if pages.count == 1 { return Phrase(" en la página \(first)", " on page \(first)") }
    let list = Handles.list(pages.map(String.init))
    return Phrase(" en las páginas \(list)", " on pages \(list)")
  }
}
