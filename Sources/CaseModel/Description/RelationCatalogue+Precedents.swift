extension RelationCatalogue {
  /// The relations of precedents, time and bundles.
  static let precedents: [RelationDescription] = [
    RelationDescription(
      relation: .cites, sources: [.filing, .ruling, .argument, .precedent],
      targets: [.precedent, .norm, .evidence, .ruling], single: false, access: .caseTeam, privileged: false,
      words: Phrase("cita", "cites"), inverse: Phrase("lo cita", "is cited by"),
      attributes: [
        Field("treatment", .code("treatments"), Phrase("Tratamiento", "Treatment")),
        Field("pinpoint", .text, Phrase("Lugar de la cita", "Pinpoint")),
        Field("page", .text, Phrase("Página", "Page")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .addresses, sources: [.precedent],
      targets: [.condition], single: false, access: .public, privileged: false,
      words: Phrase("trata de", "addresses"), inverse: Phrase("es tratado en", "is addressed by"),
      attributes: [
        Field("certainty", .text, Phrase("Certeza", "Certainty")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .interprets, sources: [.precedent, .ruling],
      targets: [.norm], single: false, access: .public, privileged: false,
      words: Phrase("interpreta", "interprets"), inverse: Phrase("fue interpretada en", "was interpreted by"),
      attributes: [
        Field("outcome", .code("outcomes"), Phrase("Sentido", "Outcome")),
        Field("holding", .paragraph, Phrase("Qué resolvió", "Holding")),
      ]),
    RelationDescription(
      relation: .decidedAgainst, sources: [.precedent],
      targets: [.institution], single: false, access: .public, privileged: false,
      words: Phrase("se dictó contra", "was decided against"),
      inverse: Phrase("fue condenada en", "was decided against by"),
      attributes: [
        Field("outcome", .code("outcomes"), Phrase("Sentido", "Outcome"))
      ]),
    RelationDescription(
      relation: .treats, sources: [.precedent],
      targets: [.precedent], single: false, access: .public, privileged: false,
      words: Phrase("trata el precedente", "treats"), inverse: Phrase("es tratado por", "is treated by"),
      attributes: [
        Field("treatment", .code("treatments"), Phrase("Tratamiento", "Treatment")),
        Field("date", .date, Phrase("Fecha", "Date")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .mayServe, sources: [.precedent],
      targets: [.person], single: false, access: .caseTeam, privileged: false,
      words: Phrase("puede servir a", "may serve"), inverse: Phrase("puede servirse de", "may be served by"),
      attributes: [
        Field("assessment", .paragraph, privileged: true, Phrase("Valoración", "Assessment")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .arisesFrom, sources: [.precedent, .fact, .argument],
      targets: [.ruling, .proceeding], single: false, access: .caseTeam, privileged: false,
      words: Phrase("surge de", "arises from"), inverse: Phrase("dio lugar a", "gave rise to"),
      attributes: []),
    RelationDescription(
      relation: .happensIn, sources: [.happening, .committee, .deadline],
      targets: [.strategicCase, .proceeding, .committee, .institution], single: false, access: .caseTeam,
      privileged: false,
      words: Phrase("ocurre en", "happens in"), inverse: Phrase("aconteció", "saw"),
      attributes: [
        Field("note", .paragraph, Phrase("Nota", "Note"))
      ]),
    RelationDescription(
      relation: .triggeredBy, sources: [.deadline],
      targets: [.notification, .ruling, .refusal, .filing, .informationRequest, .order], single: false,
      access: .caseTeam, privileged: false,
      words: Phrase("corre desde", "is triggered by"), inverse: Phrase("abre el plazo", "triggers"),
      attributes: [
        Field("date", .date, Phrase("Fecha", "Date"))
      ]),
    RelationDescription(
      relation: .limits, sources: [.deadline],
      targets: [.proceeding, .informationRequest, .order, .refusal], single: false, access: .caseTeam,
      privileged: false,
      words: Phrase("es plazo de", "is a time limit of"), inverse: Phrase("tiene el plazo", "has the time limit"),
      attributes: []),
    RelationDescription(
      relation: .bundles, sources: [.caseBundle],
      targets: [.filing, .proceeding, .strategicCase], single: false, access: .caseTeam, privileged: false,
      words: Phrase("acompaña a", "accompanies"), inverse: Phrase("se acompaña con", "is accompanied by"),
      attributes: []),
    RelationDescription(
      relation: .contains, sources: [.caseBundle],
      targets: [.evidence, .filing, .ruling, .precedent], single: false, access: .caseTeam, privileged: false,
      words: Phrase("contiene", "contains"), inverse: Phrase("está en", "is contained in"),
      attributes: [
        Field("position", .integer, Phrase("Orden", "Position")),
        Field("annex", .text, Phrase("Anexo", "Annex")),
        Field("section", .text, Phrase("Apartado", "Section")),
        Field("title", .text, Phrase("Título", "Title")),
        Field("pages", .text, Phrase("Páginas", "Pages")),
      ]),
  ]
}
