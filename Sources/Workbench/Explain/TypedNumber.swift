import LossCore

/// A number as somebody saw it printed: its value, and how much its last digit vouches for.
struct TypedNumber: Hashable, Sendable {
  /// How a number that something gives fits the one that was typed, the best fit first.
  enum Fit: Int, Comparable, Sendable {
    /// It rounds to the digits typed.
    case rounded
    /// It begins with the digits typed; what follows was cut off.
    case cutOff
    /// It differs in its digits, but by less than a thousandth.
    case close

    static func < (one: Fit, other: Fit) -> Bool { one.rawValue < other.rawValue }
  }

  let text: String
  let value: Double
  /// One unit of the last digit; 0 for what stands for itself alone.
  private let unit: Double
  private let digits: Int

  /// A number in digits, with a point or an exponent if need be; or `inf`, `-inf`, `nan`.
  init(_ token: Token) throws(Diagnostic) {
    text = token.text
    // As it stands in a text that was set for people.
    let plain = String(token.text.map { $0 == "−" ? "-" : $0 })
    if let value = TypedNumber.words[plain.lowercased()] {
      self.value = value
      (unit, digits) = (0, 0)
      return
    }
    value = try TypedNumber.decimal(plain, token)
    let mantissa = plain.prefix { $0 != "e" && $0 != "E" }
    let point = mantissa.firstIndex(of: ".")
    let decimals = point.map { mantissa[$0...].count - 1 } ?? 0
    let power = Double(plain.dropFirst(mantissa.count + 1)) ?? 0
    let exponent = Int(min(max(power, -TypedNumber.furthest), TypedNumber.furthest))
    digits = mantissa.filter(\.isNumber).drop { $0 == "0" }.count
    // A bare 0, 1 or 2 is meant as it is; 16 may be what is left of 16.118.
    let standsForItself = plain.count == mantissa.count && point == nil && digits <= 1
    unit = standsForItself ? 0 : Double("1e\(exponent - decimals)") ?? 0
  }

  /// How a number fits; nothing where it is another one.
  func fit(of number: Double) -> Fit? {
    guard value.isFinite, number.isFinite else {
      return number == value || number.isNaN && value.isNaN ? .rounded : nil
    }
    let distance = (number - value).magnitude
    // More digits than a double holds vouch for no more than its last bits.
    if distance <= unit / 2 + 4 * value.ulp { return .rounded }
    let excess = number.magnitude - value.magnitude
    if digits >= TypedNumber.telling, number.sign == value.sign, excess > 0, excess < unit {
      return .cutOff
    }
    return distance <= TypedNumber.nearness * value.magnitude ? .close : nil
  }

  /// No line has so many decimals that they would bring a larger exponent back to a double.
  private static let furthest = 1e9
  /// So many digits are no accident, even if the last one was not rounded.
  private static let telling = 4
  private static let nearness = 1e-3

  private static let words: [String: Double] = [
    "inf": .infinity, "+inf": .infinity, "infinity": .infinity, "∞": .infinity,
    "-inf": -.infinity, "-infinity": -.infinity, "-∞": -.infinity, "nan": .nan,
  ]

  private static func decimal(_ text: String, _ token: Token) throws(Diagnostic) -> Double {
    do throws(Numeral.Fault) {
      if case .decimal(let value) = try Numeral(text) { return value }
    } catch  where error != .notANumber && error != .zeroDivisor && error != .complementOfOther {
      throw error.diagnostic(of: token.text, for: "explain", at: token.place)
    } catch {}
    throw Diagnostic(
      "“\(token.text.shortened())” is not a number as a program prints it", token.place,
      hint: "as in explain 16.118095, explain 0.5514 or explain nan")
  }
}
