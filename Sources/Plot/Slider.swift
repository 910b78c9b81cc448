package import Canvas

/// A line with a knob on it: `├──●─────┤`.
package struct Slider: Hashable, Sendable {
  /// The column of the left end.
  package let column: Int
  /// Columns from end to end, both ends among them.
  package let columns: Int
  /// Along the columns between the ends.
  package let scale: Scale

  package init(_ axis: Scale.Axis, column: Int, columns: Int, mirrored: Bool = false) {
    self.column = column
    self.columns = max(0, columns)
    scale = Scale(axis, columns: columns - 2, mirrored: mirrored)
  }

  /// Draws the line with its knob, which stays at an end for a value beyond it; without a value, or for one that is no number,
  /// without a knob.
  package func draw(
    _ value: Double?,
    on screen: inout Screen,
    row: Int,
    _ glyphs: GlyphSet,
    _ style: Style = .dim,
    knob: Style = Style(.mark, .bold)
  ) {
    guard columns > 0 else { return }
    let line = Rect(column: column, row: row, columns: columns, rows: 1)
    screen.fill(line, Cell(glyphs[.line], style))
    screen[column, row] = Cell(glyphs[.tickAtRight], style)
    screen[column + columns - 1, row] = Cell(glyphs[.tickAtLeft], style)
    guard let value, !value.isNaN else { return }
    let held = min(max(value, scale.domain.lowerBound), scale.domain.upperBound)
    guard let place = scale.column(of: held) else { return }
    screen[column + 1 + place, row] = Cell(glyphs[.point], knob)
  }

  /// The round value under a column of the screen; that of the nearest end beyond the line.
  package func value(atColumn column: Int) -> Double {
    scale.value(atColumn: column - self.column - 1)
  }
}
