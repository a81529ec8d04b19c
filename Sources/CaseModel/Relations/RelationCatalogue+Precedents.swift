extension RelationCatalogue {
  /// The relations of precedents.
  static let precedents: [RelationDescription] = [
    RelationDescription(
      .cites, from: [.filing, .ruling, .argument, .precedent], to: [.precedent, .norm, .evidence, .ruling],
      Phrase("cita", "cites"), inverse: Phrase("lo cita", "is cited by"),
      attributes: [
        Field("treatment", .code("treatments"), Phrase("Tratamiento", "Treatment")),
        Attribute.pinpoint, Attribute.page, Attribute.note,
      ]),
    RelationDescription(
      .addresses, from: [.precedent], to: [.condition], access: .public, Phrase("trata de", "addresses"),
      inverse: Phrase("es tratado en", "is addressed by"), attributes: [Attribute.certainty, Attribute.note]),
    RelationDescription(
      .interprets, from: [.precedent, .ruling], to: [.norm], access: .public, Phrase("interpreta", "interprets"),
      inverse: Phrase("fue interpretada en", "was interpreted by"),
      attributes: [
        Attribute.outcome, Field("holding", .paragraph, Phrase("Qué resolvió", "Holding")), Attribute.pinpoint,
      ]),
    RelationDescription(
      .decidedAgainst, from: [.precedent], to: [.institution], access: .public,
      Phrase("se dictó contra", "was decided against"),
      inverse: Phrase("fue autoridad responsable en", "was the respondent in"), attributes: [Attribute.outcome]),
    RelationDescription(
      .treats, from: [.precedent], to: [.precedent], access: .public, Phrase("trata el precedente", "treats"),
      inverse: Phrase("lo trata", "is treated by"),
      attributes: [
        Field("treatment", .code("treatments"), required: true, Phrase("Tratamiento", "Treatment")),
        Attribute.date, Attribute.pinpoint, Attribute.note,
      ]),
    RelationDescription(
      .mayServe, from: [.precedent], to: [.person], Phrase("puede servir a", "may serve"),
      inverse: Phrase("puede servirse de", "may be served by"),
      attributes: [
        Field("assessment", .paragraph, privileged: true, Phrase("Valoración", "Assessment")), Attribute.note,
      ]),
    RelationDescription(
      .arisesFrom, from: [.precedent, .fact, .argument], to: [.ruling, .proceeding],
      Phrase("surge de", "arises from"), inverse: Phrase("de ahí surge", "is the origin of")),
    RelationDescription(
      .resembles, from: [.strategicCase, .proceeding, .refusal], to: [.strategicCase, .proceeding, .refusal],
      Phrase("se parece a", "resembles"), inverse: Phrase("se le parece", "is resembled by"),
      attributes: [Field("likeness", .paragraph, Phrase("En qué se parecen", "Likeness")), Attribute.note]),
  ]

  /// The relations of time and bundles.
  static let time: [RelationDescription] = [
    RelationDescription(
      .happensIn, from: [.happening], to: [.strategicCase, .proceeding, .committee, .institution],
      Phrase("ocurre en", "happens in"), inverse: Phrase("ocurrió en él", "saw"), attributes: [Attribute.note]),
    RelationDescription(
      .triggeredBy, from: [.deadline],
      to: [
        .notification, .ruling, .refusal, .filing, .informationRequest, .evidenceRequest, .order, .norm, .happening,
      ],
      Phrase("corre desde", "is triggered by"), inverse: Phrase("abre el plazo", "triggers"),
      attributes: [Attribute.date]),
    RelationDescription(
      .limits, from: [.deadline],
      to: [.proceeding, .filing, .informationRequest, .evidenceRequest, .order, .refusal, .happening, .strategicCase],
      Phrase("es plazo de", "is a time limit of"), inverse: Phrase("tiene el plazo", "has the time limit")),
    RelationDescription(
      .bundles, from: [.caseBundle], to: [.filing, .proceeding, .strategicCase],
      Phrase("acompaña a", "accompanies"), inverse: Phrase("se acompaña con", "is accompanied by")),
    RelationDescription(
      .contains, from: [.caseBundle],
      to: [.evidence, .filing, .ruling, .precedent, .norm, .notification, .informationRequest],
      Phrase("contiene", "contains"), inverse: Phrase("está en", "is contained in"),
      attributes: [
        Field("position", .integer, Phrase("Orden", "Position")),
        Field("annex", .text, Phrase("Anexo", "Annex")),
        Field("section", .text, Phrase("Apartado", "Section")),
        Field("title", .text, Phrase("Título en el índice", "Title in the index")),
        Field("pages", .text, Phrase("Páginas", "Pages")),
      ]),
  ]
}
