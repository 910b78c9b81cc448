/// The rows that a curve takes in each column of a plot, counted from the top.
///
/// −1 stands for above the plot, `Int.max` for where there is no curve.
struct CurveProfile {
  private(set) var top: [Int]
  private(set) var bottom: [Int]

  init(_ trace: Trace, columns: Int) {
    top = Array(repeating: .max, count: columns)
    bottom = Array(repeating: .max, count: columns)
    guard columns > 0, !trace.slices.isEmpty else { return }
    let perColumn = trace.slices.count / columns
    for (index, slice) in trace.slices.enumerated() {
      let column = index / perColumn
      let rows: (top: Int, bottom: Int)
      switch slice {
      case .above: rows = (-1, -1)
      case .inside(let left, let right): rows = (Int(min(left, right)), Int(max(left, right)))
      case .missing: continue
      }
      top[column] = min(top[column], rows.top)
      bottom[column] = bottom[column] == .max ? rows.bottom : max(bottom[column], rows.bottom)
    }
  }

  /// Whether the curve passes through a row somewhere in a stretch of columns.
  func meets(row: Int, columns: Range<Int>) -> Bool {
    columns.clamped(to: top.indices).contains { top[$0] <= row && row <= bottom[$0] }
  }
}
