extension RelationCatalogue {
  /// The relations of people and institutions.
  static let people: [RelationDescription] = [
    RelationDescription(
      .participatesIn, from: [.person, .institution], to: [.proceeding, .strategicCase, .happening],
      Phrase("participa en", "takes part in"), inverse: Phrase("intervienen", "has participants"),
      attributes: [
        Attribute.role, Attribute.since, Attribute.until,
        Field("standing", .text, Phrase("Personería acreditada con", "Proof of standing")),
        Field("interest", .code("interests"), Phrase("Interés que se hace valer", "Interest invoked")),
        Field(
          "pseudonym", .text, access: .restricted, Phrase("Seudónimo en el juicio", "Pseudonym in the proceeding"),
          note: Phrase(
            "Vale sólo en este juicio y no se vuelve a usar.", "It holds in this proceeding only and is not used again."
          )
        ),
        Field(
          "assignedByAuthority", .flag, Phrase("Lo asignó la autoridad", "Assigned by the authority"),
          note: Phrase("Por ejemplo, «V1» en una recomendación.", "Such as \"V1\" in a recommendation.")),
        Attribute.note,
      ]),
    RelationDescription(
      .kinOf, from: [.person], to: [.person], access: .restricted, Phrase("es familiar de", "is family of"),
      inverse: Phrase("tiene por familiar a", "has family"),
      attributes: [
        Field(
          "kinship", .code("kinships"), Phrase("Parentesco", "Kinship"),
          note: Phrase("De la primera respecto de la segunda.", "Of the first towards the second.")),
        Field("dependant", .flag, Phrase("Depende económicamente", "Dependant")),
        Field("beneficiary", .flag, Phrase("Es beneficiaria del seguro", "Beneficiary of the insurance")),
        Attribute.note,
      ]),
    RelationDescription(
      .hasCondition, from: [.person], to: [.condition], access: .restricted, Phrase("vive con", "lives with"),
      inverse: Phrase("lo padecen", "is lived with by"),
      attributes: [
        Field("diagnosedOn", .date, Phrase("Fecha del diagnóstico", "Diagnosed on")),
        Field("basis", .text, Phrase("Con base en", "Basis")),
        Field("declared", .flag, Phrase("Declarado al afiliarse", "Declared on affiliation")),
        Attribute.note,
      ]),
    RelationDescription(
      .employedBy, from: [.person], to: [.institution], Phrase("trabaja en", "is employed by"),
      inverse: Phrase("emplea a", "employs"),
      attributes: [
        Field("post", .text, Phrase("Puesto", "Post")), Attribute.since, Attribute.until, Attribute.note,
      ]),
    RelationDescription(
      .insuredBy, from: [.person], to: [.institution],
      Phrase("corresponde que lo asegure", "is to be insured by"), inverse: Phrase("debe asegurar a", "is to insure"),
      attributes: [
        Field("regime", .code("insurance-regimes"), Phrase("Régimen", "Scheme")),
        Field("state", .code("affiliation-states"), Phrase("Situación", "Status")),
        Attribute.since, Attribute.until, Attribute.note,
      ]),
    RelationDescription(
      .signsFor, from: [.person], to: [.person], access: .restricted, Phrase("firma por", "signs for"),
      inverse: Phrase("lo representa al firmar", "is signed for by"),
      attributes: [
        Field("capacity", .code("representation-capacities"), Phrase("En calidad de", "Capacity")),
        Field("proof", .text, Phrase("Acreditado con", "Proved by")), Attribute.since, Attribute.until,
      ]),
    RelationDescription(
      .memberOf, from: [.person, .institution], to: [.committee], Phrase("integra", "is a member of"),
      inverse: Phrase("lo integran", "has members"),
      attributes: [
        Field("role", .code("committee-roles"), Phrase("Cargo", "Role")), Attribute.since, Attribute.until,
      ]),
    RelationDescription(
      .answersTo, from: [.institution], to: [.institution], access: .public, Phrase("responde ante", "answers to"),
      inverse: Phrase("tiene a su cargo", "oversees"),
      attributes: [
        Field("role", .code("oversight-roles"), Phrase("Como", "As")), Attribute.since, Attribute.until,
        Attribute.note,
      ]),
  ]

  /// The relations of refusals and clauses.
  static let exclusion: [RelationDescription] = [
    RelationDescription(
      .affects, from: [.refusal], to: [.person], Phrase("afecta a", "affects"),
      inverse: Phrase("recibió la negativa", "was affected by"),
      attributes: [Field("asFamilyMember", .flag, Phrase("Como familiar", "As family member")), Attribute.note]),
    RelationDescription(
      .refusedBy, from: [.refusal], to: [.institution], single: true, Phrase("la emitió", "was issued by"),
      inverse: Phrase("negó", "refused")),
    RelationDescription(
      .appliesClause, from: [.refusal], to: [.norm], Phrase("aplicó la cláusula", "applied the clause"),
      inverse: Phrase("se aplicó en", "was applied in"), attributes: [Attribute.literal, Attribute.certainty]),
    RelationDescription(
      .onGround, from: [.refusal], to: [.condition], access: .restricted,
      Phrase("por motivo de", "on the ground of"), inverse: Phrase("motivó la negativa", "grounded the refusal"),
      attributes: [Attribute.literal, Attribute.certainty]),
    RelationDescription(
      .excludes, from: [.norm], to: [.condition], access: .public, Phrase("excluye", "excludes"),
      inverse: Phrase("lo excluye", "is excluded by"),
      attributes: [
        Field("basis", .code("exclusion-bases"), Phrase("Cómo lo excluye", "How it excludes")),
        Field("waitingPeriod", .text, Phrase("Tiempo de espera", "Waiting period")),
        Attribute.literal, Attribute.certainty, Attribute.note,
      ]),
  ]
}
