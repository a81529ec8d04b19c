import CaseWords
import CaseModel
import CaseOperations
import DocumentStore

/// `expediente backup create|verify|restore`.
enum BackupCommands {
  static let group = Command(
    name: "backup", aliases: ["respaldo"], chapter: .safety,
    summary: Phrase("Respaldos completos y comprobados", "Whole and verified backups"),
    children: { [create, verify, restore] })

  private static let backup = Operand(
    Phrase("RESPALDO", "BACKUP"), Phrase("la carpeta del respaldo", "the backup's folder"), hint: .folder)

  private static let create = Command(
    name: "create", aliases: ["crear"],
    summary: Phrase("Copia el archivo de casos, mientras otros trabajan", "Copy the case file, while others work"),
    details: Phrase(
      "Está completo y comprobado, o no está. Lleva todos los casos: lo hace quien coordina o administra lo que la oficina comparte. Guárdelo en otro disco, cifrado.",
      "It is there whole and verified, or not at all. It holds every case: whoever coordinates or administers what the office shares makes it. Keep it on another disk, an encrypted one."
    ),
    examples: [
      .init("backup create /media/usb/respaldo", Phrase("En otro disco", "On another disk"))
    ],
    operands: [Operand(Placeholder.folder, Phrase("una carpeta nueva", "a new folder"), hint: .folder)],
    writes: true,
    work: { invocation in
      let path = invocation.path(invocation.operand)
      let report = try CreateBackup(to: path).run(in: try invocation.open(writing: true))
      return answer(report, path: path, Phrase("respaldo hecho y comprobado", "backup made and verified"))
    })

  private static let verify = Command(
    name: "verify", aliases: ["comprobar"],
    summary: Phrase("Comprueba cada archivo de un respaldo", "Verify every file of a backup"),
    examples: [
      .init("backup verify /media/usb/respaldo", Phrase("Antes de confiar en él", "Before relying on it"))
    ],
    operands: [backup],
    work: { invocation in
      let path = invocation.path(invocation.operand)
      return answer(
        try VerifyBackup(at: path).run(), path: path, Phrase("el respaldo está completo", "the backup is whole"))
    })

  private static let restore = Command(
    name: "restore", aliases: ["restaurar"],
    summary: Phrase("Hace de un respaldo un archivo de casos", "Make a case file of a backup"),
    details: Phrase(
      "Lo comprueba primero y lo escribe en una carpeta nueva o vacía: nunca encima de otro archivo.",
      "It is verified first and written to a new or empty folder: never over another case file."),
    examples: [
      .init("backup restore /media/usb/respaldo --to recuperado", Phrase("En otra carpeta", "To another folder"))
    ],
    operands: [backup],
    options: {
      [
        CommandOption(
          "to", Placeholder.folder, hint: .folder, Phrase("carpeta nueva o vacía", "new or empty folder"))
      ]
    },
    writes: true,
    work: { invocation in
      guard let folder = invocation.value("to") else {
        throw UsageProblem.needsOption(["--to"], path: invocation.line.path)
      }
      let source = invocation.path(invocation.operand)
      let path = invocation.path(folder)
      if invocation.settings.dryRun {
        _ = try VerifyBackup(at: source).run()
        return answer(nil, path: path, Phrase("", ""))
      }
      let report = try RestoreBackup(from: source, to: path).run()
      return answer(report, path: path, Phrase("restaurado y comprobado", "restored and verified"))
    })

  private static func answer(_ report: BackupReport?, path: String, _ done: Phrase) -> Answer {
    let counts = report.map { report in
      done + Phrase(" · ", " · ")
        + Words.count(report.records, Phrase("registro", "record"), Phrase("registros", "records")) + " · "
        + Words.count(report.files, Phrase("archivo", "file"), Phrase("archivos", "files"))
    }
    return Answer(
      [
        JSONValue.Member("path", path), JSONValue.Member("records", report?.records),
        JSONValue.Member("files", report?.files), JSONValue.Member("bytes", report.map { Int($0.bytes) }),
        JSONValue.Member("ledgerHead", report?.head.value), JSONValue.Member("dryRun", report == nil),
      ], notices: [counts ?? Phrase("ensayo: no se escribió nada", "rehearsal: nothing was written")]
    ) { page in page.line(path) }
  }
}
