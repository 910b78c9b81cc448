internal import RealModule

/// The losses of many rows, and how they become one number.
///
/// ```swift
/// let rows = RowLosses([0.1, 2], weights: [1, 10])
/// // rows.mean == 1.05
/// // rows.weightedMean == 1.8272727272727274
/// // rows.weightedSumPerRow == 10.05
/// ```
public struct RowLosses: Hashable, Sendable {
  /// The loss of each row, in nats where it has a unit.
  public let losses: [Double]
  /// How much each row counts.
  public let weights: [Double]

  /// Makes rows.
  ///
  /// - Parameters:
  ///   - losses: The loss of each row, without its weight; one row or more.
  ///   - weights: One per row; finite, not negative, not all 0. Nothing where all count the same.
  public init(_ losses: [Double], weights: [Double]? = nil) {
    precondition(weights?.count ?? losses.count == losses.count, "A weight for each row.")
    self.losses = losses
    self.weights = weights ?? losses.map { _ in 1 }
  }

  /// The sum of the losses, weighted: Σ wᵢ·lᵢ.
  public var sum: Double {
    zip(weights, losses).map { $0 == 0 ? 0 : $0 * $1 }.expansionOfSum.value
  }

  /// The mean of the losses, as if every row counted the same: Σ lᵢ / N.
  public var mean: Double {
    (losses.expansionOfSum / Expansion(Double(losses.count))).value
  }

  /// The weighted sum over the weights: Σ wᵢ·lᵢ / Σ wᵢ, as PyTorch and scikit-learn divide.
  public var weightedMean: Double { sum / weights.expansionOfSum.value }

  /// The weighted sum over the rows: Σ wᵢ·lᵢ / N, as Keras divides.
  public var weightedSumPerRow: Double { sum / Double(losses.count) }

  /// The perplexity of the mean: e to its power, never the mean of the rows' perplexities.
  public var perplexity: Double { .exp(mean) }
}
