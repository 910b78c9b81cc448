/// A small generator with a seed, so that a failing draw can be drawn again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// Logits in ±`reach`.
  mutating func logits(classes: Int, reach: Double = 20) -> [Double] {
    (0..<classes).map { _ in .random(in: -reach...reach, using: &self) }
  }

  /// Positive weights that add up to anything.
  mutating func weights(classes: Int) -> [Double] {
    (0..<classes).map { _ in .random(in: 0.01...1, using: &self) }
  }
}
