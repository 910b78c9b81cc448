package import Canvas

/// Where the parts of a chart stand, so that drawing and the mouse agree.
package struct ChartLayout: Hashable, Sendable {
  /// The cells of the curve.
  package let plot: Rect
  /// Along the columns of the plot.
  package let x: Scale
  /// Along the rows of the plot, from the bottom.
  package let y: Scale
  /// The column of the upright axis, left of the plot; nil where there is no room for one.
  package let axisColumn: Int?
  /// The row of the horizontal axis, below the plot.
  package let axisRow: Int?
  package let labelRow: Int?
  package let wordRow: Int?

  /// The row of a loss; nil beyond the ends.
  package func row(of loss: Double) -> Int? {
    y.column(of: loss).map { plot.endRow - 1 - $0 }
  }

  /// The column of the screen that holds a value; nil beyond the ends.
  package func column(of value: Double) -> Int? {
    x.column(of: value).map { plot.column + $0 }
  }

  /// The round value under a column of the screen, the nearest end's outside the plot.
  package func value(atColumn column: Int) -> Double {
    x.value(atColumn: column - plot.column)
  }

  /// How far below the top of the plot a loss lies, in rows.
  func height(of loss: Double) -> Double {
    Double(plot.rows) - y.position(of: loss)
  }
}
