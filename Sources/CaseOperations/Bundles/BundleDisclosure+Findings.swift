import CaseModel

/// What is told of the documents that a disclosure profile lets into a bundle.
extension Finding {
  private init(_ id: String, _ severity: Severity, _ record: RecordView, _ summary: Phrase, _ remedy: Phrase) {
    self.init(
      id: id, severity: severity, place: Place(uid: record.uid, record: record.handle), summary: summary, remedy: remedy
    )
  }

  static func noAddressee(_ bundle: RecordView) -> Finding {
    Finding(
      "P21", .error, bundle,
      Phrase(
        "Este legajo no va a un juicio: falta decir para quién es, y con eso qué identidades se reservan.",
        "This bundle is for no proceeding: nobody said for whom it is, and so which identities it keeps back."),
      Phrase(
        "Vincule el escrito con su juicio, o dígalo con --disclosure: partner para aliados, press para publicarse, full sólo para la oficina.",
        "Link the filing with its proceeding, or say so with --disclosure: partner for allies, press for publication, full for the office only."
      ))
  }

  static func noProceeding(_ bundle: RecordView) -> Finding {
    Finding(
      "P21", .error, bundle,
      Phrase(
        "El perfil court es para un juicio y el legajo no va con un escrito presentado en uno.",
        "The profile court is for a proceeding, and the bundle goes with no filing in one."),
      Phrase(
        "Vincule el escrito con su juicio, o elija otro perfil con --disclosure.",
        "Link the filing with its proceeding, or choose another profile with --disclosure."))
  }

  static func unsearched(_ bundle: RecordView) -> Finding {
    Finding(
      "P22", .warning, bundle,
      Phrase(
        "Con el perfil full no se buscaron identidades reservadas en las páginas.",
        "Under the profile full the pages were not searched for identities kept back."),
      Phrase(
        "Úselo sólo dentro de la oficina; para entregarlo, ármelo sin --disclosure full.",
        "Use it within the office only; to hand it over, build it without --disclosure full."))
  }

  static func redactionGoes(_ record: RecordView) -> Finding {
    Finding(
      "P23", .note, record,
      Phrase(
        "Va la copia testada: el original de \(record.handle) está más restringido de lo que admite el perfil.",
        "The redacted copy goes in: the original of \(record.handle) is more closed than the profile lets out."),
      Phrase(
        "Si debe ir el original, cambie el acceso de su registro.",
        "If the original must go in, change its record’s access."))
  }

  static func originalGoes(_ record: RecordView) -> Finding {
    Finding(
      "P24", .warning, record,
      Phrase(
        "Va el original, aunque \(record.handle) tiene una copia testada: el perfil admite su registro.",
        "The original goes in, though \(record.handle) has a redacted copy: the profile lets its record out."),
      Phrase(
        "Si debe ir la copia testada, restrinja el acceso del registro.",
        "If the redacted copy must go in, restrict the record’s access."))
  }

  static func closedGoes(_ record: RecordView, _ severity: Severity) -> Finding {
    Finding(
      "P25", severity, record,
      Phrase(
        "El documento de \(record.handle) está más restringido de lo que admite el perfil y no tiene copia testada.",
        "The document of \(record.handle) is more closed than the profile lets out and has no redacted copy."),
      severity == .error
        ? Phrase(
          "Agregue una copia testada o quítelo. Si el juzgado debe recibirlo así, confirme que va tal cual.",
          "Add a redacted copy or take it out. If the court must get it as it is, confirm that it goes as it is."
        )
        : Phrase(
          "Agregue una copia testada, quítelo, o confirme al armar que va tal cual.",
          "Add a redacted copy, take it out, or confirm on building that it goes as it is."))
  }
}
