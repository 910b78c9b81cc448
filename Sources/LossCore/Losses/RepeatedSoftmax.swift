internal import RealModule

/// Softmax applied twice: the cross entropy of softmax(ŷ), as if the ŷₖ were logits again.
///
/// A diagnosis of a common mistake, a softmax before a loss that has one of its own. The second one
/// sees numbers from 0 to 1 only, so that the loss never falls below ``floor(classes:)``, and never
/// rises above log(e + C − 1) either. A yes-or-no question is passed through the sigmoid twice:
/// −y·log σ(ŷ) − (1 − y)·log σ(−ŷ); it can't get below 0.3133 for y = 1, and log 2 for y = 0.
///
/// In nats, from the floor to log(e + C − 1).
///
/// ```swift
/// let scores = Prediction(try Logits([10, 0, 0]))
/// let stuck = try CategoricalExample(target: .label(0), prediction: scores)
/// // RepeatedSoftmax().value(of: stuck) == 0.551502443746039
/// // RepeatedSoftmax.floor(classes: 3) == 0.5514447139320511
/// ```
///
/// Accuracy: 2 ULP, at a temperature 4, as its gradients by a ŷ that was computed, of their largest
/// component; reached 1.1 and 2.6 (`AccuracyTests`).
public struct RepeatedSoftmax: Loss {
  /// Makes the loss.
  public init() {}

  /// What the field calls it.
  public var name: String { "softmax applied twice" }
  /// The formula over classes.
  public var formula: String { "log Σ e^ŷₖ − Σ yₖ·ŷₖ" }
  /// The formula of a yes-or-no question.
  public var binaryFormula: String { "log(1 + e^ŷ) − y·ŷ" }
  /// The formula of a label, in what it was given.
  public var labelFormula: String { "log(1 + e^(1 − y − p))" }
  /// Improper.
  public var propriety: Propriety { .improper }
  /// In nats.
  public var isInformation: Bool { true }

  /// What the loss of a label can't fall below, over so many classes: log(e + C − 1) − 1.
  ///
  /// ```swift
  /// // RepeatedSoftmax.floor(classes: 2) == 0.31326168751822286
  /// // RepeatedSoftmax.floor(classes: 10) == 1.4611501717344748
  /// ```
  ///
  /// - Parameter classes: The number of classes *C*; below 1 it counts as 1.
  /// - Returns: The floor, in nats; within 2 ULP.
  public static func floor(classes: Int) -> Double {
    .log(onePlus: Double(max(classes, 1) - 1) * .exp(-1))
  }

  /// [−(1 − y)·log σ(−ŷ), −y·log σ(ŷ)].
  public func terms(of example: BinaryExample) -> [Double] { example.repeated.terms }

  /// [−yₖ·log softmax(ŷ)ₖ].
  public func terms(of example: CategoricalExample) -> [Double] { example.repeated.terms }

  /// log Σ e^ŷₖ − Σ yₖ·ŷₖ.
  public func value(of example: CategoricalExample) -> Double { example.repeated.crossEntropy }

  /// σ(ŷ) − y.
  public func gradientByProbability(of example: BinaryExample) -> Double {
    example.repeated.gradientByLogit
  }

  /// [softmax(ŷ)ₖ − yₖ].
  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    example.repeated.gradientByLogit
  }

  /// (σ(ŷ) − y)·ŷ·(1 − ŷ)/T.
  public func gradientByLogit(of example: BinaryExample) -> Double {
    example.gradientByLogit(slope: gradientByProbability(of: example))
  }

  /// [ŷⱼ·(gⱼ − Σ ŷₖ·gₖ)/T], with g the derivatives by the ŷₖ.
  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    // The differences of the second softmax would cancel where two ŷₖ are alike.
    let top = example.prediction.likeliest
    let largest = example.prediction.probability(of: top)
    let again = example.repeated.prediction.probabilities[top] * (1 + example.target.excess)
    let truth = example.target.probability(of: top)
    return example.gradientByLogit(
      relativeSlopes: (0..<example.prediction.count).map { k in
        again * .expMinusOne(example.prediction.probability(of: k) - largest)
          - (example.target.probability(of: k) - truth)
      })
  }

  /// The ŷ whose sigmoid is y, or the end that is nearer to it.
  public func minimizer(for target: Probability) -> Probability {
    if target.logit <= 0 { return .zero }
    if target.logit >= 1 { return .one }
    return Probability(value: target.logit, complement: 1 - target.logit)
  }

  /// The ŷₖ whose softmax is as close to y as that of numbers from 0 to 1 with the sum 1 can be.
  ///
  /// At the least, softmax(ŷ)ₖ = yₖ + λ where ŷₖ is above 0, and at least that where it is 0. So
  /// e^ŷₖ = max(1, t·(yₖ + λ)), where t is the sum of them all; a bisection finds the t at which the
  /// ŷₖ add up to 1.
  ///
  /// - Complexity: O(*C* log *C*) for *C* classes.
  public func minimizer(for target: Distribution) -> [Double] {
    let shares = target.probabilities.map(\.value)
    let filling = Filling(shares)
    let total = bisect(from: 0, to: .log(Double(shares.count) + 2)) {
      filling.powers(adding: .exp($0)).map { .log($0) }.expansionOfSum.value < 1
    }
    return filling.powers(adding: .exp(total)).map { .log($0) }
  }
}

extension BinaryExample {
  /// The question with its ŷ taken for a logit.
  fileprivate var repeated: BinaryExample {
    let again = BinaryPrediction(uncheckedLogit: prediction.probability.value)
    return BinaryExample(target: target, prediction: again)
  }
}

extension CategoricalExample {
  /// The example with its ŷₖ taken for logits.
  fileprivate var repeated: CategoricalExample {
    let again = Prediction(Logits(unchecked: prediction.probabilities))
    return CategoricalExample(uncheckedTarget: target, prediction: again)
  }
}

/// Powers max(1, t·yₖ + u) that add up to t: what is filled in rises from the largest yₖ on.
private struct Filling {
  private let shares: [Double]
  private let descending: [Double]

  init(_ shares: [Double]) {
    self.shares = shares
    descending = shares.sorted(by: >)
  }

  func powers(adding total: Double) -> [Double] {
    var level = 0.0
    var sum = 0.0
    for (index, share) in descending.enumerated() {
      sum += share
      let above = Double(index + 1)
      let rest = Double(shares.count) - above
      let next = (total - rest - total * sum) / above
      // The class would be pressed below 1: it and those after it stay at 1.
      if index > 0, total * share + next <= 1 { break }
      level = next
    }
    return shares.map { Swift.max(1, total * $0 + level) }
  }
}
