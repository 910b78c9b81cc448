import TestSupport

extension SplitMix64 {
  /// Logits in ±`reach`.
  mutating func logits(classes: Int, reach: Double = 20) -> [Double] {
    (0..<classes).map { _ in .random(in: -reach...reach, using: &self) }
  }

  /// Positive weights that add up to anything.
  mutating func weights(classes: Int) -> [Double] {
    (0..<classes).map { _ in .random(in: 0.01...1, using: &self) }
  }
}
