/// Where a condition that holds at first ceases to hold, by halving the interval.
///
/// Until the interval is shorter than a rounding of 1: as a logarithm, or as log-odds, that is all
/// that a `Double` can tell.
///
/// - Parameters:
///   - low: Where it holds, or the answer.
///   - high: Where it does not hold, or the answer.
///   - holds: The condition; it changes once.
/// - Returns: The place, within a rounding of 1.
func bisect(from low: Double, to high: Double, while holds: (Double) -> Bool) -> Double {
  var (low, high) = (low, high)
  while high - low > .ulpOfOne {
    let middle = low + (high - low) / 2
    // The neighbours of a large number are further apart than that.
    guard low < middle, middle < high else { break }
    if holds(middle) { low = middle } else { high = middle }
  }
  return low + (high - low) / 2
}
