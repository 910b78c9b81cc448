import LossCore
import TestSupport
import Testing

/// What many rows become, and what they may not be made of.
@Suite struct RowLossesTests {
  @Test func whatIsNotRowsIsRefused() {
    #expect(throws: RowLosses.Invalid.noRows) { try RowLosses([]) }
    #expect(throws: RowLosses.Invalid.notANumber(row: 1)) { try RowLosses([1, .nan]) }
    #expect(throws: RowLosses.Invalid.negative(row: 0, loss: -1)) { try RowLosses([-1]) }
    #expect(throws: RowLosses.Invalid.count(weights: 1, rows: 2)) {
      try RowLosses([1, 2], weights: [1])
    }
    #expect(throws: RowLosses.Invalid.weightNotANumber(row: 1)) {
      try RowLosses([1, 2], weights: [1, .nan])
    }
    for weight in [-1, Double.infinity] {
      #expect(throws: RowLosses.Invalid.weightOutOfRange(row: 0, weight: weight)) {
        try RowLosses([1, 2], weights: [weight, 1])
      }
    }
    #expect(throws: RowLosses.Invalid.nothingCounts) { try RowLosses([1, 2], weights: [0, 0]) }
  }

  @Test func infinityStaysInfinityUnlessItDoesNotCount() throws {
    let rows = try RowLosses([1, .infinity, 2])
    #expect(rows.sum == .infinity)
    #expect(rows.mean == .infinity)
    #expect(rows.weightedMean == .infinity)
    #expect(rows.weightedSumPerRow == .infinity)
    #expect(rows.perplexity == .infinity)
    let without = try RowLosses([1, .infinity, 2], weights: [1, 0, 1])
    #expect(without.sum == 3)
    #expect(without.weightedMean == 1.5)
    #expect(without.weightedSumPerRow == 1)
    #expect(without.mean == .infinity)
    #expect(try RowLosses([1000]).perplexity == .infinity)
  }

  /// The weights of a mean have no scale, whatever their products are.
  @Test func hugeAndTinyWeightsAreWeightsLikeOthers() throws {
    for weight in [1e308, .greatestFiniteMagnitude, 1e-308, .leastNonzeroMagnitude] {
      let rows = try RowLosses([2, 3, 1e-5], weights: [weight, weight, 0])
      #expect(rows.weightedMean == 2.5)
      #expect(try RowLosses([1e-5], weights: [weight]).weightedMean == 1e-5)
      #expect(try RowLosses([0], weights: [weight]).weightedMean == 0)
    }
    let apart = try RowLosses([1, 8], weights: [.leastNonzeroMagnitude, 1e308])
    #expect(apart.weightedMean == 8)
    let infinite = try RowLosses([.infinity, 8], weights: [.leastNonzeroMagnitude, 1e308])
    #expect(infinite.weightedMean == .infinity)
    #expect(infinite.sum == .infinity)
    let large = try RowLosses([1, 0.5], weights: [1e308, 1e308])
    #expect(large.sum == 1.5e308)
    #expect(try RowLosses([1, 1], weights: [1e308, 1e308]).sum == .infinity)
    #expect(try RowLosses([1, 1], weights: [1e308, 1e308]).weightedSumPerRow == 1e308)
  }

  @Test(arguments: Array<UInt64>(1...20))
  func aPowerOfTwoInAllWeightsChangesNoMean(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let losses = (0..<20).map { _ in Double.random(in: 0...40, using: &generator) }
    let weights = losses.map { _ in generator.weight + 0.01 }
    let plain = try RowLosses(losses, weights: weights)
    for exponent in [-1000, -500, -1, 1, 500, 1000] {
      func scaled(_ value: Double) -> Double {
        Double(sign: .plus, exponent: exponent, significand: value)
      }
      let other = try RowLosses(losses, weights: weights.map(scaled))
      #expect(other.weightedMean == plain.weightedMean)
      #expect(other.sum == scaled(plain.sum))
      #expect(other.weightedSumPerRow == scaled(plain.weightedSumPerRow))
    }
  }

  @Test func thePerplexityIsThatOfTheMean() throws {
    let rows = try RowLosses([0, 2])
    #expect(rows.perplexity == 2.718281828459045)
  }

  @Test(arguments: [10, 1000, 100_000])
  func theOrderOfTheRowsDoesNotMatter(count: Int) throws {
    var generator = SplitMix64(seed: UInt64(count))
    let rows = (0..<count).map { _ in
      let size = Double.random(in: -30...6, using: &generator)
      return (loss: size < 0 ? 1 / (1 - size * size * size) : size, weight: generator.weight)
    }
    let plain = try RowLosses(rows.map(\.loss), weights: rows.map(\.weight))
    for _ in 0..<(count > 1000 ? 1 : 3) {
      let order = rows.shuffled(using: &generator)
      let other = try RowLosses(order.map(\.loss), weights: order.map(\.weight))
      for figure in [\RowLosses.sum, \.mean, \.weightedMean, \.weightedSumPerRow, \.perplexity] {
        let expected = plain[keyPath: figure]
        #expect(abs(other[keyPath: figure] - expected) <= 2 * expected.ulp)
      }
    }
    // As in the order that a plain sum does best with.
    let sorted = rows.map(\.loss).sorted()
    #expect(try abs(RowLosses(sorted).mean - plain.mean) <= 2 * plain.mean.ulp)
  }

  /// Powers of two and their like, of which the exact sum is known.
  @Test func aLargeRowDoesNotSwallowTheOthers() throws {
    let small = [Double](repeating: 0x1p-53, count: 4096)
    #expect(try RowLosses([1] + small).sum == 1 + 0x1p-41)
    #expect(try RowLosses(small + [1]).sum == 1 + 0x1p-41)
    let weights = [1] + [Double](repeating: 3, count: 4096)
    #expect(try RowLosses([1] + small, weights: weights).sum == 1 + 3 * 0x1p-41)
  }
}

extension SplitMix64 {
  fileprivate var weight: Double {
    mutating get { .random(in: 0...10, using: &self) }
  }
}
