import CaseModel

/// Law that nobody compared with its official source: the office is told, since the page that a court reads does not say it.
enum SourceFindings {
  private static let law: Set<RecordKind> = [.norm, .precedent]

  /// Whether a record states law that nobody compared with its official source.
  static func isUncompared(_ record: DossierRecord) throws(DossierFailure) -> Bool {
    guard law.contains(record.kind) else { return false }
    return try record.bodyValue()["verified"] != .bool(true)
  }

  /// A warning that names them, if there are any.
  static func finding(_ handles: [String]) -> Finding? {
    let named = Handles.list(handles.filter { !$0.isEmpty })
    if handles.isEmpty { return nil }
    return Finding(
      id: "P16", severity: .warning, place: Finding.Place(),
      summary: Phrase(
        "Sin cotejar con la fuente oficial: \(named). La página que lee el juzgado no lo dice.",
        "Not compared with the official source: \(named). The page that the court reads does not say so."),
      remedy: Phrase(
        "Cotéjelos antes de entregar y anote en cada uno que está verificado.",
        "Compare them before you hand it over, and note in each that it is verified."),
      command: Phrase("norm|precedent edit CLAVE --verified sí", "norm|precedent edit HANDLE --verified yes"))
  }
}
