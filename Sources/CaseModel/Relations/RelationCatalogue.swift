/// The table of relations: which kinds each joins, how often, with which attributes.
enum RelationCatalogue {
  static let descriptions: [Relation: RelationDescription] = {
    var table: [Relation: RelationDescription] = [:]
    for description in people + exclusion + proceedings + rulings + proof + transparency + precedents + time {
      table[description.relation] = description
    }
    return table
  }()
}

/// Attributes that several relations share.
enum Attribute {
  static let note = Field("note", .paragraph, Phrase("Nota", "Note"))
  static let page = Field(
    "page", .text, Phrase("Página", "Page"),
    note: Phrase(
      "Si el documento está en el expediente, mejor un localizador.",
      "If the document is in the case file, a locator is better."))
  static let pinpoint = Field(
    "pinpoint", .text, Phrase("Lugar de la cita", "Pinpoint"),
    note: Phrase("Página, párrafo o considerando.", "Page, paragraph or section."))
  static let literal = Field("literal", .paragraph, Phrase("Texto literal", "Literal words"))
  static let date = Field("date", .date, Phrase("Fecha", "Date"))
  static let since = Field("since", .date, Phrase("Desde", "Since"))
  static let until = Field("until", .date, Phrase("Hasta", "Until"))
  static let role = Field("role", .code("roles"), Phrase("Carácter", "Role"))
  static let outcome = Field("outcome", .code("outcomes"), Phrase("Sentido", "Outcome"))
  static let cuaderno = Field("cuaderno", .code("cuadernos"), Phrase("Cuaderno", "Sub-file"))
  static let certainty = Field("certainty", .code("certainties"), Phrase("Certeza", "Certainty"))
  static let compliance = Field("compliance", .code("compliance-states"), Phrase("Cumplimiento", "Compliance"))
  static let checkedOn = Field("checkedOn", .date, Phrase("Verificado al", "As of"))
}
