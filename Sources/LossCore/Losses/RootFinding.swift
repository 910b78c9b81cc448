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

/// Where a falling function is 0, by the secants of a shrinking interval.
///
/// Where the function is nearly straight, a dozen steps for the sixty of a bisection.
///
/// - Parameters:
///   - low: Where the function is positive, or the answer.
///   - high: Where it is negative, or the answer.
///   - function: It falls, by about as much as its argument rises.
/// - Returns: The place, within some roundings of 1.
///
/// Source: Dowell & Jarratt, “A modified regula falsi method for computing the root of an equation”
/// (1971).
func root(from low: Double, to high: Double, of function: (Double) -> Double) -> Double {
  var (low, high) = (low, high)
  var (atLow, atHigh) = (function(low), function(high))
  guard atLow > 0 else { return low }
  guard atHigh < 0 else { return high }
  var wasAbove: Bool?
  while high - low > .ulpOfOne {
    let middle = low + (high - low) / 2
    guard low < middle, middle < high else { break }
    let secant = low + (high - low) * (atLow / (atLow - atHigh))
    let next = low < secant && secant < high ? secant : middle
    let value = function(next)
    if abs(value) <= 4 * .ulpOfOne { return next }
    let isAbove = value > 0
    // An end that stays where it is counts for half.
    let weight = wasAbove == isAbove ? 0.5 : 1
    if isAbove {
      (low, atLow, atHigh) = (next, value, atHigh * weight)
    } else {
      (high, atHigh, atLow) = (next, value, atLow * weight)
    }
    wasAbove = isAbove
  }
  return low + (high - low) / 2
}
