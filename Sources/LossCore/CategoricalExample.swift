/// What is true of one example, and what was predicted, over the same two or more classes.
///
/// All figures are total functions of the example, in nats where they have a unit.
///
/// ```swift
/// let animals = Prediction(try Distribution([0.7, 0.2, 0.1]))
/// let dog = try CategoricalExample(target: .label(1), prediction: animals)
/// // dog.crossEntropy == 1.6094379124341003
/// ```
public struct CategoricalExample: Hashable, Sendable {
  /// Why a target does not fit a prediction.
  public enum Mismatch: Error, Hashable, Sendable {
    /// A label outside 0 … count − 1.
    case label(Int, count: Int)
    /// A soft label over another number of classes.
    case count(target: Int, prediction: Int)
  }

  /// What is true.
  public let target: Target
  /// What was predicted.
  public let prediction: Prediction

  /// Pairs a target with a prediction.
  ///
  /// - Parameters:
  ///   - target: A label below the prediction's number of classes, or as many probabilities.
  ///   - prediction: What was predicted.
  /// - Throws: ``Mismatch``.
  public init(target: Target, prediction: Prediction) throws(Mismatch) {
    switch target {
    case .label(let k):
      guard (0..<prediction.count).contains(k) else {
        throw .label(k, count: prediction.count)
      }
    case .soft(let distribution):
      guard distribution.count == prediction.count else {
        throw .count(target: distribution.count, prediction: prediction.count)
      }
    }
    self.target = target
    self.prediction = prediction
  }

  /// The target as a probability per class: of a label, 1 for it and 0 for the others.
  ///
  /// - Complexity: O(*C*) for *C* classes.
  public var targetProbabilities: [Double] {
    (0..<prediction.count).map { target.probability(of: $0).value }
  }
}

extension CategoricalExample {
  /// Pairs a target with a prediction that it is known to fit.
  init(uncheckedTarget target: Target, prediction: Prediction) {
    self.target = target
    self.prediction = prediction
  }
}
