import CaseWords
import CaseModel
import CaseOperations
import LawData

/// `expediente member add|list|grant|revoke`.
enum MemberCommands {
  static let group = Command(
    name: "member", aliases: ["miembro"], chapter: .safety,
    summary: Phrase("Quiénes trabajan en el archivo y qué alcanzan", "Who works in the file and how far they reach"),
    details: noLock,
    children: { [list, add, grant, revoke] })

  private static let noLock = Phrase(
    "Los miembros ordenan quién ve qué en el trabajo diario. No son un candado: quien puede abrir la carpeta puede leerlo todo. Lo que la cierra es un disco cifrado.",
    "Members order who sees what in daily work. They are no lock: whoever can open the folder can read all of it. What closes it is an encrypted disk."
  )

  private static var role: CommandOption {
    let roles = Vocabularies.shipped.memberRoles.map(\.code)
    let list = roles.joined(separator: ", ")
    return CommandOption(
      "role", Phrase("FUNCIÓN", "ROLE"), hint: .words(roles), Phrase("función: \(list)", "role: \(list)"))
  }
  private static let inCase = CommandOption(
    "case", Placeholder.handle,
    Phrase("el caso; sin él, lo que la oficina comparte", "the case; without it, what the office shares"))
  private static let member = Operand(
    Phrase("MIEMBRO", "MEMBER"), Phrase("su clave, como M-2", "the handle, such as M-2"))

  private static let list = Command(
    name: "list", aliases: ["listar"], summary: Phrase("Lista los miembros", "List the members"),
    work: { invocation in
      let members = try ListMembers().run(in: try invocation.open())
      return Answer([JSONValue.Member("members", .array(members.map { json($0) }))]) { draw(members, &$0) }
    })

  private static let add = Command(
    name: "add", aliases: ["agregar"], summary: Phrase("Agrega un miembro", "Add a member"),
    details: Phrase(
      "Agrega quien coordina lo que la oficina comparte. Esto ordena el trabajo y no es un candado: véase expediente help member. Una función vale sólo donde se da: en lo compartido y, con --case, en ese caso.",
      "Whoever coordinates what the office shares adds members. This orders the work and is no lock: see expediente help member. A role holds only where it is given: in what is shared and, with --case, in that case."
    ),
    examples: [
      .init(
        "member add \"Luz Ejemplo\" --role paralegal --case C-1",
        Phrase("Con una función en un caso", "With a role in a case"))
    ],
    operands: [Operand(Phrase("NOMBRE", "NAME"), Phrase("cómo se llama", "the name"))], options: { [role, inCase] },
    writes: true,
    work: { invocation in
      let operation = AddMember(
        name: invocation.operand, role: try needed("role", invocation), caseReference: invocation.value("case"))
      return answer(
        try operation.run(in: try invocation.open(writing: true)), Phrase("miembro agregado", "member added"),
        invocation)
    })

  private static let grant = Command(
    name: "grant", aliases: ["dar"],
    summary: Phrase("Da a un miembro una función en un caso", "Give a member a role in a case"),
    details: Phrase(
      "La da quien coordina ese caso; sin --case, quien coordina lo que la oficina comparte. Quien agrega un caso lo coordina, y sólo ése.",
      "Whoever coordinates that case gives it; without --case, whoever coordinates what the office shares. Whoever adds a case coordinates it, and only it."
    ),
    examples: [.init("member grant M-2 --role lawyer --case C-1", Phrase("Abogada del caso", "Lawyer of the case"))],
    operands: [member], options: { [role, inCase] }, writes: true,
    work: { invocation in
      let operation = GrantAccess(
        member: invocation.operand, role: try needed("role", invocation), caseReference: invocation.value("case"))
      return answer(
        try operation.run(in: try invocation.open(writing: true)), Phrase("función dada", "role given"), invocation)
    })

  private static let revoke = Command(
    name: "revoke", aliases: ["retirar"],
    summary: Phrase("Quita a un miembro el acceso a un caso", "Take a member's access to a case away"),
    examples: [.init("member revoke M-2 --case C-1", Phrase("Deja de ver el caso", "Sees the case no more"))],
    operands: [member], options: { [inCase] }, writes: true,
    work: { invocation in
      let operation = GrantAccess(member: invocation.operand, role: nil, caseReference: invocation.value("case"))
      return answer(
        try operation.run(in: try invocation.open(writing: true)), Phrase("acceso retirado", "access taken away"),
        invocation)
    })

  private static func needed(_ option: String, _ invocation: Invocation) throws(UsageProblem) -> String {
    guard let value = invocation.value(option) else {
      throw .needsOption(["--" + option], path: invocation.line.path)
    }
    return value
  }

  private static func answer(_ member: MemberView, _ done: Phrase, _ invocation: Invocation) -> Answer {
    let dryRun = invocation.settings.dryRun
    return Answer(
      [JSONValue.Member("member", json(member)), JSONValue.Member("dryRun", dryRun)],
      notices: [dryRun ? done + Phrase(" · ensayo: no se escribió nada", " · rehearsal: nothing was written") : done]
    ) { page in page.line(member.handle) }
  }

  private static func json(_ member: MemberView) -> JSONValue {
    .object([
      JSONValue.Member("uid", member.uid), JSONValue.Member("handle", member.handle),
      JSONValue.Member("name", member.name), JSONValue.Member("active", member.active),
      JSONValue.Member(
        "grants",
        .array(
          member.grants.map { grant in
            .object([
              JSONValue.Member("case", grant.scope?.handle), JSONValue.Member("role", grant.role),
              JSONValue.Member("access", grant.access.code), JSONValue.Member("privileged", grant.privileged),
            ])
          })),
    ])
  }

  private static func draw(_ members: [MemberView], _ page: inout TextPage) {
    var table = TextTable([
      .init(page.say(Words.handle)), .init(page.say(Phrase("Nombre", "Name")), flexible: true),
      .init(page.say(Phrase("Dónde", "Where"))), .init(page.say(Phrase("Función", "Role"))),
      .init(page.say(Phrase("Ve hasta", "Sees up to"))),
    ])
    for member in members {
      let name = member.active ? member.name : member.name + page.say(Phrase(" (inactivo)", " (inactive)"))
      if member.grants.isEmpty { table.add([member.handle, name, "", "", page.say(Phrase("nada", "nothing"))]) }
      for grant in member.grants {
        table.add([
          member.handle, name, grant.scope?.handle ?? page.say(Phrase("compartido", "shared")), grant.role,
          page.say(grant.access.words),
        ])
      }
    }
    page.table(table)
  }
}
