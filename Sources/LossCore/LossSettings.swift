/// What a training script may set beside the target and the prediction.
///
/// ```swift
/// var settings = LossSettings()
/// settings.weights = try ClassWeights([1, 10])
/// settings.gamma = 2
/// // settings != LossSettings()
/// ```
public struct LossSettings: Hashable, Sendable {
  /// Label smoothing.
  public var smoothing = Smoothing.none
  /// A weight for each class.
  public var weights: ClassWeights?
  /// The weight of y = 1 beside a weight of 1 for y = 0; never together with weights.
  public var positiveWeight: Double?
  /// The focusing parameter γ of the focal loss; 0 is cross entropy.
  public var gamma = 0.0
  /// The balance α of the focal loss.
  public var alpha: Double?

  /// Makes settings that change nothing.
  public init() {}
}

extension LossSettings {
  /// The true number of an example under the settings, in nats.
  func loss(of example: BinaryExample) -> Double {
    let smoothed = example.smoothed(by: smoothing)
    let (y, predicted) = (smoothed.target, smoothed.prediction.probability)
    let weights = outcomeWeights ?? [1, 1]
    let entropy = zip(weights, smoothed.terms).map { $0.taking($1) }.expansionOfSum.value
    let missing = y.value * predicted.complement + y.complement * predicted.value
    let balance = alpha.map { $0 * y.value + (1 - $0) * y.complement } ?? 1
    return (balance * .focus(missing, gamma)).taking(entropy)
  }

  /// The true number of an example under the settings, in nats.
  func loss(of example: CategoricalExample) -> Double {
    let smoothed = example.smoothed(by: smoothing)
    let terms = smoothed.terms.enumerated().map { k, term in
      let missing = smoothed.prediction.probability(of: k).complement
      return ((weights?.values[k] ?? 1) * .focus(missing, gamma)).taking(term)
    }
    return (alpha ?? 1).taking(terms.expansionOfSum.value)
  }
}

extension Double {
  /// This part of a loss; no part of an infinite one is nothing.
  fileprivate func taking(_ loss: Double) -> Double { self == 0 ? 0 : self * loss }
}
