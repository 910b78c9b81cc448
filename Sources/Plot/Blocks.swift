internal import Canvas

/// A curve as a band of eighth blocks, eight levels to a row of cells.
///
/// A cell holds two colours: the band's upper edge is its ink over what lies above, its lower edge
/// is what lies below over the band's own ground. A whole cell is a blank on that ground, for a
/// full block leaves hairlines between rows.
enum Blocks {
  /// How thick the band is where it is level, in eighths of a row.
  private static let thickness = 6.0
  /// How wide it is where it is steep, in columns: a bit more than one, so that cells overlap.
  private static let width = 1.25
  private static let eighths: [Unicode.Scalar] = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇"]

  /// The cells of the band, column by column from the top.
  static func band(_ trace: Trace, _ size: Size) -> [CurveGlyph] {
    let perColumn = trace.slices.count / max(1, size.columns)
    var glyphs: [CurveGlyph] = []
    for column in 0..<size.columns {
      let slices = trace.slices[column * perColumn..<(column + 1) * perColumn]
      guard let reach = reach(slices) else { continue }
      let upper = max(0, reach.lowerBound)
      let lower = min(8 * size.rows, reach.upperBound)
      guard upper < lower else { continue }
      for row in upper / 8...(lower - 1) / 8 {
        glyphs.append(
          glyph(
            above: max(0, upper - 8 * row), below: max(0, 8 * row + 8 - lower), column: column,
            row: row))
      }
    }
    return glyphs
  }

  /// The eighths of rows that the band takes in a column; nil where there is no curve.
  ///
  /// Seen upright a pen of this size takes the more the steeper its way. Columns share the values
  /// at their edges, so that each band begins no lower than the one before it ends.
  private static func reach(_ slices: ArraySlice<Trace.Slice>) -> Range<Int>? {
    var highest = Double.infinity
    var lowest = -Double.infinity
    for case .inside(let left, let right) in slices {
      highest = min(highest, left, right)
      lowest = max(lowest, left, right)
    }
    guard highest <= lowest else { return nil }
    let top = Int((8 * highest).rounded())
    let bottom = Int((8 * lowest).rounded())
    let drop = 8 * width * (lowest - highest)
    let pen = Int((thickness * thickness + drop * drop).squareRoot().rounded())
    let more = max(1, pen - (bottom - top))
    return top - more / 2..<bottom + more - more / 2
  }

  /// One cell with so many eighths above the band and below it.
  ///
  /// Where both edges meet in one cell, the smaller gap is closed: the band never has a hole.
  private static func glyph(above: Int, below: Int, column: Int, row: Int) -> CurveGlyph {
    let isUpperEdge = above > 0 && above >= below
    return CurveGlyph(
      column: column, row: row, scalar: eighths[isUpperEdge ? 8 - above : below],
      isCutOut: !isUpperEdge, isMostlyCurve: max(above, below) <= 4)
  }
}
