internal import RealModule

/// How far from the true number, relative to it, is still the same number.
enum Sameness {
  /// A ten-thousandth, in any precision: whoever reads it sees the same first four digits.
  static let asRead = 1e-4

  /// How far from 1 the sum of a row may be that only roundings have kept from it.
  static let ofSum = 1e-12

  /// Some roundings: where something was cut off, nothing more may come of it.
  static func rounded(in type: (some LibraryFloat).Type) -> Double { 4 * Double(type.ulpOfOne) }
}

extension Emulated {
  /// What the library prints, and how it compares with the true number.
  func output<T: LibraryFloat>(as type: T.Type, beside exact: Double) -> LibraryOutput {
    let printed = value.isNaN ? .nan : value + 0
    func output(_ status: LibraryOutput.Status, _ why: String) -> LibraryOutput {
      LibraryOutput(value: printed, status: status, why: why)
    }
    if printed.isNaN {
      return output(
        .inexact, "It meets infinity minus infinity, or infinity times 0: not a number.")
    }
    if printed == .infinity, exact == .infinity {
      return output(.infinite, "Infinite, as it should be: nothing is cut off.")
    }
    let error = printed == exact ? 0 : abs(printed - exact) / abs(exact)
    let tolerance = cut == nil ? Sameness.asRead : Sameness.rounded(in: type)
    if error <= tolerance { return output(.same, agreement(as: type, with: exact, error: error)) }
    if let cut { return output(.clipped, cut) }
    if let division { return output(.renormalised, division) }
    return output(.inexact, lost)
  }

  private func agreement<T: LibraryFloat>(
    as type: T.Type, with exact: Double, error: Double
  ) -> String {
    guard T(value) != T(exact) else {
      return "The true number, to the last digit of \(T.precision.rawValue)."
    }
    let cause = addition.map { ": " + $0 } ?? ""
    return "The true number in its first \(Int(-Double.log10(error))) digits\(cause)."
  }
}

extension BinaryFloatingPoint {
  /// In few digits, for a sentence: 16.118, 1e-7.
  var brief: String {
    let number = Double(self)
    guard number.isFinite, number != 0 else { return number.magnitude.withoutPoint }
    let exponent = Double.log10(number.magnitude).rounded(.down)
    guard exponent < -3 else { return ((number * 1000).rounded() / 1000).withoutPoint }
    let hundredths = (number / .pow(10, exponent) * 100).rounded()
    // 9.999e-8 is 1e-7.
    let (mantissa, power) = hundredths == 1000 ? (1, exponent + 1) : (hundredths / 100, exponent)
    return "\(mantissa.withoutPoint)e\(Int(power))"
  }
}

extension Double {
  fileprivate var withoutPoint: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
