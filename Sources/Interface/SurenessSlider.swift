import Canvas
import Plot
import Workbench

/// How sure one is, in per cent, from no idea to 99.
struct SurenessSlider {
  let value: Double
  let least: Double
  /// What stands at its left and its right; empty where there is no room.
  let title: String
  let label: String
  let hasFocus: Bool

  /// Certainty is no place on it: that has to be typed.
  static let most = 99.0
  private static let widest = 28

  /// Draws it; the column where its label begins.
  func draw(
    on screen: inout Screen, column: Int, row: Int, columns: Int, _ glyphs: GlyphSet
  ) -> Int {
    let style = hasFocus ? Style(.mark, .bold) : .plain
    var column = column
    let end = column + columns
    if !title.isEmpty { column += screen.write(title, column: column, row: row, style) + 2 }
    let low = Figure.fixed(least, 0) + "%"
    column += screen.write(low, column: column, row: row, .dim) + 1
    let right = (label.isEmpty ? 0 : label.count + 3) + 4
    let width = max(4, min(Self.widest, end - column - right))
    let slider = Slider(.linear(least...Self.most), column: column, columns: width)
    slider.draw(value, on: &screen, row: row, glyphs, hasFocus ? Style(.mark) : .dim)
    screen.link(slider, row: row, at: value) { "=\(Figure.shortest($0))%" }
    column += width + 1
    column += screen.write("99%", column: column, row: row, .dim) + 3
    screen.write(label, column: column, row: row, style)
    return column
  }
}
