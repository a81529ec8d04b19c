extension RelationCatalogue {
  /// The relations of proof, transparency and money.
  static let proof: [RelationDescription] = [
    RelationDescription(
      relation: .offeredIn, sources: [.evidence],
      targets: [.proceeding, .filing], single: false, access: .caseTeam, privileged: false,
      words: Phrase("se ofrece en", "is offered in"), inverse: Phrase("ofrece", "offers"),
      attributes: [
        Field("annex", .text, Phrase("Anexo", "Annex")),
        Field("cuaderno", .text, Phrase("Cuaderno", "Sub-file")),
        Field("form", .code("evidence-forms"), Phrase("Forma", "Form")),
        Field("state", .code("offering-states"), Phrase("Estado", "State")),
        Field("originalAt", .text, Phrase("Dónde está el original", "Where the original is")),
        Field("foja", .text, Phrase("Foja en autos", "Court folio")),
      ]),
    RelationDescription(
      relation: .proves, sources: [.evidence, .figure, .budgetLine],
      targets: [.fact], single: false, access: .caseTeam, privileged: false,
      words: Phrase("prueba", "proves"), inverse: Phrase("se prueba con", "is proved by"),
      attributes: [
        Field("page", .text, Phrase("Página", "Page")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .contradicts, sources: [.evidence, .fact],
      targets: [.fact], single: false, access: .caseTeam, privileged: false,
      words: Phrase("contradice", "contradicts"), inverse: Phrase("lo contradice", "is contradicted by"),
      attributes: [
        Field("page", .text, Phrase("Página", "Page")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .restsOn, sources: [.argument],
      targets: [.fact, .norm, .precedent, .figure, .budgetLine], single: false, access: .caseTeam, privileged: false,
      words: Phrase("se apoya en", "rests on"), inverse: Phrase("sostiene", "supports"),
      attributes: [
        Field("pinpoint", .text, Phrase("Lugar de la cita", "Pinpoint")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .raisedIn, sources: [.argument],
      targets: [.filing, .proceeding], single: false, access: .caseTeam, privileged: false,
      words: Phrase("se hizo valer en", "was raised in"), inverse: Phrase("contiene el argumento", "raises"),
      attributes: []),
    RelationDescription(
      relation: .requestsCopies, sources: [.evidenceRequest],
      targets: [.institution, .evidence], single: false, access: .caseTeam, privileged: false,
      words: Phrase("pide copias a", "requests copies from"),
      inverse: Phrase("se le piden copias en", "is asked for copies in"),
      attributes: [
        Field("date", .date, Phrase("Fecha", "Date"))
      ]),
    RelationDescription(
      relation: .yields, sources: [.evidenceRequest, .informationRequest],
      targets: [.evidence, .figure, .fact], single: false, access: .caseTeam, privileged: false,
      words: Phrase("obtuvo", "yielded"), inverse: Phrase("se obtuvo con", "was yielded by"),
      attributes: [
        Field("date", .date, Phrase("Fecha", "Date"))
      ]),
    RelationDescription(
      relation: .sourcedFrom,
      sources: [.figure, .budgetLine, .fact, .precedent, .norm, .condition, .refusal, .happening],
      targets: [.evidence, .informationRequest, .precedent], single: false, access: .caseTeam, privileged: false,
      words: Phrase("consta en", "is sourced from"), inverse: Phrase("es la fuente de", "is the source of"),
      attributes: [
        Field("page", .text, Phrase("Página", "Page")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .recordedIn, sources: [.happening, .committee, .refusal, .notification, .order],
      targets: [.evidence, .filing, .ruling], single: false, access: .caseTeam, privileged: false,
      words: Phrase("quedó asentado en", "is recorded in"), inverse: Phrase("da constancia de", "records"),
      attributes: [
        Field("page", .text, Phrase("Página", "Page"))
      ]),
    RelationDescription(
      relation: .requestedFrom, sources: [.informationRequest],
      targets: [.institution], single: true, access: .caseTeam, privileged: false,
      words: Phrase("se dirigió a", "was addressed to"), inverse: Phrase("recibió la solicitud", "received"),
      attributes: []),
    RelationDescription(
      relation: .repliedWith, sources: [.informationRequest],
      targets: [.evidence], single: false, access: .caseTeam, privileged: false,
      words: Phrase("se respondió con", "was answered with"), inverse: Phrase("responde a", "answers"),
      attributes: [
        Field("date", .date, Phrase("Fecha", "Date"))
      ]),
    RelationDescription(
      relation: .reviewedBy, sources: [.informationRequest],
      targets: [.institution, .proceeding], single: false, access: .caseTeam, privileged: false,
      words: Phrase("se impugnó ante", "was appealed to"), inverse: Phrase("revisa", "reviews"),
      attributes: [
        Field("date", .date, Phrase("Fecha", "Date"))
      ]),
    RelationDescription(
      relation: .budgetOf, sources: [.budgetLine, .figure],
      targets: [.institution], single: true, access: .caseTeam, privileged: false,
      words: Phrase("es gasto o cifra de", "belongs to"), inverse: Phrase("gastó o reportó", "spent or reported"),
      attributes: []),
    RelationDescription(
      relation: .rebuts, sources: [.argument, .fact, .figure, .budgetLine],
      targets: [.argument], single: false, access: .caseTeam, privileged: false,
      words: Phrase("rebate", "rebuts"), inverse: Phrase("lo rebate", "is rebutted by"),
      attributes: [
        Field("note", .paragraph, Phrase("Nota", "Note"))
      ]),
  ]
}
