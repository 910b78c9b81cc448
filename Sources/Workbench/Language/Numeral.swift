import LossCore

/// A number as it was written, with the exactness that its form promises.
enum Numeral: Hashable {
  case decimal(Double)
  /// `a/b`.
  case fraction(Double, Double)
  /// `90%`; the number before the sign.
  case percent(Double)
  /// `1-x`, whose complement x is kept exactly.
  case complement(Double)

  /// Why a text is no number.
  enum Fault: Error {
    case empty, notANumber, tooLarge, tooSmall, zeroDivisor, notFinite, fullWidth, complementOfOther
  }

  init(_ text: String) throws(Fault) {
    // Bytes, not characters: this is most of the cost of a long list.
    if text.utf8.last == UInt8(ascii: "%") {
      self = .percent(try Numeral.plain(text.dropLast()))
    } else if let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")) {
      let divisor = try Numeral.plain(text[text.utf8.index(after: slash)...])
      guard divisor != 0 else { throw .zeroDivisor }
      let dividend = try Numeral.plain(text[..<slash])
      guard (dividend / divisor).isFinite else { throw .tooLarge }
      guard dividend / divisor != 0 || dividend == 0 else { throw .tooSmall }
      self = .fraction(dividend, divisor)
    } else if let dash = Numeral.complementDash(in: text) {
      guard try Numeral.plain(text[..<dash]) == 1 else { throw .complementOfOther }
      self = .complement(try Numeral.plain(text[text.utf8.index(after: dash)...]))
    } else {
      self = .decimal(try Numeral.plain(text[...]))
    }
  }

  /// The number as a plain double.
  var value: Double {
    switch self {
    case .decimal(let value): value
    case .fraction(let above, let below): above / below
    case .percent(let value): value / 100
    case .complement(let value): 1 - value
    }
  }

  /// The number as a probability.
  func probability() throws(Probability.Invalid) -> Probability {
    switch self {
    case .decimal, .percent:
      return try Probability(value)
    case .complement(let complement):
      guard complement >= 0, complement <= 1 else { throw .outOfRange(value) }
      return try Probability(complementOf: complement)
    case .fraction(let above, let below):
      guard above >= 0, below > 0, above <= below else { throw .outOfRange(value) }
      return try Probability(odds: above, to: below - above)
    }
  }

  /// A decimal literal: digits, a point, an exponent; nothing that depends on a locale.
  private static func plain(_ text: Substring) throws(Fault) -> Double {
    guard !text.isEmpty else { throw .empty }
    var digits = 0
    var isZero = true
    var mantissa = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if mantissa, byte != UInt8(ascii: "0") { isZero = false }
      case UInt8(ascii: "e"), UInt8(ascii: "E"): mantissa = false
      case UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "-"): continue
      default: throw fault(of: text)
      }
    }
    guard digits > 0, let value = Double(text) else { throw .notANumber }
    guard value.isFinite else { throw .tooLarge }
    guard value != 0 || isZero else { throw .tooSmall }
    return value
  }

  private static func fault(of text: Substring) -> Fault {
    let folded = text.lowercased()
    if ["inf", "+inf", "-inf", "infinity", "-infinity", "nan", "-nan"].contains(folded) {
      return .notFinite
    }
    let isFullWidth = text.unicodeScalars.contains { ("\u{FF0E}"..."\u{FF19}").contains($0) }
    return isFullWidth ? .fullWidth : .notANumber
  }

  /// The dash of `1-x`: not a sign, so neither first nor right behind an exponent's `e`.
  private static func complementDash(in text: String) -> String.Index? {
    var previous: UInt8?
    var index = text.utf8.startIndex
    while index < text.utf8.endIndex {
      let byte = text.utf8[index]
      if byte == UInt8(ascii: "-"), let previous, previous | 0x20 != UInt8(ascii: "e") {
        return index
      }
      previous = byte
      index = text.utf8.index(after: index)
    }
    return nil
  }
}

extension Numeral.Fault {
  /// What to say of a text that should have been a number.
  func diagnostic(of text: String, for name: String, at place: Place) -> Diagnostic {
    let shown = text.shortened()
    switch self {
    case .empty:
      return Diagnostic("\(name) has an empty value", place, hint: "write a number")
    case .notANumber:
      return Diagnostic(
        "“\(shown)” is not a number", place, hint: "write it as 0.9, 90%, 9/10, 1e-7 or 1-1e-12")
    case .tooLarge:
      return Diagnostic(
        "\(shown) is too large for a double", place, hint: "the largest is about 1.8e308")
    case .tooSmall:
      return Diagnostic(
        "\(shown) is too small for a double", place,
        hint: "the smallest is about 5e-324; a logit reaches further, as z=-1000")
    case .zeroDivisor:
      return Diagnostic("\(shown) divides by zero", place, hint: "a fraction looks like 9/10")
    case .notFinite:
      return Diagnostic(
        "\(name) must be a finite number, not \(shown)", place,
        hint: "only a logit may be -inf or inf")
    case .fullWidth:
      return Diagnostic(
        "“\(shown)” has full-width digits", place, hint: "use the digits 0 to 9 and a plain point")
    case .complementOfOther:
      return Diagnostic(
        "“\(shown)” subtracts from something other than 1", place, hint: "only 1-x is understood")
    }
  }
}
