import CaseWords
import CaseModel
import CaseOperations
import Dossier
import LawData

/// `expediente dossier validate FILE`: anyone's file, no case file needed.
enum ValidateCommand {
  static let command = Command(
    name: "validate", aliases: ["validar"],
    summary: Phrase("Revisa un expediente, propio o ajeno", "Check a dossier, one's own or anyone's"),
    details: Phrase(
      "Dice todos los problemas con su línea, su registro y qué hacer. Termina con 5 si hay errores; los avisos los decide la abogada o el abogado.",
      "Tells all problems with line, record and remedy. Ends with 5 if there are errors; warnings are the lawyer's to decide."
    ),
    examples: [
      .init("dossier validate salida", Phrase("Una carpeta exportada", "An exported folder")),
      .init(
        "dossier validate dossier.xml --format html > revision.html", Phrase("Una página para leer", "A page to read")),
    ],
    operands: [
      Operand(Placeholder.file, Phrase("carpeta, zip o dossier.xml", "folder, zip or dossier.xml"), hint: .file)
    ],
    options: {
      [
        CommandOption(
          "format", .same("text|json|html"), hint: .words(["text", "json", "html"]),
          Phrase("cómo se escribe", "how it is written")),
        CommandOption(
          "phase", .same(phases.joined(separator: "|")), hint: .words(phases),
          Phrase("qué reglas; si no, las del perfil del expediente", "which rules; else those of the dossier's profile")
        ),
      ]
    },
    work: { try validate($0) })

  /// The phases of the rules: those of every dossier, and one for each disclosure profile.
  private static let phases = ["draft", "all"] + DisclosureProfile.codes

  private static func validate(_ invocation: Invocation) throws -> Answer {
    let format = try invocation.choice("format", ["text", "json", "html"]) ?? "text"
    let path = invocation.path(invocation.operand)
    var operation = ValidateDossier(path, rules: invocation.rules)
    operation.phase = invocation.value("phase")
    let report = try operation.run()
    var answer = FindingsAnswer.answer(
      report.findings, invocation.language, none: Phrase("es válido", "it is valid"), more: members(report))
    answer.members[0] = JSONValue.Member("valid", report.isValid)
    answer.exit = report.isValid ? .success : .findings
    if report.omitted > 0 {
      answer.notices.append(
        Phrase("y \(report.omitted) más que no se muestran", "and \(report.omitted) more that are not shown"))
    }
    let json = answer.json
    let findings = report.findings
    if format == "json" { answer.page = { $0.line(json.jsonText) } }
    if format == "html" { answer.page = { $0.raw(FindingsPage.html(findings, isValid: report.isValid, $0.language)) } }
    return answer
  }

  private static func members(_ report: DossierReport) -> [JSONValue.Member] {
    let checks = DossierReport.Check.allCases.map { check in
      JSONValue.Member(check.rawValue, (report.outcomes[check] ?? .notRun).rawValue)
    }
    return [
      JSONValue.Member("omitted", report.omitted), JSONValue.Member("checks", .object(checks)),
      JSONValue.Member("phase", report.phase), JSONValue.Member("profile", report.document?.profile),
      JSONValue.Member("version", report.document?.version),
    ]
  }
}
