internal import RealModule

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
    let predicted = smoothed.prediction.probability
    let y = smoothed.target
    let weighted = zip(smoothed.terms, outcomeWeights ?? [1, 1]).map { $0 == 0 ? 0 : $0 * $1 }
    let missing = y.value * predicted.complement + y.complement * predicted.value
    let balance = alpha.map { $0 * y.value + (1 - $0) * y.complement } ?? 1
    return balance * .focus(missing, gamma) * weighted.expansionOfSum.value
  }

  /// The true number of an example under the settings, in nats.
  func loss(of example: CategoricalExample) -> Double {
    let smoothed = example.smoothed(by: smoothing)
    let terms = smoothed.terms.enumerated().map { k, term in
      guard term > 0 else { return 0.0 }
      let missing = smoothed.prediction.probability(of: k).complement
      return (weights?.values[k] ?? 1) * .focus(missing, gamma) * term
    }
    return (alpha ?? 1) * terms.expansionOfSum.value
  }
}
