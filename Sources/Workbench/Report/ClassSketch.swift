import LossCore

/// A truth and a prediction over few enough classes to draw curves of.
///
/// Of very many classes the largest stay as they are, and all others are put together into as many parts. Each part has no
/// more than a hundredth of the share, so that what losses give is nearly what they give over all.
struct ClassSketch: Sendable {
  /// So many of the largest classes are kept, and the rest is put into as many parts.
  private static let kept = 100

  /// Whether no classes were put together.
  private let isWhole: Bool
  private let weights: ClassWeights?
  private let target: Target
  private let shares: Distribution
  /// The class whose share varies.
  private let truth: Int

  init?(_ example: CategoricalExample, weights: ClassWeights?, truth: Int) {
    let predicted = example.prediction.probabilities
    let kept = ClassSketch.kept
    isWhole = predicted.count <= 2 * kept
    guard !isWhole else {
      guard let shares = try? Distribution(normalizing: predicted) else { return nil }
      self.shares = shares
      self.weights = weights
      self.truth = truth
      target = example.target
      return
    }
    let others = predicted.indices.filter { $0 != truth }
      .sorted { (predicted[$0], $1) > (predicted[$1], $0) }
    let rest = others[kept...]
    // Each class of the rest belongs to one of the parts, in turn.
    let groups =
      [[truth]] + others[..<kept].map { [$0] }
      + (0..<kept).map { part in
        stride(from: rest.startIndex + part, to: rest.endIndex, by: kept).map { rest[$0] }
      }
    let sums = { (values: [Double]) in groups.map { $0.reduce(0) { $0 + values[$1] } } }
    self.truth = 0
    self.weights = weights.flatMap { weights in
      try? ClassWeights(zip(sums(weights.values), groups).map { $0 / Double($1.count) })
    }
    guard let shares = try? Distribution(normalizing: sums(predicted)),
      let target = try? Distribution(normalizing: sums(example.targetProbabilities))
    else { return nil }
    self.shares = shares
    self.target = if case .label = example.target { .label(0) } else { .soft(target) }
  }

  /// A loss at any share of the class, the others in proportion: exact where the person stands.
  ///
  /// - Parameters:
  ///   - loss: The loss, by the weights of as many classes as its examples have.
  ///   - value: What it is where the person stands.
  ///   - share: The share of the class there.
  /// - Returns: What it is at a share.
  func curve(
    of loss: (ClassWeights?) -> any Loss, through value: Double, at share: Probability
  ) -> @Sendable (Double) -> Double {
    let loss = loss(weights)
    let offset = isWhole ? 0 : value - self.value(of: loss, at: share)
    let correction = offset.isFinite ? offset : 0
    return { share in
      guard let p = try? Probability(share) else { return .infinity }
      return self.value(of: loss, at: p) + correction
    }
  }

  private func value(of loss: any Loss, at share: Probability) -> Double {
    let moved = Prediction(shares.settingShare(of: truth, to: share))
    guard let example = try? CategoricalExample(target: target, prediction: moved) else {
      return .infinity
    }
    return loss.value(of: example)
  }
}

extension Workspace {
  /// The loss in force over classes with other weights, for as many classes as there are of them.
  func loss(overClasses weights: ClassWeights?) -> any Loss {
    var other = self
    other.categorical?.weights = weights
    return other.loss(for: .categorical)
  }
}
