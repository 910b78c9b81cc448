/// Binary cross entropy of each class of a softmax, summed: Σ (−yₖ·log ŷₖ − (1 − yₖ)·log(1 − ŷₖ)).
///
/// What comes out where a binary loss is given the rows of a classifier: the classes that are not
/// the true one are charged a second time. It is proper all the same, but its values are not to be
/// compared with a cross entropy. Of a yes-or-no question it is twice the cross entropy.
///
/// In nats, from 0 for a label to infinity.
///
/// ```swift
/// let animals = Prediction(try Distribution([0.7, 0.2, 0.1]))
/// let cat = try CategoricalExample(target: .label(0), prediction: animals)
/// // SummedBinaryCrossEntropy().value(of: cat) == 0.6851790109107685
/// // CrossEntropy().value(of: cat) == 0.35667494393873245
/// ```
///
/// Accuracy: 2 ULP, at a temperature 4; gradients likewise of their largest component, by a ŷ that
/// was computed 4; reached 1.2 and 2.7 (`AccuracyTests`).
public struct SummedBinaryCrossEntropy: Loss {
  /// Makes the loss.
  public init() {}

  /// What the field calls it.
  public var name: String { "summed binary cross entropy" }
  /// The formula over classes.
  public var formula: String { "−Σ (yₖ·log ŷₖ + (1 − yₖ)·log(1 − ŷₖ))" }
  /// The formula of a yes-or-no question.
  public var binaryFormula: String { "−2·(y·log ŷ + (1 − y)·log(1 − ŷ))" }
  /// The formula of a label, in what it was given.
  public var labelFormula: String { "−2·log p" }
  /// Strictly proper.
  public var propriety: Propriety { .strictlyProper }
  /// In nats.
  public var isInformation: Bool { true }

  /// The cross entropy, for each of the outcomes.
  public func terms(of example: BinaryExample) -> [Double] {
    [example.crossEntropy, example.crossEntropy]
  }

  /// [−yₖ·log ŷₖ − (1 − yₖ)·log(1 − ŷₖ)].
  public func terms(of example: CategoricalExample) -> [Double] {
    example.questions.map(\.crossEntropy)
  }

  /// 2·(ŷ − y)/(ŷ·(1 − ŷ)).
  public func gradientByProbability(of example: BinaryExample) -> Double {
    2 * example.gradientByProbability
  }

  /// [(ŷₖ − yₖ)/(ŷₖ·(1 − ŷₖ))].
  public func gradientByProbability(of example: CategoricalExample) -> [Double] {
    example.questions.map(\.gradientByProbability)
  }

  /// 2·(ŷ − y)/T.
  public func gradientByLogit(of example: BinaryExample) -> Double {
    2 * example.gradientByLogit
  }

  /// [(ŷⱼ − yⱼ − ŷⱼ·Σ (ŷₖ − yₖ)/(1 − ŷₖ))/T], summed over the k other than j.
  public func gradientByLogit(of example: CategoricalExample) -> [Double] {
    // ŷₖ times the derivative by it: (ŷₖ − yₖ)/(1 − ŷₖ), which is −1 at yₖ = 1.
    let pulls = example.questions.map { question in
      question.target == .one
        ? -1 : question.gradientByLogit / question.prediction.probability.complement
    }
    return example.gradientByLogit(pulls: pulls)
  }

  /// The target.
  public func minimizer(for target: Probability) -> Probability { target }

  /// The target.
  public func minimizer(for target: Distribution) -> [Double] {
    target.probabilities.map(\.value)
  }
}
