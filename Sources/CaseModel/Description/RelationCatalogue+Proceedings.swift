extension RelationCatalogue {
  /// The relations of proceedings and what follows a ruling.
  static let proceedings: [RelationDescription] = [
    RelationDescription(
      relation: .partOf, sources: [.proceeding],
      targets: [.proceeding], single: true, access: .caseTeam, privileged: false,
      words: Phrase("deriva de", "derives from"), inverse: Phrase("dio lugar a", "gave rise to"),
      attributes: [
        Field("relation", .code("proceeding-relations"), Phrase("Relación", "Relation"))
      ]),
    RelationDescription(
      relation: .before, sources: [.proceeding, .evidenceRequest],
      targets: [.institution], single: false, access: .caseTeam, privileged: false,
      words: Phrase("se sigue ante", "is before"), inverse: Phrase("conoce de", "hears"),
      attributes: []),
    RelationDescription(
      relation: .challengedIn, sources: [.challengedAct],
      targets: [.proceeding], single: true, access: .caseTeam, privileged: false,
      words: Phrase("se reclama en", "is challenged in"), inverse: Phrase("se reclama", "challenges acts"),
      attributes: []),
    RelationDescription(
      relation: .challenges, sources: [.challengedAct],
      targets: [.refusal, .norm], single: false, access: .caseTeam, privileged: false,
      words: Phrase("consiste en", "consists in"), inverse: Phrase("se reclama como", "is challenged as"),
      attributes: [
        Field("note", .paragraph, Phrase("Nota", "Note"))
      ]),
    RelationDescription(
      relation: .attributedTo, sources: [.challengedAct],
      targets: [.institution], single: false, access: .caseTeam, privileged: false,
      words: Phrase("se atribuye a", "is attributed to"), inverse: Phrase("se le reclama", "is the author of"),
      attributes: [
        Field("role", .code("roles"), Phrase("Carácter", "Role")),
        Field("report", .text, Phrase("Informe: cierto, no cierto u omitido", "Report: admitted, denied or omitted")),
      ]),
    RelationDescription(
      relation: .filedIn, sources: [.filing],
      targets: [.proceeding, .informationRequest], single: true, access: .caseTeam, privileged: false,
      words: Phrase("se presentó en", "was filed in"), inverse: Phrase("obra en el juicio", "has filings"),
      attributes: [
        Field("cuaderno", .text, Phrase("Cuaderno", "Sub-file"))
      ]),
    RelationDescription(
      relation: .filedBy, sources: [.filing],
      targets: [.person, .institution], single: false, access: .caseTeam, privileged: false,
      words: Phrase("lo presentó", "was filed by"), inverse: Phrase("presentó", "filed"),
      attributes: [
        Field("role", .code("roles"), Phrase("Carácter", "Role"))
      ]),
    RelationDescription(
      relation: .issuedIn, sources: [.ruling],
      targets: [.proceeding], single: true, access: .caseTeam, privileged: false,
      words: Phrase("se dictó en", "was issued in"), inverse: Phrase("resoluciones", "has rulings"),
      attributes: [
        Field("cuaderno", .text, Phrase("Cuaderno", "Sub-file"))
      ]),
    RelationDescription(
      relation: .issuedBy, sources: [.ruling, .precedent, .norm],
      targets: [.institution], single: true, access: .caseTeam, privileged: false,
      words: Phrase("lo emitió", "was issued by"), inverse: Phrase("emitió", "issued"),
      attributes: []),
    RelationDescription(
      relation: .decides, sources: [.ruling],
      targets: [.challengedAct], single: false, access: .caseTeam, privileged: false,
      words: Phrase("resuelve sobre", "decides"), inverse: Phrase("lo resolvió", "was decided by"),
      attributes: [
        Field("outcome", .code("outcomes"), Phrase("Sentido", "Outcome")),
        Field("ground", .text, Phrase("Causal", "Ground")),
      ]),
    RelationDescription(
      relation: .resolves, sources: [.ruling],
      targets: [.filing], single: false, access: .caseTeam, privileged: false,
      words: Phrase("acuerda el escrito", "resolves the filing"), inverse: Phrase("lo acordó", "was resolved by"),
      attributes: []),
    RelationDescription(
      relation: .notifies, sources: [.notification],
      targets: [.ruling, .refusal, .filing, .informationRequest], single: false, access: .caseTeam, privileged: false,
      words: Phrase("da a conocer", "notifies"), inverse: Phrase("se notificó con", "was notified by"),
      attributes: []),
    RelationDescription(
      relation: .notifiedTo, sources: [.notification],
      targets: [.person, .institution], single: false, access: .caseTeam, privileged: false,
      words: Phrase("se hizo a", "was made to"), inverse: Phrase("fue notificada", "was notified"),
      attributes: [
        Field("role", .code("roles"), Phrase("Carácter", "Role")),
        Field("medium", .code("notification-media"), Phrase("Medio", "Medium")),
      ]),
    RelationDescription(
      relation: .orders, sources: [.ruling],
      targets: [.order], single: false, access: .caseTeam, privileged: false,
      words: Phrase("ordena", "orders"), inverse: Phrase("se ordenó en", "was ordered by"),
      attributes: []),
    RelationDescription(
      relation: .binds, sources: [.order],
      targets: [.institution], single: false, access: .caseTeam, privileged: false,
      words: Phrase("obliga a", "binds"), inverse: Phrase("está obligada por", "is bound by"),
      attributes: [
        Field("role", .code("roles"), Phrase("Carácter", "Role"))
      ]),
    RelationDescription(
      relation: .benefits, sources: [.order, .ruling],
      targets: [.person], single: false, access: .caseTeam, privileged: false,
      words: Phrase("beneficia a", "benefits"), inverse: Phrase("se beneficia de", "benefits from"),
      attributes: [
        Field("note", .paragraph, Phrase("Nota", "Note"))
      ]),
    RelationDescription(
      relation: .compliedBy, sources: [.order],
      targets: [.evidence, .happening, .filing], single: false, access: .caseTeam, privileged: false,
      words: Phrase("se cumplió con", "was complied with by"),
      inverse: Phrase("acredita el cumplimiento de", "shows compliance with"),
      attributes: [
        Field("date", .date, Phrase("Fecha", "Date")),
        Field("extent", .code("compliance-states"), Phrase("Alcance", "Extent")),
      ]),
  ]
}
