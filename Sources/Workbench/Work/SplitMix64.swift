/// A small generator of pseudo-random numbers, so that a seed gives the same data everywhere.
///
/// Source: Steele, Lea & Flood, “Fast Splittable Pseudorandom Number Generators” (2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to 1, each multiple of 2⁻⁵³ as likely as any other.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }
}
