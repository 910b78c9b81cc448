internal import RealModule

/// Focal loss: cross entropy, with less of it where the prediction is good already.
///
/// With p_t = y·ŷ + (1 − y)·(1 − ŷ) a yes-or-no question costs
/// (α·y + (1 − α)·(1 − y))·(1 − p_t)^γ·CE; over classes it is −Σ α·(1 − ŷₖ)^γ·yₖ·log ŷₖ. Weights
/// multiply the terms of the cross entropy. At γ = 0, without α, it is the cross entropy, bit for
/// bit; above, it is not proper: it draws a prediction towards the middle.
///
/// A yes-or-no question mixes its soft label into p_t before the power, and so is not the mean over
/// its labels. Where the loss under y = 0.3 is least, ``minimizer(for:)-(Probability)``, is not what
/// it is best to say if 3 of 10 labels are 1, ``forecast(for:)``. Over classes the two are one. An α
/// counts the outcomes of a question differently, and moves its forecast at γ = 0 too; over classes
/// it is a common factor, and moves nothing.
///
/// In nats, from 0 to infinity.
///
/// ```swift
/// let focal = try FocalLoss(gamma: 2)
/// let good = BinaryExample(target: .one, prediction: BinaryPrediction(try Probability(0.9)))
/// // focal.value(of: good) == 0.0010536051565782623
/// // CrossEntropy().value(of: good) == 0.10536051565782628
/// let chance = try Probability(0.3)
/// // focal.forecast(for: chance).value == 0.4215200141638084
/// // focal.minimizer(for: chance).value == 0.1223486223921675
/// ```
///
/// Accuracy: the larger of 4 and 2 + γ ULP, for a power magnifies the error of its base by γ;
/// gradients likewise of their largest component; reached 2.8 up to γ = 2 and 5.5 at γ = 5
/// (`AccuracyTests`).
///
/// Source: Lin et al., “Focal Loss for Dense Object Detection” (2017).
public struct FocalLoss: Loss, Hashable {
  /// Why a number is not a γ.
  public enum Invalid: Error, Hashable, Sendable {
    /// NaN.
    case notANumber
    /// A γ below 0.
    case negative(Double)
    /// An infinite γ.
    case infinite
  }

  /// The focusing parameter γ: 0 or more, without a unit.
  public let gamma: Double
  /// The balance α: what y = 1 counts, where y = 0 counts 1 − α; over classes what all count.
  public let alpha: Probability?
  /// The cross entropy that is focused, with its weights.
  private(set) var crossEntropy: CrossEntropy

  /// Makes the loss.
  ///
  /// - Parameters:
  ///   - gamma: γ; finite and not negative.
  ///   - alpha: α; nothing for a factor of 1.
  ///   - weights: One per class, as those of ``CrossEntropy``.
  /// - Throws: ``Invalid``.
  public init(
    gamma: Double, alpha: Probability? = nil, weights: ClassWeights? = nil
  ) throws(Invalid) {
    guard !gamma.isNaN else { throw .notANumber }
    guard gamma >= 0 else { throw .negative(gamma) }
    guard gamma.isFinite else { throw .infinite }
    self.init(unchecked: gamma + 0, alpha: alpha, weights: weights)
  }

  init(unchecked gamma: Double, alpha: Probability? = nil, weights: ClassWeights? = nil) {
    self.gamma = gamma
    self.alpha = alpha
    crossEntropy = CrossEntropy(weights: weights)
  }

  /// The loss with γ = 2, as its authors found it best.
  public static let customary = FocalLoss(unchecked: 2)

  /// The loss with γ = 0 and no α: cross entropy.
  public static let unfocused = FocalLoss(unchecked: 0)

  /// Whether γ or α makes it anything but cross entropy.
  public var isFocused: Bool { gamma > 0 || alpha != nil }

  /// The weights of the classes.
  public var weights: ClassWeights? {
    get { crossEntropy.weights }
    set { crossEntropy.weights = newValue }
  }

  /// What the field calls it.
  public var name: String { "focal loss" }
  /// The formula over classes, with the factors that it has.
  public var formula: String {
    let factors = [
      alpha == nil ? nil : "α", gamma == 0 ? nil : "(1 − ŷₖ)^γ", weights == nil ? nil : "wₖ",
      "yₖ", "log ŷₖ",
    ]
    return "−Σ " + factors.compactMap(\.self).joined(separator: "·")
  }
  /// The formula of a yes-or-no question, with p_t and α_t as its authors write them.
  ///
  /// p_t = y·ŷ + (1 − y)·(1 − ŷ), α_t = α·y + (1 − α)·(1 − y), and CE is the cross entropy.
  public var binaryFormula: String {
    guard isFocused else { return crossEntropy.binaryFormula }
    let factors = [alpha == nil ? nil : "α_t", gamma == 0 ? nil : "(1 − p_t)^γ", "CE"]
    return factors.compactMap(\.self).joined(separator: "·")
  }
  /// The formula of a label, with α_t and w those of the truth.
  public var labelFormula: String {
    let focus: String? =
      switch gamma {
      case 0: nil
      case 1: "(1 − p)"
      case 2: "(1 − p)²"
      default: "(1 − p)^γ"
      }
    let factors = [alpha == nil ? nil : "α_t", focus, weights == nil ? nil : "w", "log p"]
    return "−" + factors.compactMap(\.self).joined(separator: "·")
  }
  /// In nats.
  public var isInformation: Bool { true }

  /// Strictly proper at γ = 0, if the two labels count the same.
  ///
  /// An α other than ½ counts them differently, as weights do.
  public var propriety: Propriety {
    gamma == 0 && (alpha ?? .half) == .half ? crossEntropy.propriety : .improper
  }

  /// Strictly proper at γ = 0, if the classes count the same, as they do for α.
  public var proprietyOverClasses: Propriety {
    guard alphaOfClasses > 0 else { return .proper }
    return gamma == 0 ? crossEntropy.proprietyOverClasses : .improper
  }

  /// α_t·(1 − p_t)^γ times the terms of the cross entropy.
  public func terms(of example: BinaryExample) -> [Double] {
    let factor = balance(of: example.target) * focus(of: example)
    return crossEntropy.terms(of: example).map { product(factor, $0) }
  }

  /// [−α·(1 − ŷₖ)^γ·wₖ·yₖ·log ŷₖ].
  public func terms(of example: CategoricalExample) -> [Double] {
    crossEntropy.terms(of: example).enumerated().map { k, term in
      // Most classes have no share, and a power is dear.
      guard term > 0 else { return 0 }
      let missed = example.prediction.probability(of: k).complement
      return product(alphaOfClasses * focus(missed), term)
    }
  }

  /// The sum of the terms; of a label without a sum.
  public func value(of example: CategoricalExample) -> Double {
    guard case .label(let k) = example.target else {
      return terms(of: example).expansionOfSum.value
    }
    let missed = example.prediction.probability(of: k).complement
    return product(alphaOfClasses * focus(missed), crossEntropy.value(of: example))
  }

  /// α_t·(1 − p_t)^γ·(CE′ + γ·(1 − 2·y)·CE/(1 − p_t)).
  public func gradientByProbability(of example: BinaryExample) -> Double {
    let balance = balance(of: example.target)
    let steepness = crossEntropy.gradientByProbability(of: example)
    guard gamma > 0, steepness.isFinite else { return product(balance, steepness) }
    let missed = missed(by: example)
    guard missed > 0 else { return 0 }
    let loss = crossEntropy.value(of: example)
    let drift = product(gamma * (example.target.opposite - example.target), loss / missed)
    return product(balance * focus(missed), steepness + drift)
  }

  /// [−α·wₖ·yₖ·(1 − ŷₖ)^γ·(1/ŷₖ − γ·log ŷₖ/(1 − ŷₖ))].
  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    guard gamma > 0 else {
      return crossEntropy.gradientByProbability(of: example).map { product(alphaOfClasses, $0) }
    }
    return shares(of: example).enumerated().map { k, share in
      share == 0 ? 0 : 0 - share * decline(at: example.prediction.probability(of: k))
    }
  }

  /// ŷ·(1 − ŷ)/T times the derivative by ŷ.
  public func gradientByLogit(of example: BinaryExample) -> Double {
    let balance = balance(of: example.target)
    guard gamma > 0 else { return product(balance, crossEntropy.gradientByLogit(of: example)) }
    let predicted = example.prediction.probability
    let missed = missed(by: example)
    guard missed > 0 else { return 0 }
    // What is missed is a mean of ŷ and 1 − ŷ, hence not below the lesser of them.
    let lesser = min(predicted.value, predicted.complement) / missed
    let loss = product(
      lesser * max(predicted.value, predicted.complement), crossEntropy.value(of: example))
    let drift = product(gamma * (example.target.opposite - example.target), loss)
    return product(
      balance * focus(missed), crossEntropy.gradientByTemperedLogit(of: example) + drift)
      / example.prediction.temperature.value
  }

  /// [(ŷⱼ·gⱼ − ŷⱼ·Σ ŷₖ·gₖ)/T], with g the derivatives by the ŷₖ.
  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    guard gamma > 0 else {
      return crossEntropy.gradientByLogit(of: example).map { product(alphaOfClasses, $0) }
    }
    let pulls = shares(of: example).enumerated().map { k, share in
      share == 0 ? 0 : 0 - share * relativeDecline(at: example.prediction.probability(of: k))
    }
    return example.gradientByLogit(pulls: pulls)
  }
}

extension FocalLoss {
  /// α_t, what a target counts: α·y + (1 − α)·(1 − y), or 1 without an α.
  public func balance(of target: Probability) -> Double {
    guard let alpha else { return 1 }
    return alpha.value * target.value + alpha.complement * target.complement
  }

  /// 1 − p_t, of which the factor is a power: how much of the target is missed.
  ///
  /// A sum of what is not negative, y·(1 − ŷ) + (1 − y)·ŷ, so that no digits cancel.
  public func missed(by example: BinaryExample) -> Double {
    let (target, predicted) = (example.target, example.prediction.probability)
    return target.value * predicted.complement + target.complement * predicted.value
  }

  var alphaOfClasses: Double { alpha?.value ?? 1 }

  /// α·wₖ·yₖ.
  private func shares(of example: CategoricalExample) -> [Double] {
    example.targetProbabilities.enumerated().map { alphaOfClasses * crossEntropy.weight($0) * $1 }
  }

  private func focus(of example: BinaryExample) -> Double { focus(missed(by: example)) }

  /// The power γ, with 0⁰ = 1.
  private func focus(_ missed: Double) -> Double {
    gamma == 0 ? 1 : .pow(missed, gamma)
  }

  /// −d/dp of (1 − p)^γ·(−log p): (1 − p)^γ·(1/p − γ·log p/(1 − p)).
  private func decline(at predicted: Probability) -> Double {
    guard predicted.complement > 0 else { return 0 }
    return product(
      focus(predicted.complement),
      1 / predicted.value + gamma * predicted.surprisal / predicted.complement)
  }

  /// p times the same, which is 1 at p = 0.
  private func relativeDecline(at predicted: Probability) -> Double {
    guard predicted.complement > 0 else { return 0 }
    let surprise = product(predicted.value, predicted.surprisal)
    return product(
      focus(predicted.complement), 1 + gamma * surprise / predicted.complement)
  }
}
