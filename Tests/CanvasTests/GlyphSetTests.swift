import Canvas
import Testing

@Suite("Glyphs")
struct GlyphSetTests {
  @Test(
    "every mark is one column wide, and ASCII where ASCII is asked for",
    arguments: GlyphSet.Mark.allCases)
  func marks(mark: GlyphSet.Mark) {
    #expect(GlyphSet.ascii[mark].isASCII)
    #expect(TextWidth.columns(of: GlyphSet.ascii[mark]) == 1)
    #expect(TextWidth.columns(of: GlyphSet.braille[mark]) == 1)
    #expect(GlyphSet.ascii(for: GlyphSet.braille[mark]) == GlyphSet.ascii[mark])
  }

  @Test("marks look different from one another in Unicode")
  func distinct() {
    let all = GlyphSet.Mark.allCases
    #expect(Set(all.map { GlyphSet.braille[$0] }).count == all.count)
  }

  @Test("nothing but ASCII is left on a reduced screen, and every glyph keeps its place")
  func reduces() {
    var screen = Screen(Size(columns: 24, rows: 1))
    screen.write("● −2.5 ≈ ŷ 日x e\u{301} é “ok”", column: 0, row: 0, .bold)
    screen.reduceToASCII()
    #expect(screen.text(row: 0) == "@ -2.5 ~ p ? x ? ? \"ok\" ")
    #expect(screen.clusters.isEmpty)
    #expect(screen[0, 0].style == .bold)
  }
}
