/// Unnormalised log-probabilities of two or more classes, as a model puts them out.
///
/// Adding the same number to all of them changes no prediction. −infinity rules a class out;
/// at least one class must be left. Where two logits differ by more than the largest `Double`,
/// the difference counts as infinite.
///
/// ```swift
/// let scores = try Logits([2, 1, 0.1])
/// // Prediction(scores).probabilities[0] == 0.6590011388859679
/// ```
public struct Logits: Hashable, Sendable {
  /// Why numbers are not logits.
  public enum Invalid: Error, Hashable, Sendable {
    /// Fewer than two.
    case tooFewClasses(Int)
    /// NaN.
    case notANumber(index: Int)
    /// Infinite: only −infinity has a softmax.
    case positiveInfinity(index: Int)
    /// Every class has −infinity.
    case allRuledOut
  }

  /// One number per class.
  public let values: [Double]

  /// Makes logits.
  ///
  /// - Parameter values: Two or more numbers, none of them infinity or NaN, not all −infinity.
  /// - Throws: ``Invalid``, naming the first offender.
  /// - Complexity: O(*C*) for *C* classes.
  public init(_ values: [Double]) throws(Invalid) {
    guard values.count >= 2 else { throw .tooFewClasses(values.count) }
    for (index, value) in values.enumerated() {
      guard !value.isNaN else { throw .notANumber(index: index) }
      guard value < .infinity else { throw .positiveInfinity(index: index) }
    }
    guard values.contains(where: \.isFinite) else { throw .allRuledOut }
    self.init(unchecked: values)
  }

  /// Makes logits of numbers that are known to be finite.
  init(unchecked values: [Double]) {
    self.values = values
  }
}
