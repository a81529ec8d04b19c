/// The table of relations: which kinds each joins, how often, with which attributes.
enum RelationCatalogue {
  static let descriptions: [Relation: RelationDescription] = {
    var table: [Relation: RelationDescription] = [:]
    for description in peopleAndRefusals + proceedings + proof + precedents {
      table[description.relation] = description
    }
    return table
  }()
}
