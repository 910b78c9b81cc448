package import LossCore

/// The loss that a person has chosen.
package enum LossChoice: String, Hashable, Sendable, CaseIterable {
  case crossEntropy = "ce"
  case focal
  case brier
  case absolute
  case zeroOne = "zero_one"
  case squaredError = "mse"

  /// What γ is where the focal loss is chosen without one.
  static let customaryGamma = 2.0

  /// The name, as it stands in a sentence.
  var phrase: String {
    switch self {
    case .crossEntropy: "cross entropy"
    case .focal: "the focal loss"
    case .brier: "the Brier score"
    case .absolute: "the absolute loss"
    case .zeroOne: "the 0–1 loss"
    case .squaredError: "the squared error"
    }
  }
}

extension Workspace {
  /// The settings that a library would be given with the work of a kind.
  package func settings(for kind: Kind) -> LossSettings {
    var settings = LossSettings()
    settings.smoothing = smoothing
    settings.gamma = gamma
    settings.alpha = alpha
    switch kind {
    case .binary:
      settings.weights = binary?.weights
      settings.positiveWeight = binary?.positiveWeight
    case .categorical:
      settings.weights = categorical?.weights
    }
    return settings
  }

  /// The loss in force over the work of a kind; smoothing is no part of it, for it changes the
  /// target.
  package func loss(for kind: Kind) -> any Loss {
    switch lossChoice {
    case .crossEntropy: CrossEntropy(weights: weights(for: kind))
    case .brier: BrierScore()
    case .focal, .absolute, .zeroOne, .squaredError: CrossEntropy()
    }
  }

  private func weights(for kind: Kind) -> ClassWeights? {
    let settings = settings(for: kind)
    guard let positive = settings.positiveWeight else { return settings.weights }
    return try? ClassWeights([1, positive])
  }
}
