import Canvas
import Foundation
import Plot
import Testing

@Suite("Rasters")
struct RasterTests {
  static let curves: [(name: String, loss: @Sendable (Double) -> Double)] = [
    ("log loss", { -log($0) }),
    ("log loss of the other label", { -log1p(-$0) }),
    ("soft label", { -0.3 * log($0) - 0.7 * log1p(-$0) }),
    ("focal", { -pow(1 - $0, 2) * log($0) }),
    ("Brier", { ($0 - 1) * ($0 - 1) }),
    ("a step", { $0 < 0.5 ? 1 : 0 }),
  ]

  private func bare(_ index: Int, _ glyphs: GlyphSet, _ axis: Scale.Axis = .probability)
    -> LossCurve
  {
    var chart = LossCurve(axis, top: 5, loss: Self.curves[index].loss)
    chart.glyphs = glyphs
    return chart
  }

  @Test("the curve has no gap at any size", arguments: Array(curves.indices), GlyphSet.allCases)
  func unbroken(curve: Int, glyphs: GlyphSet) {
    for axis in [Scale.Axis.probability, .logit, .log10] {
      for columns in [20, 45, 79, 200] {
        for rows in [6, 18, 60] {
          let chart = bare(curve, glyphs, axis)
          let columns = chart.curveRows(in: Rect(columns: columns, rows: rows))
          let drawn = columns.indices.filter { !columns[$0].isEmpty }
          #expect(zip(drawn, drawn.dropFirst()).contains { $1 != $0 + 1 } == false)
          for column in drawn {
            let rows = columns[column]
            #expect(zip(rows, rows.dropFirst()).contains { $1 != $0 + 1 } == false)
          }
          for (left, right) in zip(columns, columns.dropFirst()) {
            guard let a = left.first, let b = left.last, let c = right.first, let d = right.last
            else { continue }
            #expect(c <= b + 1 && a <= d + 1, "\(axis) \(left) \(right)")
          }
        }
      }
    }
  }

  @Test(
    "the curve passes the cell where its value lies, in every column",
    arguments: Array(curves.indices), GlyphSet.allCases)
  func exact(curve: Int, glyphs: GlyphSet) throws {
    let chart = bare(curve, glyphs)
    for (columns, rows) in [(40, 12), (79, 18), (200, 60)] {
      let rect = Rect(columns: columns, rows: rows)
      let layout = chart.layout(in: rect)
      let drawn = chart.curveRows(in: rect)
      for column in 0..<layout.plot.columns {
        let loss = chart.loss(layout.x.value(at: Double(column) + 0.5))
        guard let row = layout.row(of: loss) else {
          #expect(loss > 5)
          continue
        }
        let near = drawn[column].map { abs($0 - row) }.min()
        // A stroke of ASCII keeps to one of the rows that it meets.
        #expect(try #require(near) <= (glyphs == .ascii ? 1 : 0))
      }
    }
  }

  @Test(
    "what lies above the top is not drawn, rather than drawn at the top",
    arguments: GlyphSet.allCases)
  func clipped(glyphs: GlyphSet) {
    var chart = LossCurve(.probability, top: 5) { $0 < 0.5 ? 5.2 : 1 }
    chart.glyphs = glyphs
    let columns = chart.curveRows(in: Rect(columns: 45, rows: 18))
    #expect(columns.prefix(columns.count / 2 - 1).allSatisfy { $0.isEmpty })
    #expect(columns.suffix(columns.count / 2 - 1).allSatisfy { !$0.isEmpty && !$0.contains(0) })
    var hidden = LossCurve(.probability, top: 5) { _ in .infinity }
    hidden.glyphs = glyphs
    #expect(hidden.curveRows(in: Rect(columns: 45, rows: 18)).allSatisfy { $0.isEmpty })
    hidden.loss = { _ in .nan }
    #expect(hidden.curveRows(in: Rect(columns: 45, rows: 18)).allSatisfy { $0.isEmpty })
  }

  @Test("a flat braille line is two dots thick, a steep one two dots wide")
  func thickness() {
    let flat = LossCurve(.probability, top: 5) { _ in 2.5 }
    let lines = flat.picture(in: Rect(columns: 30, rows: 13))
    #expect(lines.joined().filter { "⠒⠶⣤⠛⠤".contains($0) } == String(repeating: "⠶", count: 25))
    let steep = LossCurve(.probability, top: 5) { 5 - 60 * abs($0 - 0.5) }
    let dots = steep.picture(in: Rect(columns: 105, rows: 60))[20].unicodeScalars
      .filter { $0.value > 0x2800 && $0.value < 0x2900 }
      .map { ($0.value & 0x09).nonzeroBitCount }
    #expect(dots.reduce(0, +) == 4)
  }

  @Test("ASCII strokes follow slope and height")
  func strokes() {
    func strokes(_ loss: @escaping (Double) -> Double) -> Set<Character> {
      var chart = LossCurve(.probability, top: 1, loss: loss)
      chart.glyphs = .ascii
      var screen = Screen(Size(columns: 26, rows: 13))
      chart.draw(in: Rect(screen.size), on: &screen)
      let drawn = screen.cells.filter { $0.style.ink == .curve }
      return Set(drawn.map { Character($0.scalar) })
    }
    #expect(strokes { 1 - $0 / 2 }.isSubset(of: ["'", "-", ".", "_"]))
    #expect(strokes { 1 - 2 * $0 }.contains("\\"))
    #expect(strokes { 2 * $0 }.contains("/"))
    #expect(strokes { 1 - 9 * $0 }.contains("|"))
  }
}
