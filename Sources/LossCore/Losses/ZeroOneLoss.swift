/// 0–1 loss: whether the likeliest class is the wrong one.
///
/// Of *k* classes that are equally likely one is drawn, so that a tie costs 1 − 1/k of a mistake. Its
/// mean over many rows is 1 − accuracy. It is proper, but not strictly: it only asks which class is
/// ahead, and its gradients are 0 wherever it has any, so that nothing can be learnt from it.
///
/// Without a unit, from 0 to 1. Under a soft label it is what it costs on average.
///
/// ```swift
/// let unsure = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
/// let even = Prediction(try Distribution([0.5, 0.25, 0.25]))
/// let second = try CategoricalExample(target: .label(1), prediction: even)
/// // ZeroOneLoss().value(of: unsure) == 0.5
/// // ZeroOneLoss().value(of: second) == 1
/// ```
///
/// Accuracy: exact for a label, but for the 1/k of a tie. Which logit is ahead is told by the logits
/// themselves.
public struct ZeroOneLoss: Loss {
  /// Makes the loss.
  public init() {}

  /// What the field calls it.
  public var name: String { "0–1 loss" }
  /// The formula over classes.
  public var formula: String { "Σ yₖ·[k is not the likeliest]" }
  /// The formula of a yes-or-no question.
  public var binaryFormula: String { "y·[ŷ < ½] + (1 − y)·[ŷ > ½]" }
  /// The formula of a label, in what it was given.
  public var labelFormula: String { "[p < ½]" }
  /// Proper, but not strictly.
  public var propriety: Propriety { .proper }
  /// Without a unit.
  public var isInformation: Bool { false }

  /// [(1 − y)·[ŷ > ½], y·[ŷ < ½]], with a half for either at ŷ = ½.
  public func terms(of example: BinaryExample) -> [Double] {
    let logit = example.prediction.logit
    let wrong = logit == 0 ? 0.5 : logit > 0 ? 1 : 0
    return [example.target.complement * wrong, example.target.value * (1 - wrong)]
  }

  /// [yₖ·(1 − the part of the draw that class k gets)].
  public func terms(of example: CategoricalExample) -> [Double] {
    zip(example.targetProbabilities, example.prediction.ranking.shareOfLargest).map {
      $0 * (1 - $1)
    }
  }

  /// 0, at the step too.
  public func gradientByProbability(of example: BinaryExample) -> Double { 0 }

  /// 0 for each class.
  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    example.prediction.probabilities.map { _ in 0 }
  }

  /// 0, at the step too.
  public func gradientByLogit(of example: BinaryExample) -> Double { 0 }

  /// 0 for each class.
  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    example.prediction.probabilities.map { _ in 0 }
  }

  /// The target, as any ŷ on the same side of ½: all of these cost the same.
  public func minimizer(for target: Probability) -> Probability { target }

  /// The target, as any ŷ with the same class ahead: all of these cost the same.
  public func minimizer(for target: Distribution) -> [Double] {
    target.probabilities.map(\.value)
  }
}

extension Prediction {
  /// Numbers that tell which class is ahead: what was given, for a temperature changes no order.
  ///
  /// Probabilities that were computed may be equal where the logits are not.
  fileprivate var ranking: [Double] {
    switch source {
    case .distribution(let distribution): distribution.probabilities.map(\.value)
    case .logits(let logits): logits.values
    }
  }
}

extension [Double] {
  /// 1, shared equally by the largest elements.
  var shareOfLargest: [Double] {
    let largest = self.max() ?? 0
    let share = 1 / Double(count { $0 == largest })
    return map { $0 == largest ? share : 0 }
  }
}
