/// What the logits are divided by before the softmax.
///
/// Above 1 it softens a prediction, below 1 it sharpens it, and at 1 it changes nothing, bit for
/// bit. On given probabilities it acts on their logarithms: ŷ ∝ p^(1/T). Positive and finite,
/// without a unit.
///
/// ```swift
/// let doubtful = BinaryPrediction(try Probability(0.9), temperature: try Temperature(2))
/// // doubtful.probability.value == 0.75
/// ```
///
/// Source: Guo et al., “On Calibration of Modern Neural Networks” (ICML 2017).
public struct Temperature: Hashable, Sendable {
  /// Why a number is not a temperature.
  public enum Invalid: Error, Hashable, Sendable {
    /// NaN.
    case notANumber
    /// 0 or below, by which no logit is divided.
    case notPositive(Double)
    /// Infinite: every prediction would be even.
    case infinite
  }

  /// The divisor.
  public let value: Double

  /// Makes a temperature.
  ///
  /// - Parameter value: A positive, finite number.
  /// - Throws: ``Invalid``, for any other number.
  public init(_ value: Double) throws(Invalid) {
    guard !value.isNaN else { throw .notANumber }
    guard value > 0 else { throw .notPositive(value) }
    guard value.isFinite else { throw .infinite }
    self.init(unchecked: value)
  }

  private init(unchecked value: Double) {
    self.value = value
  }

  /// The temperature that changes nothing.
  public static let one = Temperature(unchecked: 1)
}
