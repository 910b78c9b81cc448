import Canvas

extension Screen {
  /// The rows as text.
  var lines: [String] { (0..<size.rows).map { text(row: $0) } }

  /// Whether every second half of a wide glyph has its first half, and every first half its second.
  var isWhole: Bool {
    cells.indices.allSatisfy { index in
      let column = index % max(1, size.columns)
      if cells[index].scalar == Cell.continuationScalar {
        return column > 0 && takesTwo(index - 1)
      }
      guard takesTwo(index) else { return true }
      return column + 1 < size.columns && cells[index + 1].scalar == Cell.continuationScalar
    } && clusters.keys.allSatisfy { cells[$0].scalar == clusters[$0]?.unicodeScalars.first }
  }

  private func takesTwo(_ index: Int) -> Bool {
    let text = clusters[index] ?? String(cells[index].scalar)
    return cells[index].scalar != Cell.continuationScalar && TextWidth.columns(of: text) == 2
  }
}
