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
/// Accuracy: 5 ULP, or 5 ULP of |ŷ − y| where a soft target is close to a ŷ that was computed
/// from a logit; reached 2.8 (`AccuracyTests`).
///
/// Source: Brier, “Verification of forecasts expressed in terms of probability” (1950); the score
/// of the one probability is half of his.
public struct BrierScore: Loss {
  /// Makes the score.
  public init() {}

  public var name: String { "Brier score" }
  public var formula: String { "Σ (ŷₖ − yₖ)²" }
  public var propriety: Propriety { .strictlyProper }
  public var isInformation: Bool { false }

  public func terms(of example: BinaryExample) -> [Double] {
    let half = value(of: example) / 2
    return [half, half]
  }

  public func terms(of example: CategoricalExample) -> [Double] {
    example.errors.map { $0 * $0 }
  }

  public func value(of example: BinaryExample) -> Double {
    let error = example.prediction.probability - example.target
    return error * error
  }

  public func gradientByProbability(of example: BinaryExample) -> Double {
    2 * (example.prediction.probability - example.target)
  }

  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    example.errors.map { 2 * $0 }
  }

  public func gradientByLogit(of example: BinaryExample) -> Double {
    example.gradientByLogit(slope: gradientByProbability(of: example))
  }

  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    example.gradientByLogit(slopes: gradientByProbability(of: example))
  }

  public func minimizer(for target: Probability) -> Probability { target }

  public func minimizer(for target: Distribution) -> [Double] {
    target.probabilities.map(\.value)
  }
}
