internal import Canvas

/// Where a curve runs inside a plot, in slices of columns; what Raster draws, and labels keep clear of.
///
/// Heights are rows counted from the top, with fractions.
struct Trace {
  /// What the curve does in one slice.
  enum Slice: Hashable {
    /// It runs above the plot all along.
    case above
    /// It runs from `left` to `right`, cut at the top where it comes from above it.
    case inside(left: Double, right: Double)
    /// It runs below the plot, or has no value.
    case missing
  }

  /// Slices from the left, as many to each column as the raster asked for.
  let slices: [Slice]

  /// Follows a curve along a plot, `perColumn` slices to a column.
  ///
  /// Each slice runs between the values at its two edges, so that what is drawn hangs together, and is cut in data space:
  /// what lies above the top is not drawn, rather than drawn at the top.
  init(_ curve: (Double) -> Double, _ layout: ChartLayout, perColumn: Int) {
    let count = layout.plot.columns * perColumn
    guard count > 0, layout.plot.rows > 0 else {
      slices = []
      return
    }
    let top = layout.ceiling
    var slices: [Slice] = []
    slices.reserveCapacity(count)
    var left = curve(layout.x.value(at: 0))
    for edge in 1...count {
      let right = curve(layout.x.value(at: Double(edge) / Double(perColumn)))
      if left.isNaN || right.isNaN || max(left, right) < 0 {
        slices.append(.missing)
      } else if min(left, right) > top {
        slices.append(.above)
      } else {
        slices.append(
          .inside(
            left: layout.height(of: min(max(left, 0), top)),
            right: layout.height(of: min(max(right, 0), top))
          )
        )
      }
      left = right
    }
    self.slices = slices
  }
}
