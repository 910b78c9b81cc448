import Canvas
import Workbench

/// What library functions print, a row each, grouped by library.
struct LibraryList {
  /// Where the parts of a row stand, from its left end.
  private struct Columns {
    let library = 2
    let function = 15
    let dtype: Int
    let value: Int
    let status: Int
    /// Where there is room for them.
    let source: Int?
    let why: Int?

    init(_ columns: Int) {
      dtype = columns >= 100 ? 44 : 37
      value = dtype + 9
      status = value + 21
      source = columns >= 108 ? status + 14 : nil
      why = columns >= 150 ? status + 32 : nil
    }
  }

  private let model: Model
  private let reading: LibrariesReading

  init(_ model: Model, _ reading: LibrariesReading) {
    self.model = model
    self.reading = reading
  }

  func draw(in rect: Rect, on screen: inout Screen) {
    let columns = Columns(rect.columns)
    drawHeading(columns, rect, on: &screen)
    let cursor = min(model.libraryCursor, max(0, reading.rows.count - 1))
    let room = rect.rows - 2
    guard room > 0 else { return }
    let first = min(max(0, cursor - room / 2), max(0, reading.rows.count - room))
    let visible = reading.rows.indices.dropFirst(first).prefix(room)
    for (offset, index) in visible.enumerated() {
      let isNew = offset == 0 || reading.rows[index - 1].library != reading.rows[index].library
      draw(
        reading.rows[index], isNew, hasCursor: index == cursor, columns, rect,
        row: rect.row + 1 + offset, on: &screen)
    }
    let last = rect.endRow - 1
    screen.write(model.text(reading.source(of: cursor)), column: rect.column, row: last, .dim)
    if reading.rows.count > room {
      let place = "\(cursor + 1) of \(reading.rows.count)"
      screen.write(place, column: rect.endColumn - place.count, row: last, .dim)
    }
  }

  private func drawHeading(_ columns: Columns, _ rect: Rect, on screen: inout Screen) {
    let titles: [(String, Int?)] = [
      ("library", columns.library), ("function", columns.function), ("type", columns.dtype),
      ("prints", columns.value), ("which is", columns.status), ("held against", columns.source),
      ("because", columns.why),
    ]
    for case (let title, let column?) in titles {
      screen.write(title, column: rect.column + column, row: rect.row, .dim)
    }
  }

  private func draw(
    _ row: LibraryRow, _ isNew: Bool, hasCursor: Bool, _ columns: Columns, _ rect: Rect,
    row line: Int, on screen: inout Screen
  ) {
    let left = rect.column
    let style = hasCursor ? Style.bold : .plain
    if hasCursor { screen[left, line] = Cell(model.glyphs[.rightArrow], Style(.mark, .bold)) }
    screen.write(
      row.library, column: left + columns.library, row: line,
      isNew ? Style(.title, .bold) : .dim, width: columns.function - columns.library - 1)
    screen.write(
      row.function.clipped(to: columns.dtype - columns.function - 1, model.glyphs),
      column: left + columns.function, row: line, style)
    screen.write(row.dtype, column: left + columns.dtype, row: line, .dim)
    drawValue(row, style, column: left + columns.value, row: line, on: &screen)
    screen.write(
      row.status, column: left + columns.status, row: line,
      row.isSame ? .dim : Style(.alarm))
    if let column = columns.source {
      screen.write(row.version, column: left + column, row: line, .dim, width: 16)
    }
    if let column = columns.why {
      screen.write(
        model.text(row.why).clipped(to: rect.columns - column, model.glyphs),
        column: left + column, row: line, .dim)
    }
  }

  /// The digits that tell the truth plain, those that do not in colour and underlined.
  private func drawValue(
    _ row: LibraryRow, _ style: Style, column: Int, row line: Int, on screen: inout Screen
  ) {
    guard row.value != nil else {
      screen.write("raises an error", column: column, row: line, .dim)
      return
    }
    let agreeing = String(row.valueText.prefix(row.agreeing))
    let used = screen.write(agreeing, column: column, row: line, style)
    screen.write(
      String(row.valueText.dropFirst(row.agreeing)), column: column + used, row: line,
      Style(.alarm, .underline), width: 20 - used)
  }
}
