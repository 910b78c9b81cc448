import LossCore

/// A number as a library prints it, to be held against the true one.
struct PrintedDigits: Hashable, Sendable {
  /// The fewest digits that give the number back in its own type.
  let text: String
  private let value: Double

  private let precision: LibraryFunction.Precision

  init(_ value: Double, in precision: LibraryFunction.Precision = .float64) {
    self.value = value
    // What a function in single precision returns may have been computed in double at the end.
    let single = precision == .float32 && !value.isNaN ? Float(exactly: value) : nil
    self.precision = single == nil ? .float64 : .float32
    text = Figure.shortest(single.flatMap { Double($0.description) } ?? value)
  }

  /// How many leading characters of the text tell the truth.
  ///
  /// All of them if the true number, rounded to the same type, reads the same. None if the two
  /// differ in sign or in their order of magnitude, for then no digit stands in the same place.
  func agreeing(with truth: Double) -> Int {
    let rounded = precision == .float32 ? Double(Float(truth)) : truth
    if PrintedDigits(rounded, in: precision).text == text { return text.count }
    guard value.isFinite, truth.isFinite else { return 0 }
    let exact = Figure.shortest(truth)
    guard PrintedDigits.place(of: exact) == PrintedDigits.place(of: text) else { return 0 }
    // A short number stands for zeros behind it, and those are not the truth's.
    return min(zip(text, exact).prefix { $0 == $1 }.count, text.count - 1)
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
