extension RelationCatalogue {
  /// The relations of proof.
  static let proof: [RelationDescription] = [
    RelationDescription(
      .offeredIn, from: [.evidence], to: [.proceeding, .filing], Phrase("se ofrece en", "is offered in"),
      inverse: Phrase("ofrece", "offers"),
      attributes: [
        Field("annex", .text, Phrase("Número de anexo", "Annex number")),
        Attribute.cuaderno,
        Field("form", .code("evidence-forms"), Phrase("Forma en que se exhibe", "Form")),
        Field("state", .code("offering-states"), Phrase("Estado del ofrecimiento", "State")),
        Field("offeredOn", .date, Phrase("Fecha de ofrecimiento", "Offered on")),
        Field("originalAt", .text, Phrase("Dónde está el original", "Where the original is")),
        Field("foja", .text, Phrase("Foja en autos", "Court folio")),
        Field("objection", .paragraph, Phrase("Objeción", "Objection")),
      ]),
    RelationDescription(
      .providedBy, from: [.evidence], to: [.person, .institution], access: .restricted,
      Phrase("proviene de", "comes from"), inverse: Phrase("proporcionó", "provided"),
      attributes: [
        Field("role", .code("evidence-source-roles"), Phrase("Como", "As")), Attribute.date, Attribute.note,
      ]),
    RelationDescription(
      .proves, from: [.evidence, .figure, .budgetLine], to: [.fact], Phrase("prueba", "proves"),
      inverse: Phrase("se prueba con", "is proved by"), attributes: [Attribute.page, Attribute.note]),
    RelationDescription(
      .contradicts, from: [.evidence, .figure, .fact], to: [.fact], Phrase("contradice", "contradicts"),
      inverse: Phrase("lo contradice", "is contradicted by"), attributes: [Attribute.page, Attribute.note]),
    RelationDescription(
      .restsOn, from: [.argument], to: [.fact, .norm, .precedent, .figure, .budgetLine],
      Phrase("se apoya en", "rests on"), inverse: Phrase("sostiene", "supports"),
      attributes: [Attribute.pinpoint, Attribute.note]),
    RelationDescription(
      .raisedIn, from: [.argument], to: [.filing, .proceeding], Phrase("se hizo valer en", "was raised in"),
      inverse: Phrase("contiene el argumento", "raises"), attributes: [Attribute.pinpoint]),
    RelationDescription(
      .requestsCopies, from: [.evidenceRequest], to: [.institution],
      Phrase("pide copias a", "requests copies from"),
      inverse: Phrase("se le piden copias en", "is asked for copies in"), attributes: [Attribute.date]),
    RelationDescription(
      .yields, from: [.evidenceRequest, .informationRequest], to: [.evidence, .figure, .fact],
      Phrase("obtuvo", "yielded"), inverse: Phrase("se obtuvo con", "was yielded by"),
      attributes: [Attribute.date]),
    RelationDescription(
      .sourcedFrom,
      from: [.figure, .budgetLine, .fact, .argument, .precedent, .norm, .condition, .refusal, .happening],
      to: [.evidence, .informationRequest, .filing, .ruling, .precedent],
      Phrase("consta en", "is sourced from"), inverse: Phrase("es la fuente de", "is the source of"),
      attributes: [Attribute.page, Attribute.note]),
    RelationDescription(
      .recordedIn, from: [.happening, .committee, .refusal, .notification, .order],
      to: [.evidence, .filing, .ruling], Phrase("quedó asentado en", "is recorded in"),
      inverse: Phrase("da constancia de", "records"), attributes: [Attribute.page]),
  ]

  /// The relations of transparency and money.
  static let transparency: [RelationDescription] = [
    RelationDescription(
      .requestedFrom, from: [.informationRequest], to: [.institution], single: true,
      Phrase("se dirigió a", "was addressed to"), inverse: Phrase("recibió la solicitud", "received")),
    RelationDescription(
      .repliedWith, from: [.informationRequest], to: [.evidence], Phrase("se respondió con", "was answered with"),
      inverse: Phrase("responde a", "answers"), attributes: [Attribute.date]),
    RelationDescription(
      .reviewedBy, from: [.informationRequest], to: [.institution, .proceeding],
      Phrase("se impugnó ante", "was appealed to"), inverse: Phrase("revisa", "reviews"),
      attributes: [Attribute.date]),
    RelationDescription(
      .budgetOf, from: [.budgetLine, .figure], to: [.institution], single: true,
      Phrase("es gasto o cifra de", "belongs to"), inverse: Phrase("gastó o reportó", "spent or reported")),
    RelationDescription(
      .rebuts, from: [.argument, .fact, .figure, .budgetLine], to: [.argument], Phrase("rebate", "rebuts"),
      inverse: Phrase("lo rebate", "is rebutted by"), attributes: [Attribute.note]),
  ]
}
