/// The descriptions of all kinds, gathered from their types.
enum KindCatalogue {
  static let descriptions: [RecordKind: KindDescription] = [.fact: Fact.description]
}
