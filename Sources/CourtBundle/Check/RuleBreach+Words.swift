internal import CaseModel

/// The words of every breach.
extension RuleBreach {
  private init(
    _ rule: BundleRule, _ pages: [Int], _ es: String, _ en: String, _ doEs: String, _ doEn: String
  ) {
    self.init(rule: rule, pages: pages, summary: Phrase(es, en), remedy: Phrase(doEs, doEn))
  }

  private init(_ rule: BundleRule, _ es: String, _ en: String, _ doEs: String, _ doEn: String) {
    self.init(rule, [], es, en, doEs, doEn)
  }

  static func unreadable(isEncrypted: Bool) -> RuleBreach {
    isEncrypted
      ? RuleBreach(
        .opens, "El archivo sólo se abre con contraseña.", "The file opens only with a password.",
        "Presente una copia sin contraseña.", "Hand in a copy without a password.")
      : RuleBreach(
        .opens, "El archivo no es un PDF o está dañado.", "The file is no PDF or is damaged.",
        "Arme el legajo de nuevo.", "Build the bundle again.")
  }

  static let encrypted = RuleBreach(
    .opens, "El archivo está cifrado, aunque se abra sin contraseña.",
    "The file is encrypted, though it opens without a password.", "Presente una copia sin cifrar.",
    "Hand in an unencrypted copy.")
  static let repaired = RuleBreach(
    .opens, "La estructura del archivo está dañada en parte.", "The file’s structure is partly damaged.",
    "Arme el legajo de nuevo.", "Build the bundle again.")

  static func unnumbered(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .numbered, pages, "Hay páginas sin número en el margen.", "Pages bear no number in the margin.",
      "Numere todas las páginas, portada e índice incluidos.", "Number every page, cover and index included.")
  }

  static func numberedOtherwise(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .labelled, pages, "El número impreso no es el que muestra el visor.",
      "The printed number is not the one the viewer shows.",
      "Haga que número impreso, etiqueta de página, índice y marcador coincidan.",
      "Make printed number, page label, index and bookmark agree.")
  }

  static let unlabelled = RuleBreach(
    .labelled, "El PDF no tiene etiquetas de página.", "The PDF has no page labels.",
    "Agregue etiquetas iguales a los números impresos.", "Add labels equal to the printed numbers.")

  static func labelledTwice(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .labelled, pages, "La misma etiqueta nombra más de una página.", "One label names more than one page.",
      "Numere sin repetir.", "Number without repeating.")
  }

  static let unlettered = RuleBreach(
    .lettered, "El órgano numera por secciones con letra y aquí no las hay.",
    "The court numbers by lettered sections, and there are none here.", "Elija la numeración por secciones.",
    "Choose numbering by sections.")
  static let noIndex = RuleBreach(
    .indexed, "No se encontró un índice al principio.", "No index was found at the front.",
    "Ponga un índice con enlaces antes de los documentos.", "Put an index with links before the documents.")
  static let unlinkedIndex = RuleBreach(
    .indexed, "El índice no tiene enlaces a los documentos.", "The index has no links to the documents.",
    "Enlace cada renglón con la primera página de su documento.", "Link each row to its document’s first page.")
  static let columns = RuleBreach(
    .columns, "Al índice le falta la columna de fecha o la de páginas.",
    "The index lacks its column of dates or of pages.",
    "Agregue fecha y páginas de cada documento.", "Add each document’s date and pages.")
  static let unbookmarked = RuleBreach(
    .bookmarked, "El PDF no tiene marcadores.", "The PDF has no bookmarks.",
    "Agregue un marcador por apartado y por documento.", "Add a bookmark for each section and each document.")

  static func lostBookmarks(_ count: Int) -> RuleBreach {
    RuleBreach(
      .bookmarked, "Marcadores que no llevan a ninguna página: \(count).", "Bookmarks that lead to no page: \(count).",
      "Corrija o quite esos marcadores.", "Correct or remove them.")
  }

  static func textless(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .searchable, pages, "Hay páginas sin texto que se pueda buscar.", "Pages have no text to search.",
      "Reconozca su texto (OCR).", "Recognise their text (OCR).")
  }

  static func sideways(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .upright, pages, "El texto se lee de lado.", "The text reads sideways.", "Gire esas páginas.", "Turn those pages."
    )
  }

  static let opening = RuleBreach(
    .opening, "No se abre en la primera página, al 100 % y con los marcadores a la vista.",
    "It does not open at its first page, at 100 %, with its bookmarks shown.", "Ajuste la vista inicial del PDF.",
    "Set the PDF’s initial view.")

  static func sharp(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .resolution, pages, "Hay imágenes con más resolución de la que admite el órgano.",
      "Pictures have a higher resolution than the court takes.", "Reduzca esas imágenes.", "Reduce those pictures.")
  }

  static let tooLarge = RuleBreach(
    .size, "El archivo rebasa el tamaño que admite el órgano.", "The file is larger than the court takes.",
    "Divídalo en tomos.", "Divide it into volumes.")
  static let tooLong = RuleBreach(
    .pages, "El archivo rebasa el número de páginas que admite el órgano.",
    "The file has more pages than the court takes.",
    "Divídalo en tomos.", "Divide it into volumes.")
  static let unnamedVolume = RuleBreach(
    .volumes, "La numeración no empieza en 1 y nada dice que sea un tomo.",
    "The numbers do not begin at 1, and nothing says that this is a volume.", "Diga en la portada qué tomo es.",
    "Say on the cover which volume it is.")
  static let renumbered = RuleBreach(
    .frozen, "Falta o cambió el número de una página ya presentada.",
    "A page that was served lost or changed its number.",
    "Vuelva a los números presentados y agregue lo nuevo sin renumerar.",
    "Go back to the numbers served, and add what is new without renumbering.")

  static func inserted(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .inserted, pages, "Hay páginas intercaladas con letra y el perfil pide agregarlas al final.",
      "Pages were inserted with letters, and the profile asks for late ones at the end.",
      "Confirme que el órgano lo ordenó así.", "Confirm that the court ordered it.")
  }

  static let fileName = RuleBreach(
    .fileName, "El nombre del archivo tiene signos que algunos portales no aceptan.",
    "The file’s name has signs that some portals refuse.", "Use letras, números, espacios y guiones.",
    "Use letters, numbers, spaces and hyphens.")

  static func live(_ count: Int) -> RuleBreach {
    RuleBreach(
      .live, "Tiene programas, adjuntos, multimedia o campos de formulario: \(count).",
      "It has scripts, attachments, media or form fields: \(count).", "Arme el legajo de nuevo para quitarlos.",
      "Build the bundle again to remove them.")
  }

  static func paper(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .paper, pages, "Hay páginas que no son carta, oficio ni A4.", "Pages are neither letter, legal nor A4.",
      "Confirme que el órgano las acepta.", "Confirm that the court takes them.")
  }

  static func deadLinks(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .links, pages, "Hay enlaces que no llevan a ninguna parte.", "Links lead nowhere.",
      "Corrija o quite esos enlaces.",
      "Correct or remove them.")
  }

  static func outsideLinks(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .links, pages, "Hay enlaces a direcciones externas y el órgano no los admite.",
      "Links lead to outside addresses, which the court forbids.", "Quite esos enlaces.", "Remove them.")
  }

  static func twice(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .duplicates, pages, "El mismo documento aparece más de una vez.", "One document appears more than once.",
      "Quite las repeticiones.", "Remove the repetitions.")
  }

  static let signed = RuleBreach(
    .signed, "El archivo tiene firma electrónica: numerarlo o cambiarlo la anula.",
    "The file bears a digital signature: numbering or changing it breaks it.",
    "Conserve el original aparte y presente una copia marcada.", "Keep the original apart and hand in a marked copy.")

  static func revealing(_ pages: [Int]) -> RuleBreach {
    RuleBreach(
      .hidden, pages, "Se lee un texto que debía estar oculto.", "A text can be read that should be hidden.",
      "Sustituya el documento por su versión testada.", "Replace the document with its redacted version.")
  }

  static let unlisted = RuleBreach(
    .manifest, "Ninguna relación junto al archivo dice su huella (SHA-256).",
    "No list beside the file says its digest (SHA-256).", "Guarde la relación de archivos junto al PDF.",
    "Keep the manifest beside the PDF.")
}
