import Canvas
import Foundation
import Plot
import Testing

@Suite("Several curves")
struct CurveChartTests {
  private static let rect = Rect(columns: 50, rows: 17)

  private static func chart(at point: Double = 0.08, _ glyphs: GlyphSet = .braille) -> CurveChart {
    let curves: [CurveChart.Curve] = [
      .init("A", "A log loss", .thick, .curve, height: 3) { -log($0) },
      .init("B", "B Brier", .thin, .plain, height: 1) { (1 - $0) * (1 - $0) },
      .init("C", "C absolute", .dashed, .plain, height: 1) { 1 - $0 },
      .init("D", "D focal", .dotted, .curve, height: 3) { -(1 - $0) * (1 - $0) * log($0) },
      .init("E", "E 0–1", .dotDashed, .dim, height: 1) { $0 < 0.5 ? 1 : 0 },
    ]
    var chart = CurveChart(.probability, top: 3, curves: curves)
    chart.glyphs = glyphs
    chart.point = (point, "\(point)")
    return chart
  }

  private func screen(_ chart: CurveChart, in rect: Rect = rect) -> Screen {
    var screen = Screen(Size(columns: rect.endColumn, rows: rect.endRow))
    chart.draw(in: rect, on: &screen)
    return screen
  }

  private func picture(_ chart: CurveChart, in rect: Rect = rect) -> [String] {
    let screen = screen(chart, in: rect)
    return (0..<rect.endRow).map { row in
      var line = screen.text(row: row)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  @Test("braille: strokes, letters on the crosshair, names beside the curves")
  func brailleOverview() {
    #expect(picture(Self.chart()).joined(separator: "\n") == Pictures.curves)
  }

  @Test("ASCII: each curve of marks of its own")
  func asciiOverview() {
    let lines = picture(Self.chart(at: 0.08, .ascii))
    #expect(lines.joined(separator: "\n") == Pictures.asciiCurves)
  }

  @Test("strokes and their samples differ without colour")
  func strokesDiffer() {
    #expect(Set(Stroke.allCases.map(\.sample)).count == Stroke.allCases.count)
    #expect(Set(Stroke.allCases.map(\.asciiSample)).count == Stroke.allCases.count)
    let rows = Stroke.allCases.map { stroke in
      let curve = CurveChart.Curve("A", "", stroke, .curve, height: 1) { _ in 0.4 }
      return picture(CurveChart(.probability, top: 1, curves: [curve])).joined(separator: "\n")
    }
    #expect(Set(rows).count == rows.count)
  }

  @Test(
    "a letter for each curve stands on the crosshair, at either end too", arguments: [0, 0.3, 1])
  func letters(point: Double) throws {
    for glyphs in GlyphSet.allCases {
      var chart = Self.chart(at: point, glyphs)
      for index in chart.curves.indices { chart.curves[index].label = "" }
      let screen = screen(chart)
      let letters = screen.cells.filter {
        $0.style == Style(.mark, .bold) && ("A"..."E").contains($0.scalar)
      }
      #expect(Set(letters.map(\.scalar)) == Set("ABCDE".unicodeScalars))
    }
  }

  @Test("names stand on nothing and beside nothing else, whatever the size")
  func namesStandFree() {
    for (columns, rows) in [(30, 8), (50, 17), (78, 31), (143, 55)] {
      for point in [0.01, 0.08, 0.5, 0.97] {
        let rect = Rect(columns: columns, rows: rows)
        var bare = Self.chart(at: point)
        let named = screen(bare, in: rect)
        for index in bare.curves.indices { bare.curves[index].label = "" }
        let unnamed = screen(bare, in: rect)
        for row in 0..<rows {
          for column in 0..<columns where named[column, row] != unnamed[column, row] {
            #expect(unnamed[column, row] == .blank, "\(columns)×\(rows) \(column),\(row)")
          }
        }
      }
    }
  }

  @Test("on its own scale each curve fills the height, and no number claims to fit all")
  func ownHeights() {
    var chart = Self.chart(at: 1)
    chart.hasOwnHeights = true
    let lines = picture(chart)
    #expect(lines[0].hasPrefix("top ┤"))
    #expect(!lines.dropLast(2).contains { $0.hasPrefix("  1 ┤") })
    chart.curves = [chart.curves[1]]
    #expect(picture(chart)[0].contains { ("⠁"..."⣿").contains($0) }, "Brier begins at the top")
  }

  @Test("a ring stands where a curve is least")
  func least() throws {
    var chart = Self.chart()
    chart.curves = [
      .init("B", "", .thin, .plain, height: 1, least: 0.3) { ($0 - 0.3) * ($0 - 0.3) }
    ]
    let layout = chart.layout(in: Self.rect)
    let column = try #require(layout.column(of: 0.3))
    let row = try #require(layout.row(of: 0))
    #expect(screen(chart)[column, row].scalar == GlyphSet.braille[.otherPoint])
  }

  @Test(
    "a guess stands above or below the letter of its curve, with a line to it",
    arguments: GlyphSet.allCases, [0.2, 1.2])
  func guess(glyphs: GlyphSet, guess: Double) throws {
    var chart = Self.chart(at: 0.5, glyphs)
    chart.curves.removeSubrange(1...)
    chart.guess = .init("A", value: guess, label: "guess \(guess)")
    let layout = chart.layout(in: Self.rect)
    let column = try #require(layout.column(of: 0.5))
    let rows = try (#require(layout.row(of: guess)), #require(layout.row(of: log(2))))
    let screen = screen(chart)
    #expect(screen[column, rows.0].scalar == glyphs[.otherPoint])
    #expect(screen[column, rows.1].scalar == "A")
    for row in min(rows.0, rows.1) + 1..<max(rows.0, rows.1) {
      #expect(screen[column, row].scalar == glyphs[.bar])
    }
    #expect(screen.text(row: rows.0).contains("guess \(guess)"))
  }

  @Test("a guess beyond the top is an arrow there; one that is right leaves the letter in sight")
  func guessAtTheEdges() throws {
    var chart = Self.chart(at: 0.5)
    let column = try #require(chart.layout(in: Self.rect).column(of: 0.5))
    for far in [40, Double.infinity] {
      chart.guess = .init("A", value: far, label: "guess")
      #expect(screen(chart)[column, 0].scalar == GlyphSet.braille[.upArrow])
    }
    chart.guess = .init("A", value: log(2), label: "guess")
    let right = screen(chart)
    #expect(right.cells.contains { $0 == Cell("A", Style(.mark, .bold)) })
    #expect(!right.cells.contains { $0.scalar == GlyphSet.braille[.otherPoint] })
    chart.guess = .init("Z", value: 1, label: "guess")
    let none = screen(chart)
    chart.guess = nil
    #expect(none.cells == screen(chart).cells, "a curve that is not drawn has no guess")
  }

  @Test("what is no number, infinite or higher than the picture is drawn nowhere else")
  func oddValues() {
    for value in [Double.nan, .infinity, 7] {
      let curve = CurveChart.Curve("A", "A", .thick, .curve, height: 1, least: 0.5) { _ in value }
      var chart = CurveChart(.probability, top: 1, curves: [curve])
      chart.point = (.nan, "?")
      let drawn = screen(chart).cells.filter { $0.style.ink == .curve }
      #expect(drawn.allSatisfy { $0.scalar == GlyphSet.braille[.otherPoint] }, "\(value)")
    }
  }

  @Test("nothing is drawn outside its rectangle, however small")
  func staysInside() {
    for columns in 0...20 {
      for rows in 0...8 {
        let rect = Rect(column: 3, row: 2, columns: columns, rows: rows)
        var screen = Screen(Size(columns: 30, rows: 14))
        Self.chart().draw(in: rect, on: &screen)
        for row in 0..<14 {
          for column in 0..<30 where !rect.contains(column: column, row: row) {
            #expect(screen[column, row] == .blank, "\(columns)×\(rows)")
          }
        }
      }
    }
  }
}
