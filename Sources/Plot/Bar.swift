package import Canvas

/// A horizontal bar, to an eighth of a column.
package enum Bar {
  /// Fills a share of the columns, and marks the rest of them as empty.
  ///
  /// A share above 0 shows at least its thinnest sliver; one beyond 0...1 counts as its end. `parted` bars leave a line of air
  /// above them, for rows that stand close; they are filled to a whole column.
  package static func draw(
    _ share: Double,
    on screen: inout Screen,
    column: Int,
    row: Int,
    columns: Int,
    _ glyphs: GlyphSet,
    _ style: Style = Style(.curve),
    rest: Style? = .dim,
    parted: Bool = false
  ) {
    guard columns > 0 else { return }
    let held = share.isNaN ? 0 : min(max(share, 0), 1)
    let parts = glyphs != .ascii && !parted ? eighths.count : 1
    let length = held * Double(columns * parts)
    let filled = held > 0 ? max(1, Int(length.rounded())) : 0
    let whole = filled / parts
    let bar = Rect(column: column, row: row, columns: whole, rows: 1)
    screen.fill(bar, Cell(glyphs != .ascii && parted ? "▇" : glyphs[.block], style))
    var end = column + whole
    if filled % parts > 0 {
      screen[end, row] = Cell(eighths[filled % parts], style)
      end += 1
    }
    guard let rest else { return }
    let empty = Rect(column: end, row: row, columns: column + columns - end, rows: 1)
    screen.fill(empty, Cell(glyphs[.rest], rest))
  }

  private static let eighths: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
