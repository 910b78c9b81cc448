internal import Canvas

/// The axes of a loss curve, and the words under them.
extension LossCurveDrawing {
  func drawUprightAxis(on screen: inout Screen) {
    guard let axis = layout.axisColumn else { return }
    let plot = layout.plot
    for row in plot.row..<plot.endRow {
      put(chart.glyphs[.bar], .dim, column: axis, row: row, on: &screen)
    }
    for tick in chart.upTicks(rows: plot.rows) {
      let loss = min(tick.value / chart.unitsPerNat, chart.top)
      guard let row = layout.row(of: loss) else { continue }
      put(chart.glyphs[.tickAtLeft], .dim, column: axis, row: row, on: &screen)
      // The point's own number stands there.
      guard row != place?.row else { continue }
      let left = axis - 1 - tick.label.utf8.count
      write(tick.label, column: left, row: row, .dim, on: &screen)
    }
  }

  func drawLevelAxis(on screen: inout Screen) {
    guard let axis = layout.axisRow else { return }
    let plot = layout.plot
    if let column = layout.axisColumn {
      put(chart.glyphs[.corner], .dim, column: column, row: axis, on: &screen)
    }
    for column in plot.column..<plot.endColumn {
      put(chart.glyphs[.line], .dim, column: column, row: axis, on: &screen)
    }
    let bounds = rect.column - plot.column..<rect.endColumn - plot.column
    let number = valueLabel
    for placed in Tick.along(layout.x, within: bounds) {
      let column = plot.column + placed.column
      put(chart.glyphs[.tickBelow], .dim, column: column, row: axis, on: &screen)
      let first = plot.column + placed.label.lowerBound
      let end = plot.column + placed.label.upperBound
      let touches = !number.isEmpty && first <= number.upperBound && end >= number.lowerBound
      guard let row = layout.labelRow, !touches else { continue }
      write(placed.tick.label, column: first, row: row, .dim, on: &screen)
    }
  }

  /// Words under the stretches of the axis that they name; the one where the person stands is bold.
  func drawWords(on screen: inout Screen) {
    guard let row = layout.wordRow else { return }
    let here = place?.column
    var ends: Set<Int> = []
    for word in chart.words {
      let columns = Self.columns(of: word.range, layout)
      guard let first = columns.first, let last = columns.last else { continue }
      ends.formUnion([first, last])
      let width = TextWidth.columns(of: word.text)
      guard width > 0, width <= columns.count - 2 else { continue }
      let left = first + (columns.count - width + 1) / 2
      let isHere = here.map(columns.contains) ?? false
      write(word.text, column: left, row: row, isHere ? .bold : .dim, on: &screen)
    }
    for column in ends {
      put(chart.glyphs[.boundary], .dim, column: column, row: row, on: &screen)
    }
  }
}
