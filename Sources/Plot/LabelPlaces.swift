internal import Canvas

/// The cells of a plot that something takes, for finding a place beside it.
struct LabelPlaces {
  private let size: Size
  /// How often each cell is taken.
  private var counts: [Int]
  /// How much is taken above and left of each corner of a cell.
  private var sums: [Int] = []

  init(_ size: Size, _ cells: [(column: Int, row: Int)] = []) {
    self.size = size
    counts = Array(repeating: 0, count: size.columns * size.rows)
    add(cells)
  }

  mutating func add(_ cells: [(column: Int, row: Int)]) {
    for cell in cells where Rect(size).contains(column: cell.column, row: cell.row) {
      counts[cell.row * size.columns + cell.column] += 1
    }
    let width = size.columns + 1
    sums = Array(repeating: 0, count: width * (size.rows + 1))
    for row in 0..<size.rows {
      var inRow = 0
      for column in 0..<size.columns {
        inRow += counts[row * size.columns + column]
        sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + inRow
      }
    }
  }

  /// How much of a rectangle is taken.
  private func count(in rect: Rect) -> Int {
    let inside = rect.intersection(Rect(size))
    let width = size.columns + 1
    let (top, bottom) = (inside.row * width, inside.endRow * width)
    return sums[bottom + inside.endColumn] - sums[top + inside.endColumn]
      - sums[bottom + inside.column] + sums[top + inside.column]
  }

  /// The place for so many columns of text that is the nearest beside a cell, a blank from whatever is
  /// there.
  func nearest(width: Int, to cell: Position) -> Position? {
    let places = (0...12).flatMap { far in
      (0...min(far, 6)).flatMap { rows in
        let aside = 2 * (far - rows)
        return [rows, -rows].flatMap { row in
          [cell.column + 2 + aside, cell.column - 1 - width - aside]
            .map { Position(column: $0, row: cell.row + row) }
        }
      }
    }
    return places.first { place in
      let box = Rect(column: place.column, row: place.row, columns: width, rows: 1)
      return width > 0 && box.intersection(Rect(size)) == box
        && count(in: box.expanded(columns: 1)) == 0
    }
  }

  /// The place for so many columns of text right beside these cells and on nothing, as far as can be
  /// from all that is there besides them.
  func best(width: Int, amid all: LabelPlaces) -> Position? {
    guard width > 0, width <= size.columns else { return nil }
    var best: (place: Position, nearness: Int)?
    for row in 0..<size.rows {
      for column in 0...size.columns - width {
        let box = Rect(column: column, row: row, columns: width, rows: 1)
        let near = box.expanded(columns: 2, rows: 1)
        let own = count(in: near)
        // Two blanks part a name from whatever stands in its row, one from its own curve.
        guard own > 0, count(in: box.expanded(columns: 1)) == 0,
          all.count(in: box.expanded(columns: 2)) == count(in: box.expanded(columns: 2))
        else { continue }
        let far = box.expanded(columns: 6, rows: 3)
        let nearness = 8 * (all.count(in: near) - own) + all.count(in: far) - count(in: far)
        if nearness < best?.nearness ?? .max {
          best = (Position(column: column, row: row), nearness)
        }
      }
    }
    return best?.place
  }
}
