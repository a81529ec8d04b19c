package import CaseModel
package import CaseOperations

/// Words around precedents that were found.
package enum PrecedentWords {
  /// The heading over precedents found for one reason.
  package static func heading(of reach: PrecedentHit.Reach) -> Phrase {
    switch reach {
    case .named: Phrase("Lo nombran:", "Naming it:")
    case .family:
      Phrase(
        "Sin nombrar ese padecimiento, nombran otro de su familia:",
        "Not naming that condition, these name another of its family:")
    case .anyPreexisting:
      Phrase(
        "Sin nombrar ese padecimiento, alcanzan cualquier preexistencia:",
        "Not naming that condition, these cover any pre-existing condition:")
    }
  }

  /// What a facet counts.
  package static func heading(ofFacet name: String) -> Phrase {
    switch name {
    case "institution": Phrase("Institución", "Institution")
    case "year": Phrase("Año", "Year")
    default: RecordKind.precedent.description.fields.first { $0.optionName == name }?.words ?? .same(name)
    }
  }

  /// What the words shown are: the headnote and the text of a thesis stand as published, all else is a summary.
  package static func label(_ snippet: PrecedentSnippet) -> Phrase {
    let asPublished = ["headnote", "text"].contains(snippet.field)
    let field = asPublished ? RecordKind.precedent.description.field(snippet.field) : nil
    return field?.words ?? Phrase("Resumen, no es cita", "Summary, not a quotation")
  }
}
