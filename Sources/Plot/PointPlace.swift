internal import Canvas

/// Where a point stands in a plot, on the screen; held at the edges where it lies beyond them.
struct PointPlace: Hashable {
  let column: Int
  let row: Int
  /// Whether its loss is more than the picture is high.
  let isAbove: Bool
  /// The arrow that points to where its value lies, beyond an end of the axis.
  let beside: GlyphSet.Mark?

  /// Nil for what is no number, and in a plot without cells.
  init?(value: Double, loss: Double, _ layout: ChartLayout) {
    let domain = layout.x.domain
    let held = min(max(value, domain.lowerBound), domain.upperBound)
    guard !value.isNaN, !loss.isNaN, let column = layout.column(of: held) else { return nil }
    let top = layout.y.domain.upperBound
    guard let row = layout.row(of: min(max(loss, 0), top)) else { return nil }
    self.column = column
    self.row = row
    isAbove = loss > top
    beside =
      if value < domain.lowerBound {
        .leftArrow
      } else if value > domain.upperBound {
        .rightArrow
      } else {
        nil
      }
  }

  var position: Position { Position(column: column, row: row) }
}
