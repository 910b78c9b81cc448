extension BinaryExample {
  /// Brier score of the one predicted probability: (ŷ − y)².
  public var brierScore: Double {
    let error = prediction.probability - target
    return error * error
  }
}

extension CategoricalExample {
  /// Brier score over all classes: Σ (ŷₖ − yₖ)².
  public var brierScore: Double {
    errors.lazy.map { $0 * $0 }.expansionOfSum.value
  }
}
