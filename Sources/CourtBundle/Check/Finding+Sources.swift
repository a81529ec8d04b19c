internal import CaseModel
internal import PageKit

/// What is said of a plan's documents before a bundle is built.
extension Finding {
  init(_ id: String, _ severity: Severity, _ entry: BundleEntry?, _ summary: Phrase, _ remedy: Phrase) {
    self.init(
      id: id, severity: severity, place: Place(uid: entry?.id, record: entry?.name), summary: summary, remedy: remedy)
  }

  static func unusable(_ entry: BundleEntry, _ error: PageError) -> Finding {
    let (summary, remedy): (Phrase, Phrase) =
      switch error {
      case .encrypted:
        (
          Phrase("El documento sólo se abre con contraseña.", "The document opens only with a password."),
          Phrase("Agregue una copia sin contraseña.", "Add a copy without a password.")
        )
      case .noPages, .damaged:
        (
          Phrase(
            "El documento está dañado y no tiene páginas legibles.", "The document is damaged; no page can be read."),
          Phrase("Consiga otra copia y vuelva a agregarla.", "Get another copy and add it again.")
        )
      case .tooManyPages(let count):
        (
          Phrase(
            "El documento tiene \(count) páginas, más de las que se aceptan en uno solo.",
            "The document has \(count) pages, more than one document may have."),
          Phrase("Divídalo o elija las páginas que importan.", "Divide it or choose the pages that matter.")
        )
      case .hugePicture(let page):
        (
          Phrase(
            "La imagen de la página \(page) es demasiado grande para abrirse con seguridad.",
            "The picture on page \(page) is too large to be opened safely."),
          Phrase("Agregue una copia a 300 puntos por pulgada o menos.", "Add a copy at 300 dots an inch or less.")
        )
      case .tooLarge:
        (
          Phrase("El archivo es demasiado grande.", "The file is too large."),
          Phrase("Divídalo o reduzca su resolución.", "Divide it or reduce its resolution.")
        )
      case .file:
        (
          Phrase(
            "No se encontró el archivo del documento o no puede leerse.",
            "The document’s file is missing or cannot be read."),
          Phrase("Agregue el documento de nuevo.", "Add the document again.")
        )
      default:
        (
          Phrase("El archivo no es PDF, JPEG ni PNG.", "The file is no PDF, JPEG or PNG."),
          Phrase("Agregue una copia en PDF.", "Add a copy as PDF.")
        )
      }
    return Finding("B1", .error, entry, summary, remedy)
  }

  static func changedDocument(_ entry: BundleEntry) -> Finding {
    Finding(
      "B25", .error, entry,
      Phrase(
        "El archivo no es el que se registró: su huella cambió.",
        "The file is not the one recorded: its digest changed."),
      Phrase("Ejecute la comprobación del acervo y recupere el original.", "Check the store and restore the original."))
  }

  static func noSuchPages(_ entry: BundleEntry, total: Int) -> Finding {
    Finding(
      "B5", .error, entry,
      Phrase(
        "Se pidieron páginas que el documento no tiene; tiene \(total).",
        "Pages were asked for that the document lacks; it has \(total)."),
      Phrase("Corrija el intervalo de páginas.", "Correct the range of pages."))
  }

  static func unreadText(_ entry: BundleEntry) -> Finding {
    Finding(
      "B8", .warning, entry,
      Phrase(
        "No se pudo leer dónde está el texto de sus páginas.", "Where the text of its pages stands could not be read."),
      Phrase(
        "Revise a la vista que el folio no cubra texto.", "Look that no page number covers text."))
  }

  static func signed(_ entry: BundleEntry) -> Finding {
    Finding(
      "B23", .note, entry,
      Phrase(
        "Tiene firma electrónica: irá una copia numerada y el original la acompañará sin cambios.",
        "It bears a digital signature: a numbered copy goes in, and the original travels beside it unchanged."),
      Phrase("Presente también el archivo original.", "Hand in the original file too."))
  }

  static func restricted(_ entry: BundleEntry) -> Finding {
    Finding(
      "B1", .note, entry,
      Phrase(
        "El original está cifrado, aunque se abre sin contraseña; la copia irá sin cifrar.",
        "The original is encrypted, though it opens without a password; the copy goes in unencrypted."),
      Phrase("Confirme que puede compartirse así.", "Confirm that it may be shared so."))
  }

  static func repaired(_ entry: BundleEntry) -> Finding {
    Finding(
      "B1", .warning, entry,
      Phrase(
        "Su estructura está dañada en parte y se reconstruyó al leerla.",
        "Its structure is partly damaged and was rebuilt to be read."),
      Phrase("Compare la copia con el original, página por página.", "Compare the copy with the original page by page.")
    )
  }

  static func layered(_ entry: BundleEntry) -> Finding {
    Finding(
      "B24", .warning, entry,
      Phrase(
        "Tiene capas que un visor puede ocultar; en el legajo se verán todas.",
        "It has layers that a viewer can hide; the bundle shows them all."),
      Phrase("Revise que nada oculto quede a la vista.", "Look that nothing hidden comes to light."))
  }

  static func undated(_ entry: BundleEntry) -> Finding {
    Finding(
      "B6", .warning, entry, Phrase("No tiene fecha.", "It has no date."),
      Phrase(
        "Escriba la fecha del documento o déjela como «sin fecha».", "Enter the document’s date or leave it undated."))
  }

  static func textless(_ entry: BundleEntry, pages: Int) -> Finding {
    Finding(
      "B8", .warning, entry,
      Phrase(
        pages == 1
          ? "Una página no tiene texto que se pueda buscar." : "\(pages) páginas no tienen texto que se pueda buscar.",
        pages == 1 ? "One page has no text to search." : "\(pages) pages have no text to search."),
      Phrase("Reconozca el texto (OCR) antes de presentarlo.", "Recognise its text (OCR) before handing it in."))
  }

  static func duplicate(_ entry: BundleEntry, of other: BundleEntry) -> Finding {
    Finding(
      "B22", .warning, entry,
      Phrase("Es el mismo documento que «\(other.name)».", "It is the same document as “\(other.name)”."),
      Phrase("Quite uno de los dos.", "Remove one of the two."))
  }

  static func unordered(_ entry: BundleEntry) -> Finding {
    Finding(
      "B22", .note, entry,
      Phrase("Es anterior al documento que lo precede.", "It is earlier than the document before it."),
      Phrase("Ordene el apartado por fecha, si así conviene.", "Order the section by date, if that serves."))
  }

  static func oversized(_ entry: BundleEntry, isPages: Bool) -> Finding {
    Finding(
      isPages ? "B13" : "B12", .error, entry,
      Phrase(
        isPages
          ? "El documento solo rebasa el número de páginas que admite un tomo."
          : "El documento solo rebasa el tamaño que admite un archivo.",
        isPages
          ? "The document alone has more pages than a volume may have."
          : "The document alone is larger than a file may be."),
      Phrase("Divídalo o elija las páginas que importan.", "Divide it or choose the pages that matter."))
  }

  static func frozen(_ entry: BundleEntry?) -> Finding {
    Finding(
      "B15", .error, entry,
      Phrase(
        "El legajo ya se presentó y aquí cambiaría una página numerada.",
        "The bundle was served, and a numbered page would change here."),
      Phrase(
        "Deje los documentos presentados como estaban y agregue los nuevos como posteriores.",
        "Leave what was served as it was and add new documents as late ones."))
  }

  static func crowded(_ entry: BundleEntry, pages: Int) -> Finding {
    Finding(
      "B2", .note, entry,
      Phrase(
        pages == 1
          ? "Una página tiene texto en todos sus márgenes: el folio lo cubre en parte."
          : "\(pages) páginas tienen texto en todos sus márgenes: el folio lo cubre en parte.",
        pages == 1
          ? "One page has text in all its margins: the number covers some of it."
          : "\(pages) pages have text in all their margins: the number covers some of it."),
      Phrase("Revise esas páginas a la vista.", "Look at those pages."))
  }

  static func pointless(_ entry: BundleEntry, page: Int, _ mark: String) -> Finding {
    Finding(
      "B21", .warning, entry,
      Phrase(
        "En su página \(page), la marca \(mark) no lleva a ninguna página del legajo.",
        "On its page \(page), the mark \(mark) leads to no page of the bundle."),
      Phrase(
        "Corrija la marca en el escrito, o agregue el documento o las páginas que cita.",
        "Correct the mark in the filing, or add the document or the pages it cites."))
  }

  static func elsewhere(
    _ entry: BundleEntry, page: Int, _ mark: String, _ volume: String, label: String
  ) -> Finding {
    Finding(
      "B21", .note, entry,
      Phrase(
        "En su página \(page), la marca \(mark) cita la página \(label), que está en otro archivo (\(volume)): no lleva enlace.",
        "On its page \(page), the mark \(mark) cites page \(label), which is in another file (\(volume)): it bears no link."
      ),
      Phrase("Diga en el escrito el tomo y la página.", "Say the volume and the page in the filing."))
  }

  static func unsetLimit(_ id: String, _ what: Phrase) -> Finding {
    Finding(
      id, .note, nil,
      Phrase(
        "El perfil no fija \(what.es): ninguna norma se pudo verificar.",
        "The profile sets no \(what.en): no rule could be verified."),
      Phrase("Confirme el límite con el órgano antes de presentar.", "Confirm the limit with the court before filing."))
  }

  static func emptyBundle() -> Finding {
    Finding(
      "B5", .error, nil, Phrase("El legajo no tiene documentos.", "The bundle has no documents."),
      Phrase("Agregue al menos uno.", "Add at least one."))
  }
}

extension Finding {
  /// What was taken out of a document on its way in.
  static func removed(_ entry: BundleEntry, _ removals: Removals) -> Finding {
    let parts = Removals.Kind.allCases.compactMap { kind in
      removals.counts[kind].map { Phrase("\(kind.words.es): \($0)", "\(kind.words.en): \($0)") }
    }
    return Finding(
      "B19", .note, entry,
      Phrase(
        "En la copia ya no hay elementos activos del original (\(parts.map(\.es).joined(separator: "; "))).",
        "The copy no longer has live parts of the original (\(parts.map(\.en).joined(separator: "; ")))."),
      Phrase(
        "El original no cambió; preséntelo aparte si esos elementos importan.",
        "The original is unchanged; hand it in as well if those parts matter."))
  }
}

extension Removals.Kind {
  fileprivate var words: Phrase {
    switch self {
    case .script: Phrase("programas", "scripts")
    case .launch: Phrase("órdenes de abrir otros programas", "orders to open other programs")
    case .attachment: Phrase("archivos adjuntos", "attachments")
    case .media: Phrase("audio, video o modelos", "sound, film or models")
    case .formField: Phrase("campos de formulario, que quedan impresos", "form fields, which stay as print")
    case .deadLink: Phrase("enlaces fuera de las páginas incluidas", "links out of the pages included")
    }
  }
}
