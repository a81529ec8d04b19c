import TestKit

/// What contents made by chance are made of.
extension SeededRandom {
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &self)]
  }

  mutating func hexadecimal(_ digits: Int) -> String {
    String((0..<digits).map { _ in pick(Array("0123456789abcdef")) })
  }

  mutating func uid() -> String {
    hexadecimal(8) + "-" + hexadecimal(4) + "-7" + hexadecimal(3) + "-a" + hexadecimal(3) + "-" + hexadecimal(12)
  }
}
