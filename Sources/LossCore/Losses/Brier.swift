extension BinaryExample {
  /// Brier score of the one predicted probability: (ŷ − y)².
  ///
  /// Without a unit, from 0 at ŷ = y to 1. Bounded, where the cross entropy is not: being wrong and
  /// sure costs no more than 1.
  ///
  /// ```swift
  /// let unsure = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
  /// // unsure.brierScore == 0.25
  /// ```
  ///
  /// Accuracy: 5 ULP, or 5 ULP of |ŷ − y| where a soft target is close to a ŷ that was computed
  /// from a logit; reached 2.5 (`AccuracyTests`).
  ///
  /// Source: Brier, “Verification of forecasts expressed in terms of probability” (1950), halved.
  ///
  /// - Complexity: O(1).
  public var brierScore: Double {
    let error = prediction.probability - target
    return error * error
  }
}

extension CategoricalExample {
  /// Brier score over all classes: Σ (ŷₖ − yₖ)².
  ///
  /// Without a unit, from 0 at ŷ = y to 2. For two classes it is twice the binary score.
  ///
  /// ```swift
  /// let even = Prediction(try Distribution([0.5, 0.25, 0.25]))
  /// let first = try CategoricalExample(target: .label(0), prediction: even)
  /// // first.brierScore == 0.375
  /// ```
  ///
  /// Accuracy: as of the binary score; reached 2.8.
  ///
  /// Source: Brier, “Verification of forecasts expressed in terms of probability” (1950).
  ///
  /// - Complexity: O(*C*) for *C* classes.
  public var brierScore: Double {
    errors.lazy.map { $0 * $0 }.expansionOfSum.value
  }
}
