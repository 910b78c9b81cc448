/// Works out a formula as it is written, in values for its symbols.
///
/// It knows what the formulas of losses are made of: sums, products, quotients and powers, log, e,
/// Σ over classes k, and a bracket that is 1 where it holds.
struct FormulaReader {
  private var rest: Substring
  /// One value of each symbol, or one per class.
  private let values: [String: [Double]]
  private let classes: Int
  private var k = 0

  struct Unreadable: Error {
    let rest: String
  }

  static func value(
    of formula: String, _ values: [String: [Double]], classes: Int = 1
  ) throws -> Double {
    var reader = FormulaReader(
      rest: formula.filter { $0 != " " }[...], values: values, classes: classes)
    let value = try reader.sum()
    guard reader.rest.isEmpty else { throw Unreadable(rest: String(reader.rest)) }
    return value
  }

  private mutating func sum() throws -> Double {
    var value = take("−") ? -(try product()) : try product()
    while true {
      if take("+") {
        value += try product()
      } else if take("−") {
        value -= try product()
      } else {
        return value
      }
    }
  }

  private mutating func product() throws -> Double {
    var value = try power()
    while true {
      if take("·") {
        value *= try power()
      } else if take("/") {
        value /= try power()
      } else {
        return value
      }
    }
  }

  private mutating func power() throws -> Double {
    let base = try atom()
    if take("²") { return base * base }
    return take("^") ? base.raised(to: try power()) : base
  }

  private mutating func atom() throws -> Double {
    if take("Σ") { return try sumOverClasses() }
    if take("log") { return try power().logarithm }
    if take("(") {
      let value = try sum()
      return try closing(")", value)
    }
    if take("[") {
      let left = try sum()
      let isBelow = take("<")
      guard isBelow || take(">") else { throw Unreadable(rest: String(rest)) }
      let right = try sum()
      return try closing("]", (isBelow ? left < right : left > right) ? 1 : 0)
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if let number = Double(digits) {
      rest = rest.dropFirst(digits.count)
      return number
    }
    // The longest name, for p_t begins with p.
    let names = values.keys.filter { rest.hasPrefix($0) }
    guard let name = names.max(by: { $0.count < $1.count }), let value = values[name] else {
      throw Unreadable(rest: String(rest))
    }
    rest = rest.dropFirst(name.count)
    return value.count == 1 ? value[0] : value[k]
  }

  private mutating func sumOverClasses() throws -> Double {
    let beginning = rest
    var total = 0.0
    for index in 0..<classes {
      (rest, k) = (beginning, index)
      total += try product()
    }
    return total
  }

  private mutating func closing(_ bracket: String, _ value: Double) throws -> Double {
    guard take(bracket) else { throw Unreadable(rest: String(rest)) }
    return value
  }

  private mutating func take(_ text: String) -> Bool {
    guard rest.hasPrefix(text) else { return false }
    rest = rest.dropFirst(text.count)
    return true
  }
}
