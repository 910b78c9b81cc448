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
///
/// Accuracy: 2 ULP, at a temperature 4; gradients likewise of their largest component; reached 1.7
/// and 2.4 (`AccuracyTests`).
///
/// Source: Buja, Stuetzle & Shen, “Loss Functions for Binary Class Probability Estimation” (2005),
/// on why it is not proper.
public struct AbsoluteError: Loss {
  /// Makes the loss.
  public init() {}

  /// What the field calls it.
  public var name: String { "absolute error" }
  /// The formula over classes.
  public var formula: String { "Σ yₖ·(1 − ŷₖ)" }
  /// The formula of a yes-or-no question.
  public var binaryFormula: String { "y·(1 − ŷ) + (1 − y)·ŷ" }
  /// The formula of a label, in what it was given.
  public var labelFormula: String { "1 − p" }
  /// Improper.
  public var propriety: Propriety { .improper }
  /// Without a unit.
  public var isInformation: Bool { false }

  /// [(1 − y)·ŷ, y·(1 − ŷ)].
  public func terms(of example: BinaryExample) -> [Double] {
    let predicted = example.prediction.probability
    return [
      example.target.complement * predicted.value, example.target.value * predicted.complement,
    ]
  }

  /// [yₖ·(1 − ŷₖ)].
  public func terms(of example: CategoricalExample) -> [Double] {
    example.targetProbabilities.enumerated().map { k, share in
      share * example.prediction.probability(of: k).complement
    }
  }

  /// 1 − 2·y.
  public func gradientByProbability(of example: BinaryExample) -> Double {
    example.target.opposite - example.target
  }

  /// [−yₖ].
  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    example.targetProbabilities.map { 0 - $0 }
  }

  /// (1 − 2·y)·ŷ·(1 − ŷ)/T.
  public func gradientByLogit(of example: BinaryExample) -> Double {
    example.gradientByLogit(slope: gradientByProbability(of: example))
  }

  /// [ŷⱼ·(Σ ŷₖ·yₖ − yⱼ)/T].
  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    example.gradientByLogit(slopes: gradientByProbability(of: example))
  }

  /// The likelier outcome for certain; ½, if neither is.
  public func minimizer(for target: Probability) -> Probability {
    if target.value == target.complement { return .half }
    return target.value > target.complement ? .one : .zero
  }

  /// The likeliest class for certain; equal parts of several.
  public func minimizer(for target: Distribution) -> [Double] {
    target.probabilities.map(\.value).shareOfLargest
  }
}
