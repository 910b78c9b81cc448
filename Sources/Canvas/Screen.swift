/// One cell: the first scalar of its glyph, and its style.
///
/// Eight bytes without references, so that comparing two screens costs no more than comparing memory.
package struct Cell: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  package var style: Style

  package init(_ scalar: Unicode.Scalar, _ style: Style = .plain) {
    self.scalar = scalar
    self.style = style
  }

  package static let blank = Cell(" ")
  /// What stands in the second column of a wide glyph.
  package static let continuationScalar: Unicode.Scalar = "\u{0}"
}

/// A grid of styled cells; drawing outside it is clipped.
package struct Screen: Hashable, Sendable {
  package let size: Size
  /// Row by row, `size.columns` cells each.
  package internal(set) var cells: [Cell]
  /// Whole glyphs of more than one scalar, by index into `cells`; rare, hence not in the cell.
  package internal(set) var clusters: [Int: String]

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
    clusters = [:]
  }
}
