/// SplitMix64: the same numbers for the same seed, everywhere.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }

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
