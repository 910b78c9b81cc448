import Canvas
import Workbench

/// What library functions print, a row each, under the names of the libraries.
struct LibraryList {
  /// Where the parts of a row stand, from its left end.
  private struct Columns {
    let function = 4
    let dtype: Int
    let value: Int
    let status: Int
    /// Where there is room for it.
    let why: Int?

    init(_ columns: Int) {
      dtype = columns >= 100 ? 42 : 34
      value = dtype + 9
      status = value + 22
      why = columns >= 150 ? status + 14 : nil
    }
  }

  private enum Line {
    /// The library and the version of the row that follows.
    case heading(Int)
    case row(Int)
  }

  private let model: Model
  private let reading: LibrariesReading

  init(_ model: Model, _ reading: LibrariesReading) {
    self.model = model
    self.reading = reading
  }

  /// The rows under the libraries that they belong to.
  private var lines: [Line] {
    var lines: [Line] = []
    for (index, row) in reading.rows.enumerated() {
      let before = reading.row(before: index)
      if before?.library != row.library || before?.version != row.version {
        lines.append(.heading(index))
      }
      lines.append(.row(index))
    }
    return lines
  }

  func draw(in rect: Rect, on screen: inout Screen) {
    let columns = Columns(rect.columns)
    drawTitles(columns, rect, on: &screen)
    let lines = lines
    let cursor = min(model.libraryCursor, max(0, reading.rows.count - 1))
    let room = rect.rows - 2
    guard room > 0 else { return }
    let chosen = lines.firstIndex { if case .row(cursor) = $0 { true } else { false } } ?? 0
    let first = min(max(0, chosen - room / 2), max(0, lines.count - room))
    for (offset, line) in lines.dropFirst(first).prefix(room).enumerated() {
      let place = rect.row + 1 + offset
      switch line {
      case .heading(let index):
        let row = reading.rows[index]
        screen.write(
          "\(row.library) \(row.version)", column: rect.column + 2, row: place,
          Style(.title, .bold))
      case .row(let index):
        draw(
          reading.rows[index], hasCursor: index == cursor, columns, rect, row: place, on: &screen)
      }
    }
    drawSource(of: cursor, isCut: lines.count > room, rect, on: &screen)
  }

  /// How the row under the cursor is known, and where in the list it stands; or the first part of a
  /// sentence that takes two rows.
  private func drawSource(of cursor: Int, isCut: Bool, _ rect: Rect, on screen: inout Screen) {
    let last = rect.endRow - 1
    let sentence = model.libraryLines
    guard sentence.count < 2 else {
      screen.write(
        sentence.dropLast().joined(separator: " ").clipped(to: rect.columns, model.glyphs),
        column: rect.column, row: last, .bold)
      return
    }
    screen.write(model.text(reading.source(of: cursor)), column: rect.column, row: last, .dim)
    guard isCut else { return }
    let place = "\(cursor + 1) of \(reading.rows.count)"
    screen.write(place, column: rect.endColumn - place.count, row: last, .dim)
  }

  private func drawTitles(_ columns: Columns, _ rect: Rect, on screen: inout Screen) {
    let titles: [(String, Int?)] = [
      ("library and function", 2), ("type", columns.dtype), ("prints", columns.value),
      ("which is", columns.status), ("because", columns.why),
    ]
    for case (let title, let column?) in titles {
      screen.write(title, column: rect.column + column, row: rect.row, .dim)
    }
  }

  private func draw(
    _ row: LibraryRow, hasCursor: Bool, _ columns: Columns, _ rect: Rect, row line: Int,
    on screen: inout Screen
  ) {
    let left = rect.column
    let style = hasCursor ? Style.bold : .plain
    if hasCursor { screen[left, line] = Cell(model.glyphs[.rightArrow], Style(.mark, .bold)) }
    screen.write(
      row.function.clipped(to: columns.dtype - columns.function - 1, model.glyphs),
      column: left + columns.function, row: line, style)
    screen.write(row.dtype, column: left + columns.dtype, row: line, .dim)
    drawValue(row, style, column: left + columns.value, row: line, on: &screen)
    screen.write(
      row.status, column: left + columns.status, row: line,
      reading.isTrue(row) ? .dim : Style(.alarm))
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
      screen.write("gives no number", column: column, row: line, .dim)
      return
    }
    let text = model.text(row.valueText)
    let used = screen.write(String(text.prefix(row.agreeing)), column: column, row: line, style)
    screen.write(
      String(text.dropFirst(row.agreeing)), column: column + used, row: line,
      Style(.alarm, .underline))
  }
}
