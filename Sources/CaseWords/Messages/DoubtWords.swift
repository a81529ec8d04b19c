package import CaseModel
package import CaseOperations

extension DocumentFault {
  /// What the file is, and what to do, in a sentence.
  package var words: Phrase {
    switch self {
    case .program:
      Phrase(
        "el archivo es un programa, no un documento: se conservó tal como llegó; no lo ejecute, averigüe cómo llegó y pida el documento",
        "the file is a program, not a document: it was kept as it came; do not run it, find out how it came and ask for the document"
      )
    case .pdfUnreadable:
      Phrase(
        "el PDF no se puede abrir: está dañado, incompleto o tiene contraseña; se conservó tal como llegó, pida otra copia",
        "the PDF cannot be opened: it is damaged, cut short or has a password; it was kept as it came, ask for another copy"
      )
    }
  }

  /// What the file is, in a few words.
  package var name: Phrase {
    switch self {
    case .program: Phrase("Es un programa", "It is a program")
    case .pdfUnreadable: Phrase("El PDF no abre", "The PDF does not open")
    }
  }
}

extension Doubt {
  /// What looks like a slip, in a sentence.
  package var words: Phrase {
    switch self {
    case .before(let late, let early):
      Phrase(
        "revise: --\(Self.option(late)) es anterior a --\(Self.option(early))",
        "check: --\(Self.option(late)) is before --\(Self.option(early))")
    case .future(let name):
      Phrase(
        "revise: --\(Self.option(name)) es una fecha que no ha llegado",
        "check: --\(Self.option(name)) is a day still to come")
    case .form(let name):
      Phrase(
        "revise: --\(Self.option(name)) no tiene la forma de una CURP",
        "check: --\(Self.option(name)) has not the form of a CURP")
    case .keyBirth(let name):
      Phrase(
        "revise: la fecha que lleva la CURP (--\(Self.option(name))) no es la de --birth",
        "check: the date within the CURP (--\(Self.option(name))) is not that of --birth")
    case .broaderCondition(let typed, let code):
      ReadingWords.broader(SafeText.line(typed), [code]) + Phrase("; se registró ése", "; that was recorded")
    case .noRole(let source, let target):
      Phrase(
        "no se dijo con qué carácter participa \(source) en \(target); para decirlo: expediente unlink \(source) \(target), y expediente link \(source) --participates-in \(target),role=CÓDIGO (de expediente codes roles)",
        "in which role \(source) takes part in \(target) was not said; to say it: expediente unlink \(source) \(target), then expediente link \(source) --participates-in \(target),role=CODE (of expediente codes roles)"
      )
    case .complainsInAmparo(let handle):
      Phrase(
        "revise: en un amparo (\(handle)) el carácter es role=petitioner (persona quejosa); complainant es el de la queja ante el organismo de derechos humanos",
        "check: in an amparo (\(handle)) the role is role=petitioner; complainant is that of a complaint before the ombudsman"
      )
    case .minor:
      Phrase(
        "revise: por su fecha de nacimiento es menor de edad; anótelo con --minor sí",
        "check: the date of birth tells of a child; note it with --minor yes")
    case .pages(let said, let found):
      Phrase(
        "se anotaron \(said) páginas; el archivo tiene \(found)", "\(said) pages were noted; the file has \(found)")
    case .program: DocumentFault.program.words
    case .pdfUnreadable: DocumentFault.pdfUnreadable.words
    case .pagesUnknown:
      Phrase(
        "no se pudieron contar las páginas del PDF; anótelas con ,pages=N",
        "the pages of the PDF could not be counted; note them with ,pages=N")
    case .textPartial(let read, let total):
      Phrase(
        "la búsqueda alcanza el texto de \(read) de \(total) páginas del documento; el archivo se conserva entero",
        "the search reaches the text of \(read) of \(total) pages of the document; the file is kept whole")
    }
  }

  private static func option(_ name: String) -> String { Field(name, .text, Phrase("", "")).optionName }
}
