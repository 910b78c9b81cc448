import Canvas
import Foundation
import Plot
import Testing

@Suite("The smooth curve")
struct SmoothTests {
  private func chart(
    _ axis: Scale.Axis = .probability, _ loss: @escaping (Double) -> Double
  ) -> LossCurve {
    var chart = LossCurve(axis, top: 5, loss: loss)
    chart.glyphs = .smooth
    return chart
  }

  private func screen(_ chart: LossCurve, in rect: Rect) -> Screen {
    var screen = Screen(Size(columns: rect.endColumn, rows: rect.endRow))
    chart.draw(in: rect, on: &screen)
    return screen
  }

  /// The eighths of rows that have the curve's colour in each column, counted from the top.
  private func eighths(_ chart: LossCurve, in rect: Rect) -> [[Int]] {
    let screen = screen(chart, in: rect)
    let plot = chart.layout(in: rect).plot
    return (plot.column..<plot.endColumn).map { column in
      (0..<8 * plot.rows).filter { eighth in
        let cell = screen[column, plot.row + eighth / 8]
        let filled = cell.scalar == " " ? 0 : Int(cell.scalar.value) - 0x2580
        let isInGlyph = 8 - eighth % 8 <= filled
        return isInGlyph ? cell.style.ink == .curve : cell.style.ground == .curve
      }
    }
  }

  @Test("a level curve is three quarters of a row thick at any height, and as high as its value")
  func level() {
    for step in 5...95 {
      let value = Double(step) / 20
      let chart = chart { _ in value }
      let rect = Rect(columns: 30, rows: 23)
      let layout = chart.layout(in: rect)
      let middle = 8 * (Double(layout.plot.rows) - layout.y.position(of: value))
      for taken in eighths(chart, in: rect) {
        // A cell that holds both edges closes the smaller gap.
        #expect((6...7).contains(taken.count), "\(value)")
        let ends = Double(taken.first ?? 0) + Double(taken.count) / 2
        #expect(abs(ends - middle) <= 1, "\(value)")
      }
    }
  }

  @Test(
    "the steeper the curve, the more of a column it takes, so that the band is even",
    arguments: [0.2, 0.5, 1, 2, 4])
  func even(slope: Double) throws {
    // So many rows a column, through the middle of a plot of 60 rows.
    let rect = Rect(columns: 45, rows: 63)
    let rowsPerLoss = 60.0 / 5
    let chart = chart { (0.5 - $0) * 39 * slope / rowsPerLoss + 2.5 }
    let expected = (36 + pow(10 * slope, 2)).squareRoot()
    let columns = eighths(chart, in: rect)
    for taken in columns[16..<24] {
      #expect(abs(Double(taken.count) - expected) <= 2, "\(taken.count) for \(expected)")
    }
  }

  @Test(
    "the band has no hole, and no corner where it only touches itself",
    arguments: Array(RasterTests.curves.indices))
  func whole(curve: Int) {
    for axis in [Scale.Axis.probability, .logit, .log10] {
      for (columns, rows) in [(24, 8), (45, 12), (79, 21), (200, 40)] {
        let drawn = eighths(
          chart(axis, RasterTests.curves[curve].loss), in: Rect(columns: columns, rows: rows))
        for taken in drawn where !taken.isEmpty {
          #expect(zip(taken, taken.dropFirst()).allSatisfy { $1 == $0 + 1 })
        }
        for (left, right) in zip(drawn, drawn.dropFirst()) where !left.isEmpty && !right.isEmpty {
          #expect(!Set(left).isDisjoint(with: right), "\(columns)×\(rows) \(left) \(right)")
        }
      }
    }
  }

  @Test("a curve that falls never steps up")
  func monotone() {
    for rows in 5...40 {
      let drawn = eighths(chart { -log($0) }, in: Rect(columns: 79, rows: rows))
        .filter { !$0.isEmpty }
      let upper = drawn.map { $0.first ?? 0 }
      let lower = drawn.map { $0.last ?? 0 }
      #expect(upper == upper.sorted(), "\(rows) rows")
      #expect(lower == lower.sorted(), "\(rows) rows")
    }
  }

  @Test("each ground lies where it belongs, and no full block is drawn")
  func grounds() throws {
    for label in [0, 1] {
      var chart = LossCurve.logLoss(at: 0.08, label: label)
      chart.glyphs = .smooth
      chart.point = nil
      let rect = Rect(columns: 79, rows: 20)
      let layout = chart.layout(in: rect)
      let screen = screen(chart, in: rect)
      let zone = try #require(chart.zone)
      let rows = chart.curveRows(in: rect)
      for column in 0..<layout.plot.columns {
        let isInZone = zone.contains(layout.x.value(at: Double(column) + 0.5))
        for row in 0..<layout.plot.rows {
          let cell = screen[layout.plot.column + column, row]
          #expect(cell.scalar != "█")
          guard !rows[column].contains(row) else { continue }
          let isUnder = row > (rows[column].last ?? -1)
          let expected: Style.Ground =
            isUnder ? (isInZone ? .zoneUnder : .under) : isInZone ? .zone : .plain
          #expect(cell.style.ground == expected, "\(column),\(row)")
        }
      }
    }
  }

  @Test("what is drawn over the picture keeps the ground behind it")
  func overlays() throws {
    var chart = LossCurve.logLoss(at: 0.3)
    chart.glyphs = .smooth
    chart.hasGuides = true
    let rect = Rect(columns: 100, rows: 24)
    var bare = chart
    bare.point = nil
    bare.landmarks = []
    bare.notes = []
    let plot = chart.layout(in: rect).plot
    let full = screen(chart, in: rect)
    let empty = screen(bare, in: rect)
    var changed = 0
    for row in plot.row..<plot.endRow {
      for column in plot.column..<plot.endColumn
      where full[column, row] != empty[column, row] {
        changed += 1
        let behind = empty[column, row].style.ground
        #expect(full[column, row].style.ground == behind || full[column, row].scalar == "●")
      }
    }
    #expect(changed > 60)
    #expect(full.cells.contains { $0.scalar == "●" && $0.style.ground == .curve })
    #expect(full.cells.contains { $0.scalar == "┊" && $0.style.ground == .under })
    #expect(full.cells.contains { $0.scalar == "┄" && $0.style.ground == .zoneUnder })
  }

  @Test("as text the band stands out, and the zone under it has its dots")
  func asText() {
    var chart = LossCurve.logLoss(at: 0.08)
    chart.glyphs = .smooth
    var screen = screen(chart, in: Rect(columns: 60, rows: 14))
    screen.reduceGrounds()
    let lines = (0..<14).map { row in
      let text = screen.text(row: row)
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    #expect(lines.joined(separator: "\n") == Pictures.smooth)
  }

  @Test("a ring where the loss is least can be told from the band that it lies on")
  func ring() throws {
    for least in [0.1, 0.3, 0.5] {
      var chart = chart { (($0 - least) * ($0 - least)) * 9 + 0.7 }
      chart.least = (least, "least")
      let cells = screen(chart, in: Rect(columns: 60, rows: 16)).cells
      let ring = try #require(cells.first { $0.scalar == "○" })
      #expect((ring.style.ground == .curve) == (ring.style.ink == .under))
    }
  }
}
