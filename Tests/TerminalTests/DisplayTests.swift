import Canvas
import Terminal
import Testing

struct ChangedColumnsTests {
  private func screen(_ text: String) -> Screen {
    var screen = Screen(Size(columns: 10, rows: 2))
    screen.write(text, column: 0, row: 1)
    return screen
  }

  @Test(
    arguments: [
      ("abc", "abc", nil), ("abc", "aXc", 1..<2), ("abc", "XbX", 0..<3), ("", "   x", 3..<4),
      ("abc", "", 0..<3),
      // A row with a wide glyph, before or now, is painted whole.
      ("日本", "日x", 0..<10), ("日本", "ab", 0..<10), ("ab", "a日", 0..<10), ("日本", "日本", nil),
      // The same first scalar with another mark.
      ("e\u{301}", "e\u{300}", 0..<1), ("e\u{301}", "e", 0..<1), ("ae", "ae\u{301}", 1..<2),
      ("e\u{301}", "e\u{301}", nil),
    ] as [(String, String, Range<Int>?)])
  func `are from the first to the last`(former: String, new: String, span: Range<Int>?) {
    #expect(screen(new).changedColumns(inRow: 1, since: screen(former)) == span)
    #expect(screen(new).changedColumns(inRow: 0, since: screen(former)) == nil)
  }

  @Test func `see a change of style`() {
    var new = screen("abc")
    new.write("b", column: 1, row: 1, .bold)
    #expect(new.changedColumns(inRow: 1, since: screen("abc")) == 1..<2)
  }

  @Test func `are none on a screen without columns`() {
    let empty = Screen(Size(columns: 0, rows: 2))
    #expect(empty.changedColumns(inRow: 1, since: empty) == nil)
  }
}
