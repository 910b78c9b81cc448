internal import Canvas

/// A glyph of a curve, its place counted from the top left of the plot.
struct CurveGlyph: Hashable {
  let column: Int
  let row: Int
  let scalar: Unicode.Scalar
  /// Whether the glyph is what lies below the curve, on the curve's own colour.
  var isCutOut = false
  /// Whether most of the cell has the curve's colour.
  var isMostlyCurve = false
}

/// Turns the trace of a curve into glyphs.
enum Raster {
  case smooth
  case braille
  case ascii

  /// What one curve that has the picture to itself is made of.
  init(_ glyphs: GlyphSet) {
    self =
      switch glyphs {
      case .smooth: .smooth
      case .braille: .braille
      case .ascii: .ascii
      }
  }

  /// What curves are made of that cross each other: two colours a cell can't hold several.
  init(ofSeveral glyphs: GlyphSet) {
    self = glyphs == .ascii ? .ascii : .braille
  }

  /// Slices of a trace to a column of the screen.
  var slicesPerColumn: Int {
    self == .ascii ? 1 : 2
  }

  /// The glyphs of a curve, at most one to a cell of the plot.
  func glyphs(of trace: Trace, in size: Size, _ stroke: Stroke = .thick) -> [CurveGlyph] {
    guard size.columns > 0, size.rows > 0 else { return [] }
    switch self {
    case .smooth: return Blocks.band(trace, size)
    case .braille:
      let dots = Dots(size)
      return stroke == .thick ? dots.thick(trace) : dots.thin(trace, stroke)
    case .ascii: return Self.strokes(trace, size, stroke.mark)
    }
  }

  /// Strokes by slope, and by height in the cell where the curve is flat; or a mark all along.
  private static func strokes(
    _ trace: Trace, _ size: Size, _ mark: Unicode.Scalar?
  ) -> [CurveGlyph] {
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
          glyphs.append(CurveGlyph(column: column, row: row, scalar: mark ?? "|"))
        }
      } else if drop > 0.5 {
        let stroke: Unicode.Scalar = right > left ? "\\" : "/"
        glyphs.append(CurveGlyph(column: column, row: row, scalar: mark ?? stroke))
      } else {
        let quarter = Int((middle - Double(row)) * Double(heights.count))
        glyphs.append(CurveGlyph(column: column, row: row, scalar: mark ?? heights[quarter]))
      }
    }
    return glyphs
  }
}
