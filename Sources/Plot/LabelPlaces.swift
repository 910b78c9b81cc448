internal import Canvas

/// The cells of a plot that something takes, for finding a place beside it.
struct LabelPlaces {
  private let size: Size
  /// How many cells are taken above and left of each corner of a cell.
  private var sums: [Int]
  private var taken: Set<Int>

  init(_ cells: [(column: Int, row: Int)], _ size: Size) {
    self.size = size
    sums = []
    taken = []
    add(cells)
  }

  mutating func add(_ cells: [(column: Int, row: Int)]) {
    for cell in cells where cell.column >= 0 && cell.column < size.columns {
      guard cell.row >= 0, cell.row < size.rows else { continue }
      taken.insert(cell.row * size.columns + cell.column)
    }
    let width = size.columns + 1
    sums = Array(repeating: 0, count: width * (size.rows + 1))
    for row in 0..<size.rows {
      var inRow = 0
      for column in 0..<size.columns {
        if taken.contains(row * size.columns + column) { inRow += 1 }
        sums[(row + 1) * width + column + 1] = sums[row * width + column + 1] + inRow
      }
    }
  }

  /// How many cells of a rectangle are taken.
  private func count(in rect: Rect) -> Int {
    let inside = rect.intersection(Rect(size))
    let width = size.columns + 1
    let (top, bottom) = (inside.row * width, inside.endRow * width)
    return sums[bottom + inside.endColumn] - sums[top + inside.endColumn]
      - sums[bottom + inside.column] + sums[top + inside.column]
  }

  /// The place for so many columns of text right beside these cells and on nothing, as far from all others as can be.
  func best(width: Int, clearOf others: [LabelPlaces]) -> Position? {
    guard width > 0, width <= size.columns else { return nil }
    var best: (place: Position, nearness: Int)?
    for row in 0..<size.rows {
      for column in 0...size.columns - width {
        let box = Rect(column: column, row: row, columns: width, rows: 1)
        // Two blanks part a name from whatever stands in its row.
        let margin = box.expanded(columns: 2)
        let isFree = count(in: box.expanded(columns: 1)) == 0
        guard isFree, count(in: box.expanded(columns: 2, rows: 1)) > 0,
          others.allSatisfy({ $0.count(in: margin) == 0 })
        else { continue }
        let nearness = others.reduce(0) {
          $0 + 8 * $1.count(in: box.expanded(columns: 2, rows: 1))
            + $1.count(in: box.expanded(columns: 6, rows: 3))
        }
        if nearness < best?.nearness ?? .max {
          best = (Position(column: column, row: row), nearness)
        }
      }
    }
    return best?.place
  }
}
