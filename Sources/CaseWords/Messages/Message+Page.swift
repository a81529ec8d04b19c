import CaseModel
package import CaseOperations

extension Message {
  /// The words of what was typed for a page and is none.
  ///
  /// - Parameter place: what stands before the page's number: `P-1#`, or an option.
  package init(_ fault: PageFault, at place: String) {
    switch fault {
    case .beforeFirst:
      self.init(
        "not-a-page", Phrase("las páginas se cuentan desde 1", "pages are counted from 1"), next: .same(place + "1"))
    case .range(let first, let last):
      self.init(
        "not-a-page", Phrase("un tramo de páginas no se escribe así", "a range of pages is not written so"),
        next: Phrase(
          "\(place)\(first) … --to-page \(last), o un vínculo por página",
          "\(place)\(first) … --to-page \(last), or one link a page"))
    case .backwards:
      self.init(
        "not-a-page", Phrase("la última página es anterior a la primera", "the last page is before the first"),
        next: Phrase("\(place)PRIMERA … --to-page ÚLTIMA", "\(place)FIRST … --to-page LAST"))
    case .notANumber:
      self.init(
        "not-a-page", Phrase("eso no es un número de página", "that is no page number"), next: .same(place + "2"))
    }
    self.place = .same(String(place.prefix { !"# ".contains($0) }))
    exit = .usage
  }
}
