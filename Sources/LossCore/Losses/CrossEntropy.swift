/// Cross entropy, with a weight for each class: −Σ wₖ·yₖ·log ŷₖ.
///
/// In nats, from 0 to infinity. Without weights it is the cross entropy itself, and proper; with
/// unequal weights it is least at ŷₖ ∝ wₖ·yₖ. The weighted loss of a row is not divided by anything;
/// ``RowLosses`` divides.
///
/// ```swift
/// let twice = CrossEntropy(weights: try ClassWeights([1, 2]))
/// let coin = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
/// // twice.value(of: coin) == 1.3862943611198906
/// ```
public struct CrossEntropy: Loss {
  /// A weight for each class; nothing where all count the same.
  public var weights: ClassWeights?

  /// Makes the loss.
  ///
  /// - Parameter weights: One per class of the examples it is taken of; a binary example has two,
  ///   of y = 0 and of y = 1.
  public init(weights: ClassWeights? = nil) {
    self.weights = weights
  }

  public var name: String { weights == nil ? "cross entropy" : "weighted cross entropy" }
  public var formula: String { weights == nil ? "−Σ yₖ·log ŷₖ" : "−Σ wₖ·yₖ·log ŷₖ" }
  public var isInformation: Bool { true }
  public var propriety: Propriety { weights?.areEqual ?? true ? .strictlyProper : .improper }

  public func terms(of example: BinaryExample) -> [Double] {
    zip(example.terms, [0, 1]).map { $0 * weight($1) }
  }

  public func terms(of example: CategoricalExample) -> [Double] {
    example.terms.enumerated().map { $1 * weight($0) }
  }

  public func value(of example: CategoricalExample) -> Double {
    guard case .label(let k) = example.target else {
      return terms(of: example).expansionOfSum.value
    }
    return example.crossEntropy * weight(k)
  }

  public func gradientByProbability(of example: BinaryExample) -> Double {
    guard weights != nil else { return example.gradientByProbability }
    return 0
  }

  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    example.gradientByProbability.enumerated().map { $1 * weight($0) }
  }

  public func gradientByLogit(of example: BinaryExample) -> Double {
    example.gradientByLogit
  }

  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    example.gradientByLogit
  }

  public func minimizer(for target: Probability) -> Probability {
    let odds = try? Probability(odds: weight(1) * target.value, to: weight(0) * target.complement)
    return odds ?? target
  }

  public func minimizer(for target: Distribution) -> [Double] {
    target.probabilities.map(\.value)
  }

  private func weight(_ k: Int) -> Double { weights?.values[k] ?? 1 }
}
