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

/// A reproducible source of random numbers (splitmix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
