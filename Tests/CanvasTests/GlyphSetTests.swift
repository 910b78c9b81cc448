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

  @Test("grounds become glyphs: blocks for the curve, dots for the zone under it")
  func reducesGrounds() {
    var screen = Screen(Size(columns: 14, rows: 1))
    let cells: [(Unicode.Scalar, Style)] = [
      ("▃", Style(.curve)), (" ", Style(.plain, on: .curve)), ("▂", Style(.under, on: .curve)),
      ("▄", Style(.zoneUnder, on: .curve)), ("▆", Style(.under, on: .curve)),
      ("●", Style(.mark, on: .curve, .bold)), (" ", Style(.plain, on: .under)),
      ("┊", Style(.mark, on: .under)), (" ", Style(.plain, on: .zoneUnder)),
      ("┄", Style(.mark, on: .zoneUnder)), ("x", Style(.alarm, on: .zone)),
    ]
    for (column, cell) in cells.enumerated() { screen[column, 0] = Cell(cell.0, cell.1) }
    screen.reduceGrounds()
    #expect(screen.text(row: 0) == "▃██▀▔● ┊░┄x   ")
    #expect(screen.cells.allSatisfy { $0.style.ground == .plain || $0.style.ground == .zone })
    #expect(screen[1, 0].style == Style(.curve) && screen[2, 0].style == Style(.curve))
    #expect(screen[3, 0].style == Style(.curve, on: .zone))
    #expect(screen[5, 0].style == Style(.mark, .bold))
    #expect(screen[8, 0].style == Style(.alarm, on: .zone))
    let before = screen
    screen.reduceGrounds()
    #expect(screen == before)
  }
}
