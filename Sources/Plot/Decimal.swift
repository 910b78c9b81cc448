/// A short decimal number, `mantissa · 10^exponent`, so that labels and values agree to the last digit.
struct Decimal: Hashable, Sendable {
  var mantissa: Int
  var exponent: Int

  /// The nearest double; exact arithmetic up to one rounding.
  var value: Double {
    let power = Logarithm.decimalPower(Double(abs(exponent)))
    return exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
  }

  /// The number written out, without needless zeros.
  var text: String {
    if mantissa == 0 { return "0" }
    let sign = mantissa < 0 ? "-" : ""
    var digits = String(mantissa.magnitude)
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let places = -exponent
    digits = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    var fraction = digits.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    return sign + digits.dropLast(places) + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// One minus the number, for a number of no positive exponent.
  var complement: Decimal {
    let one = (0..<max(0, -exponent)).reduce(1) { power, _ in power * 10 }
    return Decimal(mantissa: one - mantissa, exponent: exponent)
  }
}
