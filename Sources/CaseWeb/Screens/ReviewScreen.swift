import CaseModel
import CaseOperations
import CaseWords
import HTTPKit

/// The review of a case: each chain with its runs, and each gap with why it matters and where it is mended.
enum ReviewScreen {
  static var routes: [Route] { [.get("/revision") { try show($0) }] }

  private static func show(_ call: WebCall) throws -> HTTPResponse {
    let t = call.t
    let views = try call.app.review.chains(call.argument("caso"), call.context)
    let gaps = views.reduce(0) { $0 + $1.gaps.count }
    let body: HTML = "\(verdict(views, gaps, t))\(views.map { chain($0, call) })"
    return call.show(
      Page(
        title: t("Revisión del caso", "Case review"), subtitle: try CasePicker.html(call), place: .review, body: body))
  }

  private static func verdict(_ views: [ChainView], _ gaps: Int, _ t: Voice) -> HTML {
    let runs = views.reduce(0) { $0 + $1.runs.count }
    let complete = views.reduce(0) { $0 + $1.complete }
    let title =
      gaps == 0
      ? t("No falta nada que el programa pueda ver", "Nothing is missing that the program can see")
      : t("Hay cosas por revisar", "There are things to review")
    let words = t(
      "Un aviso puede ser la realidad, como una negativa verbal: quien decide es la abogada o el abogado.",
      "A warning may be reality, such as a verbal refusal: the lawyer decides.")
    return """
      <section class="card verdict\(gaps == 0 ? " o" : "")">\((gaps == 0 ? Icon.check : .alert).html)\
      <div><h2>\(title)</h2><p>\(words)</p></div>\
      <div class="counts"><div class="w"><b>\(gaps)</b>\(t(gaps == 1 ? Phrase("aviso", "warning") : Phrase("avisos", "warnings")))</div>\
      <div class="o"><b>\(complete)</b>\(t("completas", "complete"))</div>\
      <div><b>\(runs - complete)</b>\(t("sin completar", "not complete"))</div></div></section>
      """
  }

  static func counts(_ view: ChainView, _ t: Voice) -> String {
    let open = view.runs.count - view.complete
    return t.count(view.complete, Phrase("completa", "complete"), Phrase("completas", "complete")) + " · "
      + t("\(open) sin completar", "\(open) not complete") + " · "
      + t.count(view.gaps.count, Phrase("aviso", "warning"), Phrase("avisos", "warnings"))
  }

  /// What each chain is for, so that a gap says why it matters.
  private static func purpose(_ chain: Chain) -> Phrase {
    switch chain {
    case .exclusion:
      Phrase(
        "Norma → padecimiento → negativa → persona. Sin ella no se ve qué regla excluyó a quién, ni por qué.",
        "Norm → condition → refusal → person. Without it nobody sees which rule excluded whom, and why.")
    case .transparency:
      Phrase(
        "Solicitud → respuesta → prueba → cifra o hecho. El silencio y la negativa también son hechos.",
        "Request → reply → evidence → figure or fact. Silence and refusal are facts too.")
    case .victory:
      Phrase(
        "Acto reclamado → resolución → efecto → autoridad obligada → fecha → cumplimiento → prueba.",
        "Challenged act → ruling → order → obligated body → due date → compliance → evidence.")
    case .money:
      Phrase(
        "Partida con su página → argumento de viabilidad → defensa de falta de recursos que rebate.",
        "Budget line with its page → affordability argument → the “no funds” plea it rebuts.")
    case .reuse:
      Phrase(
        "Precedente ↔ persona: a quién puede servir lo ya ganado.",
        "Precedent ↔ person: whom what was won may serve.")
    case .proof:
      Phrase(
        "Argumento → hecho → prueba con página → archivo → custodia. Un hecho sin prueba es el que se objeta primero.",
        "Argument → fact → evidence with page → file → custody. A fact without proof is the first to be disputed.")
    }
  }

  private static func chain(_ view: ChainView, _ call: WebCall) -> HTML {
    let t = call.t
    let gaps = view.gaps.html { issue($0, call) }
    let runs = view.runs.prefix(12).html { run in
      "<li><ol class=\"run\">\(run.map { "<li>\(Piece.record($0, t))</li>" as HTML })</ol></li>"
    }
    let more: HTML =
      view.runs.count > 12
      ? "<p class=\"dim\">\(t("y \(view.runs.count - 12) más", "and \(view.runs.count - 12) more"))</p>" : .empty
    let list: HTML =
      view.runs.isEmpty
      ? "<p class=\"dim\">\(t("Nada en esta cadena todavía.", "Nothing in this chain yet."))</p>"
      : """
      <details\(view.gaps.isEmpty ? " open" as HTML : .empty)><summary>\(t.count(view.runs.count, Phrase("recorrido", "run"), Phrase("recorridos", "runs")))</summary>\
      <ul>\(runs)</ul>\(more)</details>
      """
    return """
      <section class="card gap" id="\(view.chain.rawValue)"><header><h2>\(t(view.chain.words))</h2>\
      <span class="tag">\(counts(view, t))</span></header><div class="body"><p class="dim">\(t(purpose(view.chain)))</p>\
      \(gaps)\(list)</div></section>
      """
  }

  static func issue(_ finding: Finding, _ call: WebCall) -> HTML {
    let t = call.t
    let style = finding.severity == .error ? "e" : "w"
    let fix: HTML = finding.place.record.map { "<div class=\"fix\">\(mend(finding, $0, call))</div>" } ?? .empty
    return """
      <div class="issue \(style)">\(Icon.alert.html)<div><h3>\(Piece.linked(t(finding.summary)))</h3>\
      <p class="why">\(t(finding.remedy))</p><p class="where"><span class="tag">\(finding.id)</span></p></div>\(fix)</div>
      """
  }

  /// The way to the one act that mends it, and to the record.
  private static func mend(_ finding: Finding, _ handle: String, _ call: WebCall) -> HTML {
    let t = call.t
    let path = "/r/" + Address.encode(handle)
    let open = Piece.button(t("Abrir \(handle)", "Open \(handle)"), path, .page, small: true)
    var kind: RecordKind?
    if case .handle(let found, _) = RecordReference(handle).form { kind = found }
    guard let mending = finding.mending, call.offers.mend(mending, kind) else { return open }
    switch mending {
    case .link(let relation, let incoming):
      let name = Address.encode(LinkForm.Choice(relation, outgoing: !incoming).code)
      return Piece.button(
        t("Vincular", "Link"), path + "/vincular?relacion=" + name, .link, primary: true, small: true) + open
    case .field(let name):
      return Piece.button(
        t("Completar", "Complete"), path + "/editar?campo=\(name)#\(name)", .edit, primary: true, small: true)
        + open
    case .document:
      return Piece.button(
        t("Agregar archivo", "Add file"), path + "/editar?campo=documents#documents", .upload, primary: true,
        small: true) + open
    }
  }
}
