package import LossCore

/// The loss that a person has chosen.
package enum LossChoice: String, Hashable, Sendable, CaseIterable {
  case crossEntropy = "ce"
  case focal
  case brier
  case absolute
  case zeroOne = "zero_one"
  case squaredError = "mse"

  /// The name, as it stands in a sentence.
  var phrase: String {
    switch self {
    case .crossEntropy: "cross entropy"
    case .focal: "the focal loss"
    case .brier: "the Brier score"
    case .absolute: "the absolute error"
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
    settings.weights = weights(for: kind)
    settings.focal = focal
    return settings
  }

  /// The loss in force over the work of a kind; smoothing is no part of it, for it changes the
  /// target.
  package func loss(for kind: Kind) -> any Loss { loss(weights: weights(for: kind)) }

  /// The loss in force with weights of its own.
  func loss(weights: ClassWeights?) -> any Loss {
    switch lossChoice {
    case .crossEntropy: return CrossEntropy(weights: weights)
    case .focal:
      var focal = focal
      focal.weights = weights
      return focal
    case .brier: return BrierScore()
    case .absolute: return AbsoluteError()
    case .zeroOne: return ZeroOneLoss()
    case .squaredError: return SquaredError()
    }
  }

  /// The weights in force, however they were given.
  package func weights(for kind: Kind) -> ClassWeights? {
    switch kind {
    case .binary:
      positiveWeight(for: kind).flatMap { try? ClassWeights([1, $0]) } ?? binaryWeights
    case .categorical: categorical?.weights
    }
  }

  /// The weight of y = 1, where it was given alone.
  func positiveWeight(for kind: Kind) -> Double? {
    guard kind == .binary else { return nil }
    return binary == nil ? pendingPositiveWeight : binary?.positiveWeight
  }

  /// The weights of the two labels, also before there is a prediction.
  var binaryWeights: ClassWeights? {
    guard binary == nil else { return binary?.weights }
    return pendingWeights?.values.count == 2 ? pendingWeights : nil
  }

  // MARK: The work as it enters the loss

  /// The single prediction with its truth smoothed.
  package var binaryExample: BinaryExample? { binary?.example.smoothed(by: smoothing) }

  /// The prediction over classes with its truth smoothed.
  package var categoricalExample: CategoricalExample? {
    categorical?.example.smoothed(by: smoothing)
  }

  /// The loss of the live work; in nats, where it has a unit.
  package var loss: Double? {
    switch live {
    case .binary: binaryExample.map { loss(for: .binary).value(of: $0) }
    case .categorical: categoricalExample.map { loss(for: .categorical).value(of: $0) }
    case nil: nil
    }
  }

  /// The loss in force over the live work.
  package var liveLoss: any Loss { loss(for: live ?? .binary) }

  /// Whether it is cross entropy of the truth as it was given, with nothing to it.
  func isPlain(for kind: Kind) -> Bool {
    lossChoice == .crossEntropy && smoothing.epsilon == 0 && weights(for: kind) == nil
  }

  /// The unit of the loss in force; the Brier score and its like have none.
  package var lossUnit: InformationUnit? { liveLoss.isInformation ? unit : nil }

  /// A value of the loss in force as it is shown: in the unit, where it has one.
  package func inUnit(_ value: Double) -> Double { lossUnit?.fromNats(value) ?? value }
}
