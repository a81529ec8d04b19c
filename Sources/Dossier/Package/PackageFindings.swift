import CaseModel

/// What is wrong with a package that arrived, in plain sentences; file names of strangers are not repeated.
enum PackageFindings {
  static func finding(_ fault: BagManifest.Fault) -> Finding {
    switch fault {
    case .changed(let path):
      make(
        "K01", .error,
        Phrase("Un archivo del paquete no es el que dice su manifiesto.", "A file is not the one its manifest names."),
        Phrase(
          "Pida el paquete de nuevo: se dañó o alguien lo cambió.",
          "Ask for the package again: it was damaged or changed."), file: path)
    case .missing(let path):
      make(
        "K02", .error,
        Phrase("Falta un archivo que el manifiesto nombra.", "A file that the manifest names is missing."),
        Phrase("Pida el paquete completo.", "Ask for the whole package."), file: path)
    case .unusable(let line):
      make(
        "K03", .error, Phrase("Un renglón del manifiesto no sirve.", "A line of the manifest is unusable."),
        Phrase("Pida el paquete de nuevo.", "Ask for the package again."), line: line)
    case .unlisted:
      make(
        "K04", .warning,
        Phrase(
          "El paquete trae un archivo que el manifiesto no nombra.", "The package holds a file that no manifest names."),
        Phrase("No se importa. Pregunte qué es.", "It is not imported. Ask what it is."))
    case .noManifest:
      make(
        "K08", .error,
        Phrase(
          "El paquete no trae el manifiesto del expediente: no se puede saber si alguien lo cambió.",
          "The package has no manifest of the dossier: nothing shows whether somebody changed it."),
        Phrase(
          "Pida el paquete completo, como se exportó; si sólo tiene el archivo XML, revise ese archivo.",
          "Ask for the whole package, as it was exported; if you have only the XML file, check that file."))
    }
  }

  static func missing(_ document: DossierDocument) -> Finding {
    make(
      "K05", .warning,
      Phrase("Un documento del expediente no vino en el paquete.", "A document of the dossier did not come with it."),
      Phrase(
        "Sólo se importa si este archivo de casos ya tiene el documento; si no, pida el paquete completo, con «documents/».",
        "It is imported only if this case file has the document already; else ask for the whole package, with “documents/”."
      ),
      field: document.id)
  }

  static func changed(_ document: DossierDocument) -> Finding {
    make(
      "K06", .error,
      Phrase("Un documento no corresponde a su huella.", "A document does not match its hash."),
      Phrase("No se importa el archivo: pídalo de nuevo.", "The file is not imported: ask for it again."),
      field: document.id)
  }

  static let formerExportRemains = make(
    "K07", .warning,
    Phrase(
      "La salida anterior se reemplazó, pero no se pudo borrar del todo.",
      "The former output was replaced, but could not be removed entirely."),
    Phrase(
      "Borre la carpeta que quedó junto a la salida, con el mismo nombre y «.tmp-» al final.",
      "Remove the folder beside the output that has the same name and “.tmp-” at its end."))

  private static func make(
    _ id: String, _ severity: Finding.Severity, _ summary: Phrase, _ remedy: Phrase, line: Int? = nil,
    field: String? = nil, file: String? = nil
  ) -> Finding {
    Finding(
      id: id, severity: severity,
      place: Finding.Place(record: file.flatMap { ownFiles.contains($0) ? $0 : nil }, line: line, field: field),
      summary: summary, remedy: remedy)
  }

  /// The files every package has: their names are ours.
  private static let ownFiles: Set<String> = [
    PackageNames.dossier, PackageNames.page, PackageNames.receipt, BagManifest.sheet,
  ]
}
