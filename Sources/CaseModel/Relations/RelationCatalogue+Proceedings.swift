extension RelationCatalogue {
  /// The relations of proceedings.
  static let proceedings: [RelationDescription] = [
    RelationDescription(
      .partOf, from: [.proceeding], to: [.proceeding], single: true, Phrase("deriva de", "derives from"),
      inverse: Phrase("dio lugar a", "gave rise to"),
      attributes: [Field("relation", .code("proceeding-relations"), Phrase("Relación", "Relation")), Attribute.note]),
    RelationDescription(
      .before, from: [.proceeding], to: [.institution], Phrase("se sigue ante", "is before"),
      inverse: Phrase("conoce de", "hears"), attributes: [Attribute.since, Attribute.until]),
    RelationDescription(
      .challengedIn, from: [.challengedAct], to: [.proceeding], single: true,
      Phrase("se reclama en", "is challenged in"), inverse: Phrase("se reclama", "challenges acts")),
    RelationDescription(
      .challenges, from: [.challengedAct], to: [.refusal, .norm, .ruling], Phrase("consiste en", "consists in"),
      inverse: Phrase("se reclama como", "is challenged as"), attributes: [Attribute.note]),
    RelationDescription(
      .attributedTo, from: [.challengedAct], to: [.institution], Phrase("se atribuye a", "is attributed to"),
      inverse: Phrase("se le reclama", "is said to have issued"),
      attributes: [
        Attribute.role,
        Field(
          "report", .code("report-answers"), Phrase("Informe: cierto o no cierto", "Report: admitted or denied"),
          note: Phrase(
            "Si no rinde informe, el acto se presume cierto (art. 117).",
            "Without a report the act is presumed true (art. 117).")),
        Field("reportedOn", .date, Phrase("Informe rendido el", "Reported on")),
        Attribute.note,
      ]),
    RelationDescription(
      .filedIn, from: [.filing, .evidenceRequest], to: [.proceeding, .informationRequest], single: true,
      Phrase("se presentó en", "was filed in"), inverse: Phrase("obran en él los escritos", "has filings"),
      attributes: [Attribute.cuaderno, Field("foja", .text, Phrase("Foja en autos", "Court folio"))]),
    RelationDescription(
      .filedBy, from: [.filing, .informationRequest, .evidenceRequest], to: [.person, .institution],
      Phrase("lo presentó", "was filed by"), inverse: Phrase("presentó", "filed"), attributes: [Attribute.role]),
    RelationDescription(
      .issuedIn, from: [.ruling], to: [.proceeding], single: true, Phrase("se dictó en", "was issued in"),
      inverse: Phrase("se dictaron en él", "has rulings"),
      attributes: [Attribute.cuaderno, Field("foja", .text, Phrase("Foja en autos", "Court folio"))]),
    RelationDescription(
      .issuedBy, from: [.ruling, .precedent, .norm, .evidence], to: [.institution], single: true, access: .public,
      Phrase("lo emitió", "comes from"), inverse: Phrase("emitió", "issued")),
    RelationDescription(
      .decides, from: [.ruling], to: [.challengedAct, .argument], Phrase("resuelve sobre", "decides"),
      inverse: Phrase("lo resolvió", "was decided by"),
      attributes: [
        Attribute.outcome,
        Field(
          "ground", .text, Phrase("Causal", "Ground"),
          note: Phrase(
            "Si sobresee: artículo y fracción.", "If dismissed without merits: article and section.")),
        Attribute.pinpoint,
      ]),
    RelationDescription(
      .resolves, from: [.ruling], to: [.filing], Phrase("acuerda el escrito", "answers the filing"),
      inverse: Phrase("lo acordó", "was answered by"), attributes: [Attribute.outcome]),
    RelationDescription(
      .appeals, from: [.filing, .proceeding], to: [.ruling], Phrase("impugna", "appeals against"),
      inverse: Phrase("fue impugnada con", "was appealed against by")),
  ]

  /// The relations of what follows a ruling.
  static let rulings: [RelationDescription] = [
    RelationDescription(
      .notifies, from: [.notification], to: [.ruling, .refusal, .filing, .informationRequest],
      Phrase("da a conocer", "notifies"), inverse: Phrase("se notificó con", "was notified by")),
    RelationDescription(
      .notifiedTo, from: [.notification], to: [.person, .institution], Phrase("se hizo a", "was made to"),
      inverse: Phrase("fue notificada con", "was notified with"), attributes: [Attribute.role]),
    RelationDescription(
      .orders, from: [.ruling], to: [.order], Phrase("ordena", "orders"),
      inverse: Phrase("se ordenó en", "was ordered by")),
    RelationDescription(
      .binds, from: [.order], to: [.institution], Phrase("obliga a", "binds"),
      inverse: Phrase("está obligada por", "is bound by"),
      attributes: [Attribute.role, Attribute.compliance, Attribute.checkedOn, Attribute.note]),
    RelationDescription(
      .benefits, from: [.order, .ruling], to: [.person, .committee], Phrase("beneficia a", "benefits"),
      inverse: Phrase("se beneficia de", "benefits from"),
      attributes: [Attribute.compliance, Attribute.checkedOn, Attribute.note]),
    RelationDescription(
      .compliedBy, from: [.order], to: [.evidence, .happening, .filing, .ruling],
      Phrase("se cumplió con", "was complied with by"),
      inverse: Phrase("acredita el cumplimiento de", "shows compliance with"),
      attributes: [
        Attribute.date, Field("extent", .code("compliance-states"), Phrase("Alcance", "Extent")), Attribute.note,
      ]),
    RelationDescription(
      .monitors, from: [.committee, .strategicCase], to: [.institution, .order, .norm],
      Phrase("da seguimiento a", "monitors"), inverse: Phrase("le da seguimiento", "is monitored by"),
      attributes: [Attribute.since, Attribute.until, Attribute.note]),
  ]
}
