package import Canvas
package import Interface
internal import CNcurses

/// Brings frames to the terminal, sending only what differs from the frame before.
///
/// The difference is sought here, span by span, because handing every cell to ncurses costs more than
/// all the rest of a small update.
package struct Display: ~Copyable {
  /// What the terminal's own background is known or thought to be.
  package var background: Background
  private let depth: ColorDepth
  /// What the pairs of colours were defined by; nil before the first frame.
  private var palette: Palette?
  /// How to paint each style, by its `ordinal`.
  private var paints: [Paint] = []
  /// The background of each pair of colours, which shows on blanks too; nil is the terminal's own.
  private var grounds: [Int?] = []
  /// Whether there are colours for what lies behind glyphs.
  private var drawsGrounds = false
  private var shown: Screen?
  private var glyphs: [terminal_glyph] = []
  /// What the frame that is shown has cost.
  private(set) var cost = PaintCost()

  private struct Paint {
    /// The number of a pair of colours; 0 is the terminal's own.
    var pair: UInt8
    var attributes: UInt8
  }

  /// Colours by their numbers; nil is the terminal's own.
  private struct Pair: Equatable {
    var foreground: Int?
    var background: Int?
  }

  package init(on session: borrowing TerminalSession) {
    depth = session.depth
    background = Environment.value(of: "COLORFGBG").flatMap(Background.init(colorFGBG:)) ?? .dark
  }

  /// Defines the pairs of colours anew; what is shown in the former ones is painted again.
  private mutating func use(_ palette: Palette) {
    self.palette = palette
    // Styles that share their colours share a pair, so that no colour is sent again between them.
    var pairs = [Pair()]
    paints = Style.colorings.flatMap { style in
      let look = palette.look(of: style)
      let colors = Pair(foreground: look.foreground, background: look.background)
      let pair = pairs.firstIndex(of: colors) ?? pairs.count
      if pair == pairs.count {
        pairs.append(colors)
        terminal_define_pair(
          Int32(pair), Int32(colors.foreground ?? -1), Int32(colors.background ?? -1))
      }
      return (0..<UInt8(Style.attributeSets)).map { bits in
        let added = Look.Attributes(Style.Attributes(rawValue: bits))
        return Paint(pair: UInt8(pair), attributes: look.attributes.union(added).rawValue)
      }
    }
    grounds = pairs.map(\.background)
    drawsGrounds = palette.look(of: Style(.plain, on: .curve)).background != nil
    invalidate()
  }

  /// Forgets what is shown, so that the next frame is painted whole.
  package mutating func invalidate() {
    shown = nil
  }

  /// Shows a frame; the session must be the one the display was made on.
  package mutating func show(_ frame: Frame, on session: borrowing TerminalSession) {
    let palette = Palette(depth: depth, theme: frame.theme, on: background)
    if palette != self.palette { use(palette) }
    var screen = frame.screen
    if !drawsGrounds { screen.reduceGrounds() }
    session.takeMouse(frame.takesMouse)
    cost = PaintCost()
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
    for index in start + span.lowerBound..<start + span.upperBound {
      let cell = screen.cells[index]
      if cell.scalar == Cell.continuationScalar {
        // The second half of the glyph before it.
        if !glyphs.isEmpty { glyphs[glyphs.count - 1].columns = 2 }
      } else {
        glyphs.append(glyph(cell, cluster: screen.clusters[index]))
      }
    }
    blendBlanks()
    cost.add(glyphs)
    glyphs.withUnsafeBufferPointer {
      terminal_paint(Int32(row), Int32(span.lowerBound), $0.baseAddress, $0.count)
    }
  }

  /// Gives blanks the looks of their neighbours where the eye can't tell: each change of looks
  /// costs some fifteen bytes.
  ///
  /// The look before a blank comes first; the one after it serves where that has another ground.
  private mutating func blendBlanks() {
    for index in glyphs.indices.dropLast().reversed() {
      blendBlank(at: index, with: glyphs[index + 1])
    }
    for index in glyphs.indices.dropFirst() { blendBlank(at: index, with: glyphs[index - 1]) }
  }

  private mutating func blendBlank(at index: Int, with neighbour: terminal_glyph) {
    guard glyphs[index].scalar == Self.blank, isUnseenOnBlank(glyphs[index]),
      isUnseenOnBlank(neighbour),
      grounds[Int(glyphs[index].pair)] == grounds[Int(neighbour.pair)]
    else { return }
    glyphs[index].pair = neighbour.pair
    glyphs[index].attributes = neighbour.attributes
  }

  private func isUnseenOnBlank(_ glyph: terminal_glyph) -> Bool {
    let seen = Look.Attributes.reverse.union(.underline).rawValue
    return glyph.attributes & seen == 0
  }

  private static let blank = UInt32(UInt8(ascii: " "))
  private static let fullBlock: Unicode.Scalar = "█"

  private func glyph(_ cell: Cell, cluster: String?) -> terminal_glyph {
    let paint = paints[cell.style.ordinal]
    var glyph = terminal_glyph()
    glyph.scalar = cell.scalar.value
    glyph.columns = 1
    glyph.pair = paint.pair
    glyph.attributes = paint.attributes
    // Weight does not show on a full block, and costs bytes.
    if cell.scalar == Self.fullBlock { glyph.attributes &= ~Look.Attributes.bold.rawValue }
    if let cluster {
      var marks = cluster.unicodeScalars.dropFirst().map(\.value)[...]
      glyph.marks = (
        marks.popFirst() ?? 0, marks.popFirst() ?? 0, marks.popFirst() ?? 0, marks.popFirst() ?? 0
      )
    }
    return glyph
  }
}

extension Style {
  /// So many sets of attributes there are.
  fileprivate static let attributeSets = 1 << 3

  /// Every style without attributes; each with all sets of them by turns, they are in the order of `ordinal`.
  fileprivate static let colorings = Ink.allCases.flatMap { ink in
    Ground.allCases.map { Style(ink, on: $0) }
  }

  fileprivate var ordinal: Int {
    let colors = Int(ink.rawValue) * Ground.allCases.count + Int(ground.rawValue)
    return colors * Self.attributeSets + Int(attributes.rawValue) % Self.attributeSets
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
