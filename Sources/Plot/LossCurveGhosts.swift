internal import Canvas

/// What was kept beside the live point, and where that has been.
extension LossCurveDrawing {
  /// Where the letters stand that were kept, each with its letter or the arrow above it.
  ///
  /// A letter whose place is taken stands beside it, so that the live point is never covered.
  static func ghosts(
    of chart: LossCurve, beside live: PointPlace?, _ layout: ChartLayout
  ) -> [Position: Unicode.Scalar] {
    var cells: [Position: Unicode.Scalar] = [:]
    for ghost in chart.ghosts {
      guard let place = PointPlace(value: ghost.value, loss: ghost.loss, layout) else { continue }
      var position = place.position
      // Below its arrow, where there is a row for it.
      if place.isAbove, layout.plot.rows > 1 {
        if position != live?.position { cells[position] = chart.glyphs[.upArrow] }
        position.row += 1
      }
      let step = position.column + chart.ghosts.count < layout.plot.endColumn ? 1 : -1
      while position == live?.position || cells[position] != nil { position.column += step }
      guard layout.plot.contains(column: position.column, row: position.row) else { continue }
      cells[position] = ghost.letter
    }
    return cells
  }

  func drawGhosts(on screen: inout Screen) {
    for (position, scalar) in ghosts {
      let (column, row) = (position.column, position.row)
      put(scalar, .ghost, .bold, column: column, row: row, on: &screen)
      // Its ink is too near to the curve's to stand on that.
      guard isOnCurve(column: column, row: row), screen[column, row].scalar == scalar else {
        continue
      }
      screen.shade(
        Rect(column: column, row: row, columns: 1, rows: 1),
        ground(column: column - layout.plot.column, isUnder: false))
    }
  }

  /// Dots where the point has been, which give way to everything but the curve and its grounds.
  func drawTrail(on screen: inout Screen) {
    for step in chart.trail {
      guard let place = PointPlace(value: step.value, loss: step.loss, layout), !place.isAbove,
        isFreeForTrail(place.position)
      else { continue }
      let (column, row) = (place.column, place.row)
      // On a band the cell is all curve, lest the dot cut a notch; the ink of what is past is too near to
      // the curve's to stand on that.
      if isSmooth, isOnCurve(column: column, row: row) {
        self.place(
          Cell(chart.glyphs[.bullet], Style(.plain, on: .curve)), column: column, row: row,
          on: &screen)
      } else {
        put(chart.glyphs[.bullet], .ghost, column: column, row: row, on: &screen)
      }
    }
  }

  private func isFreeForTrail(_ position: Position) -> Bool {
    layout.plot.contains(column: position.column, row: position.row)
      && position != place?.position && ghosts[position] == nil
      && !taken.contains { $0.contains(column: position.column, row: position.row) }
  }
}
