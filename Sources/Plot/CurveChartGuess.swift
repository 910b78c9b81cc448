internal import Canvas

/// A guess beside what is true of one of several curves.
extension CurveChartDrawing {
  /// Where the guess stands, and the row of what is true, counted from the top left of the plot.
  var guessPlace: (cell: Position, truth: Int, isAbove: Bool)? {
    guard let guess = chart.guess, let point = chart.point, let column,
      let curve = chart.curves.first(where: { $0.letter == guess.letter }),
      let row = Self.row(of: guess.value, curve, chart, layout),
      let truth = Self.row(of: curve.value(point.value), curve, chart, layout)
    else { return nil }
    return (
      Position(column: column, row: row), truth, chart.height(of: guess.value, curve) > chart.top
    )
  }

  /// How far the guess is from the curve.
  func drawGap(on screen: inout Screen) {
    guard let guess = guessPlace else { return }
    for row in min(guess.cell.row, guess.truth)...max(guess.cell.row, guess.truth) {
      put(
        chart.glyphs[.bar], .alarm, .bold, column: layout.plot.column + guess.cell.column,
        row: layout.plot.row + row, on: &screen)
    }
  }

  /// A ring where the guess is, unless the letter of its curve stands there.
  func drawGuess(on screen: inout Screen) {
    guard let guess = guessPlace, guess.cell.row != guess.truth else { return }
    put(
      chart.glyphs[guess.isAbove ? .upArrow : .otherPoint], .alarm, .bold,
      column: layout.plot.column + guess.cell.column, row: layout.plot.row + guess.cell.row,
      on: &screen)
  }
}
