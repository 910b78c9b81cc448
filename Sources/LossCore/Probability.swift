internal import RealModule

/// A probability together with its complement, so that neither end of the scale loses digits.
///
/// Of ``value`` and ``complement`` each is rounded on its own, and the smaller is the one to
/// compute with: what was given, or the difference of it to 1, exactly. So 10⁻³⁰ and 1 − 10⁻³⁰ are
/// both kept, although the latter is no `Double`.
///
/// ```swift
/// let nearlySure = try Probability(complementOf: 1e-12)
/// // nearlySure.surprisal == 1.0000000000005e-12
/// // nearlySure.opposite.value == 1e-12
/// ```
public struct Probability: Hashable, Sendable {
  /// Why numbers are not a probability.
  public enum Invalid: Error, Hashable, Sendable {
    /// NaN.
    case notANumber
    /// Below 0 or above 1; of odds, negative or infinite.
    case outOfRange(Double)
    /// 0 to 0.
    case noOdds
  }

  /// The probability itself, from 0 to 1.
  public let value: Double
  /// One minus the probability, from 0 to 1.
  public let complement: Double

  /// Pairs two numbers that are known to add up to 1.
  init(value: Double, complement: Double) {
    self.value = value
    self.complement = complement
  }

  /// Makes a probability from its value.
  ///
  /// - Parameter value: From 0 to 1; −0 counts as 0.
  /// - Throws: ``Invalid/notANumber`` or ``Invalid/outOfRange(_:)``.
  public init(_ value: Double) throws(Invalid) {
    guard !value.isNaN else { throw .notANumber }
    guard (0...1).contains(value) else { throw .outOfRange(value) }
    self.init(value: value + 0, complement: 1 - value)
  }

  /// Makes the probability that is so much less than 1.
  ///
  /// - Parameter complement: From 0 to 1; −0 counts as 0.
  /// - Throws: ``Invalid/notANumber`` or ``Invalid/outOfRange(_:)``.
  public init(complementOf complement: Double) throws(Invalid) {
    self = try Probability(complement).opposite
  }

  /// Makes a probability from odds: `favour` / (`favour` + `against`).
  ///
  /// ```swift
  /// let likely = try Probability(odds: 9, to: 1)
  /// // likely.value == 0.9
  /// // likely.complement == 0.1
  /// ```
  ///
  /// - Parameters:
  ///   - favour: The stake on the event; finite and not negative.
  ///   - against: The stake against it; finite and not negative.
  /// - Throws: ``Invalid``, naming the first offender.
  public init(odds favour: Double, to against: Double) throws(Invalid) {
    for stake in [favour, against] {
      guard !stake.isNaN else { throw .notANumber }
      guard stake >= 0, stake.isFinite else { throw .outOfRange(stake) }
    }
    guard favour > 0 || against > 0 else { throw .noOdds }
    // Halves, where the sum of the two would overflow.
    let scale = (favour + against).isFinite ? 1 : 0.5
    let total = Expansion(favour * scale, plus: against * scale)
    self.init(
      value: (Expansion(favour * scale) / total).value,
      complement: (Expansion(against * scale) / total).value
    )
  }

  /// What never happens.
  public static let zero = Probability(value: 0, complement: 1)
  /// What always happens.
  public static let one = Probability(value: 1, complement: 0)
  /// A coin flip.
  public static let half = Probability(value: 0.5, complement: 0.5)

  /// The probability that it does not happen: value and complement swapped.
  public var opposite: Probability {
    Probability(value: complement, complement: value)
  }

  /// The log-odds log(p / (1 − p)), in nats: −infinity at 0, 0 at ½, infinity at 1.
  ///
  /// Within 2 ULP everywhere, near ½ too; reached 0.9 (`AccuracyTests`).
  public var logit: Double {
    let gap = relativeWeight(.one).gap
    return value < complement ? -gap : gap
  }

  /// How surprising it is that it happens: −log p, in nats, from 0 at 1 to infinity at 0.
  ///
  /// Above ½ it is −log1p(−(1 − p)). Within 2 ULP everywhere (`AccuracyTests`).
  ///
  /// Source: Shannon, “A Mathematical Theory of Communication” (1948).
  public var surprisal: Double {
    0 - (value <= complement ? Double.log(value) : Double.log(onePlus: -complement))
  }
}

extension Probability {
  /// The exact value: the rounded one, and what its rounding left off.
  var expansion: Expansion {
    value <= complement ? Expansion(value) : Expansion(1, plus: -complement)
  }

  /// The less likely of the two outcomes against the likelier.
  func relativeWeight(_ temperature: Temperature) -> RelativeWeight {
    let lesser = min(value, complement)
    return RelativeWeight(
      share: Expansion(lesser),
      top: Expansion(1, plus: -lesser),
      temperature: temperature
    )
  }

  /// The difference of two probabilities, rounded once, also where both are near 1.
  static func - (minuend: Probability, subtrahend: Probability) -> Double {
    (minuend.expansion - subtrahend.expansion).value
  }
}
