internal import RealModule

/// How much less a class weighs than the likeliest one, after the temperature.
///
/// A softmax needs two things of a class: its weight e^((z − max)/T), and the distance (max − z)/T,
/// which stays exact long after the weight has vanished.
struct RelativeWeight {
  /// From 0 for a class ruled out to 1 for the likeliest.
  let weight: Double
  /// −log of the weight: from 0 to infinity.
  let gap: Double

  private init(weight: Double, gap: Double) {
    self.weight = weight
    self.gap = gap
  }

  /// Of a logit, against the largest logit.
  ///
  /// What the difference and the division round off is carried into the weight: without it the
  /// weight is off by half an ULP times the distance, hundreds of ULP where a loss is tiny.
  init(logit: Double, top: Double, temperature: Temperature) {
    var exponent = Expansion(logit, plus: -top)
    if temperature != .one { exponent = exponent / Expansion(temperature.value) }
    self.init(weight: exponent.exponential, gap: 0 - exponent.value)
  }

  /// Of a probability, against the largest probability.
  ///
  /// The weight is (p/max)^(1/T). A power keeps its last bit where e^(log(p/max)/T) would lose
  /// the digits before the point of the logarithm.
  init(share: Expansion, top: Expansion, temperature: Temperature) {
    guard share.head > 0 else {
      self.init(weight: 0, gap: .infinity)
      return
    }
    let scale = share.head < Self.safelyDivisible ? Self.powerOfTwo : 1
    let ratio = share * scale / top
    let logarithm = Double.log(ratio.head) - .log(scale)
    let logarithmTail = ratio.tail / ratio.head
    let exponent = Expansion(1) / Expansion(temperature.value)
    let power = Double.pow(ratio.head, exponent.head) * .pow(1 / scale, exponent.head)
    let correction = logarithm * exponent.tail + logarithmTail * exponent.head
    self.init(
      weight: power > 0 ? min(1, power * .exp(correction)) : 0,
      gap: 0 - (logarithm + logarithmTail) / temperature.value
    )
  }

  /// Below this the quotient of two probabilities, or the remainder of it, may be subnormal.
  private static let safelyDivisible = 0x1p-900
  /// What lifts the least positive double to where it can be divided safely.
  private static let powerOfTwo = 0x1p200
}
