import CaseModel
import XMLKit

/// Says in a lawyer's words how a dossier departs from its schema, and what to do about it.
struct SchemaSentences {
  let problem: XMLProblem
  /// The record concerned, as a person names it.
  let record: Phrase?
  let kind: RecordKind?

  /// The rule's id, the sentence and the remedy.
  var sentence: (id: String, summary: Phrase, remedy: Phrase) {
    let what = ModelWords.words(element: problem.element, attribute: problem.attribute, kind: kind)
    switch SchemaProblem(problem).fault {
    case .missingContent(let expected):
      let names = list(expected)
      return (
        "E01", place("falta \(names.es)", "\(names.en) is missing"),
        Phrase("Complete ese dato y exporte de nuevo.", "Fill it in and export again.")
      )
    case .unexpectedElement(let expected):
      let names = list(expected)
      let rest =
        expected.isEmpty
        ? Phrase("", "") : Phrase("; ahí puede estar \(names.es)", "; what may stand there is \(names.en)")
      return (
        "E02",
        place("\(what.es) no va en ese lugar\(rest.es)", "\(what.en) does not belong in that place\(rest.en)"),
        Phrase(
          "Quite ese elemento o póngalo en su orden; si el formato no lo conoce, anótelo en «Nota».",
          "Remove the element or put it in its order; if the format does not know it, write it in the note.")
      )
    case .missingAttribute(let name):
      let missing = ModelWords.words(element: nil, attribute: name, kind: kind)
      return (
        "E03", place("falta \(missing.es)", "\(missing.en) is missing"),
        Phrase("Complete ese dato y exporte de nuevo.", "Fill it in and export again.")
      )
    case .unexpectedAttribute:
      return (
        "E04", place("\(what.es) no existe en este formato", "\(what.en) does not exist in this format"),
        Phrase("Quite ese atributo.", "Remove the attribute.")
      )
    case .wrongForm(let form):
      let (wanted, remedy) = words(for: form)
      return ("E05", place("\(what.es) no es \(wanted.es)", "\(what.en) is not \(wanted.en)"), remedy)
    case .notInList(let value, let allowed):
      let said = quote(code: value)
      return (
        "E06",
        place("\(what.es)\(said.es) no está en la lista", "\(what.en)\(said.en) is not in the list"),
        Phrase(
          "Use uno de estos valores: \(allowed.prefix(12).joined(separator: ", ")).",
          "Use one of these values: \(allowed.prefix(12).joined(separator: ", ")).")
      )
    case .tooLong:
      return (
        "E07", place("\(what.es) es más largo de lo permitido", "\(what.en) is longer than allowed"),
        Phrase("Acórtelo, o lleve el detalle a «Nota».", "Shorten it, or move the detail to the note.")
      )
    case .unknownReference(let value):
      let said = quote(identifier: value)
      return (
        "E08",
        place(
          "un vínculo lleva a algo que no está en el archivo\(said.es)",
          "a link leads to something that is not in the file\(said.en)"),
        Phrase(
          "Exporte también ese registro o documento, o quite el vínculo.",
          "Export that record or document too, or remove the link.")
      )
    case .repeatedKey(let value):
      let said = quote(identifier: value)
      return (
        "E09",
        place("el identificador\(said.es) está repetido", "the identifier\(said.en) occurs twice"),
        Phrase(
          "Deje uno solo de los dos; si son cosas distintas, vuelva a exportar desde su origen.",
          "Keep only one of the two; if they are different things, export again from their source.")
      )
    case .missingKey:
      return (
        "E10", place("falta el identificador", "the identifier is missing"),
        Phrase("Vuelva a exportar desde su origen.", "Export again from its source.")
      )
    case .strayText:
      return (
        "E11", place("hay texto suelto dentro de \(what.es)", "there is stray text inside \(what.en)"),
        Phrase("Quite ese texto o llévelo a un campo.", "Remove the text or move it into a field.")
      )
    case .wrongRoot, .other:
      return (
        "E12", place("\(what.es) no cumple el formato", "\(what.en) does not keep to the format"),
        Phrase(
          "Compárelo con un archivo recién exportado, o vuelva a exportar.",
          "Compare it with a newly exported file, or export again.")
      )
    }
  }

  private func place(_ es: String, _ en: String) -> Phrase {
    guard let record else { return Phrase(es.capitalizedFirst + ".", en.capitalizedFirst + ".") }
    return Phrase("\(record.es.capitalizedFirst): \(es).", "\(record.en.capitalizedFirst): \(en).")
  }

  private func list(_ names: [String]) -> Phrase {
    let words = names.prefix(6).map { ModelWords.words(element: $0, attribute: nil, kind: kind) }
    guard !words.isEmpty else { return Phrase("un dato obligatorio", "something required") }
    let more = names.count > 6
    return Phrase(
      words.map(\.es).joined(separator: words.count > 1 ? " o " : "") + (more ? " u otro" : ""),
      words.map(\.en).joined(separator: words.count > 1 ? " or " : "") + (more ? " or another" : ""))
  }

  /// The value in question, if it is a code of a list: any other may be a name, an address, a date of birth.
  private func quote(code value: String) -> Phrase { SchemaProblem.isCode(value) ? said(value) : Phrase("", "") }

  /// The value in question, if it is one that the program gives out, or the code of a term.
  private func quote(identifier value: String) -> Phrase {
    if problem.element == "term" { return quote(code: value) }
    return SchemaProblem.isIdentifier(value) ? said(value) : Phrase("", "")
  }

  private func said(_ value: String) -> Phrase { Phrase(" («\(value)»)", " (“\(value)”)") }

  private func words(for form: SchemaProblem.Form) -> (Phrase, Phrase) {
    switch form {
    case .date:
      (
        Phrase("una fecha", "a date"),
        Phrase(
          "Escriba año, año-mes o año-mes-día (2006, 2006-03, 2006-03-24), «~2006» si es aproximada, o «unknown».",
          "Write year, year-month or year-month-day (2006, 2006-03, 2006-03-24), “~2006” if approximate, or “unknown”.")
      )
    case .wholeNumber:
      (Phrase("un número entero", "a whole number"), Phrase("Escriba sólo cifras.", "Write digits only."))
    case .decimal:
      (
        Phrase("una cantidad", "an amount"),
        Phrase("Escriba cifras con punto decimal y sin comas.", "Write digits with a decimal point and no commas.")
      )
    case .flag:
      (Phrase("sí o no", "yes or no"), Phrase("Escriba «true» o «false».", "Write “true” or “false”."))
    case .digest:
      (
        Phrase("una huella SHA-256", "a SHA-256"),
        Phrase("Vuelva a exportar: la huella la calcula el programa.", "Export again: the program computes it.")
      )
    case .uid:
      (
        Phrase("un identificador", "an identifier"),
        Phrase("Vuelva a exportar: lo asigna el programa.", "Export again: the program assigns it.")
      )
    case .path:
      (
        Phrase("una ruta dentro de «documents/»", "a path inside “documents/”"),
        Phrase("Vuelva a exportar: la ruta la pone el programa.", "Export again: the program sets the path.")
      )
    case .code:
      (
        Phrase("un código", "a code"),
        Phrase(
          "Use letras sin acento, cifras, punto, guion o guion bajo.",
          "Use unaccented letters, digits, dot, hyphen or underscore.")
      )
    case .text:
      (
        Phrase("un texto válido", "a valid text"),
        Phrase("Escriba un texto que no esté vacío.", "Write a text that is not empty.")
      )
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { isEmpty ? self : prefix(1).uppercased() + dropFirst() }
}
