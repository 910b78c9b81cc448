import Canvas
import Testing

@testable import Plot

@Suite("A heat map")
struct HeatMapTests {
  private static func map(_ glyphs: GlyphSet = .braille) -> HeatMap {
    var map = HeatMap(x: -1...1, y: 0...4, names: ("w", "b")) { x, _ in (x + 1) / 2 }
    map.glyphs = glyphs
    map.marks = [.init(x: -1, y: 0, "A", .bold), .init(x: 1, y: 4, "B", .bold)]
    return map
  }

  private func picture(_ map: HeatMap, columns: Int = 26, rows: Int = 7) -> [String] {
    var screen = Screen(Size(columns: columns, rows: rows))
    map.draw(in: Rect(screen.size), on: &screen)
    return (0..<rows).map { row in
      var line = screen.text(row: row)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  @Test("is the darker the higher, with marks where they belong and numbers at both axes")
  func overview() {
    #expect(
      picture(Self.map()) == [
        "b ┤    ···:::░░░▒▒▒▓▓▓███B",
        "  │    ···:::░░░▒▒▒▓▓▓████",
        "2 ┤    ···:::░░░▒▒▒▓▓▓████",
        "  │    ···:::░░░▒▒▒▓▓▓████",
        "0 ┤A   ···:::░░░▒▒▒▓▓▓████",
        "  └┬─────┬────┬─────┬────┬",
        "w  -1  -0.5   0    0.5   1",
      ])
    #expect(picture(Self.map(.ascii))[1] == "  |    ...:::---===+++####")
  }

  @Test("leaves blank what is no number, and marks nothing beyond its ends")
  func blanks() {
    var map = HeatMap(x: 0...1, y: 0...1, names: ("x", "y")) { _, _ in .nan }
    map.marks = [.init(x: 2, y: 0.5, "A", .bold), .init(x: .nan, y: 0.5, "B", .bold)]
    let text = picture(map).joined()
    #expect(!text.contains("A") && !text.contains("B") && !text.contains("█"))
  }

  @Test("draws nothing outside its rectangle, however small")
  func staysInside() {
    for columns in 0...14 {
      for rows in 0...8 {
        let rect = Rect(column: 3, row: 2, columns: columns, rows: rows)
        var screen = Screen(Size(columns: 24, rows: 14))
        Self.map().draw(in: rect, on: &screen)
        for row in 0..<14 {
          for column in 0..<24 where !rect.contains(column: column, row: row) {
            #expect(screen[column, row] == .blank, "\(columns)×\(rows)")
          }
        }
      }
    }
  }

  @Test("has ticks two rows apart on an axis of any ends")
  func ticks() {
    for (domain, rows) in [(-2.3...2.5, 9), (0.1...0.2, 12), (-1e6...3e6, 30), (0...1, 3)] {
      let ticks = Tick.within(domain, rows: rows)
      #expect(!ticks.isEmpty && ticks.count <= (rows + 1) / 2 + 1)
      #expect(ticks.allSatisfy { domain.contains($0.value) })
    }
    #expect(Tick.within(0...1, rows: 1).isEmpty)
  }
}
