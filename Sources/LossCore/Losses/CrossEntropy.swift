/// Cross entropy, with a weight for each class: −Σ wₖ·yₖ·log ŷₖ.
///
/// In nats, from 0 to infinity. Without weights it is the cross entropy itself, and proper; with
/// unequal weights it is least at ŷₖ ∝ wₖ·yₖ. The weighted loss of a row is not divided by anything;
/// ``RowLosses`` divides. A weight of 0 takes a class out, also where it was ruled out.
///
/// ```swift
/// let twice = CrossEntropy(weights: try ClassWeights([1, 2]))
/// let coin = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
/// // twice.value(of: coin) == 1.3862943611198906
/// ```
///
/// Accuracy: 2 ULP, with weights or at a temperature 4; gradients likewise of their largest
/// component, by a ŷ that was computed 4; reached 1.8 and 3.6 (`AccuracyTests`).
///
/// Source: Good, “Rational Decisions” (1952); King & Zeng, “Logistic Regression in Rare Events Data”
/// (2001) for the weights.
public struct CrossEntropy: Loss, Hashable {
  /// A weight for each class; nothing where all count the same.
  public var weights: ClassWeights?

  /// Makes the loss.
  ///
  /// - Parameter weights: One per class of the examples it is taken of; a binary example has two,
  ///   of y = 0 and of y = 1. A class beyond them counts 1.
  public init(weights: ClassWeights? = nil) {
    self.weights = weights
  }

  /// What the field calls it.
  public var name: String { weights == nil ? "cross entropy" : "weighted cross entropy" }
  /// The formula over classes.
  public var formula: String { weights == nil ? "−Σ yₖ·log ŷₖ" : "−Σ wₖ·yₖ·log ŷₖ" }
  /// The formula of a yes-or-no question.
  public var binaryFormula: String {
    weights == nil
      ? "−y·log ŷ − (1 − y)·log(1 − ŷ)" : "−w₁·y·log ŷ − w₀·(1 − y)·log(1 − ŷ)"
  }
  /// The formula of a label, in what it was given.
  public var labelFormula: String { weights == nil ? "−log p" : "−w·log p" }
  /// In nats.
  public var isInformation: Bool { true }
  /// Strictly proper where both outcomes count the same, else improper.
  public var propriety: Propriety { propriety(over: 2) }
  /// Strictly proper where all classes count the same, else improper.
  public var proprietyOverClasses: Propriety { propriety(over: weights?.values.count ?? 2) }

  /// [−w₀·(1 − y)·log(1 − ŷ), −w₁·y·log ŷ].
  public func terms(of example: BinaryExample) -> [Double] {
    zip(example.terms, [weight(0), weight(1)]).map(product)
  }

  /// [−wₖ·yₖ·log ŷₖ].
  public func terms(of example: CategoricalExample) -> [Double] {
    example.terms.enumerated().map { product($1, weight($0)) }
  }

  /// −Σ wₖ·yₖ·log ŷₖ; of a label without a sum.
  public func value(of example: CategoricalExample) -> Double {
    guard case .label(let k) = example.target else {
      return terms(of: example).expansionOfSum.value
    }
    return product(example.crossEntropy, weight(k))
  }

  /// w₀·(1 − y)/(1 − ŷ) − w₁·y/ŷ.
  public func gradientByProbability(of example: BinaryExample) -> Double {
    if let common = commonWeight(of: 2) { return product(common, example.gradientByProbability) }
    let (yes, no) = shares(of: example)
    let predicted = example.prediction.probability
    // The one that is infinite, where a possible outcome was ruled out, or their difference.
    return (no == 0 ? 0 : no / predicted.complement) - (yes == 0 ? 0 : yes / predicted.value)
  }

  /// [−wₖ·yₖ/ŷₖ].
  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    example.gradientByProbability.enumerated().map { product($1, weight($0)) }
  }

  /// (w₀·(1 − y)·ŷ − w₁·y·(1 − ŷ))/T.
  public func gradientByLogit(of example: BinaryExample) -> Double {
    gradientByTemperedLogit(of: example) / example.prediction.temperature.value
  }

  /// [(ŷⱼ·Σ wₖ·yₖ − wⱼ·yⱼ)/T].
  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    if let common = commonWeight(of: example.prediction.count) {
      return example.gradientByLogit.map { product(common, $0) }
    }
    return example.gradientByLogit(
      pulls: example.targetProbabilities.enumerated().map { 0 - $1 * weight($0) })
  }

  /// w₁·y/(w₁·y + w₀·(1 − y)); y itself, if nothing that can happen counts.
  public func minimizer(for target: Probability) -> Probability {
    if commonWeight(of: 2) != nil { return target }
    let odds = try? Probability(odds: weight(1) * target.value, to: weight(0) * target.complement)
    return odds ?? target
  }

  /// [wₖ·yₖ/Σ wᵢ·yᵢ]; y itself, if nothing that can happen counts.
  public func minimizer(for target: Distribution) -> [Double] {
    let given = target.probabilities.map(\.value)
    if commonWeight(of: given.count) != nil { return given }
    let weighted = given.enumerated().map { $1 * weight($0) }
    // Where nothing that can happen counts, any prediction is as good.
    return (try? Distribution(normalizing: weighted))?.probabilities.map(\.value) ?? given
  }
}

extension CrossEntropy {
  /// What a class counts.
  func weight(_ k: Int) -> Double { weights?[k] ?? 1 }

  /// The derivative by the logit that the temperature has been divided out of.
  func gradientByTemperedLogit(of example: BinaryExample) -> Double {
    let predicted = example.prediction.probability
    if let common = commonWeight(of: 2) { return common * (predicted - example.target) }
    let (yes, no) = shares(of: example)
    return no * predicted.value - yes * predicted.complement
  }

  private func propriety(over classes: Int) -> Propriety {
    guard let common = commonWeight(of: classes) else { return .improper }
    // Where nothing counts, whatever one says costs nothing.
    return common > 0 ? .strictlyProper : .proper
  }

  /// What each of so many classes counts, if it is the same.
  private func commonWeight(of classes: Int) -> Double? {
    weights.map { $0.common(of: classes) } ?? 1
  }

  /// The shares of the two outcomes by their weights: wₖ·yₖ.
  private func shares(of example: BinaryExample) -> (yes: Double, no: Double) {
    (example.target.value * weight(1), example.target.complement * weight(0))
  }
}
