/// What a training script may set beside the target and the prediction.
///
/// ```swift
/// var settings = LossSettings()
/// settings.weights = try ClassWeights([1, 10])
/// let coin = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
/// // settings.loss.value(of: coin) == 6.931471805599453
/// ```
public struct LossSettings: Hashable, Sendable {
  /// Label smoothing, which changes the target whatever the loss.
  public var smoothing = Smoothing.none
  /// A weight for each class; a binary example has two, of y = 0 and of y = 1.
  public var weights: ClassWeights?
  /// The focal loss; unfocused, it is cross entropy.
  ///
  /// Its own weights are dropped: those of the settings count.
  public var focal = FocalLoss.unfocused {
    didSet { focal.weights = nil }
  }

  /// Makes settings that change nothing.
  public init() {}

  /// The loss that they make, to be taken of the smoothed example.
  public var loss: any Loss {
    var loss = focal
    loss.weights = weights
    return loss
  }
}

extension LossSettings {
  /// The true number of an example under the settings, in nats.
  func loss(of example: BinaryExample) -> Double { loss.value(of: example.smoothed(by: smoothing)) }

  /// The true number of an example under the settings, in nats.
  func loss(of example: CategoricalExample) -> Double {
    loss.value(of: example.smoothed(by: smoothing))
  }

  /// Whether some class counts more than another, or all of them not once.
  var isWeighted: Bool { weights?.values.contains { $0 != 1 } ?? false }

  /// The weight of y = 1, where y = 0 has the weight 1.
  var positiveWeight: Double? {
    guard let weights, weights[0] == 1 else { return nil }
    return weights[1]
  }
}
