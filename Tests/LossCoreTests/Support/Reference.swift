/// An exact value to about 20 digits: its nearest double, and what that left off.
///
/// In the case files it is a string "hi lo"; see Cases/references.py.
struct Reference: Decodable {
  let nearest: Double
  let remainder: Double

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    let numbers = text.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 2 else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no pair")
    }
    nearest = numbers[0]
    remainder = numbers[1]
  }

  /// How far a computed value is from the exact one, in ULP of the exact one.
  ///
  /// Below the normal range an ULP is the least positive double: nothing there is excused.
  func error(of computed: Double) -> Double {
    error(of: computed, ulp: nearest.ulp)
  }

  /// How far a computed value is from the exact one, in ULP of the larger of what went into it.
  func error(of computed: Double, scale: Double) -> Double {
    error(of: computed, ulp: max(scale, abs(nearest)).ulp)
  }

  private func error(of computed: Double, ulp: Double) -> Double {
    if computed == nearest, nearest.isInfinite { return 0 }
    let error = abs((computed - nearest) - remainder) / ulp
    return error.isNaN ? .infinity : error
  }
}
