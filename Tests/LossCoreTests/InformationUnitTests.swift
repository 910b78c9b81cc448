import LossCore
import TestSupport
import Testing

@Suite struct InformationUnitTests {
  /// log₂ e and log₁₀ e in twice the precision of a double.
  private static let perNat: [InformationUnit: (Double, Double)] = [
    .nat: (1, 0),
    .bit: (1.4426950408889634, 2.0355273740931033e-17),
    .dit: (0.4342944819032518, 1.098319650216765e-17),
  ]

  @Test(arguments: InformationUnit.allCases)
  func conversionsAreWithinOneULP(unit: InformationUnit) throws {
    let (high, low) = try #require(Self.perNat[unit])
    var generator = SplitMix64(seed: 7)
    for _ in 0..<1000 {
      let nats = Double.random(in: 0...50, using: &generator)
      let rounded = nats * high
      let remainder = (-rounded).addingProduct(nats, high) + nats * low
      let error = abs(unit.fromNats(nats) - rounded - remainder)
      #expect(error <= rounded.ulp)
    }
    #expect(unit.fromNats(.infinity) == .infinity)
    #expect(unit.fromNats(0) == 0)
  }
}
