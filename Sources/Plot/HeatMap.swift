package import Canvas

/// A value over two axes as shades, with marks on it.
package struct HeatMap {
  package var x: ClosedRange<Double>
  package var y: ClosedRange<Double>
  /// What the axes are called.
  package var names: (x: String, y: String)
  package var glyphs = GlyphSet.braille
  /// The later ones lie above the others.
  package var marks: [Mark] = []
  /// How dense the shade of a place is, from 0 to 1; what is no number stays blank.
  package var shade: (_ x: Double, _ y: Double) -> Double

  /// Something that stands at a place of the map.
  package struct Mark {
    package var x: Double
    package var y: Double
    package var glyph: Unicode.Scalar
    package var style: Style

    package init(x: Double, y: Double, _ glyph: Unicode.Scalar, _ style: Style) {
      (self.x, self.y) = (x, y)
      (self.glyph, self.style) = (glyph, style)
    }
  }

  package init(
    x: ClosedRange<Double>, y: ClosedRange<Double>, names: (x: String, y: String),
    shade: @escaping (_ x: Double, _ y: Double) -> Double
  ) {
    (self.x, self.y) = (x, y)
    self.names = names
    self.shade = shade
  }

  /// Draws the map with its axes, nothing of it outside the rectangle; none without room for both.
  package func draw(in rect: Rect, on screen: inout Screen) {
    let rows = rect.rows - 2
    guard rows >= 2, y.upperBound > y.lowerBound, x.upperBound > x.lowerBound else { return }
    let ticks = Tick.within(y, rows: rows)
    let gutter =
      (([names.x, names.y] + ticks.map(\.label)).map { TextWidth.columns(of: $0) }.max() ?? 0) + 2
    let plot = Rect(
      column: rect.column + gutter, row: rect.row, columns: rect.columns - gutter, rows: rows)
    guard plot.columns >= 4 else { return }
    let across = Scale(.linear(x), columns: plot.columns)
    let up = Scale(.linear(y), columns: plot.rows)
    drawShades(in: plot, across, up, on: &screen)
    drawAxes(plot, across, up, ticks, on: &screen)
    for mark in marks {
      guard let column = across.column(of: mark.x), let row = up.column(of: mark.y) else {
        continue
      }
      screen[plot.column + column, plot.endRow - 1 - row] = Cell(mark.glyph, mark.style)
    }
  }

  private func drawShades(
    in plot: Rect, _ across: Scale, _ up: Scale, on screen: inout Screen
  ) {
    let shades = glyphs == .ascii ? HeatMap.asciiShades : HeatMap.shades
    for row in 0..<plot.rows {
      let height = up.value(at: Double(row) + 0.5)
      for column in 0..<plot.columns {
        let density = shade(across.value(at: Double(column) + 0.5), height)
        guard !density.isNaN else { continue }
        let index = min(max(Int(density * Double(shades.count)), 0), shades.count - 1)
        screen[plot.column + column, plot.endRow - 1 - row] = Cell(shades[index], .dim)
      }
    }
  }

  private func drawAxes(
    _ plot: Rect, _ across: Scale, _ up: Scale, _ ticks: [Tick], on screen: inout Screen
  ) {
    let axis = plot.column - 1
    for row in plot.row..<plot.endRow { screen[axis, row] = Cell(glyphs[.bar], .dim) }
    for tick in ticks {
      guard let place = up.column(of: tick.value) else { continue }
      let row = plot.endRow - 1 - place
      screen[axis, row] = Cell(glyphs[.tickAtLeft], .dim)
      // The name of the axis has its first row.
      if row == plot.row { continue }
      screen.write(tick.label, column: axis - 1 - tick.label.utf8.count, row: row, .dim)
    }
    for (name, row) in [(names.y, plot.row), (names.x, plot.endRow + 1)] {
      screen.write(name, column: axis - 1 - TextWidth.columns(of: name), row: row)
    }
    screen.fill(
      Rect(column: plot.column, row: plot.endRow, columns: plot.columns, rows: 1),
      Cell(glyphs[.line], .dim))
    screen[axis, plot.endRow] = Cell(glyphs[.corner], .dim)
    for placed in Tick.along(across, within: 0..<plot.columns) {
      screen[plot.column + placed.column, plot.endRow] = Cell(glyphs[.tickBelow], .dim)
      screen.write(
        placed.tick.label, column: plot.column + placed.label.lowerBound, row: plot.endRow + 1, .dim
      )
    }
  }

  private static let shades: [Unicode.Scalar] = [" ", "·", ":", "░", "▒", "▓", "█"]
  private static let asciiShades: [Unicode.Scalar] = [" ", ".", ":", "-", "=", "+", "#"]
}

extension Tick {
  /// The ticks of an upright axis of any ends: steps of 1, 2 or 5, at least two rows each.
  static func within(_ domain: ClosedRange<Double>, rows: Int) -> [Tick] {
    let length = domain.upperBound - domain.lowerBound
    guard length > 0, length.isFinite, rows > 1 else { return [] }
    let finest = Int(Logarithm.decimal(length).rounded(.down)) - 1
    for exponent in finest...finest + 2 {
      for mantissa in [1, 2, 5] {
        let step = Decimal(mantissa: mantissa, exponent: exponent).value
        guard length / step <= Double(rows - 1) / 2 else { continue }
        let first = Int((domain.lowerBound / step).rounded(.up))
        let last = Int((domain.upperBound / step).rounded(.down))
        guard first <= last else { return [] }
        return (first...last).map { Tick(Decimal(mantissa: $0 * mantissa, exponent: exponent)) }
      }
    }
    return []
  }
}
