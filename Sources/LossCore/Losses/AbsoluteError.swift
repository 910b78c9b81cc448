/// Absolute error of a label: |ŷ − y|, over classes half of Σ |ŷₖ − yₖ|, which is 1 − ŷ of the truth.
///
/// Under a soft label it is what that costs on average, Σ yₖ·(1 − ŷₖ). So it is a straight line in
/// ŷ, and least at an end of it: it rewards a prediction of 0 or 1 for whoever believes 0.6.
///
/// Without a unit, from 0 to 1.
///
/// ```swift
/// let doubted = BinaryExample(target: .one, prediction: BinaryPrediction(try Probability(0.2)))
/// let sixty = try Probability(0.6)
/// // AbsoluteError().value(of: doubted) == 0.8
/// // AbsoluteError().minimizer(for: sixty) == .one
/// ```
public struct AbsoluteError: Loss {
  /// Makes the loss.
  public init() {}

  public var name: String { "absolute error" }
  public var formula: String { "Σ yₖ·(1 − ŷₖ)" }
  public var propriety: Propriety { .improper }
  public var isInformation: Bool { false }

  public func terms(of example: BinaryExample) -> [Double] {
    let predicted = example.prediction.probability
    return [
      example.target.complement * predicted.value, example.target.value * predicted.complement,
    ]
  }

  public func terms(of example: CategoricalExample) -> [Double] {
    example.targetProbabilities.enumerated().map { k, share in
      share * example.prediction.probability(of: k).complement
    }
  }

  public func gradientByProbability(of example: BinaryExample) -> Double {
    example.target.opposite - example.target
  }

  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    example.targetProbabilities.map { 0 - $0 }
  }

  public func gradientByLogit(of example: BinaryExample) -> Double {
    example.gradientByLogit(slope: gradientByProbability(of: example))
  }

  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    example.gradientByLogit(slopes: gradientByProbability(of: example))
  }

  public func minimizer(for target: Probability) -> Probability {
    if target.value == target.complement { return .half }
    return target.value > target.complement ? .one : .zero
  }

  public func minimizer(for target: Distribution) -> [Double] {
    target.probabilities.map(\.value).shareOfLargest
  }
}
