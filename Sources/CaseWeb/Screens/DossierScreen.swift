import CaseModel
import CaseOperations
import FileKit
import HTTPKit
import LawData

/// What leaves the office and for whom: chosen, seen beforehand, then written.
enum DossierScreen {
  static var routes: [Route] {
    [
      .get("/expediente") { try show($0) }, .post("/expediente/ver") { try start($0, rehearsing: true) },
      .post("/expediente/exportar") { try start($0, rehearsing: false) },
    ]
  }

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    try call.require(call.offers.exports, .export)
    let t = call.t
    let everything = call.offers.export(of: nil) ? t("Todo lo visible", "Everything visible") : nil
    // None is chosen beforehand: to whom it goes is said, never assumed.
    let profile = DisclosureProfile.shipped(call.argument("perfil") ?? "")
    let choices = DisclosureProfile.codes.compactMap { DisclosureProfile.shipped($0) }.html { choice in
      let on: HTML = choice.profile == profile?.profile ? " checked" : .empty
      return """
        <label class="check choice"><input type="radio" name="perfil" value="\(choice.profile)" required\(on)>\
        <span><b>\(CaseScreen.capitalized(t(choice.words)))</b><br><small>\(t(choice.note))</small></span></label>
        """
    }
    let body: HTML = """
      <div class="two"><section class="card pad"><form class="form" method="post" action="/expediente/ver">\(call.tokenField)\
      <fieldset><legend>\(t("¿Para quién es?", "Whom is it for?"))</legend>\(choices)</fieldset>\
      \(try field(.strategicCase, "caso", t("Caso", "Case"), everything, call))\
      \(try field(.proceeding, "juicio", t("Juicio (para el perfil del tribunal)", "Proceeding (for the court profile)"),
        t("Ninguno", "None"), call))\
      <div class="acts"><button class="btn pri">\(Icon.search.html)\(t("Ver qué sale y qué queda", "See what leaves and what stays"))</button>\
      <button class="btn" formaction="/expediente/exportar">\(Icon.export.html)\(t("Exportar", "Export"))</button></div></form></section>\
      <div class="stack">\(Piece.card(t("Antes de que algo salga", "Before anything leaves"), .shield, explained(t)))</div></div>
      """
    return call.show(Page(title: t("Exportar expediente", "Export dossier"), place: .dossier, body: body))
  }

  private static func explained(_ t: Voice) -> HTML {
    """
    <ul class="rows"><li>\(Icon.check.html)<div class="grow">\(t(
      "El archivo se valida contra el esquema y las reglas; si algo es inválido o revelaría de más, no se escribe nada.",
      "The file is validated against schema and rules; if anything is invalid or would disclose too much, nothing is written."))</div></li>\
    <li>\(Icon.check.html)<div class="grow">\(t(
      "Se busca en los textos todo nombre, clave y dato de quien no debe aparecer.",
      "Texts are searched for every name, key and datum of whoever must not appear."))</div></li>\
    <li>\(Icon.check.html)<div class="grow">\(t(
      "Cada exportación queda anotada con quién, cuándo y para quién.",
      "Each export is set down with who, when and for whom."))</div></li></ul>
    """
  }

  /// The name of the field by which somebody says that documents go as they are.
  private static let confirmation = "talcual"

  /// One box a record: whoever lets one go lets no other go with it.
  private static func confirmationFields(_ records: [String], _ t: Voice) -> HTML {
    records.html { record in
      """
      <label class="check"><input type="checkbox" name="\(confirmation)" value="\(record)" required><span>\(t(
        "Revisé el documento de \(record), y va tal cual.", "I looked at the document of \(record), and it goes as it is."))</span></label>
      """
    }
  }

  private static func field(
    _ kind: RecordKind, _ name: String, _ label: String, _ none: String?, _ call: WebCall
  ) throws -> HTML {
    let t = call.t
    var list = ListRecords(kind)
    list.limit = 200
    let records = try list.run(in: call.context).records.filter { call.offers.export(in: $0.scope) }
    let options = records.html { record in
      let on: HTML = record.handle == call.argument(name) ? " selected" : .empty
      return "<option value=\"\(record.handle)\"\(on)>\(record.handle) · \(t(record.titles))</option>"
    }
    return """
      <div class="field"><label for="\(name)">\(label)</label><select class="sel" id="\(name)" name="\(name)">\
      \(none.map { "<option value=\"\">\($0)</option>" as HTML })\(options)</select></div>
      """
  }

  private static func start(_ call: WebCall, rehearsing: Bool) throws -> HTTPResponse {
    let profile = call.field("perfil") ?? ""
    let reference = call.field("caso")
    let proceeding = call.field("juicio")
    let asTheyAre = call.fields(confirmation)
    var context = call.context
    context.dryRun = rehearsing
    let chosen = Address.make(
      "/expediente",
      [("perfil", profile), ("caso", reference), ("juicio", proceeding)].compactMap { name, value in
        value.map { HTTPField(name, $0) }
      })
    let title =
      rehearsing
      ? Phrase("Qué sale y qué queda", "What leaves and what stays") : Phrase("Exportar expediente", "Export dossier")
    let name = "expediente-" + (profile.isEmpty ? "full" : profile) + ".zip"
    let job = try call.app.jobs.start(title, back: chosen, at: context.clock()) { [context] folder in
      var operation = ExportDossier(to: Paths.join(folder, name))
      operation.zip = true
      operation.profile = profile
      operation.caseReference = reference
      operation.proceeding = proceeding
      operation.asTheyAre = asTheyAre
      // A preview shows everything; whoever exports confirms what it showed.
      operation.asksLater = rehearsing
      let outcome = try operation.run(in: context)
      let all = try CountRecords(caseReference: reference).run(in: context)
      return JobCenter.Product(
        page: { told(outcome, all, $0, rehearsing ? (profile, reference, proceeding) : nil) },
        files: rehearsing ? [] : [JobCenter.File(path: outcome.path, name: name, type: "application/zip")])
    }
    guard let job else { return busy(call) }
    return call.redirect("/trabajos/" + job)
  }

  static func busy(_ call: WebCall) -> HTTPResponse {
    let t = call.t
    return call.show(
      Page(
        title: t("Ya hay trabajos en curso", "Work is already in progress"),
        body: Piece.note(
          "warn", .clock,
          "<p>\(t("Espere a que terminen y pídalo de nuevo.", "Wait until it is done and ask again."))</p>"),
        status: 503))
  }

  /// Who would leave by name and who under which pseudonym: the key between them is shown here and nowhere else.
  private static func people(_ outcome: ExportOutcome, _ t: Voice) -> HTML {
    guard outcome.dryRun else { return .empty }
    guard !outcome.people.isEmpty else {
      let everybody = outcome.profile == ExportDossier.wholeProfile && (outcome.records[.person] ?? 0) > 0
      return everybody
        ? Piece.note(
          "warn", .people,
          "<p>\(t("Todas las personas salen con su nombre: este perfil no reserva nada.", "Everybody leaves by name: this profile keeps nothing back."))</p>"
        )
        : .empty
    }
    func list(_ people: [ExportedPerson]) -> HTML {
      people.html { person in
        let called: HTML =
          person.pseudonym.map { $0.isEmpty ? t("sin nombre", "without a name") : $0 }.map { " → <b>\($0)</b>" }
          ?? .empty
        return "<li><div class=\"grow\">\(Piece.record(person.record, t))\(called)</div></li>"
      }
    }
    func part(_ title: String, _ people: [ExportedPerson]) -> HTML {
      people.isEmpty ? .empty : "<h3>\(title) (\(people.count))</h3><ul class=\"rows\">\(list(people))</ul>"
    }
    return """
      <div class="stack gap"><h2>\(t("Quién sale y cómo se le nombra", "Who leaves, and by what name"))</h2>\
      \(part(t("Con su nombre", "By name"), outcome.people.filter { $0.pseudonym == nil }))\
      \(part(t("Con seudónimo o iniciales", "Under a pseudonym or initials"), outcome.people.filter { $0.pseudonym != nil }))\
      <p><small>\(t("Esta lista es sólo para la oficina: quién está detrás de cada seudónimo no sale en ningún archivo.",
        "This list is for the office alone: who stands behind a pseudonym leaves in no file."))</small></p></div>
      """
  }

  /// What left, or would leave, and what stays: kind by kind.
  private static func told(
    _ outcome: ExportOutcome, _ all: [RecordKind: Int], _ call: WebCall, _ next: (String, String?, String?)?
  ) -> HTML {
    let t = call.t
    let kinds = RecordKind.allCases.filter { (outcome.records[$0] ?? 0) + (all[$0] ?? 0) > 0 }
    let rows = kinds.html { kind in
      let leaves = outcome.records[kind] ?? 0
      let stays = max(0, (all[kind] ?? 0) - leaves)
      return """
        <tr><th scope="row">\(CaseScreen.capitalized(t(kind.description.plural)))</th><td class="num">\(t.grouped(leaves))</td>\
        <td class="num">\(stays > 0 ? t.grouped(stays) : "—")</td></tr>
        """
    }
    let leaves = next == nil ? t("Salieron", "Left") : t("Saldrían", "Would leave")
    let export: HTML =
      next.map { profile, reference, proceeding in
        """
        <form method="post" action="/expediente/exportar">\(call.tokenField)<input type="hidden" name="perfil" value="\(profile)">\
        <input type="hidden" name="caso" value="\(reference ?? "")"><input type="hidden" name="juicio" value="\(proceeding ?? "")">\
        \(confirmationFields(outcome.confirmable, t))\
        <button class="btn pri">\(Icon.export.html)\(t("Exportar así", "Export so"))</button></form>
        """
      } ?? .empty
    let findings: HTML =
      outcome.findings.isEmpty
      ? .empty
      : "<h2>\(t("Conviene saber", "Worth knowing"))</h2>\(FindingList.html(outcome.findings, call))"
    return """
      <p>\(t.count(outcome.documents, Phrase("documento", "document"), Phrase("documentos", "documents"))) · \
      \(t.grouped(Int(outcome.bytes / 1_024) + 1)) KB</p>\(people(outcome, t))\(export)\
      <div class="scroll"><table><thead><tr><th scope="col">\(t("Registros", "Records"))</th><th scope="col" class="num">\(leaves)</th>\
      <th scope="col" class="num">\(t("Se quedan", "Stay"))</th></tr></thead><tbody>\(rows)</tbody></table></div>\
      <p><small>\(t("Lo que se queda no se nombra en lo que sale; los registros que la oficina comparte sólo salen si el caso los usa.",
        "What stays is not named in what leaves; records the office shares leave only where the case uses them."))</small></p>\
      \(findings)
      """
  }
}
