extension RelationCatalogue {
  /// The relations of people and refusals.
  static let peopleAndRefusals: [RelationDescription] = [
    RelationDescription(
      relation: .participatesIn, sources: [.person, .institution],
      targets: [.proceeding, .strategicCase], single: false, access: .caseTeam, privileged: false,
      words: Phrase("participa en", "takes part in"), inverse: Phrase("intervienen", "participants"),
      attributes: [
        Field("role", .code("roles"), Phrase("Carácter", "Role")),
        Field("since", .date, Phrase("Desde", "Since")),
        Field("until", .date, Phrase("Hasta", "Until")),
        Field("standing", .text, Phrase("Personería acreditada con", "Proof of standing")),
        Field("pseudonym", .text, access: .restricted, Phrase("Seudónimo en el juicio", "Pseudonym in the proceeding")),
        Field("assignedByAuthority", .flag, Phrase("Asignado por la autoridad", "Assigned by the authority")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .kinOf, sources: [.person],
      targets: [.person], single: false, access: .restricted, privileged: false,
      words: Phrase("es familiar de", "is family of"), inverse: Phrase("tiene por familiar a", "has family"),
      attributes: [
        Field("kinship", .code("kinships"), Phrase("Parentesco", "Kinship")),
        Field("dependant", .flag, Phrase("Depende económicamente", "Dependant")),
      ]),
    RelationDescription(
      relation: .hasCondition, sources: [.person],
      targets: [.condition], single: false, access: .restricted, privileged: false,
      words: Phrase("vive con", "lives with"), inverse: Phrase("lo padecen", "is lived with by"),
      attributes: [
        Field("diagnosedOn", .date, Phrase("Fecha del diagnóstico", "Diagnosed on")),
        Field("basis", .text, Phrase("Con base en", "Basis")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .employedBy, sources: [.person],
      targets: [.institution], single: false, access: .caseTeam, privileged: false,
      words: Phrase("trabaja en", "is employed by"), inverse: Phrase("emplea a", "employs"),
      attributes: [
        Field("occupation", .text, Phrase("Puesto", "Post")),
        Field("since", .date, Phrase("Desde", "Since")),
        Field("until", .date, Phrase("Hasta", "Until")),
      ]),
    RelationDescription(
      relation: .insuredBy, sources: [.person],
      targets: [.institution], single: false, access: .caseTeam, privileged: false,
      words: Phrase("corresponde que lo asegure", "is to be insured by"),
      inverse: Phrase("debe asegurar a", "is to insure"),
      attributes: [
        Field("since", .date, Phrase("Desde", "Since")),
        Field("until", .date, Phrase("Hasta", "Until")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .signsFor, sources: [.person],
      targets: [.person], single: false, access: .restricted, privileged: false,
      words: Phrase("firma por", "signs for"), inverse: Phrase("lo representa al firmar", "is signed for by"),
      attributes: [
        Field("capacity", .text, Phrase("En calidad de", "Capacity"))
      ]),
    RelationDescription(
      relation: .memberOf, sources: [.person, .institution],
      targets: [.committee], single: false, access: .caseTeam, privileged: false,
      words: Phrase("integra", "is a member of"), inverse: Phrase("lo integran", "has members"),
      attributes: [
        Field("role", .code("roles"), Phrase("Carácter", "Role")),
        Field("since", .date, Phrase("Desde", "Since")),
        Field("until", .date, Phrase("Hasta", "Until")),
      ]),
    RelationDescription(
      relation: .affects, sources: [.refusal],
      targets: [.person], single: false, access: .caseTeam, privileged: false,
      words: Phrase("afecta a", "affects"), inverse: Phrase("recibió la negativa", "was affected by"),
      attributes: [
        Field("asFamilyMember", .flag, Phrase("Como familiar", "As family member")),
        Field("note", .paragraph, Phrase("Nota", "Note")),
      ]),
    RelationDescription(
      relation: .refusedBy, sources: [.refusal],
      targets: [.institution], single: true, access: .caseTeam, privileged: false,
      words: Phrase("la emitió", "was issued by"), inverse: Phrase("negó", "refused"),
      attributes: []),
    RelationDescription(
      relation: .appliesClause, sources: [.refusal],
      targets: [.norm], single: false, access: .caseTeam, privileged: false,
      words: Phrase("aplicó la cláusula", "applied the clause"), inverse: Phrase("se aplicó en", "was applied in"),
      attributes: [
        Field("literal", .paragraph, Phrase("Texto literal", "Literal words"))
      ]),
    RelationDescription(
      relation: .onGround, sources: [.refusal],
      targets: [.condition], single: false, access: .restricted, privileged: false,
      words: Phrase("por motivo de", "on the ground of"), inverse: Phrase("motivó la negativa", "grounded the refusal"),
      attributes: [
        Field("literal", .paragraph, Phrase("Texto literal", "Literal words"))
      ]),
    RelationDescription(
      relation: .excludes, sources: [.norm],
      targets: [.condition], single: false, access: .public, privileged: false,
      words: Phrase("excluye", "excludes"), inverse: Phrase("lo excluye", "is excluded by"),
      attributes: [
        Field("literal", .paragraph, Phrase("Texto literal", "Literal words")),
        Field("certainty", .text, Phrase("Certeza", "Certainty")),
      ]),
  ]
}
