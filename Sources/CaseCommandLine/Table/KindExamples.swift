import CaseWords
import CaseModel

/// Lines worth copying for the kinds people use most; all people in them look invented.
enum KindExamples {
  static func add(_ kind: RecordKind) -> [Command.Example] {
    switch kind {
    case .strategicCase:
      [.init("case add \"Personas excluidas y otras\"", Phrase("Un caso", "A case"))]
    case .person:
      [
        .init(
          "person add \"Ana Ejemplo\" --institution I-1 --condition diabetes",
          Phrase(
            "Una persona, con quien debe asegurarla y su padecimiento",
            "A person, with who is to insure her and her condition")),
        .init(
          "person add --pseudonym V1 --participates-in C-1",
          Phrase("Una persona de la que sólo se sabe un seudónimo", "A person known only by a pseudonym")),
      ]
    case .institution:
      [.init("institution add \"Instituto de Ejemplo\"", Phrase("Una institución", "An institution"))]
    case .evidence:
      [
        .init(
          "evidence add oficio.pdf --title \"Oficio de respuesta\" --date \"~2006\" --proves H-4,page=2",
          Phrase(
            "Una prueba con su documento, y el hecho que prueba", "Evidence with its document, and the fact it proves"))
      ]
    case .fact:
      [
        .init(
          "fact add \"Más de 400 rechazos\" --date unknown",
          Phrase("Un hecho sin fecha conocida", "A fact whose date is unknown"))
      ]
    case .refusal:
      [
        .init(
          "refusal add \"Negativa por escrito\" --institution I-1 --person PE-1 --condition hipertension",
          Phrase("Una negativa, con quién la dio, a quién y por qué", "A refusal, with who gave it, to whom and why"))
      ]
    case .filing:
      [
        .init(
          "filing add demanda.pdf --proceeding J-1",
          Phrase("Un escrito presentado en un juicio", "A filing made in a proceeding"))
      ]
    case .precedent:
      [
        .init(
          "precedent add sentencia.pdf --title \"Sentencia de ejemplo\" --condition hipertension",
          Phrase("Un precedente y el padecimiento que trata", "A precedent and the condition it addresses"))
      ]
    default:
      [
        .init(
          "\(kind.description.command) add \"…\"",
          Phrase("Agregar ", "Add ") + kind.one)
      ]
    }
  }

  static func edit(_ kind: RecordKind) -> [Command.Example] {
    let handle = kind.description.handlePrefix + "-1"
    return [
      .init(
        "\(kind.description.command) edit \(handle) --verified yes --clear note",
        Phrase("Marcar como verificado y vaciar la nota", "Mark as verified and empty the note"))
    ]
  }
}
