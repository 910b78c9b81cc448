/// A width and a height in cells; never negative.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A cell's place, counted from the top left, 0-based; may lie outside a screen.
package struct Position: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int = 0, row: Int = 0, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package init(_ size: Size) {
    self.init(columns: size.columns, rows: size.rows)
  }

  /// One past the last column.
  package var endColumn: Int { column + columns }
  /// One past the last row.
  package var endRow: Int { row + rows }
}

extension Rect {
  package var size: Size { Size(columns: columns, rows: rows) }

  package func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < endColumn && row >= self.row && row < endRow
  }

  /// What two rectangles share; empty when they do not touch.
  package func intersection(_ other: Rect) -> Rect {
    let column = max(self.column, other.column)
    let row = max(self.row, other.row)
    return Rect(
      column: column,
      row: row,
      columns: min(endColumn, other.endColumn) - column,
      rows: min(endRow, other.endRow) - row
    )
  }

  /// The same rectangle with a margin added (or taken away, when negative) on each side.
  package func expanded(columns margin: Int, rows: Int = 0) -> Rect {
    Rect(
      column: column - margin,
      row: row - rows,
      columns: columns + 2 * margin,
      rows: self.rows + 2 * rows
    )
  }
}

extension Rect {
  package func intersects(_ other: Rect) -> Bool {
    let shared = intersection(other)
    return shared.columns > 0 && shared.rows > 0
  }
}
