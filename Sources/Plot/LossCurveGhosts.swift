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

  /// Dots where the point has been; one that lay on the curve stands beside it, on its outer side.
  func drawTrail(on screen: inout Screen) {
    let side = chart.mirrored ? -1 : 1
    for step in chart.trail {
      guard let place = PointPlace(value: step.value, loss: step.loss, layout), !place.isAbove
      else { continue }
      let near = [(0, 0), (side, 0), (0, -1), (side, -1), (0, -2)].map { columns, rows in
        Position(column: place.column + columns, row: place.row + rows)
      }
      guard let free = near.first(where: isFreeForTrail) else { continue }
      put(chart.glyphs[.bullet], .ghost, column: free.column, row: free.row, on: &screen)
    }
  }

  private func isFreeForTrail(_ position: Position) -> Bool {
    let (column, row) = (position.column, position.row)
    return layout.plot.contains(column: column, row: row) && !isOnCurve(column: column, row: row)
      && position != place?.position && ghosts[position] == nil
      && !taken.contains { $0.contains(column: column, row: row) }
  }
}
