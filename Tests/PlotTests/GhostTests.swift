import Canvas
import Foundation
import Plot
import Testing

@Suite("What was kept, and the trail")
struct GhostTests {
  private static let rect = Rect(columns: 70, rows: 20)

  private func chart(_ glyphs: GlyphSet) -> LossCurve {
    var chart = LossCurve.logLoss(at: 0.08)
    chart.glyphs = glyphs
    return chart
  }

  private func screen(_ chart: LossCurve) -> Screen {
    var screen = Screen(Self.rect.size)
    chart.draw(in: Self.rect, on: &screen)
    return screen
  }

  private func places(of scalar: Unicode.Scalar, _ screen: Screen) -> [Position] {
    screen.cells.indices.filter {
      screen.cells[$0].scalar == scalar && screen.cells[$0].style.ink == .ghost
    }
    .map { Position(column: $0 % screen.size.columns, row: $0 / screen.size.columns) }
  }

  @Test(
    "a letter stands at its value and its loss, on the curve or off it",
    arguments: GlyphSet.allCases)
  func letters(glyphs: GlyphSet) throws {
    for (value, loss) in [(0.3, -log(0.3)), (0.6, 0.4), (0.5, 3.1), (0.97, 0.2)] {
      var chart = chart(glyphs)
      chart.ghosts = [.init("A", value: value, loss: loss)]
      let layout = chart.layout(in: Self.rect)
      let place = Position(
        column: try #require(layout.column(of: value)), row: try #require(layout.row(of: loss)))
      let screen = screen(chart)
      #expect(places(of: "A", screen) == [place])
      #expect(screen[place.column, place.row].style.attributes == .bold)
      #expect(screen[place.column, place.row].style.ground != .curve, "it could not be read there")
    }
  }

  @Test("beyond the top a letter stands under an arrow", arguments: GlyphSet.allCases)
  func above(glyphs: GlyphSet) throws {
    var chart = chart(glyphs)
    chart.ghosts = [.init("A", value: 0.4, loss: 8), .init("B", value: 0.7, loss: .infinity)]
    let screen = screen(chart)
    let columns = try [0.4, 0.7].map {
      try #require(chart.layout(in: Self.rect).column(of: $0))
    }
    #expect(places(of: glyphs[.upArrow], screen) == columns.map { Position(column: $0, row: 0) })
    #expect(places(of: "A", screen) == [Position(column: columns[0], row: 1)])
    #expect(places(of: "B", screen) == [Position(column: columns[1], row: 1)])
  }

  @Test(
    "letters that share a place stand side by side, and the live point keeps its own",
    arguments: [0.08, 1])
  func shared(value: Double) throws {
    var chart = LossCurve.logLoss(at: value)
    chart.ghosts = ["A", "B", "C"].map { .init($0, value: value, loss: -log(value)) }
    let layout = chart.layout(in: Self.rect)
    let column = try #require(layout.column(of: value))
    let row = try #require(layout.row(of: -log(value)))
    let screen = screen(chart)
    #expect(screen[column, row].scalar == "●")
    let side = value == 1 ? -1 : 1
    for (index, letter) in ["A", "B", "C"].enumerated() {
      #expect(screen[column + side * (index + 1), row].scalar == Unicode.Scalar(letter))
    }
  }

  @Test("what is no number is nowhere")
  func noNumber() {
    var chart = chart(.braille)
    let plain = screen(chart)
    chart.ghosts = [.init("A", value: .nan, loss: 1), .init("B", value: 0.3, loss: .nan)]
    chart.trail = [.init(value: .nan, loss: 1), .init(value: 0.3, loss: .infinity)]
    #expect(screen(chart) == plain)
  }

  @Test(
    "the trail covers neither labels, letters nor the live point",
    arguments: GlyphSet.allCases)
  func trail(glyphs: GlyphSet) {
    var chart = chart(glyphs)
    chart.ghosts = [.init("A", value: 0.3, loss: 1)]
    let before = screen(chart)
    chart.trail = stride(from: 0.01, to: 1, by: 0.03).flatMap { value in
      [-log(value), -log1p(-value)].map { .init(value: value, loss: $0) }
    }
    let after = screen(chart)
    let isFree = { (cell: Cell) in
      [" ", glyphs[.shade], glyphs[.rest], glyphs[.across], glyphs[.upright]].contains(cell.scalar)
        || cell.style.ink == .curve || cell.style.ground == .curve
    }
    var dots = 0
    for index in after.cells.indices where after.cells[index] != before.cells[index] {
      #expect(after.cells[index].scalar == glyphs[.bullet])
      let style = after.cells[index].style
      #expect(style.ink == (style.ground == .curve ? .plain : .ghost))
      #expect(isFree(before.cells[index]), "\(before.cells[index])")
      dots += 1
    }
    #expect(dots > 30)
  }

  @Test("a dot of the trail stands in its place on the curve", arguments: GlyphSet.allCases)
  func trailPlace(glyphs: GlyphSet) throws {
    for value in [0.02, 0.1, 0.3, 0.5, 0.7, 0.95] {
      var chart = chart(glyphs)
      chart.trail = [.init(value: value, loss: -log(value))]
      let layout = chart.layout(in: Self.rect)
      let column = try #require(layout.column(of: value))
      let row = try #require(layout.row(of: -log(value)))
      #expect(screen(chart)[column, row].scalar == glyphs[.bullet], "\(value)")
    }
  }

  @Test("labels and the focal number keep clear of letters")
  func clear() throws {
    var chart = chart(.smooth)
    chart.hasGuides = true
    let size = Size(columns: 20, rows: 5)
    let free = try #require(chart.clearing(for: size, in: Self.rect))
    let layout = chart.layout(in: Self.rect)
    let value = layout.x.value(at: Double(free.column + 5 - layout.plot.column) + 0.5)
    let loss = layout.y.value(at: Double(layout.plot.endRow - free.row - 2) + 0.5)
    chart.ghosts = [.init("A", value: value, loss: loss)]
    let moved = chart.clearing(for: size, in: Self.rect)
    #expect(moved != free)
    chart.reserved = moved
    #expect(places(of: "A", screen(chart)).count == 1)
  }
}
