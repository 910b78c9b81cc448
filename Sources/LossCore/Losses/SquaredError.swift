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
/// // SquaredError().gradientByLogit(of: lost) == -4.122307219386989e-09
/// ```
///
/// Accuracy: as that of the ``BrierScore`` (`AccuracyTests`).
///
/// Source: Solla, Levin & Fleisher, “Accelerated Learning in Layered Neural Networks” (1988).
public struct SquaredError: Loss {
  /// Makes the loss.
  public init() {}

  /// What the field calls it.
  public var name: String { "squared error" }
  /// The formula over classes.
  public var formula: String { "(1/C)·Σ (ŷₖ − yₖ)²" }
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
    BrierScore().terms(of: example)
  }

  /// [(ŷₖ − yₖ)²/C].
  public func terms(of example: CategoricalExample) -> [Double] {
    mean(BrierScore().terms(of: example))
  }

  /// (ŷ − y)².
  public func value(of example: BinaryExample) -> Double {
    BrierScore().value(of: example)
  }

  /// (1/C)·Σ (ŷₖ − yₖ)².
  public func value(of example: CategoricalExample) -> Double {
    BrierScore().value(of: example) / Double(example.prediction.count)
  }

  /// 2·(ŷ − y).
  public func gradientByProbability(of example: BinaryExample) -> Double {
    BrierScore().gradientByProbability(of: example)
  }

  /// [2·(ŷₖ − yₖ)/C].
  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    mean(BrierScore().gradientByProbability(of: example))
  }

  /// 2·(ŷ − y)·ŷ·(1 − ŷ)/T.
  public func gradientByLogit(of example: BinaryExample) -> Double {
    BrierScore().gradientByLogit(of: example)
  }

  /// [2·ŷⱼ·(ŷⱼ − yⱼ − Σ ŷₖ·(ŷₖ − yₖ))/(C·T)].
  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    mean(BrierScore().gradientByLogit(of: example))
  }

  /// The target.
  public func minimizer(for target: Probability) -> Probability {
    BrierScore().minimizer(for: target)
  }

  /// The target.
  public func minimizer(for target: Distribution) -> [Double] {
    BrierScore().minimizer(for: target)
  }

  private func mean(_ parts: [Double]) -> [Double] {
    parts.map { $0 / Double(parts.count) }
  }
}
