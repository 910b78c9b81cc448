extension Screen {
  /// The cell at a place; blank outside the screen, where setting does nothing.
  ///
  /// A wide scalar takes the next column too, and becomes a blank where there is none; a scalar of no width is a blank.
  package subscript(column: Int, row: Int) -> Cell {
    get {
      guard let index = index(column: column, row: row) else { return .blank }
      return cells[index]
    }
    set {
      switch TextWidth.columns(of: newValue.scalar) {
      case 1:
        guard let index = index(column: column, row: row) else { return }
        place(newValue, at: index)
      case 2:
        placeWide(newValue, column: column, row: row)
      default:
        guard let index = index(column: column, row: row) else { return }
        place(Cell(" ", newValue.style), at: index)
      }
    }
  }

  /// Writes one line of text and returns how many columns it takes, whether they are on the screen or not.
  ///
  /// Control characters are left out and what is no character becomes `?`. A wide glyph that only half fits, at an edge of
  /// the screen or at the limit, leaves its visible half blank.
  @discardableResult
  package mutating func write(
    _ text: String,
    column: Int,
    row: Int,
    _ style: Style = .plain,
    width limit: Int = .max
  ) -> Int {
    var used = 0
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
      for byte in text.utf8 {
        guard used < limit else { break }
        if let index = index(column: column + used, row: row) {
          place(Cell(Unicode.Scalar(byte), style), at: index)
        }
        used += 1
      }
      return used
    }
    for character in text {
      let columns = TextWidth.columns(of: character)
      guard columns > 0 else { continue }
      guard used < limit else { break }
      if used + columns > limit {
        self[column + used, row] = Cell(" ", style)
        used = limit
      } else {
        put(character, columns: columns, column: column + used, row: row, style)
        used += columns
      }
    }
    return used
  }

  /// Puts the same one-column cell in every place of a rectangle.
  package mutating func fill(_ rect: Rect, _ cell: Cell) {
    precondition(
      TextWidth.columns(of: cell.scalar) == 1, "a rectangle is filled with glyphs of one column")
    let visible = rect.intersection(Rect(size))
    for row in visible.row..<visible.row + visible.rows {
      for column in visible.column..<visible.column + visible.columns {
        place(cell, at: row * size.columns + column)
      }
    }
  }

  /// Changes what lies behind the glyphs of a rectangle and nothing else.
  package mutating func shade(_ rect: Rect, _ ground: Style.Ground) {
    let visible = rect.intersection(Rect(size))
    for row in visible.row..<visible.row + visible.rows {
      for column in visible.column..<visible.column + visible.columns {
        cells[row * size.columns + column].style.ground = ground
      }
    }
  }

  /// One row as text, every column of it; empty outside the screen.
  package func text(row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var text = ""
    for index in row * size.columns..<(row + 1) * size.columns {
      let scalar = cells[index].scalar
      guard scalar != Cell.continuationScalar else { continue }
      if let cluster = clusters[index] {
        text += cluster
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Screen {
  /// The index of a place in `cells`, or nil outside the screen.
  package func index(column: Int, row: Int) -> Int? {
    guard column >= 0, row >= 0, column < size.columns, row < size.rows else { return nil }
    return row * size.columns + column
  }

  /// Puts a glyph of one column, and blanks the other half of a wide one that it cuts.
  package mutating func place(_ cell: Cell, at index: Int) {
    if cells[index].scalar == Cell.continuationScalar {
      blank(index - 1)
    } else if index + 1 < cells.count, cells[index + 1].scalar == Cell.continuationScalar {
      blank(index + 1)
    }
    cells[index] = cell
    if !clusters.isEmpty { clusters[index] = nil }
  }

  /// Puts a glyph of two columns; where only half of it is on the screen, that half is blank.
  mutating func placeWide(_ cell: Cell, column: Int, row: Int) {
    let left = index(column: column, row: row)
    let right = index(column: column + 1, row: row)
    if let left { place(Cell(" ", cell.style), at: left) }
    if let right { place(Cell(" ", cell.style), at: right) }
    guard let left, let right else { return }
    cells[left] = cell
    cells[right].scalar = Cell.continuationScalar
  }

  private mutating func blank(_ index: Int) {
    cells[index].scalar = " "
    if !clusters.isEmpty { clusters[index] = nil }
  }

  private mutating func put(
    _ character: Character,
    columns: Int,
    column: Int,
    row: Int,
    _ style: Style
  ) {
    let scalars = character.unicodeScalars
    let first =
      TextWidth.isDrawable(scalars[scalars.startIndex]) ? scalars[scalars.startIndex] : "?"
    if columns == 2 {
      placeWide(Cell(first, style), column: column, row: row)
    } else if let index = index(column: column, row: row) {
      place(Cell(first, style), at: index)
    }
    guard scalars.count > 1, first == scalars[scalars.startIndex],
      let index = index(column: column, row: row), cells[index].scalar == first
    else { return }
    clusters[index] = String(character)
  }
}
