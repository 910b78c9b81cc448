import LossCore

/// A number as a library prints it, to be held against the true one.
struct PrintedDigits: Hashable, Sendable {
  /// The fewest digits that give the number back in its own type.
  let text: String
  private let value: Double

  init(_ value: Double, in precision: LibraryFunction.Precision = .float64) {
    self.value = value
    // What a function in single precision returns may have been computed in double at the end.
    if precision == .float32, let single = Float(exactly: value) {
      text = Figure.shortest(Double(single.description) ?? value)
    } else {
      text = Figure.shortest(value)
    }
  }

  /// How many leading characters of the text tell the truth.
  ///
  /// All of them if the true number, rounded to as many digits, reads the same. None if the two
  /// differ in sign or in their order of magnitude, for then no digit stands in the same place.
  func agreeing(with truth: Double) -> Int {
    if value == truth || value.isNaN && truth.isNaN { return text.count }
    guard value.isFinite, truth.isFinite else { return 0 }
    let rounded = Figure.shortest(Figure.nearest(truth, digits: PrintedDigits.count(in: text)))
    if rounded == text { return text.count }
    let exact = Figure.shortest(truth)
    guard PrintedDigits.place(of: exact) == PrintedDigits.place(of: text) else { return 0 }
    return zip(text, exact).prefix { $0 == $1 }.count
  }

  /// How many significant digits a text has.
  private static func count(in text: String) -> Int {
    text.prefix { $0 != "e" }.filter(\.isNumber).drop { $0 == "0" }.count
  }

  /// Sign, exponent, and where the first digit that is not 0 stands before or behind the point.
  private static func place(of text: String) -> [String] {
    let parts = text.split(separator: "e", maxSplits: 1)
    let plain = parts.first.map(String.init) ?? ""
    let whole = plain.prefix { $0 != "." }
    let lead = plain.prefix { "-0.".contains($0) }
    return [String(lead), String(whole.count), parts.count > 1 ? String(parts[1]) : ""]
  }
}
