/// A yes-or-no question with its answer and a prediction of it.
///
/// The target y is the label (``Probability/one`` or ``Probability/zero``) or a soft label between
/// them. All figures are total functions of the example, in nats where they have a unit.
///
/// ```swift
/// let example = BinaryExample(target: .one, prediction: BinaryPrediction(try Probability(0.9)))
/// // example.crossEntropy == 0.10536051565782628
/// ```
public struct BinaryExample: Hashable, Sendable {
  /// The probability that y = 1: the label, or a soft label.
  public let target: Probability
  /// The prediction of it.
  public let prediction: BinaryPrediction

  /// Pairs a target with a prediction.
  ///
  /// - Parameters:
  ///   - target: y.
  ///   - prediction: ŷ.
  public init(target: Probability, prediction: BinaryPrediction) {
    self.target = target
    self.prediction = prediction
  }
}
