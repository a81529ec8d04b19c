import CaseModel
import TestKit

/// Values of the case by chance.
extension SeededRandom {
  mutating func text() -> String {
    let pieces = ["año", "ñandú", "\"comillas\"", "\\", "línea\n", "\u{1}", "🙂", "oficio 12", "«azúcar»", " "]
    return (0...Int.random(in: 0..<3, using: &self)).map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }

  mutating func date() -> PartialDate? {
    switch Int.random(in: 0..<6, using: &self) {
    case 0: return .unknown
    case 1:
      guard let first = point(), let last = point() else { return nil }
      return PartialDate(first.earliest <= last.latest ? "\(written(first))/\(written(last))" : written(first))
    default: return point().map(PartialDate.init)
    }
  }

  private mutating func point() -> PartialDate.Point? {
    let precision = Int.random(in: 0..<3, using: &self)
    return PartialDate.Point(
      year: Int.random(in: 1...9999, using: &self),
      month: precision > 0 ? Int.random(in: 1...12, using: &self) : nil,
      day: precision > 1 ? Int.random(in: 1...28, using: &self) : nil, approximate: Bool.random(using: &self))
  }

  private func written(_ point: PartialDate.Point) -> String { PartialDate(point).text }

  /// A body of the fields; each optional one is there with the chance given.
  mutating func body(of fields: [Field], chance: Double) -> JSONValue {
    .object(
      fields.compactMap { field in
        guard field.required || Double.random(in: 0..<1, using: &self) < chance else { return nil }
        guard field.repeats else { return JSONValue.Member(field.name, value(of: field, chance: chance)) }
        let count = Int.random(in: 1...3, using: &self)
        return JSONValue.Member(field.name, .array((0..<count).map { _ in value(of: field, chance: chance) }))
      })
  }

  private mutating func value(of field: Field, chance: Double) -> JSONValue {
    switch field.shape {
    case .text, .paragraph: .string(text())
    case .date: .string(date()?.text ?? "unknown")
    case .integer: .number(String(Int.random(in: -9...9999, using: &self)))
    case .decimal: .string("\(Int.random(in: 0...999, using: &self)).50")
    case .flag: .bool(Bool.random(using: &self))
    case .code(let list): .string("\(list)-\(Int.random(in: 0...9, using: &self))")
    case .digest: .string(String(repeating: "a1", count: 32))
    case .group(let inner): group(inner, chance)
    }
  }

  private mutating func group(_ fields: [Field], _ chance: Double) -> JSONValue {
    let value = body(of: fields, chance: chance)
    guard value.isEmpty, let first = fields.first else { return value }
    return .object([JSONValue.Member(first.name, self.value(of: first, chance: 1))])
  }
}
