/// The one map between values and cells; curve, ticks, marker and mouse all go through it.
///
/// The ends of the axis lie in the middle of the first and the last cell. Positions count cells from the left edge, so the
/// cell `c` spans `c..<c + 1`.
package struct Scale: Hashable, Sendable {
  /// How an axis spreads its values.
  package enum Axis: Hashable, Sendable {
    case linear(ClosedRange<Double>)
    /// By the logarithm of the odds, so that both ends of a probability get room.
    case logit(ClosedRange<Double>)
    /// By the logarithm, so that each power of ten gets the same room.
    case log10(ClosedRange<Double>)

    package static let probability = Axis.linear(0...1)
    package static let logit = Axis.logit(0.001...0.999)
    package static let log10 = Axis.log10(0.0001...1)
  }

  package let axis: Axis
  /// How many cells the axis has.
  package let columns: Int
  /// Whether the axis counts from its far end: a value `v` lies where `1 − v` lay, counted from the right.
  ///
  /// That is the picture of the label 0, where the truth gets 1 − ŷ. It moves values on an axis that is not symmetric, such
  /// as the logarithmic one, and leaves them on the others.
  package let mirrored: Bool
  private let start: Double
  private let end: Double

  package init(_ axis: Axis, columns: Int, mirrored: Bool = false) {
    self.axis = axis
    self.columns = max(0, columns)
    self.mirrored = mirrored
    start = axis.spread(axis.domain.lowerBound)
    end = axis.spread(axis.domain.upperBound)
  }

  /// The values at the two ends.
  package var domain: ClosedRange<Double> {
    let domain = axis.domain
    return mirrored ? 1 - domain.upperBound...1 - domain.lowerBound : domain
  }

  /// Where a value lies, in cells from the left; outside `0...columns` for values far beyond the ends.
  package func position(of value: Double) -> Double {
    guard columns > 1 else { return 0.5 }
    let along = (axis.spread(mirrored ? 1 - value : value) - start) / (end - start)
    return (mirrored ? 1 - along : along) * Double(columns - 1) + 0.5
  }

  /// The cell that holds a value; nil where the value lies beyond the ends, or is no number.
  package func column(of value: Double) -> Int? {
    // The complement of an end is rounded: an end is one by either way of reckoning.
    guard columns > 0,
      domain.contains(value) || axis.domain.contains(mirrored ? 1 - value : value)
    else { return nil }
    let position = position(of: value)
    guard position.isFinite else { return nil }
    // The end itself may come out a rounding error away from the middle of its cell, never a cell away.
    return min(max(Int(position), 0), columns - 1)
  }

  /// The value at a position, which is held within the ends.
  package func value(at position: Double) -> Double {
    guard columns > 1 else { return (domain.lowerBound + domain.upperBound) / 2 }
    let along = min(max((position - 0.5) / Double(columns - 1), 0), 1)
    if along == 0 { return domain.lowerBound }
    if along == 1 { return domain.upperBound }
    let value = axis.gathered(start + (mirrored ? 1 - along : along) * (end - start))
    return mirrored ? 1 - value : value
  }

  /// The roundest value in a cell: the one of fewest decimals, and of those the nearest to the cell's middle.
  ///
  /// On an axis of probabilities it is never 0 or 1, so that a step never leaves the open interval. Columns outside the axis
  /// count as its ends.
  package func value(atColumn column: Int) -> Double {
    let column = min(max(column, 0), max(columns - 1, 0))
    let middle = value(at: Double(column) + 0.5)
    var power = 1.0
    for _ in 0..<18 {
      let nearest = (middle * power).rounded()
      let other = nearest > middle * power ? nearest - 1 : nearest + 1
      for whole in [nearest, other, 2 * nearest - other] where isOpen(whole / power) {
        if self.column(of: whole / power) == column { return whole / power }
      }
      power *= 10
    }
    return middle
  }

  /// The value so many cells to the right, or to the left when negative; where there are no more cells, the value itself.
  package func value(_ value: Double, movedBy columns: Int) -> Double {
    let current = min(max(position(of: value), -1), Double(self.columns))
    guard current.isFinite else { return value }
    let here = Int(current.rounded(.down))
    let column = min(max(here + columns, 0), max(self.columns - 1, 0))
    let isAhead = columns > 0 ? column > here : column < here
    return isAhead ? self.value(atColumn: column) : value
  }

  /// The same axis in cells of a tenth the width, ends in the same place.
  package var refined: Scale {
    Scale(axis, columns: 10 * (columns - 1) + 1, mirrored: mirrored)
  }

  private func isOpen(_ value: Double) -> Bool {
    guard domain.lowerBound >= 0, domain.upperBound <= 1 else { return true }
    return value > 0 && value < 1
  }
}

extension Scale.Axis {
  package var domain: ClosedRange<Double> {
    switch self {
    case .linear(let domain), .logit(let domain), .log10(let domain): domain
    }
  }

  /// The value on the straight axis where equal steps look equal.
  fileprivate func spread(_ value: Double) -> Double {
    switch self {
    case .linear: value
    case .logit: Logarithm.natural(value) - Logarithm.natural(1 - value)
    case .log10: Logarithm.decimal(value)
    }
  }

  /// The inverse of `spread`.
  fileprivate func gathered(_ spread: Double) -> Double {
    switch self {
    case .linear: spread
    case .logit: 1 / (1 + Logarithm.naturalPower(-spread))
    case .log10: Logarithm.decimalPower(spread)
    }
  }
}
