package import CaseModel
package import CaseOperations

extension Message {
  /// The words of a value that does not fit its field; the value itself stays out.
  package init(_ problem: FieldProblem) {
    switch problem {
    case .unknownField(let name):
      self.init(
        "unknown-field", Phrase("no existe ese campo", "there is no such field"),
        place: Self.place(name))
    case .missing(let name):
      self.init(
        "missing-field", Phrase("falta un campo obligatorio", "a required field is missing"), place: Self.place(name))
    case .blank(let name):
      self.init(
        "blank-field", Phrase("el texto está en blanco", "the text is blank"), place: Self.place(name),
        why: Phrase("no se escribió nada", "nothing was written"))
    case .notADate(let name, let meant?):
      self.init(
        "not-a-date",
        Phrase("así no se escribe aquí una fecha", "dates are not written so here"), place: Self.place(name),
        why: Phrase("¿\(meant.text)?", "\(meant.text)?"),
        next: Phrase("escríbala AAAA-MM-DD; no se escribió nada", "write it YYYY-MM-DD; nothing was written"))
    case .notADate(let name, nil):
      self.init(
        "not-a-date", Phrase("no es una fecha", "not a date"), place: Self.place(name),
        why: Phrase("no se escribió nada", "nothing was written"),
        next: Phrase(
          "use AAAA-MM-DD, AAAA-MM, AAAA, \"~2006\", \"2008/2010\" o \"sin fecha\"",
          "use YYYY-MM-DD, YYYY-MM, YYYY, \"~2006\", \"2008/2010\" or \"unknown\""))
    case .notAnInteger(let name):
      self.init(
        "not-an-integer", Phrase("no es un número entero", "not a whole number"), place: Self.place(name))
    case .notADecimal(let name):
      self.init(
        "not-a-decimal", Phrase("no es un número", "not a number"), place: Self.place(name),
        next: Phrase("use punto decimal y sin separadores: 1234.50", "use a point and no separators: 1234.50"))
    case .notAFlag(let name):
      self.init(
        "not-a-flag", Phrase("no es sí ni no", "neither yes nor no"), place: Self.place(name),
        next: Phrase("sí|no", "yes|no"))
    case .notADigest(let name):
      self.init(
        "not-a-digest", Phrase("no es una huella SHA-256", "not a SHA-256"), place: Self.place(name),
        why: Phrase("tiene 64 dígitos hexadecimales", "it has 64 hexadecimal digits"))
    case .unknownCode(let field, let vocabulary):
      self.init(
        "unknown-code",
        Phrase("ese código no está en la lista \(vocabulary)", "that code is not in the list \(vocabulary)"),
        place: Self.place(field))
    case .notRepeatable(let name):
      self.init(
        "not-repeatable", Phrase("este campo lleva un solo valor", "this field takes one value"),
        place: Self.place(name))
    case .wrongType(let name):
      self.init(
        "wrong-type", Phrase("el valor no es del tipo del campo", "the value is not of the field's type"),
        place: Self.place(name))
    case .tooLong(let name, let most):
      self.init(
        "too-long", Phrase("es demasiado largo", "too long"), place: Self.place(name),
        why: Phrase("caben \(most) caracteres", "it holds \(most) characters"))
    }
    exit = .usage
  }

  /// Where: the option that gives the field.
  package static func place(_ field: String) -> Phrase {
    let option = "--" + Field(field, .text, Phrase("", "")).optionName
    return Phrase("campo \(option)", "field \(option)")
  }
}
