import CaseModel
import CaseOperations
import HTTPKit

/// What the fields of a form hold: typed by a person, prefilled by an address, or taken from a record.
///
/// Fields are named `c.title`, `c.phones.0`, `c.consents.0.use`; links `v.hasCondition.0`.
struct FormValues {
  private(set) var values: [String: String] = [:]
  /// How many rows a repeated field shows beyond those that hold something.
  private var extra: [String: Int] = [:]

  static let fieldPrefix = "c."
  static let linkPrefix = "v."

  init() {}

  /// What a person sent.
  init(sent call: WebCall) {
    for field in call.request.fields { take(field) }
    if let name = call.field("mas") { extra[name] = rows(name, least: 1) + 1 }
  }

  /// What an address prefills.
  init(prefilled call: WebCall) { for field in call.request.head.query { take(field) } }

  private mutating func take(_ field: HTTPField) {
    guard field.name.hasPrefix(Self.fieldPrefix) || field.name.hasPrefix(Self.linkPrefix) else { return }
    values[field.name] = field.value.replacing("\r\n", with: "\n").trimmed
  }

  /// What a record holds.
  init(_ body: JSONValue, _ kind: RecordKind, _ language: Language) {
    for field in kind.description.formFields {
      guard let value = body[field.name] else { continue }
      for (index, item) in (field.repeats ? value.elements : [value]).enumerated() {
        if case .group(let inner) = field.shape {
          for part in inner {
            guard let value = item[part.name] else { continue }
            values["\(field.inputName).\(index).\(part.name)"] = Self.text(value, part, language)
          }
        } else {
          values[field.repeats ? "\(field.inputName).\(index)" : field.inputName] = Self.text(item, field, language)
        }
      }
    }
  }

  private static func text(_ value: JSONValue, _ field: Field, _ language: Language) -> String {
    if field.repeats { return value.elements.compactMap(\.text).joined(separator: "\n") }
    if case .bool(let flag) = value { return flag ? "yes" : "no" }
    if case .date = field.shape, value.text == PartialDate.unknown.text {
      return Phrase("sin fecha", "unknown").text(language)
    }
    return value.text ?? ""
  }

  subscript(_ name: String) -> String { values[name] ?? "" }

  /// How many rows a repeated field needs.
  func rows(_ name: String, least: Int = 1) -> Int {
    let used = values.compactMap { key, value -> Int? in
      guard key.hasPrefix(name + "."), !value.isEmpty else { return nil }
      return key.dropFirst(name.utf8.count + 1).split(separator: ".").first.flatMap { Int($0) }
    }
    // A hostile form may name any row.
    let last = min(used.max() ?? -1, 500)
    return max(last + 1, least, min(extra[name] ?? 0, 500))
  }

  /// What of the values belongs to one field.
  func part(_ field: Field) -> [String: String] {
    values.filter { key, value in
      !value.isEmpty && (key == field.inputName || key.hasPrefix(field.inputName + "."))
    }
  }

  /// Puts what other values hold of a field in the place of these.
  mutating func replace(_ field: Field, with other: FormValues) {
    for key in part(field).keys { values[key] = nil }
    values.merge(other.part(field)) { $1 }
  }

  // MARK: What operations take

  /// The fields to set and to clear.
  func inputs(_ fields: [Field]) -> (set: [FieldInput], clear: [String]) {
    var set: [FieldInput] = []
    var clear: [String] = []
    for field in fields {
      let before = set.count
      if case .group(let inner) = field.shape {
        for row in 0..<rows(field.inputName) {
          let parts = inner.flatMap { part in inputs(part, named: "\(field.inputName).\(row).\(part.name)") }
          if !parts.isEmpty { set.append(FieldInput(field.name, parts: parts)) }
        }
      } else if field.repeats {
        for row in 0..<rows(field.inputName) {
          let text = self["\(field.inputName).\(row)"]
          if !text.isEmpty { set.append(FieldInput(field.name, text)) }
        }
      } else if !self[field.inputName].isEmpty {
        set.append(FieldInput(field.name, self[field.inputName]))
      }
      if set.count == before { clear.append(field.name) }
    }
    return (set, clear)
  }

  private func inputs(_ part: Field, named name: String) -> [FieldInput] {
    let text = self[name]
    guard !text.isEmpty else { return [] }
    guard part.repeats else { return [FieldInput(part.name, text)] }
    return text.split(separator: "\n").map { FieldInput(part.name, String($0).trimmed) }
  }

  /// The links asked for, each with the name of its input, so that what does not fit is told beside it.
  func links(_ relations: [Relation]) -> [LinkInput] {
    relations.flatMap { relation in
      let name = Self.linkPrefix + relation.rawValue
      return (0..<rows(name)).compactMap { row -> LinkInput? in
        let text = self["\(name).\(row)"]
        guard !text.isEmpty else { return nil }
        var link = LinkInput(relation, text)
        link.option = "\(name).\(row)"
        return link
      }
    }
  }
}

extension Field {
  /// The name of its input in forms.
  var inputName: String { FormValues.fieldPrefix + name }
}

extension KindDescription {
  /// The fields a person fills in: documents come as files, what other programs left stays as it is.
  var formFields: [Field] {
    fields.filter { field in
      if case .digest = field.shape { return false }
      return !["documents", "extensions"].contains(field.name)
    }
  }
}
