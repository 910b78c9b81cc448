internal import CNcurses

/// How many bytes painting takes, so that what moves by itself leaves a slow line free for what is typed.
struct PaintCost {
  /// So much a second may be sent for what moves by itself: 8 KB, less one small frame.
  private static let bytesPerSecond = 6_500

  private static let move = 8
  private static let change = 12

  /// Of all that was painted since it was made.
  private(set) var bytes = 0

  /// Counts glyphs that are painted beside each other.
  mutating func add(_ glyphs: [terminal_glyph]) {
    bytes += Self.move
    var former = (pair: UInt8(0), attributes: UInt8(0))
    for glyph in glyphs {
      let look = (glyph.pair, glyph.attributes)
      if look != former { bytes += Self.change }
      former = look
      bytes += glyph.scalar < 0x80 ? 1 : glyph.scalar < 0x800 ? 2 : glyph.scalar < 0x10000 ? 3 : 4
    }
  }

  /// For so many milliseconds nothing more is to be sent that nobody waits for.
  var rest: Int { bytes * 1_000 / Self.bytesPerSecond }
}
