package import CaseModel
package import CaseOperations

/// A link as a sentence, read from its source: «P-1 prueba el hecho H-1: Más de 400 rechazos · página 2».
package enum LinkSentence {
  /// The sentence.
  ///
  /// - Parameter record: the record the link was asked from.
  package static func of(_ link: LinkView, from record: RecordSummary) -> Phrase {
    let (source, target) = link.outgoing ? (record, link.other) : (link.other, record)
    var sentence = .same(source.handle + " ") + link.relation.description.words.followed(by: target.kind.definite)
    sentence = sentence + " \(target.handle)"
    if target.title != target.handle { sentence = sentence + ": " + target.titles }
    for locator in link.locators {
      guard let first = locator.page else { continue }
      sentence = sentence + " · " + Words.page + " \(first)" + (locator.toPage.map { "–\($0)" } ?? "")
    }
    return sentence
  }
}
