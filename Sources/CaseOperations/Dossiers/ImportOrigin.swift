import CaseModel
import Dossier
import DocumentStore

/// Says when what arrives is no whole dossier: its records bear identifiers of their own, so nothing of it is found here.
///
/// The office's own court or press dossier, brought back, would come in as copies of everybody. Whether it is the
/// office's own can be told: the secret behind its identifiers is here.
enum ImportOrigin {
  /// A warning, unless the dossier is whole.
  static func finding(_ plan: ImportPlan, _ context: OperationContext) throws -> Finding? {
    guard let profile = plan.profile, profile != ExportDossier.wholeProfile else { return nil }
    return try isOwn(plan, profile, context) ? own(profile) : foreign(profile)
  }

  /// Whether the store's own secret makes of a record here an identifier that arrives.
  private static func isOwn(_ plan: ImportPlan, _ profile: String, _ context: OperationContext) throws -> Bool {
    let kinds = Set(plan.arrivals.map(\.record.kind)).subtracting([.condition])
    let arriving = Set(plan.arrivals.map(\.record.uid))
    return try context.read { reader in
      guard let secret = try DisclosureKey.kept(reader) else { return false }
      let proceedings = try reader.identities(RecordKind.proceeding.rawValue).map { Optional($0) } + [nil]
      let here = try kinds.map { try reader.identities($0.rawValue) }.filter { !$0.isEmpty }
      // One kind is enough, and of those that are here the rarest is the quickest.
      guard let rarest = here.min(by: { $0.count < $1.count }) else { return false }
      return proceedings.contains { proceeding in
        var identifiers = KeyedIdentifiers(
          key: DisclosureKey.key(from: secret, profile, proceeding), profile: profile, proceeding: proceeding?.text)
        return rarest.contains { arriving.contains(identifiers.identifier(of: $0.text)) }
      }
    }
  }

  private static func own(_ profile: String) -> Finding {
    Finding(
      id: "I02", severity: .warning, place: Finding.Place(),
      summary: Phrase(
        "Es una versión reducida (perfil \(profile)) de este mismo archivo de casos: todo entra otra vez, como copia.",
        "This is a reduced version (profile \(profile)) of this very case file: everything comes in again, as a copy."),
      remedy: Phrase(
        "No la importe aquí; si ya lo hizo, deshaga el lote.", "Do not import it here; if you did, undo the batch."))
  }

  private static func foreign(_ profile: String) -> Finding {
    Finding(
      id: "I03", severity: .warning, place: Finding.Place(),
      summary: Phrase(
        "El expediente es una versión reducida (perfil \(profile)): sus identificadores son propios de esa entrega.",
        "The dossier is a reduced version (profile \(profile)): its identifiers are of that delivery only."),
      remedy: Phrase(
        "Si aquí ya están las mismas personas, pruebas o juicios, quedarán dos veces: compárelos después de importar.",
        "If the same people, evidence or proceedings are here already, they will stand here twice: compare them afterwards."
      ))
  }
}
