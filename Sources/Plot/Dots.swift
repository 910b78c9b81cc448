internal import Canvas

/// A plot in dots of braille, two to a column and four to a row of cells.
struct Dots {
  /// The left and the right dot of each of the four rows in a cell.
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]

  private let size: Size
  private var patterns: [UInt8]

  init(_ size: Size) {
    self.size = size
    patterns = Array(repeating: 0, count: size.columns * size.rows)
  }

  /// A curve two dots thick whatever its slope.
  consuming func thick(_ trace: Trace) -> [CurveGlyph] {
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
      let last = min(4 * size.rows - 1, max(Int(lowest.rounded()) - 1, first))
      guard first <= last else { continue }
      for dot in first...last { paint(dot, slice: index) }
    }
    return glyphs
  }

  /// A curve one dot thick, parted as its stroke says.
  consuming func thin(_ trace: Trace, _ stroke: Stroke) -> [CurveGlyph] {
    var way = 0
    for (index, slice) in trace.slices.enumerated() {
      guard case .inside(let left, let right) = slice else { continue }
      let start = row(left)
      let end = row(right)
      // The last dot of a steep slice is the first of the next one.
      let run =
        start == end ? [start] : Array(stride(from: start, to: end, by: end > start ? 1 : -1))
      for dot in run {
        if stroke.isDrawn(at: way) { paint(dot, slice: index) }
        way += 1
      }
    }
    return glyphs
  }

  private func row(_ height: Double) -> Int {
    min(max(Int(4 * height), 0), 4 * size.rows - 1)
  }

  private mutating func paint(_ dot: Int, slice: Int) {
    patterns[dot / 4 * size.columns + slice / 2] |= Dots.bits[dot % 4 * 2 + slice % 2]
  }

  private var glyphs: [CurveGlyph] {
    var glyphs: [CurveGlyph] = []
    for (index, pattern) in patterns.enumerated() where pattern != 0 {
      guard let scalar = Unicode.Scalar(0x2800 + UInt32(pattern)) else { continue }
      let (row, column) = index.quotientAndRemainder(dividingBy: size.columns)
      glyphs.append(CurveGlyph(column: column, row: row, scalar: scalar))
    }
    return glyphs
  }
}
