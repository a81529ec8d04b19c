import CaseModel
import CaseOperations
import HTTPKit
import LawData

/// Who works with this file and what each may see and do.
enum TeamScreen {
  static var routes: [Route] {
    [
      .get("/equipo") { try show($0) }, .post("/equipo") { try add($0) }, .post("/equipo/funcion") { try grant($0) },
    ]
  }

  private static func show(_ call: WebCall, wrong: HTML = .empty, status: Int = 200) throws -> HTTPResponse {
    let t = call.t
    let members = try ListMembers().run(in: call.context)
    let rows = members.html { member in
      let grants = member.grants.html { grant in
        let place = grant.scope.map { $0.handle } ?? t("lo que la oficina comparte", "what the office shares")
        return "<li>\(t(call.context.law.words(grant.role, of: "member-roles"))) · \(place)</li>"
      }
      let mine: HTML = member.handle == call.context.actor ? Piece.tag(t("usted", "you"), "acc") : .empty
      let gone: HTML = member.active ? .empty : Piece.tag(t("sin acceso", "no access"), "warn")
      return """
        <tr><td class="k">\(member.handle)</td><td>\(member.name) \(mine)\(gone)</td><td><ul>\(grants)</ul></td></tr>
        """
    }
    let lock = Piece.note(
      "warn", .lock,
      """
      <p>\(t(
        "Las funciones ordenan el trabajo diario: deciden qué ve y qué puede hacer cada quien dentro del programa. No son un candado: quien puede abrir la carpeta en el disco puede leerla. Use un disco cifrado y cuentas separadas del sistema.",
        "Roles order daily work: they decide what each person sees and may do inside the program. They are no lock: whoever can open the folder on disk can read it. Use an encrypted disk and separate system accounts."
      ))</p>
      """)
    let body: HTML = """
      \(wrong)\(lock)<div class="two"><section class="card"><div class="scroll"><table><thead><tr>\
      <th scope="col">\(t("Clave", "Handle"))</th><th scope="col">\(t("Nombre", "Name"))</th>\
      <th scope="col">\(t("Funciones", "Roles"))</th></tr></thead><tbody>\(rows)</tbody></table></div></section>\
      <div class="stack">\(try forms(members, call))</div></div>
      """
    return call.show(Page(title: t("Equipo y funciones", "Team and roles"), body: body, status: status))
  }

  private static func forms(_ members: [MemberView], _ call: WebCall) throws -> HTML {
    let t = call.t
    let roles = (call.context.law.vocabulary("member-roles")?.terms ?? []).html {
      "<option value=\"\($0.code)\">\(t($0.label))</option>"
    }
    var list = ListRecords(.strategicCase)
    list.limit = 200
    let cases = try list.run(in: call.context).records.html {
      "<option value=\"\($0.handle)\">\($0.handle) · \(t($0.titles))</option>"
    }
    let scope: HTML = """
      <option value="">\(t("Lo que la oficina comparte", "What the office shares"))</option>\(cases)
      """
    let people = members.filter(\.active).html { "<option value=\"\($0.handle)\">\($0.handle) · \($0.name)</option>" }
    let add = Piece.card(
      t("Agregar a alguien", "Add someone"), .plus,
      """
      <form class="form" method="post" action="/equipo">\(call.tokenField)\
      <div class="field"><label for="nombre">\(t("Nombre", "Name"))</label><input class="input" id="nombre" name="nombre" required></div>\
      <div class="field"><label for="rol">\(t("Función", "Role"))</label><select class="sel" id="rol" name="rol" required><option value="">\(t("Elija la función", "Choose the role"))</option>\(roles)</select></div>\
      <div class="field"><label for="lugar">\(t("En", "In"))</label><select class="sel" id="lugar" name="caso">\(scope)</select></div>\
      <button class="btn pri">\(t("Agregar", "Add"))</button></form>
      """)
    let change = Piece.card(
      t("Dar o quitar una función", "Give or take a role"), .team,
      """
      <form class="form" method="post" action="/equipo/funcion">\(call.tokenField)\
      <div class="field"><label for="quien">\(t("Quién", "Who"))</label><select class="sel" id="quien" name="miembro">\(people)</select></div>\
      <div class="field"><label for="rol2">\(t("Función", "Role"))</label><select class="sel" id="rol2" name="rol">\(roles)\
      <option value="">\(t("Ninguna: quitar el acceso ahí", "None: take access away there"))</option></select></div>\
      <div class="field"><label for="lugar2">\(t("En", "In"))</label><select class="sel" id="lugar2" name="caso">\(scope)</select></div>\
      <button class="btn">\(t("Guardar", "Save"))</button></form>
      """)
    return "\(add, if: call.offers.addMembers)\(change, if: call.offers.grantRoles)"
  }

  private static func add(_ call: WebCall) throws -> HTTPResponse {
    let operation = AddMember(
      name: call.field("nombre") ?? "", role: call.field("rol") ?? "", caseReference: call.field("caso"))
    return try done(call) { _ = try operation.run(in: call.context) }
  }

  private static func grant(_ call: WebCall) throws -> HTTPResponse {
    let operation = GrantAccess(
      member: call.field("miembro") ?? "", role: call.field("rol"), caseReference: call.field("caso"))
    return try done(call) { _ = try operation.run(in: call.context) }
  }

  private static func done(_ call: WebCall, _ work: () throws -> Void) throws -> HTTPResponse {
    do {
      try work()
      return call.redirect("/equipo", saying: "member")
    } catch {
      let error = OperationError(passing: error)
      return try show(call, wrong: Piece.note("err", .alert, call.explanation(of: error)), status: error.status)
    }
  }
}
