internal import RealModule

/// The logarithm of NumPy, by which scikit-learn's last digits come out.
///
/// NumPy doesn't ask the C library for it, but has vector instructions of its own; here and there
/// the two differ by 1 ULP.
enum NumPy {
  /// In float32: of a significand between √½ and √2, a quotient of two polynomials.
  static func log(_ x: Float) -> Float {
    guard x > 0, x.isFinite else { return .log(x) }
    let isUpper = x.significand >= Float(2).squareRoot()
    let distance = (isUpper ? x.significand / 2 : x.significand) - 1
    let exponent = Float(x.exponent) + (isUpper ? 1 : 0)
    let quotient = polynomial(numerator, distance) / polynomial(denominator, distance)
    return quotient.addingProduct(exponent, .log(2))
  }

  /// In float64: from ¾ on of what is missing to 1, which is exact.
  static func log(_ x: Double) -> Double {
    x < 0.75 ? .log(x) : .log(onePlus: x - 1)
  }

  /// The coefficients of NumPy's approximation, from the highest power to the lowest.
  private static let numerator: [Float] = [
    2.589979117907922693523e-02, 3.808837741388407920751e-01, 1.480000633576506585156,
    2.112677543073053063722, 9.999999999999998702752e-01, 0,
  ]
  private static let denominator: [Float] = [
    5.875095403124574342950e-03, 1.546476374983906719538e-01, 9.864942958519418960339e-01,
    2.453006071784736363091, 2.612677543073109236779, 1,
  ]

  private static func polynomial(_ coefficients: [Float], _ x: Float) -> Float {
    coefficients.reduce(0) { $1.addingProduct($0, x) }
  }
}
