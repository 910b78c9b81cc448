internal import RealModule

/// What a model says of a yes-or-no question: ŷ = P(y = 1).
///
/// Made from a probability or from a logit, which is kept as given; everything else is computed
/// from it once, without passing through a rounded ŷ. With a temperature T the logit is divided
/// by T, also where a probability was given: ŷ = σ(logit(p) / T). At T = 1 a given probability
/// is used untouched.
///
/// ```swift
/// let sure = try BinaryPrediction(logit: 40)
/// // sure.probability.value == 1
/// // sure.surprisal == 4.248354255291589e-18
/// ```
public struct BinaryPrediction: Hashable, Sendable {
  /// A prediction as it was given.
  public enum Source: Hashable, Sendable {
    /// ŷ itself.
    case probability(Probability)
    /// The log-odds; ±infinity means certainty.
    case logit(Double)
  }

  /// Why a number is not a logit.
  public enum Invalid: Error, Hashable, Sendable {
    /// NaN.
    case notANumber
  }

  /// The prediction as it was given.
  public let source: Source
  /// What the logit is divided by.
  public let temperature: Temperature

  /// ŷ and 1 − ŷ as they enter the loss, after the temperature.
  ///
  /// Of a logit z it is the sigmoid 1 / (1 + e^(−z/T)); each of the two numbers is within 2 ULP,
  /// at a temperature 4; reached 1.9 and 1.8 (`AccuracyTests`).
  public let probability: Probability
  /// The log-odds after the temperature: z/T.
  ///
  /// In nats, from −infinity to infinity, within 2 ULP; reached 1.2 (`AccuracyTests`).
  public let logit: Double
  /// What y = 1 costs: −log ŷ, in nats, from 0 to infinity.
  ///
  /// Of a logit it is the softplus log(1 + e^(−z/T)). Within 2 ULP, at a temperature 4, however
  /// close to 0; reached 1.1 and 1.4 (`AccuracyTests`).
  public let surprisal: Double
  /// What y = 0 costs: −log(1 − ŷ), in nats, from 0 to infinity.
  ///
  /// Of a logit it is the softplus log(1 + e^(z/T)). As accurate as ``surprisal``.
  public let complementSurprisal: Double

  /// Makes a prediction from a probability.
  ///
  /// - Parameters:
  ///   - probability: ŷ.
  ///   - temperature: What its logit is divided by.
  public init(_ probability: Probability, temperature: Temperature = .one) {
    if temperature == .one {
      self.init(
        source: .probability(probability),
        temperature: temperature,
        probability: probability,
        logit: probability.logit,
        surprisal: probability.surprisal,
        complementSurprisal: probability.opposite.surprisal
      )
    } else {
      self.init(
        source: .probability(probability),
        temperature: temperature,
        favoured: probability.value >= probability.complement,
        other: probability.relativeWeight(temperature)
      )
    }
  }

  /// Makes a prediction from a logit.
  ///
  /// - Parameters:
  ///   - logit: The log-odds of y = 1; ±infinity means certainty.
  ///   - temperature: What the logit is divided by.
  /// - Throws: ``Invalid/notANumber``.
  public init(logit: Double, temperature: Temperature = .one) throws(Invalid) {
    guard !logit.isNaN else { throw .notANumber }
    self.init(uncheckedLogit: logit, temperature: temperature)
  }

  /// Makes a prediction from a logit that is known to be a number.
  init(uncheckedLogit logit: Double, temperature: Temperature = .one) {
    self.init(
      source: .logit(logit),
      temperature: temperature,
      favoured: logit >= 0,
      other: RelativeWeight(logit: -abs(logit), top: 0, temperature: temperature)
    )
  }

  /// Makes a prediction that is the softmax over two classes, of which one is the likelier.
  private init(
    source: Source, temperature: Temperature, favoured: Bool, other: RelativeWeight
  ) {
    let logTotal = Double.log(onePlus: other.weight)
    let likely = Probability(
      value: 1 / (1 + other.weight),
      complement: other.weight / (1 + other.weight)
    )
    self.init(
      source: source,
      temperature: temperature,
      probability: favoured ? likely : likely.opposite,
      logit: favoured ? other.gap : -other.gap,
      surprisal: favoured ? logTotal : other.gap + logTotal,
      complementSurprisal: favoured ? other.gap + logTotal : logTotal
    )
  }

  private init(
    source: Source, temperature: Temperature, probability: Probability,
    logit: Double, surprisal: Double, complementSurprisal: Double
  ) {
    self.source = source
    self.temperature = temperature
    self.probability = probability
    self.logit = logit
    self.surprisal = surprisal
    self.complementSurprisal = complementSurprisal
  }

  /// Makes the same prediction at another temperature.
  ///
  /// - Parameter temperature: It replaces the present one; the two do not multiply.
  /// - Returns: The source at that temperature.
  public func with(temperature: Temperature) -> BinaryPrediction {
    switch source {
    case .probability(let probability):
      BinaryPrediction(probability, temperature: temperature)
    case .logit(let logit):
      BinaryPrediction(uncheckedLogit: logit, temperature: temperature)
    }
  }
}
