/// A horizontal line, part of it heavy.
package enum Rule {
  /// Draws a line over a row; `heavy` counts columns of the screen.
  package static func draw(
    on screen: inout Screen,
    column: Int,
    row: Int,
    columns: Int,
    heavy: Range<Int> = 0..<0,
    _ glyphs: GlyphSet,
    _ style: Style = .dim,
    heavyStyle: Style = Style(.title, .bold)
  ) {
    let line = Rect(column: column, row: row, columns: columns, rows: 1)
    screen.fill(line, Cell(glyphs[.line], style))
    let part = Rect(column: heavy.lowerBound, row: row, columns: heavy.count, rows: 1)
    screen.fill(part.intersection(line), Cell(glyphs[.heavyLine], heavyStyle))
  }
}
