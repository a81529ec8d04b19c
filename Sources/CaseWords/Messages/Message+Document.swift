import CaseModel
package import Intake

extension Message {
  /// The words of a document that cannot be shown or read; its bytes are kept all the same.
  package init(_ problem: IntakeProblem) {
    let kept = Phrase(
      "el archivo se conserva tal como llegó y se puede descargar",
      "the file is kept as it came and can be downloaded")
    switch problem {
    case .noProgram(let path):
      let package =
        path.hasSuffix("pdftotext") || path.hasSuffix("pdftoppm") || path.hasSuffix("pdfinfo")
        ? "poppler-utils" : "netpbm"
      self.init(
        "program-missing",
        Phrase("falta un programa para leer este tipo de documento", "a program that reads such documents is missing"),
        why: kept,
        next: Phrase("instale el paquete \(package) de Debian", "install Debian's package \(package)"))
    case .noCage:
      self.init(
        "no-cage",
        Phrase(
          "este equipo no permite leer documentos ajenos en una jaula, y fuera de ella no se leen",
          "this computer allows no cage to read documents of others in, and outside one they are not read"),
        why: kept,
        next: Phrase(
          "instale el paquete bubblewrap de Debian o permita espacios de nombres de usuario (user namespaces)",
          "install Debian's package bubblewrap, or allow user namespaces"))
    case .unreadable:
      self.init(
        "document-unreadable",
        Phrase(
          "esta página no se puede leer: el archivo está dañado o incompleto, o no tiene esa página",
          "this page cannot be read: the file is damaged or cut short, or has no such page"), why: kept)
    case .tooSlow:
      self.init(
        "document-too-slow",
        Phrase(
          "esta página tardó demasiado y se detuvo su lectura",
          "this page took too long and its reading was stopped"), why: kept)
    case .tooLarge:
      self.init(
        "document-too-large",
        Phrase(
          "esta página o imagen es más grande de lo que se puede mostrar con seguridad",
          "this page or image is larger than can be shown safely"), why: kept)
    case .unsupported:
      self.init(
        "document-not-shown",
        Phrase("este tipo de archivo se conserva; no se muestra", "files of this kind are kept; they are not shown"),
        why: kept)
    case .program:
      self.init(
        "document-is-program",
        Phrase(
          "este archivo es un programa, no un documento: no se abre aquí",
          "this file is a program, not a document: it is not opened here"), why: kept,
        next: Phrase(
          "no lo ejecute; averigüe cómo llegó y pida el documento",
          "do not run it; find out how it came and ask for the document"))
    case .file(let error): self.init(error)
    case .interrupted:
      self.init("interrupted", Phrase("interrumpido", "interrupted"), why: kept, exit: .interrupted)
    }
  }
}
