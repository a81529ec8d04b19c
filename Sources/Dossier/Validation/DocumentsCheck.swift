import CaseModel
import Digests
import FileKit
import XMLKit

/// Compares the documents a dossier names with the files that stand beside it.
enum DocumentsCheck {
  /// The findings, one for each document that is missing or is not what the dossier says.
  static func findings(of source: XMLSource, in folder: String) throws(XMLFault) -> [Finding] {
    var findings: [Finding] = []
    var digests = KnownDigests()
    try forEachDocument(of: source) { start in
      if let fault = fault(of: start, in: folder, &digests) { findings.append(fault) }
      return true
    }
    return findings
  }

  /// Says that documents are named and were not looked at; nothing if none is named.
  static func unread(of source: XMLSource) throws(XMLFault) -> Finding? {
    var first: XMLStart?
    try forEachDocument(of: source) { start in
      first = start
      return false
    }
    guard let first else { return nil }
    return Finding(
      id: "D05", severity: .warning, place: Finding.Place(line: first.line),
      summary: Phrase(
        "Los documentos no se revisaron: se dio sólo el archivo XML.",
        "The documents were not checked: only the XML file was given."),
      remedy: Phrase(
        "Revise la carpeta completa o el zip para saber si los documentos están y son los mismos.",
        "Check the whole folder or the zip to know whether the documents are there and are the same."))
  }

  /// Calls back for every entry of the list of documents, until a no.
  private static func forEachDocument(of source: XMLSource, _ visit: (XMLStart) -> Bool) throws(XMLFault) {
    let reader = try XMLEventReader(source)
    var depth = 0
    while let event = try reader.next() {
      switch event {
      case .start(let start):
        depth += 1
        if depth == 2, start.name != "documents" {
          try reader.skip()
          depth -= 1
        } else if depth == 3, start.name == "document", !visit(start) {
          return
        }
      case .end(let name, _, _):
        depth -= 1
        if depth == 1, name == "documents" { return }
      case .text, .instruction: break
      }
    }
  }

  private static func fault(of start: XMLStart, in folder: String, _ digests: inout KnownDigests) -> Finding? {
    guard let href = start["href"], let sha256 = start["sha256"] else { return nil }
    guard Paths.isSafeRelative(href) else {
      return finding(
        "D04", start,
        Phrase("La ruta de un documento sale de la carpeta.", "A document's path leads out of the folder."),
        Phrase("No use este archivo: pida una exportación nueva.", "Do not use this file: ask for a new export."))
    }
    let path = Paths.join(folder, href)
    guard SafeFiles.isFile(href, in: folder), let information = try? Files.information(path) else {
      return finding(
        "D01", start,
        Phrase("Falta un documento que el expediente nombra.", "A document that the dossier names is missing."),
        Phrase(
          "Copie la carpeta completa, con «documents/», y revise de nuevo.",
          "Copy the whole folder, with “documents/”, and check again."))
    }
    let restore = Phrase(
      "El archivo cambió después de exportarse: pida otra copia y compárela con el original.",
      "The file changed after the export: ask for another copy and compare it with the original.")
    if let bytes = start["bytes"], bytes != String(information.size) {
      return finding(
        "D02", start,
        Phrase("Un documento no tiene el tamaño anotado.", "A document does not have the size noted."), restore)
    }
    guard let found = try? digests.digest(of: path), found.digest.hex == sha256 else {
      return finding(
        "D03", start,
        Phrase("La huella de un documento no coincide.", "A document's hash does not match."), restore)
    }
    return nil
  }

  private static func finding(_ id: String, _ start: XMLStart, _ summary: Phrase, _ remedy: Phrase) -> Finding {
    Finding(
      id: id, severity: .error, place: Finding.Place(record: start["href"], line: start.line), summary: summary,
      remedy: remedy)
  }
}
