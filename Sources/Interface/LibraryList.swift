import Canvas
import Workbench

/// What library functions print, a row each, under the names of the libraries.
struct LibraryList {
  /// Where the parts of a row stand, from its left end.
  private struct Columns {
    let function: Int
    let dtype: Int
    let value: Int
    let status: Int
    /// Where there is room for it.
    let why: Int?
    /// Whether the type stands as `f32` or `f64`, so that the value is whole.
    let isTight: Bool

    init(_ columns: Int) {
      isTight = columns < 76
      function = isTight ? 2 : 4
      dtype = isTight ? 19 : columns >= 100 ? 42 : 34
      value = dtype + (isTight ? 4 : 9)
      status = value + (isTight ? 23 : 22)
      why = columns >= 140 ? status + 14 : nil
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

  /// Draws the list and what belongs to the row under the cursor, but for the end of its sentence,
  /// which stands below.
  func draw(in rect: Rect, on screen: inout Screen) -> String {
    let columns = Columns(rect.columns)
    drawTitles(columns, rect, on: &screen)
    let lines = lines
    let cursor = min(model.libraryCursor, max(0, reading.rows.count - 1))
    // The list keeps its size, whatever is said of the row under the cursor.
    let sentences = reading.rows.indices.map { sentence(of: $0, rect) }
    let room = rect.rows - 1 - (sentences.map(\.count).max() ?? 1)
    let chosen = lines.firstIndex { if case .row(cursor) = $0 { true } else { false } } ?? 0
    let first = Layout.firstShown(chosen, of: lines.count, in: room)
    for (offset, line) in lines.dropFirst(first).prefix(max(0, room)).enumerated() {
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
        screen.link(
          Rect(column: rect.column, row: place, columns: rect.columns, rows: 1), "@\(index)")
      }
    }
    let said = sentences.isEmpty ? sentence(of: 0, rect) : sentences[cursor]
    drawSource(of: cursor, isCut: lines.count > room, said, rect, on: &screen)
    return said.last ?? ""
  }

  private func sentence(of index: Int, _ rect: Rect) -> [String] {
    model.wrapped(model.text(reading.sentence(of: index)), to: rect.columns)
  }

  /// How the row under the cursor is known, where in the list it stands, and the beginning of a
  /// sentence that takes several rows.
  private func drawSource(
    of cursor: Int, isCut: Bool, _ sentence: [String], _ rect: Rect, on screen: inout Screen
  ) {
    let row = rect.endRow - max(1, sentence.count)
    let place = isCut ? "\(cursor + 1) of \(reading.rows.count)" : ""
    let room = rect.columns - place.count - 2
    screen.write(
      model.text(reading.source(of: cursor, fitting: room)), column: rect.column, row: row, .dim,
      width: room)
    screen.write(place, column: rect.endColumn - place.count, row: row, .dim)
    for (index, line) in sentence.dropLast().enumerated() {
      screen.write(line, column: rect.column, row: row + 1 + index, .bold)
    }
  }

  private func drawTitles(_ columns: Columns, _ rect: Rect, on screen: inout Screen) {
    let titles: [(String, Int?)] = [
      (columns.isTight ? "function" : "library and function", 2),
      (columns.isTight ? "" : "type", columns.dtype),
      ("prints", columns.value),
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
    let dtype = columns.isTight ? "f" + row.dtype.suffix(2) : row.dtype
    screen.write(dtype, column: left + columns.dtype, row: line, .dim)
    drawValue(row, style, column: left + columns.value, row: line, on: &screen)
    screen.write(
      row.status, column: left + columns.status, row: line,
      row.isTrue ? .dim : Style(.alarm))
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
