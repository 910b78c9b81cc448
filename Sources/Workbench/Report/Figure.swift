package import LossCore

/// Numbers as text: exact for machines, rounded for people.
package enum Figure {
  /// The shortest text that reads back as the same double; −0 as 0.
  package static func shortest(_ value: Double) -> String {
    guard value.isFinite else {
      return value.isNaN ? "nan" : value > 0 ? "inf" : "-inf"
    }
    if value == 0 { return "0" }
    let text = value.description
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    guard let e = text.firstIndex(of: "e"), let power = Int(text[text.index(after: e)...]) else {
      return text
    }
    return text[...e] + String(power)
  }

  /// A number rounded to so many significant digits.
  static func nearest(_ value: Double, digits: Int) -> Double {
    Double(short(value, digits: digits)) ?? value
  }

  /// `digits` significant digits, without needless zeros; an exponent where plain digits get long.
  package static func short(_ value: Double, digits: Int = 4) -> String {
    guard value.isFinite, value != 0 else { return shortest(value) }
    let (mantissa, exponent) = rounded(value.magnitude, digits: digits)
    let sign = value < 0 ? "-" : ""
    guard (-4..<7).contains(exponent) else {
      return sign + point(mantissa, after: 1) + "e" + String(exponent)
    }
    return sign + plain(mantissa, exponent)
  }

  /// A fixed number of decimals.
  package static func fixed(_ value: Double, _ decimals: Int) -> String {
    guard value.isFinite else { return shortest(value) }
    let magnitude = value.magnitude
    let exponent = magnitude == 0 ? 0 : rounded(magnitude, digits: 17).exponent
    let digits = exponent + 1 + decimals
    let (mantissa, power) =
      digits > 0 && magnitude > 0
      ? rounded(magnitude, digits: min(17, digits))
      : ([magnitude * pow10(decimals) >= 0.5 ? 1 : 0], -decimals)
    let isZero = mantissa.allSatisfy { $0 == 0 }
    var text = isZero ? "0" : plain(mantissa, power)
    if decimals > 0 {
      let shown = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 }
      if shown == nil { text += "." }
      text += String(repeating: "0", count: max(0, decimals - (shown ?? 0)))
    }
    return (value < 0 && !isZero ? "-" : "") + text
  }

  /// A loss as the focal number shows it: three decimals while they say something.
  package static func loss(_ value: Double) -> String {
    let magnitude = value.magnitude
    if magnitude == .infinity { return value < 0 ? "−∞" : "∞" }
    if value.isNaN || value == 0 { return shortest(value) }
    if magnitude >= 9_999_999.5 || magnitude < 0.000_1 { return short(value, digits: 3) }
    if magnitude >= 9_999.5 { return fixed(value, 0) }
    if magnitude >= 999.95 { return short(value, digits: 5) }
    if magnitude >= 99.995 { return fixed(value, 2) }
    return magnitude >= 0.099_95 ? fixed(value, 3) : short(value, digits: 3)
  }

  /// A share of 1 as a percentage, rounded to so many significant digits.
  static func percent(_ share: Double, digits: Int = 4) -> String {
    short(share * 100, digits: digits) + "%"
  }

  /// A slope in four digits, with a minus sign of its own.
  package static func slope(_ value: Double) -> String { slope(value, digits: 4) }

  package static func slope(_ value: Double, digits: Int) -> String {
    let text = value.isFinite ? short(value.magnitude, digits: digits) : "∞"
    return value < 0 ? "−" + text : text
  }

  /// A sum that should be 1, with as many digits as show that it is not.
  package static func sum(_ value: Double) -> String {
    for digits in 4...16 {
      let text = short(value, digits: digits)
      // What is missing, or too much, is right to a tenth.
      if let shown = Double(text), abs(shown - value) <= abs(value - 1) / 10 { return text }
    }
    return shortest(value)
  }

  /// A probability so that the language reads the same one back.
  package static func literal(_ probability: Probability) -> String {
    let plain = probability.value
    // Below 0.99 the complement of a double is as good as the one that was kept.
    return plain < 0.99 || probability.complement == 1 - plain
      ? shortest(plain) : "1-" + shortest(probability.complement)
  }

  /// A probability so that the language reads the same one back, to the last digit of both sides.
  ///
  /// A complement, and a fraction such as 2/3, may keep more than any decimal does.
  static func exact(_ probability: Probability) -> String {
    let literal = literal(probability)
    for text in [literal, "1-" + shortest(probability.complement)] {
      if (try? Numeral(text).probability()) == probability { return text }
    }
    return fraction(probability) ?? literal
  }

  /// The fraction of small numbers that gives a probability, sought along its continued fraction.
  private static func fraction(_ probability: Probability) -> String? {
    var rest = probability.value
    var (above, below) = ((1.0, 0.0), (0.0, 1.0))
    while below.0 < 1e9, rest.isFinite {
      let whole = rest.rounded(.down)
      above = (whole * above.0 + above.1, above.0)
      below = (whole * below.0 + below.1, below.0)
      if (try? Probability(odds: above.0, to: below.0 - above.0)) == probability {
        return shortest(above.0) + "/" + shortest(below.0)
      }
      rest = 1 / (rest - whole)
    }
    return nil
  }

  /// A probability in few digits that never rounds to 0 or 1 unless it is.
  package static func short(_ probability: Probability, digits: Int = 4) -> String {
    let text = short(probability.value, digits: digits)
    guard text == "1", probability.complement > 0 else { return text }
    return "1-" + short(probability.complement, digits: 2)
  }

  // MARK: Digits

  /// The decimal digits of a positive number rounded to so many, and the power of the first.
  private static func rounded(
    _ value: Double, digits count: Int
  ) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var pointAt: Int?
    var scale = 0
    let text = value.description
    if let e = text.firstIndex(of: "e") { scale = Int(text[text.index(after: e)...]) ?? 0 }
    // Bytes, for a figure is made some thirty times a picture.
    for byte in text.utf8 {
      if byte == UInt8(ascii: "e") { break }
      if byte == UInt8(ascii: ".") {
        pointAt = digits.count
      } else {
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    exponent = (pointAt ?? digits.count) - 1 + scale
    while digits.count > 1, digits[0] == 0 {
      digits.removeFirst()
      exponent -= 1
    }
    if digits.count > count {
      let roundsUp = digits[count] >= 5
      digits.removeSubrange(count...)
      if roundsUp {
        var index = count - 1
        while index >= 0, digits[index] == 9 {
          digits[index] = 0
          index -= 1
        }
        if index >= 0 {
          digits[index] += 1
        } else {
          digits.insert(1, at: 0)
          digits.removeLast()
          exponent += 1
        }
      }
    }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    return (digits, exponent)
  }

  private static func plain(_ digits: [UInt8], _ exponent: Int) -> String {
    if exponent < 0 {
      return "0." + String(repeating: "0", count: -exponent - 1) + text(digits[...])
    }
    let missing = exponent + 1 - digits.count
    if missing >= 0 { return text(digits[...]) + String(repeating: "0", count: missing) }
    return point(digits, after: exponent + 1)
  }

  private static func point(_ digits: [UInt8], after count: Int) -> String {
    digits.count > count
      ? text(digits[..<count]) + "." + text(digits[count...]) : text(digits[...])
  }

  private static func text(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }

  private static func pow10(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
