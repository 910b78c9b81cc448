/// Squared error on a sigmoid, or its mean over the classes of a softmax: (1/C)·Σ (ŷₖ − yₖ)².
///
/// What a network trains on that takes squares where it should take logarithms. Its value is the
/// ``BrierScore``, over *C* classes divided by *C*, and as proper. The trouble is its gradient by the
/// logit: 2·(ŷ − y)·ŷ·(1 − ŷ) vanishes where the prediction is sure, also where it is wrong.
///
/// Without a unit, from 0 at ŷ = y to 1, over *C* classes to 2/C.
///
/// ```swift
/// let lost = BinaryExample(target: .one, prediction: try BinaryPrediction(logit: -20))
/// // SquaredError().value(of: lost) == 0.9999999958776928
/// // SquaredError().gradientByLogit(of: lost) == -4.1223072363626565e-09
/// ```
public struct SquaredError: Loss {
  /// Makes the loss.
  public init() {}

  public var name: String { "squared error" }
  public var formula: String { "(1/C)·Σ (ŷₖ − yₖ)²" }
  public var propriety: Propriety { .strictlyProper }
  public var isInformation: Bool { false }

  public func terms(of example: BinaryExample) -> [Double] {
    BrierScore().terms(of: example)
  }

  public func terms(of example: CategoricalExample) -> [Double] {
    mean(BrierScore().terms(of: example))
  }

  public func value(of example: BinaryExample) -> Double {
    BrierScore().value(of: example)
  }

  public func value(of example: CategoricalExample) -> Double {
    BrierScore().value(of: example) / Double(example.prediction.count)
  }

  public func gradientByProbability(of example: BinaryExample) -> Double {
    BrierScore().gradientByProbability(of: example)
  }

  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    mean(BrierScore().gradientByProbability(of: example))
  }

  public func gradientByLogit(of example: BinaryExample) -> Double {
    BrierScore().gradientByLogit(of: example)
  }

  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    mean(BrierScore().gradientByLogit(of: example))
  }

  public func minimizer(for target: Probability) -> Probability {
    BrierScore().minimizer(for: target)
  }

  public func minimizer(for target: Distribution) -> [Double] {
    BrierScore().minimizer(for: target)
  }

  private func mean(_ parts: [Double]) -> [Double] {
    parts.map { $0 / Double(parts.count) }
  }
}
