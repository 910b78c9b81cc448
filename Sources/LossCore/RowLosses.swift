internal import RealModule

/// The losses of many rows, and how they become one number.
///
/// Libraries agree on the losses of the rows, and differ in what they divide the sum by:
///
/// ```swift
/// let rows = try RowLosses([0.1, 2], weights: [1, 10])
/// // rows.sum == 20.1
/// // rows.mean == 1.05
/// // rows.weightedMean == 1.8272727272727274
/// // rows.weightedSumPerRow == 10.05
/// ```
///
/// A row of infinite loss makes each of them infinite, unless its weight is 0. Products and sums are
/// carried in twice the precision, so that the order of the rows does not matter, and with weights
/// over a power of two, so that a weight near either end of what a `Double` holds is one like another.
///
/// Accuracy: 2 ULP beyond that of the losses, for 100,000 rows in any order too (`AccuracyTests`,
/// `RowLossesTests`); of the perplexity, times 1 + the mean.
public struct RowLosses: Hashable, Sendable {
  /// Why numbers are not the losses of rows, or not their weights.
  public enum Invalid: Error, Hashable, Sendable {
    /// No rows, which have no mean.
    case noRows
    /// Another number of weights than of rows.
    case count(weights: Int, rows: Int)
    /// A loss that is NaN.
    case notANumber(row: Int)
    /// Below 0.
    case negative(row: Int, loss: Double)
    /// A weight that is NaN.
    case weightNotANumber(row: Int)
    /// Negative or infinite.
    case weightOutOfRange(row: Int, weight: Double)
    /// All weights are 0.
    case nothingCounts
  }

  /// The loss of each row, in nats where it has a unit.
  public let losses: [Double]
  /// How much each row counts.
  public let weights: [Double]

  /// Makes rows.
  ///
  /// - Parameters:
  ///   - losses: The loss of each row, without its weight; one row or more, from 0 to infinity.
  ///   - weights: One per row; finite, not negative, not all 0. Nothing where all count the same.
  /// - Throws: ``Invalid``, naming the first offender.
  /// - Complexity: O(*N*) for *N* rows, as all figures.
  public init(_ losses: [Double], weights: [Double]? = nil) throws(Invalid) {
    guard !losses.isEmpty else { throw .noRows }
    for (row, loss) in losses.enumerated() {
      guard !loss.isNaN else { throw .notANumber(row: row) }
      guard loss >= 0 else { throw .negative(row: row, loss: loss) }
    }
    self.losses = losses
    self.weights = weights ?? losses.map { _ in 1 }
    guard self.weights.count == losses.count else {
      throw .count(weights: self.weights.count, rows: losses.count)
    }
    for (row, weight) in self.weights.enumerated() {
      guard !weight.isNaN else { throw .weightNotANumber(row: row) }
      guard weight >= 0, weight.isFinite else { throw .weightOutOfRange(row: row, weight: weight) }
    }
    guard self.weights.contains(where: { $0 > 0 }) else { throw .nothingCounts }
  }

  /// The sum of the losses, weighted: Σ wᵢ·lᵢ.
  public var sum: Double { scaled(weightedSum.value, by: weightExponent) }

  /// The mean of the losses, as if every row counted the same: Σ lᵢ / N.
  public var mean: Double { exactMean.value }

  /// The weighted sum over the weights: Σ wᵢ·lᵢ / Σ wᵢ, as PyTorch and scikit-learn divide.
  public var weightedMean: Double { (weightedSum / scaledWeights.expansionOfSum).value }

  /// The weighted sum over the rows: Σ wᵢ·lᵢ / N, as Keras divides.
  public var weightedSumPerRow: Double {
    scaled((weightedSum / rowCount).value, by: weightExponent)
  }

  /// The perplexity of the mean: e to its power, never the mean of the rows' perplexities.
  ///
  /// ```swift
  /// let pair = try RowLosses([0, 4])
  /// // pair.perplexity == 7.38905609893065
  /// ```
  public var perplexity: Double { exactMean.exponential }

  /// The sum of the losses by the scaled weights.
  private var weightedSum: Expansion {
    let isInfinite = zip(weights, losses).contains { $0 > 0 && $1 == .infinity }
    if isInfinite { return Expansion(.infinity) }
    return zip(scaledWeights, losses).lazy.filter { $0.0 > 0 }.map { Expansion($0, times: $1) }.sum
  }

  /// The weights over a power of two: at most 2, for neither their sum nor a product to overflow.
  private var scaledWeights: [Double] {
    let exponent = weightExponent
    return exponent == 0 ? weights : weights.map { scaled($0, by: -exponent) }
  }

  /// The exponent of the largest weight.
  private var weightExponent: Int { weights.max().map { Int($0.exponent) } ?? 0 }

  private func scaled(_ value: Double, by exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: value)
  }

  private var exactMean: Expansion { losses.expansionOfSum / rowCount }

  private var rowCount: Expansion { Expansion(Double(losses.count)) }
}
