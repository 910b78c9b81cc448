package import Canvas
package import Interface
internal import CNcurses

/// Brings frames to the terminal, sending only what differs from the frame before.
///
/// The difference is sought here, span by span, because handing every cell to ncurses costs more than
/// all the rest of a small update.
package struct Display {
  private let looks: [Look]
  private var shown: Screen?
  private var glyphs: [terminal_glyph] = []

  package init(on session: borrowing TerminalSession) {
    let palette = Palette(depth: session.depth)
    looks = Self.styles.map(palette.look(of:))
    for (index, look) in looks.enumerated() where look.foreground ?? look.background != nil {
      terminal_define_pair(
        Int32(index + 1), Int32(look.foreground ?? -1), Int32(look.background ?? -1))
    }
  }

  /// Every ink on every ground; a place in this list gives the number of a colour pair.
  private static let styles = Style.Ink.allCases.flatMap { ink in
    Style.Ground.allCases.map { Style(ink, on: $0) }
  }

  private static func index(of style: Style) -> Int {
    Int(style.ink.rawValue) * Style.Ground.allCases.count + Int(style.ground.rawValue)
  }

  /// Forgets what is shown, so that the next frame is painted whole.
  package mutating func invalidate() {
    shown = nil
  }

  /// Shows a frame; a session must be open.
  package mutating func show(_ frame: Frame, on session: borrowing TerminalSession) {
    let screen = frame.screen
    if shown?.size != screen.size {
      terminal_forget()
      shown = Screen(screen.size)
    }
    if let shown {
      for row in 0..<screen.size.rows {
        guard let span = screen.changedColumns(inRow: row, since: shown) else { continue }
        paint(screen, row: row, span: span)
      }
    }
    shown = screen
    if let cursor = frame.cursor {
      terminal_show_cursor(Int32(cursor.row), Int32(cursor.column))
    } else {
      terminal_hide_cursor()
    }
    terminal_refresh()
  }

  private mutating func paint(_ screen: Screen, row: Int, span: Range<Int>) {
    glyphs.removeAll(keepingCapacity: true)
    let start = row * screen.size.columns
    for column in span {
      let index = start + column
      let cell = screen.cells[index]
      if cell.scalar == Cell.continuationScalar, column > span.lowerBound { continue }
      let isWide =
        column + 1 < span.upperBound
        && screen.cells[index + 1].scalar == Cell.continuationScalar
      glyphs.append(glyph(cell, cluster: screen.clusters[index], columns: isWide ? 2 : 1))
    }
    glyphs.withUnsafeBufferPointer {
      terminal_paint(Int32(row), Int32(span.lowerBound), $0.baseAddress, $0.count)
    }
  }

  private func glyph(_ cell: Cell, cluster: String?, columns: UInt8) -> terminal_glyph {
    let index = Self.index(of: cell.style)
    let look = looks[index]
    var glyph = terminal_glyph()
    glyph.scalar = cell.scalar.value
    glyph.columns = columns
    glyph.pair = look.foreground ?? look.background == nil ? 0 : UInt8(index + 1)
    glyph.attributes = look.attributes.rawValue | cell.style.attributes.rawValue
    if let cluster {
      var marks = cluster.unicodeScalars.dropFirst().map(\.value)[...]
      glyph.marks = (
        marks.popFirst() ?? 0, marks.popFirst() ?? 0, marks.popFirst() ?? 0, marks.popFirst() ?? 0
      )
    }
    return glyph
  }
}

extension Screen {
  /// The columns from the first to the last that changed since a screen of the same size.
  ///
  /// A row with wide glyphs changes whole: painting over one half of a glyph would move the rest.
  package func changedColumns(inRow row: Int, since former: Screen) -> Range<Int>? {
    let row = row * size.columns..<(row + 1) * size.columns
    guard let first = row.first(where: { differs(from: former, at: $0) }),
      let last = row.last(where: { differs(from: former, at: $0) })
    else { return nil }
    if hasWideGlyph(in: row) || former.hasWideGlyph(in: row) { return 0..<size.columns }
    return first - row.lowerBound..<last - row.lowerBound + 1
  }

  private func differs(from former: Screen, at index: Int) -> Bool {
    if cells[index] != former.cells[index] { return true }
    if clusters.isEmpty && former.clusters.isEmpty { return false }
    return clusters[index] != former.clusters[index]
  }

  private func hasWideGlyph(in row: Range<Int>) -> Bool {
    cells[row].contains { $0.scalar == Cell.continuationScalar }
  }
}
