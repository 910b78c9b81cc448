import Canvas
import Testing

@Suite("Widths of text")
struct TextWidthTests {
  @Test(
    "text takes the columns that terminals give it",
    arguments: [
      ("", 0), ("loss", 4), ("ŷ", 1), ("e\u{301}", 1), ("−log", 4), ("⣿░█▏─┤", 6), ("Σ∞½", 3),
      ("日本語", 6), ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("、。", 4),
      ("🦊", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇨🇭", 2), ("❤", 1), ("❤️", 2), ("1️⃣", 2), ("⌚", 2), ("☺︎", 1),
      ("ไทย", 3), ("नि", 2), ("עִ", 1), ("\u{200B}\u{200D}\u{FEFF}\u{AD}", 0),
      ("\u{0}\t\u{7F}\u{9F}", 0),
      ("\u{301}", 0), ("\u{600}1", 2), ("䷀", 2), ("𠮷", 2), ("\u{E0B0}", 1),
    ])
  func widths(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test("ASCII takes a column each, its controls none")
  func ascii() {
    for value in UInt8(0)..<0x80 {
      let scalar = Unicode.Scalar(value)
      #expect(TextWidth.columns(of: scalar) == (value >= 0x20 && value != 0x7F ? 1 : 0))
      #expect(TextWidth.columns(of: Character(scalar)) == TextWidth.columns(of: scalar))
    }
  }

  @Test(
    "what is too long ends in an ellipsis and never exceeds its columns",
    arguments: [
      ("loss", 4, "loss"), ("loss", 3, "lo…"), ("loss", 1, "…"), ("loss", 0, ""), ("loss", -1, ""),
      ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("日本語", 2, "…"),
      ("e\u{301}te\u{301}", 1, "…"), ("", 0, ""),
    ])
  func clipping(text: String, columns: Int, expected: String) {
    #expect(text.clipped(to: columns) == expected)
    #expect(TextWidth.columns(of: text.clipped(to: columns)) <= max(0, columns))
  }

  @Test("ASCII has an ellipsis of its own")
  func asciiEllipsis() {
    #expect("loss".clipped(to: 3, .ascii) == "lo~")
  }

  @Test("padding counts columns, not characters")
  func padding() {
    #expect("日本".padded(to: 6) == "日本  ")
    #expect("loss".padded(to: 2) == "loss")
    #expect("".padded(to: 2) == "  ")
  }
}
