internal import Canvas

/// A glyph of a curve, its place counted from the top left of the plot.
struct CurveGlyph: Hashable {
  let column: Int
  let row: Int
  let scalar: Unicode.Scalar
}

/// Turns the trace of a curve into glyphs.
enum Raster {
  case braille
  case ascii

  init(_ glyphs: GlyphSet) {
    self = glyphs == .unicode ? .braille : .ascii
  }

  /// Slices of a trace to a column of the screen.
  var slicesPerColumn: Int {
    self == .braille ? 2 : 1
  }

  /// The glyphs of a curve, at most one to a cell of the plot.
  func glyphs(of trace: Trace, in size: Size) -> [CurveGlyph] {
    guard size.columns > 0, size.rows > 0 else { return [] }
    return self == .braille ? Self.dots(trace, size) : Self.strokes(trace, size)
  }

  /// Two dots thick whatever the slope.
  private static func dots(_ trace: Trace, _ size: Size) -> [CurveGlyph] {
    // The left and the right dot of each of the four rows in a cell.
    let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
    var patterns = [UInt8](repeating: 0, count: size.columns * size.rows)
    let lastDot = size.rows * 4 - 1
    let slices = trace.slices
    for (index, slice) in slices.enumerated() {
      guard case .inside(let left, let right) = slice else { continue }
      let top = 4 * min(left, right)
      let bottom = 4 * max(left, right)
      var highest = top
      var lowest = bottom
      let drop = bottom - top
      // Half a pen of two dots, across the curve and seen upright, on either side of its middle; the slope there is the
      // mean of this slice's and the next one's. The pen never reaches further than the slice beside it goes.
      for neighbour in [index - 1, index + 1] where slices.indices.contains(neighbour) {
        guard case .inside(let left, let right) = slices[neighbour] else { continue }
        let above = 4 * min(left, right)
        let below = 4 * max(left, right)
        let slope = (drop + below - above) / 2
        let reach = max(0, (1 + slope * slope).squareRoot() - drop / 2)
        highest = min(highest, max(top - reach, min(above, top) - 1))
        lowest = max(lowest, min(bottom + reach, max(below, bottom) + 1))
      }
      let first = max(0, Int(highest.rounded()))
      let last = min(lastDot, max(Int(lowest.rounded()) - 1, first))
      guard first <= last else { continue }
      for dot in first...last {
        patterns[dot / 4 * size.columns + index / 2] |= bits[dot % 4 * 2 + index % 2]
      }
    }
    var glyphs: [CurveGlyph] = []
    for (index, pattern) in patterns.enumerated() where pattern != 0 {
      guard let scalar = Unicode.Scalar(0x2800 + UInt32(pattern)) else { continue }
      let (row, column) = index.quotientAndRemainder(dividingBy: size.columns)
      glyphs.append(CurveGlyph(column: column, row: row, scalar: scalar))
    }
    return glyphs
  }

  /// Strokes by slope, and by height in the cell where the curve is flat.
  private static func strokes(_ trace: Trace, _ size: Size) -> [CurveGlyph] {
    let heights: [Unicode.Scalar] = ["'", "-", ".", "_"]
    var glyphs: [CurveGlyph] = []
    for (column, slice) in trace.slices.enumerated() {
      guard case .inside(let left, let right) = slice else { continue }
      let drop = abs(right - left)
      let middle = min(max((left + right) / 2, 0), Double(size.rows) - 0.001)
      let row = Int(middle)
      if drop > 1 {
        // The rows whose middle it passes, so that no two columns share one.
        let first = max(0, Int((min(left, right) - 0.5).rounded(.up)))
        let last = min(size.rows, Int((max(left, right) - 0.5).rounded(.up)))
        for row in first..<max(first, last) {
          glyphs.append(CurveGlyph(column: column, row: row, scalar: "|"))
        }
      } else if drop > 0.5 {
        let stroke: Unicode.Scalar = right > left ? "\\" : "/"
        glyphs.append(CurveGlyph(column: column, row: row, scalar: stroke))
      } else {
        let quarter = Int((middle - Double(row)) * Double(heights.count))
        glyphs.append(CurveGlyph(column: column, row: row, scalar: heights[quarter]))
      }
    }
    return glyphs
  }
}
