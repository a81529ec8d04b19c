import CaseModel
import TestKit

/// Makes bodies that keep to the model: about 300 bytes each, in the order of the kind's fields.
struct SampleBody {
  var random: SeededRandom
  private var words: SampleWords

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    words = SampleWords(&random)
  }

  /// A body of a kind.
  ///
  /// - Parameters:
  ///   - given: values that fields must have.
  ///   - closed: whether it holds a field that fewer people see than the record.
  mutating func make(_ kind: RecordKind, given: [String: JSONValue] = [:], closed: Bool = false) -> JSONValue {
    let description = kind.description
    var members: [JSONValue.Member] = []
    var codes = 0
    var paragraphs = 0
    for field in description.fields {
      if let value = given[field.name] {
        members.append(JSONValue.Member(field.name, value))
        continue
      }
      let isWanted = field.required || closed && field.name == "internalNote"
      if field.repeats || (field.access != nil || field.privileged) && !isWanted { continue }
      switch field.shape {
      case .code(let list) where (codes < 3 || isWanted) && field.name != "spokenLanguage":
        codes += 1
        if let code = words.code(of: list, &random) { members.append(JSONValue.Member(field.name, .string(code))) }
      case .paragraph where paragraphs == 0 || isWanted:
        paragraphs += 1
        let count = Int.random(in: 18...32, using: &random)
        members.append(JSONValue.Member(field.name, .string(words.text(count, &random))))
      case .text where isWanted:
        members.append(JSONValue.Member(field.name, .string(words.text(6, &random))))
      case .date where isWanted || field.name == description.dateField:
        members.append(JSONValue.Member(field.name, .string(date())))
      case .flag where isWanted || field.name == "verified":
        members.append(JSONValue.Member(field.name, .bool(Bool.random(using: &random))))
      case .integer where isWanted:
        members.append(JSONValue.Member(field.name, .number(String(Int.random(in: 1...500, using: &random)))))
      case .decimal where isWanted:
        members.append(JSONValue.Member(field.name, .string(String(Int.random(in: 1...90_000, using: &random)))))
      default: break
      }
    }
    return .object(members)
  }

  /// A code of a list.
  mutating func code(_ list: String) -> JSONValue { words.code(of: list, &random).map { .string($0) } ?? .null }

  private mutating func date() -> String {
    let year = Int.random(in: 2003...2025, using: &random)
    let month = Int.random(in: 1...12, using: &random)
    let day = Int.random(in: 1...28, using: &random)
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
