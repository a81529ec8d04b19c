import CaseWords
import CaseModel
import CaseOperations

/// A claimant is a person who takes part in a case as one: `claimant add` and `claimant list` are views of `person`.
enum ClaimantCommands {
  static let group = Command(
    name: "claimant", aliases: ["reclamante", "quejosa", "quejoso"], chapter: .records,
    summary: Phrase("Personas que participan como reclamantes", "Persons who take part as claimants"),
    children: {
      [
        add, list, ShowRecordCommand.command(.person), edit,
        RemoveRecordCommand.command(.person), RemoveRecordCommand.restoring(.person),
      ]
    })

  private static var edit: Command {
    var command = EditRecordCommand.command(.person)
    command.examples = [
      .init("claimant edit PE-1 --occupation docente", Phrase("Cambiar su ocupación", "Change the occupation"))
    ]
    return command
  }

  private static let role = CommandOption(
    "role", Placeholder.code, Phrase("carácter con que participa; si no, claimant", "role in the case; else claimant"))

  private static let add = Command(
    name: "add", aliases: ["agregar"],
    summary: Phrase("Agrega una persona que participa en un caso", "Add a person who takes part in a case"),
    examples: [
      .init(
        "claimant add \"Ana Ejemplo\" --institution I-1 --condition hipertension",
        Phrase("En el único caso", "In the only case"))
    ],
    operands: [
      Operand(
        Phrase("NOMBRE", "NAME"),
        Phrase("el nombre; sin él, escriba --pseudonym", "the name; without it, give --pseudonym"), required: false)
    ],
    options: { AddRecordCommand.options(.person).filter { $0.name != "case" } + [.ofCase, role] }, writes: true,
    work: { try add($0) })

  private static func add(_ invocation: Invocation) throws -> Answer {
    var operation = AddRecord(.person)
    try AddRecordCommand.fill(&operation, invocation)
    let context = try invocation.open(writing: true)
    let role = FieldInput("role", invocation.value("role") ?? "claimant")
    operation.links.append(LinkInput(.participatesIn, try caseHandle(invocation, context), attributes: [role]))
    return WriteAnswer.answer(try operation.run(in: context), done: Phrase("se agregó", "added"), invocation.language)
  }

  /// The case named, or the only one.
  private static func caseHandle(_ invocation: Invocation, _ context: OperationContext) throws -> String {
    if let named = invocation.value("case") { return named }
    let cases = try StoreStatus().run(in: context).cases
    guard let first = cases.first else { throw OperationError.noCase }
    guard cases.count == 1 else { throw OperationError.caseNeeded(cases.map(\.handle)) }
    return first.handle
  }

  private static let list = Command(
    name: "list", aliases: ["listar"],
    summary: Phrase("Lista las personas que participan como reclamantes", "List persons who take part as claimants"),
    examples: [
      .init("claimant list --condition diabetes", Phrase("Con ese padecimiento", "With that condition"))
    ],
    options: { ListRecordsCommand.options(.person) },
    work: { invocation in try ListRecordsCommand.list(.person, invocation) { $0.claimantsOnly = true } })
}
