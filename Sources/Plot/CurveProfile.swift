internal import Canvas

/// The rows that a drawn curve takes in each column of a plot, counted from the top.
///
/// −1 stands for above the plot, `Int.max` for where there is no curve.
struct CurveProfile {
  private(set) var top: [Int]
  private(set) var bottom: [Int]

  init(_ glyphs: [Unicode.Scalar?], _ trace: Trace, _ size: Size) {
    top = Array(repeating: .max, count: size.columns)
    bottom = top
    guard size.columns > 0, size.rows > 0 else { return }
    for row in 0..<size.rows {
      for column in 0..<size.columns where glyphs[row * size.columns + column] != nil {
        top[column] = min(top[column], row)
        bottom[column] = row
      }
    }
    let perColumn = trace.slices.count / size.columns
    for (index, slice) in trace.slices.enumerated() where slice == .above {
      let column = index / perColumn
      top[column] = -1
      if bottom[column] == .max { bottom[column] = -1 }
    }
  }

}
