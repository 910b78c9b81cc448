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

  /// Where the parts stand in a rectangle: first the words go, then the labels, the axis, the numbers at the left.
  ///
  /// What stands at the left of a plot of so many rows is asked for, since it has to fit.
  init(
    in rect: Rect, _ axis: Scale.Axis, mirrored: Bool = false, top: Double, hasWords: Bool = false,
    labels: (Int) -> [String]
  ) {
    let wordRows = hasWords && rect.rows >= 24 ? 1 : 0
    let labelRows = rect.rows >= 5 ? 1 : 0
    let axisRows = rect.rows >= 4 ? 1 : 0
    let rows = rect.rows - wordRows - labelRows - axisRows
    let gutter = max(4, labels(rows).map { TextWidth.columns(of: $0) }.max() ?? 0) + 1
    let margin = rect.columns >= gutter + 12 ? gutter : 0
    plot = Rect(
      column: rect.column + margin, row: rect.row, columns: rect.columns - margin, rows: rows)
    x = Scale(axis, columns: plot.columns, mirrored: mirrored)
    y = Scale(.linear(0...top), columns: rows)
    axisColumn = margin > 0 ? plot.column - 1 : nil
    axisRow = axisRows > 0 ? plot.endRow : nil
    labelRow = labelRows > 0 ? plot.endRow + 1 : nil
    wordRow = wordRows > 0 ? plot.endRow + 2 : nil
  }

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

  /// The value at the upper edge of the plot, half a row above the highest one that has a row.
  var ceiling: Double {
    let top = y.domain.upperBound
    return plot.rows > 1 ? top + top / Double(2 * (plot.rows - 1)) : top
  }

  /// How far below the top of the plot a loss lies, in rows.
  func height(of loss: Double) -> Double {
    Double(plot.rows) - y.position(of: loss)
  }
}
