internal import Canvas

/// Notes, landmarks and words of a loss curve: what keeps clear of everything else.
extension LossCurveDrawing {
  /// Notes stand beside the zone where the curve leaves them room, else inside it, else nowhere.
  mutating func drawNotes(on screen: inout Screen) {
    let plot = layout.plot
    var row = plot.row
    for note in chart.notes {
      let width = TextWidth.columns(of: note.text)
      let outside = chart.mirrored ? zone.lowerBound - 2 - width : zone.upperBound + 2
      let inside = chart.mirrored ? zone.lowerBound + 1 : zone.upperBound - 1 - width
      let columns = zone.isEmpty ? [plot.column + 2] : [outside, inside]
      let places = (row..<max(row, min(row + 3, plot.endRow))).flatMap { row in
        columns.map { Rect(column: $0, row: row, columns: width, rows: 1) }
      }
      // A line without a place takes those after it along, lest half a sentence stand alone.
      guard width > 0, let free = places.first(where: isFree) else { return }
      write(note.text, column: free.column, row: free.row, note.style, on: &screen)
      taken.append(free)
      row = free.row + 1
    }
  }

  mutating func drawLandmarks(on screen: inout Screen) {
    for landmark in chart.landmarks {
      guard let row = layout.row(of: landmark.loss) else { continue }
      if chart.hasGuides {
        drawGuide(landmark.label, row: row, on: &screen)
      } else {
        drawEdgeTick(landmark.label, row: row, on: &screen)
      }
    }
  }

  /// A dotted line from the curve to the words, which stand at the end away from it.
  private mutating func drawGuide(_ label: String, row: Int, on screen: inout Screen) {
    let run = openRun(row: row)
    let width = TextWidth.columns(of: label)
    guard width > 0, run.count >= width + 2 else { return }
    // A blank parts the words from a curve that comes back there.
    let end = run.upperBound - (run.upperBound < layout.plot.endColumn ? 1 : 0)
    let left = chart.mirrored ? run.lowerBound : end - width
    let dots =
      chart.mirrored
      ? left + width + 2..<max(left + width + 2, run.upperBound - 2)
      : min(run.lowerBound + 2, left - 2)..<left - 2
    for column in dots where (column - layout.plot.column).isMultiple(of: 2) {
      put(chart.glyphs[.rest], .dim, column: column, row: row, on: &screen)
    }
    writeLandmark(label, column: left, row: row, on: &screen)
  }

  /// A tick at the edge away from the curve with its words, where there is room for both.
  private mutating func drawEdgeTick(_ label: String, row: Int, on screen: inout Screen) {
    let plot = layout.plot
    let edge = chart.mirrored ? plot.column : plot.endColumn - 1
    let run = openRun(row: row)
    let width = TextWidth.columns(of: label)
    guard profile.top[edge - plot.column] > row - plot.row,
      row != place?.row || !chart.mirrored,
      !taken.contains(where: { $0.expanded(columns: 1).contains(column: edge, row: row) }),
      width > 0, run.contains(edge), run.count >= width + 4
    else { return }
    let tick: GlyphSet.Mark = chart.mirrored ? .tickAtRight : .tickAtLeft
    put(chart.glyphs[tick], .dim, column: edge, row: row, on: &screen)
    let left = chart.mirrored ? edge + 2 : edge - 1 - width
    writeLandmark(label, column: left, row: row, on: &screen)
  }

  private mutating func writeLandmark(
    _ label: String,
    column: Int,
    row: Int,
    on screen: inout Screen
  ) {
    let width = TextWidth.columns(of: label)
    write(label, column: column, row: row, .dim, on: &screen)
    taken.append(Rect(column: column, row: row, columns: width, rows: 1))
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
    if let place {
      if place.row == row, column <= place.column + 1 { return false }
      if place.row < row, abs(place.column - column) <= 1 { return false }
    }
    return !taken.contains {
      $0.expanded(columns: 2).contains(column: column, row: row)
    }
  }

  /// Whether text can stand in a stretch of a row of the plot, above the curve.
  private func isFree(_ box: Rect) -> Bool {
    let plot = layout.plot
    guard box.column >= plot.column, box.endColumn <= plot.endColumn else { return false }
    let near = max(box.column - 1, plot.column)..<min(box.endColumn + 1, plot.endColumn)
    return near.allSatisfy { column in
      profile.top[column - plot.column] > box.row - plot.row && isClear(column, box.row)
    }
  }

  /// A ring where the curve is least, with words above it where they stand on nothing.
  mutating func drawLeast(on screen: inout Screen) {
    let plot = layout.plot
    guard let least = chart.least, let column = layout.column(of: least.value),
      let row = layout.row(of: chart.loss(least.value))
    else { return }
    if chart.guess == nil, !chart.ringsAreGuesses {
      drawRing(column: column, row: row, on: &screen)
    }
    let width = TextWidth.columns(of: least.label)
    let labels = Tick.labelColumns(
      width: width, under: column, within: plot.column..<plot.endColumn)
    let places = (2...4).map {
      Rect(column: labels.lowerBound, row: row - $0, columns: width, rows: 1)
    }
    guard let free = places.first(where: { $0.row >= plot.row && isFree($0) }) else { return }
    write(least.label, column: free.column, row: free.row, .plain, on: &screen)
    taken.append(free)
  }

  /// Words under the stretches of the axis that they name; the one where the person stands is bold.
  func drawWords(on screen: inout Screen) {
    guard let row = layout.wordRow else { return }
    var ends: Set<Int> = []
    for word in chart.words {
      let columns = Self.columns(of: word.range, layout)
      guard let first = columns.first, let last = columns.last else { continue }
      ends.formUnion([first, last])
      let width = TextWidth.columns(of: word.text)
      guard width > 0, width <= columns.count - 2 else { continue }
      let left = first + (columns.count - width + 1) / 2
      write(word.text, column: left, row: row, word.isHere ? .bold : .dim, on: &screen)
    }
    for column in ends {
      put(chart.glyphs[.boundary], .dim, column: column, row: row, on: &screen)
    }
  }
}
