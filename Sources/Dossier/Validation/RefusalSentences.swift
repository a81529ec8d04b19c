import CaseModel
import XMLKit

/// Says in a lawyer's words why a file was refused before it could be compared with anything.
enum RefusalSentences {
  static func finding(for fault: XMLFault) -> Finding {
    let (id, summary, remedy) = sentence(for: fault.reason)
    return Finding(
      id: id, severity: .error, place: Finding.Place(line: fault.line > 0 ? fault.line : nil), summary: summary,
      remedy: remedy)
  }

  static let otherDocument = Finding(
    id: "X04", severity: .error, place: Finding.Place(line: 1),
    summary: Phrase(
      "El archivo es XML, pero no es un expediente de este formato.",
      "The file is XML, but not a dossier of this format."),
    remedy: Phrase(
      "Elija el archivo «dossier.xml» que se exportó; si viene de una versión mayor más nueva, actualice el programa.",
      "Choose the exported “dossier.xml”; if it comes from a newer major version, update the program."))

  static func newer(_ version: String) -> Finding {
    Finding(
      id: "X05", severity: .warning, place: Finding.Place(line: 1, field: "schemaVersion"),
      summary: Phrase(
        "El archivo se escribió con una versión más nueva del formato (\(version)); este programa conoce la 1.0.",
        "The file was written with a newer version of the format (\(version)); this program knows 1.0."),
      remedy: Phrase(
        "Actualice el programa antes de importarlo, para no perder lo que la versión nueva añade.",
        "Update the program before importing it, so that nothing the newer version adds is lost."))
  }

  static let rulesNotFinished = Finding(
    id: "X10", severity: .error, place: Finding.Place(),
    summary: Phrase(
      "Las reglas del expediente no se pudieron revisar hasta el final: el archivo pide más memoria o tiempo del permitido.",
      "The dossier's rules could not be checked to the end: the file needs more memory or time than is allowed."),
    remedy: Phrase(
      "Exporte un caso o un juicio a la vez y revise cada archivo.",
      "Export one case or one proceeding at a time and check each file."))

  static let rulesNotRun = Finding(
    id: "X11", severity: .note, place: Finding.Place(),
    summary: Phrase(
      "Las reglas del expediente no se revisaron: primero tiene que cumplir el formato.",
      "The dossier's rules were not checked: it has to keep to the format first."),
    remedy: Phrase(
      "Corrija los errores de formato y revise de nuevo; entonces pueden aparecer otros avisos.",
      "Mend the errors of format and check again; other findings may show then."))

  private static let askAgain = Phrase(
    "No lo corrija a mano: pida a quien lo envió que lo exporte de nuevo.",
    "Do not mend it by hand: ask the sender to export it again.")

  private static let distrust = Phrase(
    "No lo abra con otros programas; pida a quien lo envió una exportación nueva y consérvelo como se recibió.",
    "Do not open it with other programs; ask the sender for a new export and keep this one as received.")

  private static func sentence(for reason: XMLFault.Reason) -> (String, Phrase, Phrase) {
    switch reason {
    case .documentType:
      (
        "X02",
        Phrase(
          "El archivo declara un tipo de documento (DTD), que puede esconder contenido o llamar a otros archivos: no se leyó.",
          "The file declares a document type (DTD), which can hide content or call other files: it was not read."),
        distrust
      )
    case .tooDeep, .tooManyAttributes, .nameTooLong, .valueTooLong, .textTooLong, .tagTooLong:
      (
        "X03",
        Phrase(
          "El archivo está hecho de un modo que agota a los programas (\(words(for: reason).es)): no se leyó.",
          "The file is made in a way that exhausts programs (\(words(for: reason).en)): it was not read."),
        distrust
      )
    case .tooLarge:
      (
        "X06",
        Phrase("El archivo es demasiado grande: no se leyó.", "The file is too large: it was not read."),
        Phrase("Exporte un caso o un juicio a la vez.", "Export one case or one proceeding at a time.")
      )
    case .memory, .unreadable:
      (
        "X07", Phrase("El archivo no se pudo leer hasta el final.", "The file could not be read to its end."),
        Phrase("Copie el archivo al disco y vuelva a intentarlo.", "Copy the file to the disk and try again.")
      )
    case .malformed, .notText, .schema, .stylesheet, .transform:
      (
        "X01",
        Phrase(
          "El archivo no es XML bien formado: está cortado, dañado o en otra codificación.",
          "The file is not well-formed XML: it is cut short, damaged or in another encoding."),
        askAgain
      )
    }
  }

  private static func words(for reason: XMLFault.Reason) -> Phrase {
    switch reason {
    case .tooDeep: Phrase("elementos anidados sin fin", "elements nested without end")
    case .tooManyAttributes: Phrase("demasiados atributos", "too many attributes")
    case .nameTooLong: Phrase("nombres larguísimos", "very long names")
    case .valueTooLong: Phrase("valores larguísimos", "very long values")
    case .textTooLong: Phrase("textos larguísimos", "very long texts")
    default: Phrase("etiquetas larguísimas", "very long tags")
    }
  }
}
