internal import Canvas

/// A picture that waits for a guess, and the guess beside what is true.
extension LossCurve {
  /// The same without anything from which the loss could be read.
  var covered: LossCurve {
    var covered = LossCurve(axis, top: top) { _ in .nan }
    covered.mirrored = mirrored
    covered.glyphs = glyphs
    covered.unitsPerNat = unitsPerNat
    covered.words = words
    covered.reserved = reserved
    covered.guess = guess
    covered.point = point.map {
      Point(value: $0.value, loss: top, valueLabel: $0.valueLabel, lossLabel: "")
    }
    covered.isCovered = true
    return covered
  }

  /// Draws axes, a line on which the point will be, and the guess.
  func drawAxes(in rect: Rect, on screen: inout Screen) {
    var drawing = LossCurveDrawing(self, in: rect)
    drawing.keepPlaceForGuess()
    drawing.drawCover(on: &screen)
    drawing.drawUprightAxis(on: &screen)
    drawing.drawLevelAxis(on: &screen)
    drawing.drawWords(on: &screen)
    drawing.drawSight(on: &screen)
    drawing.drawGuess(on: &screen)
  }
}

extension LossCurveDrawing {
  /// Dots where the curve would be, and words that say so, clear of the line to the point.
  func drawCover(on screen: inout Screen) {
    let plot = layout.plot
    for row in 0..<plot.rows where row.isMultiple(of: 2) {
      for column in stride(from: row.isMultiple(of: 4) ? 1 : 3, to: plot.columns, by: 4) {
        put(
          chart.glyphs[.rest], .dim, column: plot.column + column, row: plot.row + row,
          on: &screen)
      }
    }
    let forms = [
      ["the curve is covered", "until you answer"],
      ["the curve", "is covered", "until you", "answer"],
    ]
    for words in forms {
      let width = words.map { TextWidth.columns(of: $0) }.max() ?? 0
      let middle = plot.column + (plot.columns - width) / 2
      let sides = [middle, plot.column + 1, plot.endColumn - 1 - width]
      let free = sides.first { start in
        place.map { !(start - 1...start + width).contains($0.column) } ?? true
      }
      guard let free else { continue }
      for (index, text) in words.enumerated() {
        let blanks = (width - TextWidth.columns(of: text)) / 2
        write(
          " \(text) ", column: free + blanks - 1, row: plot.row + plot.rows / 3 + index, .dim,
          on: &screen)
      }
      return
    }
  }

  /// The line upright above the person's prediction: somewhere along it is the point.
  func drawSight(on screen: inout Screen) {
    guard let point = chart.point, let place else { return }
    for row in layout.plot.row..<layout.plot.endRow {
      put(chart.glyphs[.upright], .mark, column: place.column, row: row, on: &screen)
    }
    drawValue(of: point, at: place, on: &screen)
  }

  private var guessPlace: PointPlace? {
    chart.guess.flatMap { PointPlace(value: $0.value, loss: $0.loss ?? 0, layout) }
  }

  /// The row of a guess: that of the axis where it has no height.
  private var guessRow: Int? { chart.guess?.loss == nil ? layout.axisRow : guessPlace?.row }

  /// How far a guess is from the point: a line between the two, where they stand above each other,
  /// or along the axis.
  func drawGap(on screen: inout Screen) {
    guard let guess = guessPlace, let place else { return }
    if chart.guess?.loss == nil, let axis = layout.axisRow {
      for column in min(guess.column, place.column)...max(guess.column, place.column) {
        put(chart.glyphs[.heavyLine], .alarm, .bold, column: column, row: axis, on: &screen)
      }
    }
    guard chart.guess?.loss != nil, guess.column == place.column else { return }
    for row in min(guess.row, place.row)...max(guess.row, place.row) {
      put(chart.glyphs[.bar], .alarm, .bold, column: place.column, row: row, on: &screen)
    }
  }

  /// A ring where the guess is, with its words beside it.
  func drawGuess(on screen: inout Screen) {
    guard let guess = chart.guess, let mark = guessPlace, let row = guessRow else { return }
    let column = mark.column
    let isRight = Position(column: column, row: row) == place?.position
    if !isRight || chart.isCovered {
      let glyph = chart.glyphs[mark.isAbove ? .upArrow : .otherPoint]
      put(glyph, .alarm, .bold, column: column, row: row, on: &screen)
    }
    guard let free = guessLabel else { return }
    write(guess.label, column: free.column, row: free.row, Style(.alarm, .bold), on: &screen)
  }

  /// Finds the words of a guess the nearest free place, before anything else takes it.
  mutating func keepPlaceForGuess() {
    guard let guess = chart.guess, let mark = guessPlace, let row = guessRow else { return }
    let width = TextWidth.columns(of: guess.label)
    var places: [Rect] = []
    for far in 0...6 {
      for rows in 0...far {
        let aside = 2 * (far - rows)
        for (column, row) in [
          (mark.column + 2 + aside, row + rows), (mark.column - 1 - width - aside, row + rows),
          (mark.column + 2 + aside, row - rows), (mark.column - 1 - width - aside, row - rows),
        ] {
          places.append(Rect(column: column, row: row, columns: width, rows: 1))
        }
      }
    }
    // In the row of the point they would seem to be the point's, which they are where the guess hits it.
    let open = places.filter(isOpen)
    let hits = Position(column: mark.column, row: row) == place?.position
    guessLabel = open.first { hits || $0.row != place?.row } ?? open.first
    taken += [guessLabel].compactMap(\.self)
  }

  /// Whether text can stand beside a guess: inside the plot, over neither the curve nor other words, the
  /// point or the guess.
  private func isOpen(_ box: Rect) -> Bool {
    let marks = [place?.position, guessPlace?.position].compactMap(\.self)
    return box.columns > 0 && box.intersection(layout.plot) == box
      && !marks.contains { box.contains(column: $0.column, row: $0.row) }
      && !taken.contains { $0.expanded(columns: 1).intersects(box) }
      && !(box.column..<box.endColumn).contains { isOnCurve(column: $0, row: box.row) }
  }
}
