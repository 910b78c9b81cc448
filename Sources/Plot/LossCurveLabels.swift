internal import Canvas

/// Axes, landmarks, notes and words of a loss curve.
extension LossCurveDrawing {
  func drawAxes(on screen: inout Screen) {
    let plot = layout.plot
    if let axis = layout.axisColumn {
      for row in plot.row..<plot.endRow {
        put(chart.glyphs[.bar], .dim, column: axis, row: row, on: &screen)
      }
      for tick in chart.upTicks(rows: plot.rows) {
        guard let row = layout.row(of: min(tick.value / chart.unitsPerNat, chart.top)) else {
          continue
        }
        put(chart.glyphs[.tickAtLeft], .dim, column: axis, row: row, on: &screen)
        guard row != pointPlace?.position.row else { continue }
        let left = axis - 1 - tick.label.utf8.count
        write(tick.label, column: left, row: row, .dim, on: &screen)
      }
    }
    guard let axis = layout.axisRow else { return }
    if let column = layout.axisColumn {
      put(chart.glyphs[.corner], .dim, column: column, row: axis, on: &screen)
    }
    for column in plot.column..<plot.endColumn {
      put(chart.glyphs[.line], .dim, column: column, row: axis, on: &screen)
    }
    let bounds = rect.column - plot.column..<rect.endColumn - plot.column
    for tick in Tick.along(layout.x, within: bounds) {
      let column = plot.column + tick.column
      put(chart.glyphs[.tickBelow], .dim, column: column, row: axis, on: &screen)
      let label = plot.column + tick.label.lowerBound..<plot.column + tick.label.upperBound
      let touched = valueLabel.lowerBound - 1..<valueLabel.upperBound + 1
      guard let row = layout.labelRow, valueLabel.isEmpty || !label.overlaps(touched) else {
        continue
      }
      write(tick.tick.label, column: label.lowerBound, row: row, .dim, on: &screen)
    }
  }

  /// Notes stand beside the zone where the curve leaves them room, else inside it, else nowhere.
  mutating func drawNotes(on screen: inout Screen) {
    let plot = layout.plot
    for (offset, note) in chart.notes.enumerated() where offset < plot.rows {
      let width = TextWidth.columns(of: note.text)
      let outside = chart.mirrored ? zone.lowerBound - 2 - width : zone.upperBound + 2
      let inside = chart.mirrored ? zone.lowerBound + 1 : zone.upperBound - 1 - width
      let row = plot.row + offset
      guard width > 0,
        let left = (zone.isEmpty ? [plot.column + 2] : [outside, inside])
          .first(where: { isFree($0..<$0 + width, row: row) })
      else { continue }
      write(note.text, column: left, row: row, note.style, on: &screen)
      taken.append(Rect(column: left, row: row, columns: width, rows: 1))
    }
  }

  mutating func drawLandmarks(on screen: inout Screen) {
    let glyphs = chart.glyphs
    for landmark in chart.landmarks {
      guard let row = layout.row(of: landmark.loss) else { continue }
      let run = openRun(row: row)
      guard !run.isEmpty else { continue }
      let width = TextWidth.columns(of: landmark.label)
      // Words stand at the end away from the curve; a tick takes two columns more of it.
      let margin = chart.hasGuides ? 0 : 2
      let hasRoom = run.count >= width + margin + 2
      let left = chart.mirrored ? run.lowerBound + margin : run.upperBound - margin - width
      let edge = chart.mirrored ? run.lowerBound : run.upperBound - 1
      if !chart.hasGuides {
        let isAtEdge = edge == (chart.mirrored ? layout.plot.column : layout.plot.endColumn - 1)
        guard isAtEdge else { continue }
        let tick: GlyphSet.Mark = chart.mirrored ? .tickAtRight : .tickAtLeft
        put(glyphs[tick], .dim, column: edge, row: row, on: &screen)
      }
      guard hasRoom else { continue }
      write(landmark.label, column: left, row: row, .dim, on: &screen)
      taken.append(Rect(column: left, row: row, columns: width, rows: 1))
      guard chart.hasGuides else { continue }
      let dots =
        chart.mirrored
        ? left + width + 2..<max(run.upperBound - 1, left + width + 2)
        : min(run.lowerBound + 1, left - 2)..<left - 2
      for column in dots where (column - layout.plot.column).isMultiple(of: 2) {
        put(glyphs[.rest], .dim, column: column, row: row, on: &screen)
      }
    }
  }

  /// Words under the stretches of the axis that they name; the one where the person stands is bold.
  func drawWords(on screen: inout Screen) {
    guard let row = layout.wordRow else { return }
    let here = pointPlace?.position.column
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

  /// The longest stretch of a row with the curve below it and nothing else in it.
  private func openRun(row: Int) -> Range<Int> {
    let plot = layout.plot
    var longest = 0..<0
    var start: Int?
    for column in plot.column...plot.endColumn {
      let isOpen =
        column < plot.endColumn && profile.top[column - plot.column] > row - plot.row
        && profile.top[column - plot.column] != .max && isClear(column, row)
      if isOpen {
        start = start ?? column
      } else if let first = start {
        if column - first > longest.count { longest = first..<column }
        start = nil
      }
    }
    return longest
  }

  /// Whether a place is two columns away from texts, from what is reserved and from the crosshair.
  private func isClear(_ column: Int, _ row: Int) -> Bool {
    if let place = pointPlace, place.position.row == row, column <= place.position.column + 1 {
      return false
    }
    return !(taken + [chart.reserved].compactMap(\.self)).contains {
      $0.expanded(columns: 2).contains(column: column, row: row)
    }
  }

  /// Whether text can stand in a stretch of a row of the plot.
  private func isFree(_ columns: Range<Int>, row: Int) -> Bool {
    let plot = layout.plot
    guard columns.lowerBound >= plot.column, columns.upperBound <= plot.endColumn else {
      return false
    }
    let near = columns.lowerBound - 1..<columns.upperBound + 1
    let inPlot = near.lowerBound - plot.column..<near.upperBound - plot.column
    guard !profile.meets(row: row - plot.row, columns: inPlot) else { return false }
    return near.clamped(to: plot.column..<plot.endColumn).allSatisfy { column in
      let bottom = profile.bottom[column - plot.column]
      return bottom == .max || bottom >= row - plot.row ? isClear(column, row) : false
    }
  }
}
