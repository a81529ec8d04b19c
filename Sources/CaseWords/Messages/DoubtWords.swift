package import CaseModel
package import CaseOperations

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
