public import CaseModel
import TextFolding

/// Why a typed text does not fit its field.
public enum FieldProblem: Error, Sendable, Hashable {
  /// The kind has no field of that name.
  case unknownField(String)
  /// A required field is missing.
  case missing(String)
  /// The text is only blanks, and nothing else names the record.
  case blank(String)
  /// The text is no date of the accepted forms; what it may mean, if it is one that people write.
  case notADate(String, meant: PartialDate? = nil)
  /// The text is no whole number.
  case notAnInteger(String)
  /// The text is no decimal number.
  case notADecimal(String)
  /// The text is neither yes nor no.
  case notAFlag(String)
  /// The text is no SHA-256.
  case notADigest(String)
  /// The code stands in no term of the vocabulary.
  case unknownCode(field: String, vocabulary: String)
  /// The field takes one value and was given several.
  case notRepeatable(String)
  /// The value's JSON type is not the field's.
  case wrongType(String)
  /// The text has more letters than it may.
  case tooLong(String, most: Int)
}

/// Turns what a person types into the value a body holds.
enum TypedValue {
  /// The JSON value of one typed text, each accented letter as one, however the keyboard or the pasted page had it.
  ///
  /// - Parameters:
  ///   - text: what was typed; group fields take `name=value,name=value`.
  ///   - field: the field it is for.
  /// - Throws: `FieldProblem`, naming the field and never the text.
  static func value(_ text: String, for field: Field) throws(FieldProblem) -> JSONValue {
    switch field.shape {
    case .text, .paragraph, .code: return .string(Folding.nfc(text))
    case .date:
      guard let date = PartialDate(text) else { throw .notADate(field.name, meant: MeantDate.of(text)) }
      return .string(date.text)
    case .integer:
      guard let number = Int(text) else { throw .notAnInteger(field.name) }
      return .number(String(number))
    case .decimal:
      guard isDecimal(text) else { throw .notADecimal(field.name) }
      return .string(text)
    case .flag:
      switch text.lowercased() {
      case "true", "yes", "si", "sí", "1": return .bool(true)
      case "false", "no", "0": return .bool(false)
      default: throw .notAFlag(field.name)
      }
    case .digest:
      guard isDigest(text) else { throw .notADigest(field.name) }
      return .string(text.lowercased())
    case .group(let fields): return try group(text, of: fields)
    }
  }

  /// The group written as `name=value,name=value`; a comma that no known `name=` follows belongs to the value.
  private static func group(_ text: String, of fields: [Field]) throws(FieldProblem) -> JSONValue {
    var pieces: [(field: Field, text: String)] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(sides[0].drop { $0 == " " })
      if sides.count == 2, let field = fields.first(where: { $0.name == name || $0.optionName == name }) {
        pieces.append((field, String(sides[1])))
      } else if pieces.isEmpty {
        throw .unknownField(name)
      } else {
        pieces[pieces.count - 1].text += "," + piece
      }
    }
    var given: [String: JSONValue] = [:]
    for piece in pieces {
      let value = try value(piece.text, for: piece.field)
      if piece.field.repeats {
        given[piece.field.name] = .array((given[piece.field.name]?.elements ?? []) + [value])
      } else {
        given[piece.field.name] = value
      }
    }
    return .object(fields.compactMap { field in given[field.name].map { JSONValue.Member(field.name, $0) } })
  }

  /// Whether the text is a decimal number with a point and no exponent.
  static func isDecimal(_ text: String) -> Bool {
    let digits = text.first == "-" ? text.dropFirst() : Substring(text)
    let pieces = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    return pieces.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }

  static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) || (65...70).contains($0) }
  }
}
