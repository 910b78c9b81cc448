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
