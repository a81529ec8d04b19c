package import CaseModel
package import CaseOperations

/// Words around bundles.
package enum BundleWords {
  /// Why a record is proposed.
  package static func reason(_ reason: BundleProposal.Reason) -> Phrase {
    switch reason {
    case .offered: Phrase("se ofreció como prueba", "it was offered as evidence")
    case .cited: Phrase("el escrito lo cita", "the filing cites it")
    case .proves: Phrase("prueba un hecho en que se apoya el escrito", "it proves a fact that the filing rests on")
    }
  }

  /// Where a document stands: «páginas 3–12», and its volume where there are several.
  package static func place(_ row: BundleView.Row, volumes: Int?) -> Phrase? {
    guard let first = row.first, let last = row.last else { return nil }
    let range = first == last ? first : first + "–" + last
    guard let volume = row.volume, let volumes, volumes > 1 else {
      return first == last ? Phrase("página \(range)", "page \(range)") : Phrase("páginas \(range)", "pages \(range)")
    }
    return Phrase("tomo \(volume), páginas \(range)", "volume \(volume), pages \(range)")
  }
}
