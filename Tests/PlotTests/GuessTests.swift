import Canvas
import Foundation
import Plot
import Testing

@Suite("A picture that waits for a guess")
struct GuessTests {
  private static let rect = Rect(columns: 70, rows: 20)

  private func chart(at value: Double, _ glyphs: GlyphSet, guess loss: Double? = nil) -> LossCurve {
    var chart = LossCurve.logLoss(at: value)
    chart.glyphs = glyphs
    chart.guess = loss.map { .init(value: value, loss: $0, label: "guess \($0)") }
    return chart
  }

  private func screen(_ chart: LossCurve) -> Screen {
    var screen = Screen(Self.rect.size)
    chart.draw(in: Self.rect, on: &screen)
    return screen
  }

  @Test("covered, the picture is the same whatever the loss is", arguments: GlyphSet.allCases)
  func covered(glyphs: GlyphSet) {
    var steep = chart(at: 0.3, glyphs, guess: 2.5)
    steep.isCovered = true
    steep.ghosts = [.init("A", value: 0.6, loss: 0.51)]
    steep.trail = [.init(value: 0.5, loss: 0.69)]
    var level = steep
    level.loss = { _ in 1 }
    level.point?.loss = 12_345
    level.point?.lossLabel = "12345"
    level.ghosts = []
    level.trail = []
    level.landmarks = []
    level.least = (0.5, "least")
    level.notes = []
    #expect(screen(steep).cells == screen(level).cells)
    level.isCovered = false
    #expect(screen(steep).cells != screen(level).cells)
  }

  @Test(
    "covered, a line goes up from the prediction, through every row", arguments: GlyphSet.allCases)
  func sight(glyphs: GlyphSet) throws {
    var chart = chart(at: 0.3, glyphs)
    chart.isCovered = true
    let layout = chart.layout(in: Self.rect)
    let column = try #require(layout.column(of: 0.3))
    let screen = screen(chart)
    for row in layout.plot.row..<layout.plot.endRow {
      #expect(screen[column, row].scalar == glyphs[.upright])
    }
  }

  @Test(
    "the guess stands where it was put, covered or not, with a line to what is true",
    arguments: GlyphSet.allCases, [4.2, 0.2])
  func gap(glyphs: GlyphSet, guess: Double) throws {
    var chart = chart(at: 0.3, glyphs, guess: guess)
    let layout = chart.layout(in: Self.rect)
    let column = try #require(layout.column(of: 0.3))
    let rows = try (#require(layout.row(of: guess)), #require(layout.row(of: -log(0.3))))
    let open = screen(chart)
    #expect(open[column, rows.0].scalar == glyphs[.otherPoint])
    #expect(open[column, rows.1].scalar == glyphs[.point])
    for row in min(rows.0, rows.1) + 1..<max(rows.0, rows.1) {
      #expect(open[column, row].scalar == glyphs[.bar])
    }
    chart.isCovered = true
    #expect(screen(chart)[column, rows.0].scalar == glyphs[.otherPoint])
  }

  @Test("a guess beyond the top is an arrow there; one that is right leaves the point in sight")
  func edges() throws {
    let chart = chart(at: 0.3, .braille, guess: 40)
    let column = try #require(chart.layout(in: Self.rect).column(of: 0.3))
    #expect(screen(chart)[column, 0].scalar == GlyphSet.braille[.upArrow])
    let right = self.chart(at: 0.3, .braille, guess: -log(0.3))
    #expect(screen(right).cells.contains { $0.scalar == GlyphSet.braille[.point] })
    #expect(!screen(right).cells.contains { $0.scalar == GlyphSet.braille[.otherPoint] })
  }
}
