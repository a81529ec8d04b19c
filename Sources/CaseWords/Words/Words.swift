package import CaseModel
import CaseOperations
package import DocumentStore
package import FileKit

/// Words that stand in many answers.
package enum Words {
  package static let unknown = Phrase("sin dato", "no data")
  /// What stands where the reader's role does not reach, whether or not there is a value.
  package static let withheld = Phrase("reservado", "kept back")
  package static let unverified = Phrase("sin verificar", "unverified")
  package static let verified = Phrase("verificado", "verified")
  package static let handle = Phrase("Clave", "Handle")
  package static let title = Phrase("Título", "Title")
  package static let date = Phrase("Fecha", "Date")
  package static let kind = Phrase("Tipo", "Kind")
  package static let page = Phrase("página", "page")

  /// Yes or no.
  package static func flag(_ value: Bool) -> Phrase { value ? Phrase("sí", "yes") : Phrase("no", "no") }

  /// A date as written; what nobody knows, and what nobody recorded, says so.
  package static func date(_ date: PartialDate?, _ language: Language) -> String {
    guard let date, date != .unknown else { return unknown.text(language) }
    return date.text
  }

  /// A moment for programs.
  package static func timestamp(_ milliseconds: Int64) -> String { Timestamp(milliseconds: milliseconds).text }

  /// A moment for people: to the minute, by the clocks of the zone; in UTC, and saying so, where none is known.
  package static func moment(_ milliseconds: Int64, _ zone: NamedZone?) -> String {
    let ahead = zone?.offset(atSeconds: milliseconds / 1_000) ?? 0
    let text = Timestamp(milliseconds: milliseconds + Int64(ahead) * 1_000).text
    return String(text.prefix(10)) + " " + String(text.dropFirst(11).prefix(5)) + (ahead == 0 ? " UTC" : "")
  }

  /// The word of a severity, which carries the meaning without colour.
  package static func severity(_ severity: Finding.Severity) -> Phrase {
    switch severity {
    case .error: Phrase("ERROR", "ERROR")
    case .warning: Phrase("AVISO", "WARNING")
    case .note: Phrase("NOTA", "NOTE")
    }
  }

  /// What happened to a version.
  package static func change(_ change: Revision.Change) -> Phrase {
    switch change {
    case .added: Phrase("agregó", "added")
    case .revised: Phrase("cambió", "changed")
    case .removed: Phrase("mandó a la papelera", "removed")
    case .restored: Phrase("recuperó", "restored")
    case .erased: Phrase("borró de forma definitiva", "erased")
    }
  }

  /// What happened to a link.
  package static func change(ofLink change: Revision.Change) -> Phrase {
    switch change {
    case .added: Phrase("vinculó", "linked")
    case .revised: Phrase("cambió el vínculo", "changed the link")
    case .removed: Phrase("desvinculó", "unlinked")
    case .restored: Phrase("recuperó el vínculo", "restored the link")
    case .erased: Phrase("borró el vínculo", "erased the link")
    }
  }

  /// What an act of the ledger is called; one that has no words here stands as it is.
  package static func action(_ name: String) -> Phrase {
    if let words = actions[name] { return words }
    let kinds = [
      ("export.", Phrase("exportación", "export")), (BuildBundle.action, Phrase("legajo armado:", "bundle built:")),
    ]
    guard let (prefix, act) = kinds.first(where: { name.hasPrefix($0.0) }) else { return .same(name) }
    let isConfirmed = name.hasSuffix(ExportDossier.confirmed)
    let profile = name.dropFirst(prefix.count).dropLast(isConfirmed ? ExportDossier.confirmed.count : 0)
    let words = act + Phrase.same(" \(profile)")
    return isConfirmed ? words + Phrase(", documentos tal cual", ", documents as they are") : words
  }

  private static let actions: [String: Phrase] = [
    "add": Phrase("alta", "add"), "edit": Phrase("cambio", "edit"), "remove": Phrase("a la papelera", "remove"),
    "restore": Phrase("recuperación", "restore"), "link": Phrase("vínculo", "link"),
    "unlink": Phrase("vínculo quitado", "unlink"), "undo": Phrase("deshacer", "undo"),
    "erase": Phrase("borrado definitivo", "erase"), "import": Phrase("importación", "import"),
    "bundle": Phrase("cambio en un legajo", "bundle changed"),
    "bundle.build": Phrase("legajo armado", "bundle built"),
    "refusal": Phrase("registro de una negativa", "refusal recorded"),
    "backup": Phrase("respaldo", "backup"), "index": Phrase("lectura para la búsqueda", "reading for search"),
    "condition": Phrase("padecimiento en uso", "condition in use"),
    "member.add": Phrase("alta de miembro", "member added"), "member.grant": Phrase("función dada", "role given"),
    "member.revoke": Phrase("acceso retirado", "access taken away"),
    "create": Phrase("creación del archivo de casos", "case file created"),
    "anchor": Phrase("registro de lecturas asentado", "log of readings set down"),
    "export.list": Phrase("lista a un archivo", "list to a file"),
    "disclosure.key": Phrase("llave de seudónimos", "key of pseudonyms"),
  ]

  /// A number with its noun in singular or plural.
  package static func count(_ number: Int, _ one: Phrase, _ many: Phrase) -> Phrase {
    let noun = number == 1 ? one : many
    return Phrase("\(number) \(noun.es)", "\(number) \(noun.en)")
  }
}
