import Canvas
import TestSupport
import Testing

@Suite("Drawing on a screen")
struct DrawingTests {
  @Test("text starts at its place and says how many columns it takes")
  func writesText() {
    var screen = Screen(Size(columns: 10, rows: 2))
    #expect(screen.write("loss", column: 3, row: 1) == 4)
    #expect(screen.lines == ["          ", "   loss   "])
  }

  @Test(
    "what lies outside is cut, and counted all the same",
    arguments: [
      (-2, 0, "ss  "), (2, 0, "  lo"), (9, 0, "    "), (-9, 0, "    "), (0, -1, "    "),
      (0, 1, "    "),
    ])
  func clips(column: Int, row: Int, expected: String) {
    var screen = Screen(Size(columns: 4, rows: 1))
    #expect(screen.write("loss", column: column, row: row) == 4)
    #expect(screen.lines == [expected])
  }

  @Test(
    "a limit cuts text, and leaves half a wide glyph blank",
    arguments: [
      ("loss", 3, 3, "los  "), ("日本", 3, 3, "日   "), ("日本", 4, 4, "日本 "), ("日本", 0, 0, "     "),
      ("日本", -1, 0, "     "), ("aé日", 2, 2, "aé   "),
    ])
  func limits(text: String, limit: Int, used: Int, expected: String) {
    var screen = Screen(Size(columns: 5, rows: 1))
    #expect(screen.write(text, column: 0, row: 0, width: limit) == used)
    #expect(screen.lines == [expected])
  }

  @Test(
    "half a wide glyph at an edge is a blank",
    arguments: [
      (-1, " 本  "), (-3, " " + "    "), (4, "     "), (2, "  日 "),
    ])
  func wideAtEdges(column: Int, expected: String) {
    var screen = Screen(Size(columns: 5, rows: 1))
    screen.write("日本", column: column, row: 0)
    #expect(screen.lines == [expected])
  }

  @Test("writing over half of a wide glyph blanks its other half")
  func wideOverwritten() {
    for (column, expected) in [(0, "x 本語"), (1, " x本語"), (2, "日x 語"), (5, "日本 x")] {
      var screen = Screen(Size(columns: 6, rows: 1))
      screen.write("日本語", column: 0, row: 0)
      screen.write("x", column: column, row: 0)
      #expect(screen.lines == [expected])
      #expect(screen.isWhole)
    }
    var screen = Screen(Size(columns: 6, rows: 1))
    screen.write("日本語", column: 0, row: 0)
    screen.write("字", column: 1, row: 0)
    #expect(screen.lines == [" 字 語"])
  }

  @Test("a glyph of several scalars stays one, and goes as one")
  func clusters() {
    var screen = Screen(Size(columns: 6, rows: 1))
    #expect(screen.write("e\u{301}👩‍👩‍👧x", column: 0, row: 0) == 4)
    #expect(screen.text(row: 0) == "e\u{301}👩‍👩‍👧x  ")
    #expect(screen.clusters == [0: "e\u{301}", 1: "👩‍👩‍👧"])
    screen.write("ab", column: 0, row: 0)
    #expect(screen.text(row: 0) == "ab x  ")
    #expect(screen.clusters.isEmpty)
  }

  @Test("control characters vanish and broken text shows as ?")
  func sanitises() {
    var screen = Screen(Size(columns: 12, rows: 1))
    let broken = String(decoding: [0x61, 0xFF, 0x62], as: UTF8.self)
    let used = screen.write(
      "\u{1B}[2J\t\n\r\n\u{85}\u{202E}\(broken)\u{301}\u{FFFE}", column: 0, row: 0)
    #expect(used == 7)
    #expect(screen.text(row: 0) == "[2Ja?b\u{301}?     ")
  }

  @Test("cells read blank outside and ignore what is set there")
  func subscripts() {
    var screen = Screen(Size(columns: 3, rows: 1))
    screen[1, 0] = Cell("●", .bold)
    screen[3, 0] = Cell("x")
    screen[-1, 0] = Cell("x")
    screen[0, 1] = Cell("x")
    #expect(screen.lines == [" ● "])
    #expect(screen[1, 0] == Cell("●", .bold))
    #expect(screen[9, 9] == .blank)
    screen[1, 0] = Cell("日")
    #expect(screen.lines == [" 日"])
    screen[2, 0] = Cell("日")
    #expect(screen.lines == ["   "])
    screen[0, 0] = Cell("\u{301}", .dim)
    #expect(screen[0, 0] == Cell(" ", .dim))
  }

  @Test("a rectangle is filled and shaded where it is on the screen")
  func rectangles() {
    var screen = Screen(Size(columns: 4, rows: 3))
    screen.fill(Rect(column: 2, row: -1, columns: 9, rows: 3), Cell("#", .dim))
    screen.shade(Rect(column: -5, row: 1, columns: 8, rows: 9), .zone)
    #expect(screen.lines == ["  ##", "  ##", "    "])
    #expect(screen[2, 1].style == Style(.dim, on: .zone))
    #expect(screen[3, 1].style == .dim)
    #expect(screen[2, 0].style == .dim)
    screen.fill(Rect(column: 7, row: 7, columns: 3, rows: 3), Cell("x"))
    screen.fill(Rect(column: -9, row: 0, columns: 3, rows: 3), Cell("x"))
    #expect(screen.lines == ["  ##", "  ##", "    "])
  }

  @Test("any order of writes leaves only whole glyphs", arguments: 0..<20)
  func keepsGlyphsWhole(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    var screen = Screen(Size(columns: 7, rows: 3))
    let texts = ["日", "ab", "e\u{301}", "👩‍👩‍👧", "🇨🇭", "❤️", "각", "─━", "\u{301}", ""]
    for _ in 0..<300 {
      let text = texts[Int.random(in: texts.indices, using: &random)]
      let column = Int.random(in: -3...8, using: &random)
      let row = Int.random(in: -1...3, using: &random)
      screen.write(text, column: column, row: row, width: Int.random(in: 0...4, using: &random))
      if Bool.random(using: &random) { screen[column + 1, row] = Cell("日") }
      #expect(screen.isWhole)
    }
  }

  @Test("a screen of no cells takes everything")
  func emptyScreen() {
    var screen = Screen(Size(columns: 0, rows: 0))
    #expect(screen.write("日a", column: 0, row: 0) == 3)
    screen.fill(Rect(columns: 5, rows: 5), .blank)
    screen[0, 0] = Cell("x")
    #expect(screen.cells.isEmpty)
    #expect(screen.text(row: 0).isEmpty)
  }

  @Test("a cell is eight bytes")
  func cellSize() {
    #expect(MemoryLayout<Cell>.stride == 8)
  }

  @Test("a rule is heavy where asked, within its ends")
  func rules() {
    var screen = Screen(Size(columns: 8, rows: 2))
    Rule.draw(on: &screen, column: 1, row: 0, columns: 6, heavy: 3..<9, .braille)
    Rule.draw(on: &screen, column: 0, row: 1, columns: 8, .ascii)
    #expect(screen.lines == [" ──━━━━ ", "--------"])
  }
}
