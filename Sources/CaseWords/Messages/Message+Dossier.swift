import CaseModel
import CaseOperations
package import Dossier
import XMLKit

extension Message {
  /// The words of a dossier that could not be read, written or packed.
  package init(_ failure: DossierFailure) {
    let nothing = Phrase("no se escribió nada", "nothing was written")
    let validate = Phrase("expediente dossier validate ARCHIVO", "expediente dossier validate FILE")
    switch failure {
    case .file(let error): self.init(error)
    case .invalid(let findings), .leaks(let findings): self.init(OperationError.blocked(findings))
    case .proceedingNeeded: self.init(OperationError.proceedingNeeded(profile: "court"))
    case .cancelled: self.init(OperationError.interrupted)
    case .unreadable(let fault): self.init(fault)
    case .notADossier, .noDossierInside:
      self.init(
        "not-a-dossier", Phrase("ahí no hay un expediente", "there is no dossier there"), why: nothing,
        next: Phrase("indique la carpeta, el zip o el dossier.xml", "name the folder, the zip or dossier.xml"),
        exit: .findings)
    case .newerVersion(let version):
      self.init(
        "newer-dossier",
        Phrase("un programa más nuevo escribió ese expediente", "a newer program wrote that dossier"),
        why: Phrase("su formato es el \(version)", "its format is \(version)"),
        next: Phrase("actualice expediente y repita la orden", "update expediente and repeat the command"),
        exit: .foreignStore)
    case .unexpected(let element, let line):
      self.init(
        "unexpected-element",
        Phrase("el expediente tiene algo que no va ahí", "the dossier has something that does not belong there"),
        place: Self.place(element, line), why: nothing, next: validate, exit: .findings)
    case .wrongValue(let element, let name, let line):
      self.init(
        "wrong-value",
        Phrase("al expediente le falta un dato o no es válido", "something in the dossier is missing or not valid"),
        place: Self.place(element + "/" + name, line), why: nothing, next: validate, exit: .findings)
    case .destinationExists:
      self.init(
        "exists", Phrase("ahí ya hay algo", "there is something there already"), why: nothing,
        next: Phrase(
          "--replace si es una salida anterior, u otro nombre", "--replace if it is a former output, or another name"))
    case .destinationIsForeign:
      self.init(
        "foreign-output",
        Phrase(
          "lo que hay ahí no es una salida anterior y no se toca", "what is there is no former output and is left alone"
        ),
        why: nothing, next: Phrase("elija otro nombre", "choose another name"))
    case .destinationHoldsMore(let count):
      self.init(
        "added-files",
        count == 1
          ? Phrase(
            "en la salida anterior hay un archivo que no hizo el programa",
            "the former output holds a file that the program did not make")
          : Phrase(
            "en la salida anterior hay \(count) archivos que no hizo el programa",
            "the former output holds \(count) files that the program did not make"),
        why: Phrase("reemplazarla lo borraría todo", "replacing it would remove everything") + Phrase("; ", "; ")
          + nothing,
        next: Phrase(
          "mueva a otra carpeta lo que agregó, o elija otro nombre",
          "move what you added to another folder, or choose another name"))
    case .unknownPhase(let known):
      self.init(
        "unknown-phase", Phrase("no existe esa fase", "there is no such phase"), place: .same("--phase"),
        why: Phrase("puede ser ", "it can be ") + known.joined(separator: ", "), exit: .usage)
    case .damagedDocument(let sha256):
      self.init(
        "damaged-document", Phrase("un documento no corresponde a su huella", "a document does not match its digest"),
        place: .same("sha256 " + sha256.prefix(12) + "…"), why: nothing, next: .same("expediente check --read-data"),
        exit: .findings)
    case .archive:
      self.init(
        "refused-zip", Phrase("el zip no es seguro o está dañado", "the zip is unsafe or damaged"), why: nothing,
        next: Phrase("pida otra copia, o la carpeta sin comprimir", "ask for another copy, or the folder uncompressed"),
        exit: .findings)
    case .unwritable(let field):
      self.init(
        "unwritable-field", Phrase("un campo no se puede escribir en XML", "a field cannot be written in XML"),
        place: .same([field.record, field.field].compactMap { $0 }.joined(separator: " · ")), why: nothing,
        next: .same("expediente show \(field.record ?? field.uid)"), exit: .findings)
    case .disorder, .notForeign, .weakKey:
      self.init(
        "dossier", Phrase("el expediente no se pudo formar", "the dossier could not be made"), why: nothing,
        next: .same("expediente check"))
    }
  }

  /// The words of a file that is no XML this program reads.
  private init(_ fault: XMLFault) {
    let validate = Phrase("expediente dossier validate ARCHIVO", "expediente dossier validate FILE")
    let why: Phrase
    switch fault.reason {
    case .unreadable(let code):
      self.init(
        "file-unreadable", Phrase("no se pudo abrir el archivo", "the file could not be opened"),
        why: SystemWords.of(code), next: Phrase("revise la ruta", "check the path"))
      return
    case .documentType:
      why = Phrase(
        "declara un tipo de documento (DTD), que puede esconder otras lecturas",
        "it declares a document type (DTD), which may hide other readings")
    case .malformed: why = Phrase("no está bien formado", "it is not well formed")
    default: why = Phrase("pasa los límites para archivos ajenos", "it exceeds the limits for strangers' files")
    }
    self.init(
      "unreadable-dossier",
      Phrase("ese archivo no es XML que se pueda leer sin riesgo", "that file is no XML that can be read safely"),
      place: fault.line > 0 ? Phrase("línea \(fault.line)", "line \(fault.line)") : nil,
      why: why + Phrase("; no se escribió nada", "; nothing was written"), next: validate, exit: .findings)
  }

  private static func place(_ element: String, _ line: Int) -> Phrase {
    Phrase("línea \(line), \(element)", "line \(line), \(element)")
  }
}
