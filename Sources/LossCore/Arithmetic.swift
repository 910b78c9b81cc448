internal import RealModule

/// Functions of plain numbers, for those who do sums with figures and import nothing else.
///
/// Each is within 1 ULP, as the system's own; NaN where the function has no value.
package enum Arithmetic {
  package static func exp(_ x: Double) -> Double { .exp(x) }

  /// The natural logarithm.
  package static func log(_ x: Double) -> Double { .log(x) }

  package static func power(_ base: Double, _ exponent: Double) -> Double {
    // The module's own power knows no base below 0, and nothing to the power of 0.
    guard let whole = Int(exactly: exponent) else { return .pow(base, exponent) }
    return .pow(base, whole)
  }
}
