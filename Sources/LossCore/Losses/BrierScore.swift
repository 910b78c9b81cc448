/// Brier score: (ŷ − y)² for two classes, Σ (ŷₖ − yₖ)² over more.
///
/// Without a unit, from 0 at ŷ = y to 1, over more classes to 2. Bounded, where the cross entropy is
/// not: being wrong and sure costs no more than that. Strictly proper.
///
/// ```swift
/// let unsure = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
/// let even = Prediction(try Distribution([0.5, 0.25, 0.25]))
/// let first = try CategoricalExample(target: .label(0), prediction: even)
/// // BrierScore().value(of: unsure) == 0.25
/// // BrierScore().value(of: first) == 0.375
/// ```
///
/// Accuracy: 2 ULP for labels and a given ŷ, else 5, where a soft target is close to a ŷ that was
/// computed of |ŷ − y|; gradients likewise of their largest component; reached 1.1 and 3.1
/// (`AccuracyTests`).
///
/// Source: Brier, “Verification of forecasts expressed in terms of probability” (1950); the score
/// of the one probability is half of his.
public struct BrierScore: Loss {
  /// Makes the score.
  public init() {}

  /// What the field calls it.
  public var name: String { "Brier score" }
  /// The formula over classes.
  public var formula: String { "Σ (ŷₖ − yₖ)²" }
  /// The formula of a yes-or-no question.
  public var binaryFormula: String { "(ŷ − y)²" }
  /// The formula of a label, in what it was given.
  public var labelFormula: String { "(1 − p)²" }
  /// Strictly proper.
  public var propriety: Propriety { .strictlyProper }
  /// Without a unit.
  public var isInformation: Bool { false }

  /// Half of the value each.
  public func terms(of example: BinaryExample) -> [Double] {
    let half = value(of: example) / 2
    return [half, half]
  }

  /// [(ŷₖ − yₖ)²].
  public func terms(of example: CategoricalExample) -> [Double] {
    example.errors.map { $0 * $0 }
  }

  /// (ŷ − y)².
  public func value(of example: BinaryExample) -> Double {
    let error = example.prediction.probability - example.target
    return error * error
  }

  /// 2·(ŷ − y).
  public func gradientByProbability(of example: BinaryExample) -> Double {
    2 * (example.prediction.probability - example.target)
  }

  /// [2·(ŷₖ − yₖ)].
  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    example.errors.map { 2 * $0 }
  }

  /// 2·(ŷ − y)·ŷ·(1 − ŷ)/T.
  public func gradientByLogit(of example: BinaryExample) -> Double {
    example.gradientByLogit(slope: gradientByProbability(of: example))
  }

  /// [2·ŷⱼ·(ŷⱼ − yⱼ − Σ ŷₖ·(ŷₖ − yₖ))/T].
  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    example.gradientByLogit(slopes: gradientByProbability(of: example))
  }

  /// The target.
  public func minimizer(for target: Probability) -> Probability { target }

  /// The target.
  public func minimizer(for target: Distribution) -> [Double] {
    target.probabilities.map(\.value)
  }
}
