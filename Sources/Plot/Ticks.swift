/// A labelled place on an axis.
package struct Tick: Hashable, Sendable {
  package let value: Double
  package let label: String

  init(_ decimal: Decimal) {
    value = decimal.value
    label = decimal.text
  }

  /// Without the 0 before the point, as crowded axes have it.
  init(bare decimal: Decimal) {
    value = decimal.value
    let text = decimal.text
    label = text.hasPrefix("0.") ? String(text.dropFirst()) : text
  }
}

/// A tick with its column, and the columns of its label; all counted on the axis, whose first cell is 0.
package struct PlacedTick: Hashable, Sendable {
  package let tick: Tick
  package let column: Int
  package let label: Range<Int>
}

extension Tick {
  /// The ticks of a horizontal axis: the densest of its rows of ticks whose labels stand two columns apart.
  ///
  /// Labels stand right under their ticks; one that would leave `bounds` moves just inside.
  package static func along(_ scale: Scale, within bounds: Range<Int>) -> [PlacedTick] {
    let isBare = if case .logit = scale.axis { true } else { false }
    for marks in rows(for: scale) {
      let ticks = marks.map { isBare ? Tick(bare: $0) : Tick($0) }
      if let placed = place(ticks, on: scale, within: bounds) { return placed }
    }
    return []
  }

  /// Rows of ticks to choose from, the densest first.
  private static func rows(for scale: Scale) -> [[Decimal]] {
    switch scale.axis {
    case .logit(let domain):
      let all = logitMarks.filter { domain.contains($0.value) }
      let withoutQuarters = all.filter { $0.mantissa % 25 != 0 }
      return [all, withoutQuarters, spread(all, 5), spread(all, 3)]
    case .log10(let domain):
      let first = Int(Logarithm.decimal(domain.lowerBound).rounded(.up))
      let last = min(0, Int(Logarithm.decimal(domain.upperBound).rounded(.down)))
      guard first <= last else { return [] }
      let powers = (first...last).map { Decimal(mantissa: 1, exponent: $0) }
      let marks = scale.mirrored ? powers.reversed().map(\.complement) : powers
      return [marks, spread(marks, 3), spread(marks, 2)]
    case .linear:
      let domain = scale.domain
      let length = domain.upperBound - domain.lowerBound
      guard length > 0, length.isFinite else { return [] }
      let finest = Int(Logarithm.decimal(length).rounded(.down)) - 2
      return (finest...finest + 2).flatMap { exponent in
        [10, 25, 50].map { Decimal(mantissa: $0, exponent: exponent) }
      }
      .filter { length / $0.value < Double(max(1, scale.columns)) }
      .map { multiples(of: $0, in: domain) }
    }
  }

  /// The least of 1, 2 and 5 times a power of ten that a limit does not exceed; 1 for none.
  package static func round(above limit: Double) -> Double {
    guard limit > 0, limit.isFinite else { return 1 }
    let exponent = Int(Logarithm.decimal(limit).rounded(.down))
    let steps = [1, 2, 5, 10].map { Decimal(mantissa: $0, exponent: exponent).value }
    // A sum that should be 1 may be a hair more.
    return steps.first { $0 >= limit * (1 - 1e-9) } ?? 1
  }

  /// The ticks of an upright axis from 0: steps of 1, 2 or 5, at most eight, at least two rows each.
  package static func rising(to limit: Double, rows: Int) -> [Tick] {
    let room = Double(rows - 1) / 2
    guard limit > 0, limit.isFinite, room >= 1 else { return [] }
    let finest = Int(Logarithm.decimal(limit).rounded(.down)) - 1
    for exponent in finest...finest + 2 {
      for mantissa in [1, 2, 5] {
        let step = Decimal(mantissa: mantissa, exponent: exponent)
        let steps = limit / step.value
        guard steps < 9, steps <= room else { continue }
        return multiples(of: step, in: 0...limit).map { Tick($0) }
      }
    }
    return []
  }

  private static let logitMarks = [
    (1, -3), (1, -2), (1, -1), (25, -2), (5, -1), (75, -2), (9, -1), (99, -2), (999, -3),
  ]
  .map { Decimal(mantissa: $0.0, exponent: $0.1) }

  private static func multiples(of step: Decimal, in domain: ClosedRange<Double>) -> [Decimal] {
    // A multiple that is the end but for a rounding error counts as inside.
    let slack = 1e-9
    let first = Int((domain.lowerBound / step.value - slack).rounded(.up))
    let last = Int((domain.upperBound / step.value + slack).rounded(.down))
    guard first <= last else { return [] }
    return (first...last).map {
      Decimal(mantissa: $0 * step.mantissa, exponent: step.exponent)
    }
  }

  /// So many of the marks, evenly spread, both ends among them.
  private static func spread(_ marks: [Decimal], _ count: Int) -> [Decimal] {
    guard count > 1, count < marks.count else { return marks }
    return (0..<count).map { marks[$0 * (marks.count - 1) / (count - 1)] }
  }

  /// Places labels under their ticks; nil where two of them would come closer than two columns.
  private static func place(
    _ ticks: [Tick],
    on scale: Scale,
    within bounds: Range<Int>
  ) -> [PlacedTick]? {
    var placed: [PlacedTick] = []
    for tick in ticks {
      guard let column = scale.column(of: tick.value) else { continue }
      let width = tick.label.utf8.count
      guard width <= bounds.count else { return nil }
      let label = labelColumns(width: width, under: column, within: bounds)
      if let last = placed.last, label.lowerBound < last.label.upperBound + 2 { return nil }
      placed.append(PlacedTick(tick: tick, column: column, label: label))
    }
    return placed
  }

  /// The columns of a label centred on a column, moved inside the bounds where it would leave them.
  static func labelColumns(width: Int, under column: Int, within bounds: Range<Int>) -> Range<Int> {
    let left = max(bounds.lowerBound, min(column - width / 2, bounds.upperBound - width))
    return left..<left + width
  }
}
