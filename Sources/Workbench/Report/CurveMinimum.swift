/// The least value of a curve from 0 to 1, where nothing is known of it but its values.
enum CurveMinimum {
  /// So many parts are looked at first: valleys that are narrower may be missed.
  private static let parts = 64

  /// Where the curve is least; of several places, the one nearest to another.
  static func place(of curve: (Double) -> Double, near target: Double) -> Double {
    let steps = (0...parts).map { Double($0) / Double(parts) }
    let coarse = steps.map { (place: $0, value: curve($0)) }.min {
      ($0.value, abs($0.place - target)) < ($1.value, abs($1.place - target))
    }
    guard let coarse else { return target }
    let width = 1 / Double(parts)
    let fine = goldenSection(
      of: curve, from: max(0, coarse.place - width), to: min(1, coarse.place + width))
    // A round place is better than one a hair off it.
    let noise = 1e-12 * max(1, abs(coarse.value))
    return [target, 0, 1, coarse.place].first { curve($0) <= curve(fine) + noise } ?? fine
  }

  /// As much around a place as is level with it.
  static func level(around place: Double, _ curve: (Double) -> Double) -> ClosedRange<Double> {
    let value = curve(place)
    func isLevel(_ other: Double) -> Bool {
      abs(curve(other) - value) <= 1e-12 * max(1, abs(value))
    }
    func end(towards end: Double) -> Double {
      if isLevel(end) { return end }
      var (inside, outside) = (place, end)
      for _ in 0..<60 {
        let middle = (inside + outside) / 2
        if isLevel(middle) { inside = middle } else { outside = middle }
      }
      return inside
    }
    return end(towards: 0)...end(towards: 1)
  }

  /// The least of a single valley.
  private static func goldenSection(
    of curve: (Double) -> Double, from low: Double, to high: Double
  ) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (low, high)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (atLeft, atRight) = (curve(left), curve(right))
    for _ in 0..<40 {
      if atLeft < atRight {
        (high, right, atRight) = (right, left, atLeft)
        left = high - ratio * (high - low)
        atLeft = curve(left)
      } else {
        (low, left, atLeft) = (left, right, atRight)
        right = low + ratio * (high - low)
        atRight = curve(right)
      }
    }
    return (low + high) / 2
  }
}
