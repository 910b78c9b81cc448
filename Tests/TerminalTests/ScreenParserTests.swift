import Canvas
import TestSupport
import Testing

/// The tests' own terminal, held against what the standards say.
struct ScreenParserTests {
  private func lines(_ bytes: String) -> [String] {
    var screen = ScreenParser(Size(columns: 10, rows: 3))
    screen.feed(bytes.utf8)
    return screen.lines
  }

  @Test(arguments: [
    ("ab\r\ncd", ["ab", "cd", ""]),
    ("\u{1B}[2;3Hx\u{1B}[Ay\u{1B}[2Dz", ["  zy", "  x", ""]),
    ("abcdef\u{1B}[3G\u{1B}[K", ["ab", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[1K", ["   def", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[2P", ["abef", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[2@", ["ab  cdef", "", ""]),
    ("abcdef\u{1B}[3G\u{1B}[2X", ["ab  ef", "", ""]),
    ("a\r\nb\r\nc\u{1B}[2d\u{1B}[M", ["a", "c", ""]),
    ("a\r\nb\r\nc\u{1B}[2d\u{1B}[L", ["a", "", "b"]),
    ("a\r\nb\r\nc\r\nd", ["b", "c", "d"]),
    ("a\u{1B}[4b", ["aaaaa", "", ""]),
    ("\u{1B}(0qx\u{1B}(Bq", ["─│q", "", ""]),
    ("日本x", ["日本x", "", ""]),
    ("abc\u{1B}[H\u{1B}[J", ["", "", ""]),
    ("a\u{1B}[?1049hb", [" b", "", ""]),
    ("a\u{1B}[?1049hb\u{1B}[?1049lc", ["ac", "", ""]),
    ("\u{1B}]0;title\u{7}x", ["x", "", ""]),
    ("\u{1B}[1;9H\u{1B}[?7labcd\u{1B}[?7h", ["        ad", "", ""]),
  ])
  func `shows what a terminal shows`(bytes: String, expected: [String]) {
    #expect(lines(bytes) == expected)
  }

  @Test func `a character that is cut off takes nothing of what follows`() {
    var screen = ScreenParser(Size(columns: 10, rows: 3))
    screen.feed([0xC3, 0x1B] + "[Hab".utf8 + [0xE2, 0x94] + "c".utf8)
    #expect(screen.lines == ["abc", "", ""])
  }

  @Test(arguments: [
    ("\u{1B}[3;10Hx", 0), ("\u{1B}[1;9Habc", 1), ("\u{1B}[?7l\u{1B}[1;10Hab", 0),
    ("\u{1B}[4;1H", 1), ("\u{1B}[11G", 1), ("\u{1B}[1;10H\u{1B}[2C", 1), ("\u{1B}[A", 1),
    ("\u{1B}[1;9H\u{1B}[3X", 1), ("\u{1B}[1;10Hx\u{1B}[B", 0), ("\u{1B}[2D", 1),
  ])
  func `notices what goes beyond the edges`(bytes: String, count: Int) {
    var screen = ScreenParser(Size(columns: 10, rows: 3))
    screen.feed(bytes.utf8)
    #expect(screen.strays.count == count)
  }

  @Test func `a cursor saved on a larger screen comes back inside`() {
    var screen = ScreenParser(Size(columns: 10, rows: 3))
    screen.feed("\u{1B}[3;9H\u{1B}[?1049h".utf8)
    screen.resize(to: Size(columns: 4, rows: 1))
    screen.feed("\u{1B}[?1049lx".utf8)
    #expect(screen.lines == ["   x"])
  }

  @Test func `keeps how glyphs look`() {
    var screen = ScreenParser(Size(columns: 10, rows: 1))
    screen.feed("\u{1B}[1;38;5;74;48;5;52ma\u{1B}[22;39;49mb\u{1B}[7;4;91mc\u{1B}[md".utf8)
    #expect(
      (0..<4).map { screen.glyph(column: $0, row: 0).look } == [
        .init(foreground: 74, background: 52, isBold: true), .init(),
        .init(foreground: 9, isUnderlined: true, isReversed: true), .init(),
      ])
  }
}
