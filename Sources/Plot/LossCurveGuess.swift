internal import Canvas

/// A curve that is covered, and what was expected of it.
extension LossCurveDrawing {
  /// The axes with the place of the point along them, dots where the curve would be, and the guess.
  func drawCover(on screen: inout Screen) {
    let plot = layout.plot
    for row in plot.row..<plot.endRow where (row - plot.row).isMultiple(of: 2) {
      let shift = (row - plot.row).isMultiple(of: 4) ? 1 : 3
      for column in plot.column..<plot.endColumn
      where (column - plot.column) % 4 == shift {
        put(chart.glyphs[.rest], .dim, column: column, row: row, on: &screen)
      }
    }
    let words = ["the curve is covered", "until you answer"]
    for (index, text) in words.enumerated() {
      let width = TextWidth.columns(of: text)
      write(
        " \(text) ", column: plot.column + (plot.columns - width) / 2 - 1,
        row: plot.row + plot.rows / 2 - 1 + index, .dim, on: &screen)
    }
    drawUprightAxis(on: &screen)
    drawLevelAxis(on: &screen)
    drawPlaceOfPoint(on: &screen)
    drawGuess(on: &screen)
  }

  /// Where the point lies along the axis, which tells nothing of its loss.
  private func drawPlaceOfPoint(on screen: inout Screen) {
    guard let point = chart.point, let place else { return }
    if let axis = layout.axisRow {
      put(
        chart.glyphs[place.beside ?? .upArrow], .mark, .bold, column: place.column, row: axis,
        on: &screen)
    }
    if let row = layout.labelRow {
      write(
        point.valueLabel, column: valueLabel.lowerBound, row: row, Style(.mark, .bold), on: &screen)
    }
  }

  /// Where the guess stands: on the axis where it has no height.
  private var placeOfGuess: PointPlace? {
    chart.guess.flatMap { PointPlace(value: $0.value, loss: $0.loss ?? 0, layout) }
  }

  func drawGuess(on screen: inout Screen) {
    guard let guess = chart.guess, let guessed = placeOfGuess else { return }
    if guess.loss == nil {
      guard let axis = layout.axisRow else { return }
      put(chart.glyphs[.otherPoint], .mark, .bold, column: guessed.column, row: axis, on: &screen)
    } else if chart.isCovered || guessed.position != place?.position {
      let mark = chart.glyphs[guessed.isAbove ? .upArrow : .otherPoint]
      put(mark, .mark, .bold, column: guessed.column, row: guessed.row, on: &screen)
    }
  }

  /// What lies between the guess and the point, along the column of the point, or along the axis.
  func drawGap(on screen: inout Screen) {
    guard let guess = chart.guess, let guessed = placeOfGuess, let place else { return }
    if guess.loss == nil {
      guard let axis = layout.axisRow else { return }
      let columns = Self.between(guessed.column, place.column)
      for column in columns {
        put(chart.glyphs[.heavyLine], .alarm, .bold, column: column, row: axis, on: &screen)
      }
    } else {
      for row in Self.between(guessed.row, place.row) {
        put(chart.glyphs[.bar], .alarm, .bold, column: place.column, row: row, on: &screen)
      }
    }
  }

  private static func between(_ one: Int, _ other: Int) -> Range<Int> {
    let lower = min(one, other) + 1
    return lower..<max(lower, max(one, other))
  }
}
