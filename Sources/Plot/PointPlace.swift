internal import Canvas

/// Where the person's point stands in a plot, on the screen; held at the edges where it lies beyond them.
struct PointPlace: Hashable {
  let column: Int
  let row: Int
  /// Whether its loss is more than the picture is high.
  let isAbove: Bool
  /// The arrow that points to where its value lies, beyond an end of the axis.
  let beside: GlyphSet.Mark?

  /// Nil for what is no number, and in a plot without cells.
  init?(_ point: LossCurve.Point, _ layout: ChartLayout) {
    let domain = layout.x.domain
    let value = min(max(point.value, domain.lowerBound), domain.upperBound)
    guard !point.value.isNaN, !point.loss.isNaN, let column = layout.column(of: value) else {
      return nil
    }
    let top = layout.y.domain.upperBound
    guard let row = layout.row(of: min(max(point.loss, 0), top)) else { return nil }
    self.column = column
    self.row = row
    isAbove = point.loss > top
    beside =
      if point.value < domain.lowerBound {
        .leftArrow
      } else if point.value > domain.upperBound {
        .rightArrow
      } else {
        nil
      }
  }
}
