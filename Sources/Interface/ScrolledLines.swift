import Canvas

/// Lines in a place that may not hold them all; arrows in its margin tell of those out of sight.
struct ScrolledLines {
  let lines: [LearnText.Line]
  /// Where they stand; the column behind it is the margin.
  let rect: Rect
  /// How many are to be out of sight above; nothing to keep in sight what is being done.
  let asked: Int?

  /// How far they can be scrolled.
  var last: Int { max(0, lines.count - rect.rows) }

  /// How many are out of sight above.
  var first: Int {
    if let asked { return min(max(0, asked), last) }
    // The line behind what has to be seen belongs to it.
    guard let focus = lines.lastIndex(where: \.isFocus) else { return 0 }
    return min(max(0, focus + 2 - rect.rows), last)
  }

  /// Draws those in sight; the place of the cursor while something is typed.
  @discardableResult
  func draw(on screen: inout Screen, _ glyphs: GlyphSet) -> Position? {
    let first = first
    var cursor: Position?
    for (index, line) in lines.dropFirst(first).prefix(rect.rows).enumerated() {
      cursor = line.draw(in: rect, row: rect.row + index, on: &screen, glyphs) ?? cursor
    }
    let ends = [
      (first > 0, GlyphSet.Mark.up, rect.row), (first < last, .down, rect.endRow - 1),
    ]
    for (isCut, mark, row) in ends where isCut {
      screen[rect.endColumn, row] = Cell(glyphs[mark], Style(.title, .bold))
    }
    return cursor
  }
}

extension LearnText.Line {
  /// A row that is left blank.
  static let blank = LearnText.Line(content: .text("", .plain))

  @discardableResult
  func draw(
    in rect: Rect, row: Int, on screen: inout Screen, _ glyphs: GlyphSet
  ) -> Position? {
    var column = rect.column + indent
    let room = rect.columns - indent
    switch content {
    case .text(let text, let style):
      screen.write(text.clipped(to: room, glyphs), column: column, row: row, style)
    case .slider(let slider):
      column = slider.draw(on: &screen, column: column, row: row, columns: room, glyphs)
    case .vote(let bar):
      bar.draw(in: Rect(column: column, row: row, columns: room, rows: 1), on: &screen, glyphs)
    }
    if let link {
      screen.link(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1), link)
    }
    return caret.map { Position(column: column + $0, row: row) }
  }
}
