internal import Canvas

/// One drawing of a chart: where its parts stand, and how a cell or a text is put there.
protocol ChartDrawing {
  var rect: Rect { get }
  var layout: ChartLayout { get }
  var glyphSet: GlyphSet { get }
  /// The labels at the left, each with its place along the rows of the plot.
  var upTicks: [(label: String, height: Double)] { get }
  /// The row of the plot whose label gives way to the point's own number.
  var rowOfPoint: Int? { get }
  /// The columns of the number under the point; empty without one.
  var valueLabel: Range<Int> { get }

  func put(
    _ scalar: Unicode.Scalar, _ ink: Style.Ink, _ attributes: Style.Attributes, column: Int,
    row: Int, on screen: inout Screen)
  func write(_ text: String, column: Int, row: Int, _ style: Style, on screen: inout Screen)
}

extension ChartDrawing {
  func drawUprightAxis(on screen: inout Screen) {
    guard let axis = layout.axisColumn else { return }
    let plot = layout.plot
    for row in plot.row..<plot.endRow {
      put(glyphSet[.bar], .dim, [], column: axis, row: row, on: &screen)
    }
    for tick in upTicks {
      guard let row = layout.row(of: tick.height) else { continue }
      put(glyphSet[.tickAtLeft], .dim, [], column: axis, row: row, on: &screen)
      guard row != rowOfPoint else { continue }
      let left = axis - 1 - tick.label.utf8.count
      write(tick.label, column: left, row: row, .dim, on: &screen)
    }
  }

  func drawLevelAxis(on screen: inout Screen) {
    guard let axis = layout.axisRow else { return }
    let plot = layout.plot
    if let column = layout.axisColumn {
      put(glyphSet[.corner], .dim, [], column: column, row: axis, on: &screen)
    }
    for column in plot.column..<plot.endColumn {
      put(glyphSet[.line], .dim, [], column: column, row: axis, on: &screen)
    }
    let bounds = rect.column - plot.column..<rect.endColumn - plot.column
    let number = valueLabel
    for placed in Tick.along(layout.x, within: bounds) {
      let column = plot.column + placed.column
      put(glyphSet[.tickBelow], .dim, [], column: column, row: axis, on: &screen)
      let first = plot.column + placed.label.lowerBound
      let end = plot.column + placed.label.upperBound
      let touches = !number.isEmpty && first <= number.upperBound && end >= number.lowerBound
      guard let row = layout.labelRow, !touches else { continue }
      write(placed.tick.label, column: first, row: row, .dim, on: &screen)
    }
  }
}
