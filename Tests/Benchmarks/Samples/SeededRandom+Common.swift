import TestKit

/// Chance as words and conditions have it.
extension SeededRandom {
  /// A place in a list of so many, the first ones far more often, as words and conditions are.
  mutating func common(of count: Int) -> Int {
    // The inverse of a logarithmic distribution: each doubling of the place is equally likely.
    var rest = Double(next() >> 11) / Double(1 << 53) * Double(Int.bitWidth - count.leadingZeroBitCount)
    var place = 1.0
    while rest >= 1 {
      place *= 2
      rest -= 1
    }
    return min(count - 1, Int(place * (1 + rest)) - 1)
  }
}
