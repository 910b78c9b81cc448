import Canvas
import Plot

/// What is said of the parts of a page where they are drawn, so that the pointer finds it there.
extension Screen {
  /// Lets a value be set along a scale: a press puts it at a column, a drag takes it along, and the
  /// wheel moves it by one.
  ///
  /// - Parameters:
  ///   - scale: From `start` on, a column of the screen each.
  ///   - start: The column of the scale's first cell.
  ///   - value: Where the value stands; from there the wheel moves it.
  ///   - rect: What can be touched; beyond an end of the scale that end is meant.
  ///   - track: What a drag keeps to.
  ///   - line: The statement that sets a value; nothing where none does.
  mutating func link(
    _ scale: Scale, from start: Int, at value: Double, over rect: Rect, track: String,
    _ line: (Double) -> String?
  ) {
    guard links != nil else { return }
    for column in rect.column..<rect.endColumn {
      guard let line = line(scale.value(atColumn: column - start)) else { continue }
      let cells = Rect(column: column, row: rect.row, columns: 1, rows: rect.rows)
      link(cells, track: track, line)
    }
    for (touch, columns) in [(Link.Touch.wheelUp, 1), (.wheelDown, -1)] {
      let moved = scale.value(value, movedBy: columns)
      guard moved != value, let line = line(moved) else { continue }
      link(rect, on: touch, line)
    }
  }

  /// Lets the value of a picture be set at any place of it, and along its axis.
  mutating func link(
    _ layout: @autoclosure () -> ChartLayout, in rect: Rect, at value: Double,
    _ line: (Double) -> String?
  ) {
    guard links != nil else { return }
    let layout = layout()
    let plot = layout.plot
    let cells = Rect(
      column: plot.column, row: plot.row, columns: plot.columns, rows: rect.endRow - plot.row)
    link(layout.x, from: plot.column, at: value, over: cells, track: "picture", line)
  }

  /// Lets the value of a slider be set; its ends stand for the columns beside them.
  mutating func link(
    _ slider: Slider, row: Int, at value: Double, _ line: (Double) -> String?
  ) {
    let cells = Rect(column: slider.column, row: row, columns: slider.columns, rows: 1)
    link(slider.scale, from: slider.column + 1, at: value, over: cells, track: "slider", line)
  }

  /// Has the wheel press a key for each step.
  mutating func linkWheel(_ rect: Rect, up: String, down: String) {
    link(rect, on: .wheelUp, up)
    link(rect, on: .wheelDown, down)
  }

  /// Lets a hint that begins with a key press it.
  mutating func link(hint: String, column: Int, row: Int) {
    guard links != nil, let key = hint.split(separator: " ").first,
      Key(spelling: String(key)) != nil
    else {
      return
    }
    let width = TextWidth.columns(of: hint)
    link(Rect(column: column, row: row, columns: width, rows: 1), "<\(key)>")
  }
}
