import CaseModel
import CaseOperations
import CaseWords

/// Why a form was not taken: beside which of its inputs, and in which words.
struct FormError {
  /// The name of the input or of the field's rows; nothing if it is the form as a whole.
  let input: String?
  let words: String
  let error: OperationError

  init(_ error: any Error, _ t: Voice) {
    let error = OperationError(passing: error)
    self.error = error
    var cause = error
    var input: String?
    switch error {
    case .field(let problem): input = FormValues.fieldPrefix + problem.field
    case .unknownCode(let field, _, _, _): input = FormValues.fieldPrefix + field
    case .inOption(let name, let inner):
      input = name.hasPrefix(FormValues.linkPrefix) ? name : FormValues.fieldPrefix + name
      cause = inner
    default: break
    }
    self.input = input
    if case .wrongKind(let handle, let kind, let expected) = cause {
      words =
        "\(handle) \(t("es", "is")) \(t(kind.one)) · \(t("aquí va", "what goes here is")) \(t(RecordKind.expected(expected)))"
      return
    }
    let message = Message(cause)
    var pieces = [CaseScreen.capitalized(t(message.what))]
    if case .field = cause { pieces += [message.why, message.next].compactMap { $0.map { t($0) } } }
    if case .unknownCondition(_, let near) = cause, !near.isEmpty {
      pieces.append(t("¿quiso decir?", "did you mean?") + " " + t(Message.named(near)))
    }
    if case .ambiguousCondition(_, let codes) = cause { pieces.append(t(Message.named(codes))) }
    if case .ambiguousReference(_, let handles) = cause { pieces.append(handles.joined(separator: ", ")) }
    if case .unknownCode(_, let list, _, let near) = cause {
      let names = near.prefix(6).map { t(CaseLaw.shipped.words($0, of: list)) }
      pieces.append(t("por ejemplo:", "such as:") + " " + names.joined(separator: ", "))
    }
    words = pieces.joined(separator: " · ")
  }

  /// Whether it belongs beside an input or one of its rows.
  func isBeside(_ name: String) -> Bool { input.map { $0 == name || $0.hasPrefix(name + ".") } ?? false }

  /// What stands above a form that was not taken.
  func note(_ t: Voice) -> HTML {
    let place: HTML =
      input == nil
      ? "<p>\(words)</p>"
      : "<p>\(t("Revise el campo señalado; lo demás sigue como lo escribió.", "Check the field pointed out; the rest is as you typed it."))</p>"
    return
      "<div role=\"alert\">\(Piece.note("err", .alert, "<p><b>\(t("No se guardó nada.", "Nothing was saved."))</b></p>\(place)"))</div>"
  }
}

extension FieldProblem {
  /// The field concerned.
  var field: String {
    switch self {
    case .unknownField(let name), .missing(let name), .blank(let name), .notADate(let name, _), .notAnInteger(let name),
      .notADecimal(let name), .notAFlag(let name), .notADigest(let name), .unknownCode(let name, _),
      .notRepeatable(let name), .wrongType(let name), .tooLong(let name, _):
      name
    }
  }
}
