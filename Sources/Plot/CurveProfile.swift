/// The rows that a drawn curve takes in each column of a plot, counted from the top.
///
/// −1 stands for above the plot, `Int.max` for where there is no curve.
struct CurveProfile {
  private(set) var top: [Int]
  private(set) var bottom: [Int]

  init(_ glyphs: [CurveGlyph], _ trace: Trace, columns: Int) {
    top = Array(repeating: .max, count: columns)
    bottom = top
    guard columns > 0 else { return }
    for glyph in glyphs {
      let lowest = bottom[glyph.column]
      top[glyph.column] = min(top[glyph.column], glyph.row)
      bottom[glyph.column] = lowest == .max ? glyph.row : max(lowest, glyph.row)
    }
    let perColumn = trace.slices.count / columns
    for (index, slice) in trace.slices.enumerated() where slice == .above {
      let column = index / perColumn
      top[column] = -1
      if bottom[column] == .max { bottom[column] = -1 }
    }
  }

}
