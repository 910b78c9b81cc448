import Canvas
import Foundation
import Plot
import Testing

@Suite("The loss curve")
struct LossCurveTests {
  @Test("braille: curve, crosshair, zone, landmarks, notes and the clearing for a number")
  func brailleOverview() {
    var chart = LossCurve.logLoss(at: 0.08)
    let rect = Rect(columns: 60, rows: 14)
    chart.reserved = chart.clearing(for: Size(columns: 16, rows: 5), in: rect)
    #expect(chart.reserved == Rect(column: 42, row: 1, columns: 16, rows: 5))
    #expect(chart.picture(in: rect).joined(separator: "\n") == Pictures.braille)
  }

  @Test("ASCII: guides to the landmarks, and words under the axis")
  func asciiOverview() {
    var chart = LossCurve.logLoss(at: 0.08)
    chart.glyphs = .ascii
    chart.hasGuides = true
    let lines = chart.picture(in: Rect(columns: 60, rows: 24))
    #expect(lines.joined(separator: "\n") == Pictures.ascii)
  }

  @Test("for the label 0 the curve is the mirror image of the other's")
  func mirrored() {
    for axis in [Scale.Axis.probability, .logit, .log10] {
      let rect = Rect(columns: 61, rows: 20)
      let right = LossCurve(axis, top: 5) { -log($0) }
      var left = LossCurve(axis, top: 5) { -log1p(-$0) }
      left.mirrored = true
      let plot = right.layout(in: rect).plot
      let rightRows = right.curveRows(in: rect)
      let leftRows = left.curveRows(in: rect)
      for column in 0..<plot.columns {
        #expect(rightRows[column] == leftRows[plot.columns - 1 - column])
      }
    }
  }

  @Test("a point beyond the top sits on the top edge with its number", arguments: [6.9, .infinity])
  func aboveTop(loss: Double) throws {
    var chart = LossCurve.logLoss(at: 0.001)
    chart.point?.loss = loss
    chart.point?.lossLabel = "high"
    let lines = chart.picture(in: Rect(columns: 40, rows: 12))
    #expect(lines[0].hasPrefix("high▶▲"))
    #expect(lines[4].hasPrefix("    │┊"))
    #expect(!lines.joined().contains("●"))
  }

  @Test("a value beyond an end of the axis is shown at that end, with an arrow")
  func beyondEnds() {
    var chart = LossCurve.logLoss(at: 1e-7)
    chart.axis = .logit
    chart.top = 20
    let lines = chart.picture(in: Rect(columns: 40, rows: 12))
    #expect(lines[10].hasPrefix("    └◀"))
    #expect(lines.contains { $0.hasPrefix("16.1▶●") })
  }

  @Test("without a point there is no crosshair, and every tick has its label")
  func noPoint() {
    var chart = LossCurve.logLoss(at: 0.08)
    chart.point = nil
    let lines = chart.picture(in: Rect(columns: 60, rows: 14))
    #expect(lines.joined().contains { "▶┄┊▲●".contains($0) } == false)
    #expect(lines[13].hasPrefix("     0   0.1   0.2"))
    chart.point = .init(value: .nan, loss: 1, valueLabel: "?", lossLabel: "?")
    #expect(chart.picture(in: Rect(columns: 60, rows: 14)) == lines)
  }

  @Test(
    "the number under the point drops the labels that it touches, at any place and width",
    arguments: [
      Scale.Axis.probability, .logit, .log10,
    ])
  func valueLabelAlone(axis: Scale.Axis) throws {
    for columns in [30, 61, 84] {
      for step in stride(from: 1, to: 100, by: 2) {
        var chart = LossCurve.logLoss(at: Double(step) / 100)
        chart.axis = axis
        let rect = Rect(columns: columns, rows: 12)
        let line = try #require(chart.picture(in: rect).last)
        let labels = line.split(separator: " ")
        #expect(labels.contains { $0 == "\(Double(step) / 100)" }, "\(line)")
        let allowed = Set(
          Tick.along(chart.layout(in: rect).x, within: -5..<columns).map(\.tick.label))
        #expect(labels.filter { !allowed.contains(String($0)) }.count <= 1, "\(line)")
      }
    }
  }

  @Test("units relabel the upright axis and move nothing")
  func units() {
    var chart = LossCurve.logLoss(at: 0.08)
    chart.point = nil
    let rect = Rect(columns: 50, rows: 18)
    let nats = chart.curveRows(in: rect)
    chart.unitsPerNat = 1 / log(2)
    let labels = chart.picture(in: rect).prefix(16).map { $0.prefix(4).filter { $0 != " " } }
    #expect(labels.filter { !$0.isEmpty } == ["7", "6", "5", "4", "3", "2", "1", "0"])
    #expect(chart.curveRows(in: rect) == nats)
  }

  @Test("nothing is drawn outside the rectangle or in what is reserved, at any size")
  func staysInside() {
    for (columns, rows) in [(0, 0), (1, 1), (2, 2), (5, 3), (12, 4), (23, 9), (79, 18), (90, 40)] {
      for (column, row) in [(0, 0), (3, 2), (-7, -3), (60, 20), (-200, -200), (500, 500)] {
        for glyphs in GlyphSet.allCases {
          var chart = LossCurve.logLoss(at: 0.08)
          chart.glyphs = glyphs
          chart.hasGuides = rows > 20
          let rect = Rect(column: column, row: row, columns: columns, rows: rows)
          let reserved = Rect(column: column + 8, row: row + 2, columns: 14, rows: 5)
          chart.reserved = reserved
          var screen = Screen(Size(columns: 80, rows: 30))
          let untouched = Cell("?", .bold)
          screen.fill(Rect(screen.size), untouched)
          chart.draw(in: rect, on: &screen)
          let wrong = screen.cells.indices.filter { index in
            let (row, column) = index.quotientAndRemainder(dividingBy: 80)
            let isOurs = rect.contains(column: column, row: row)
            let isFree = !isOurs || reserved.contains(column: column, row: row)
            var cell = screen.cells[index]
            if isOurs { cell.style.ground = .plain }
            return isFree && cell != untouched
          }
          #expect(wrong.isEmpty, "\(rect)")
        }
      }
    }
  }

  @Test("every size from nothing up can be drawn", arguments: GlyphSet.allCases)
  func anySize(glyphs: GlyphSet) {
    var chart = LossCurve.logLoss(at: 0.97, label: 0)
    chart.glyphs = glyphs
    chart.hasGuides = true
    for columns in Array(0...24) + [40, 79, 400] {
      for rows in Array(0...7) + [24, 120] {
        let rect = Rect(columns: columns, rows: rows)
        chart.axis = columns.isMultiple(of: 2) ? .log10 : .probability
        chart.reserved = chart.clearing(for: Size(columns: 10, rows: 3), in: rect)
        #expect(chart.picture(in: rect).count == rows)
      }
    }
  }

  @Test("ASCII pictures are ASCII")
  func asciiOnly() {
    for label in [0, 1] {
      var chart = LossCurve.logLoss(at: 0.3, label: label)
      chart.glyphs = .ascii
      chart.notes = [.init("no upper limit")]
      for hasGuides in [true, false] {
        chart.hasGuides = hasGuides
        let text = chart.picture(in: Rect(columns: 100, rows: 30)).joined()
        #expect(text.unicodeScalars.contains { !$0.isASCII } == false)
      }
    }
  }

  @Test("the clearing keeps clear of curve and landmarks, or is none")
  func clearing() throws {
    var chart = LossCurve.logLoss(at: 0.08)
    chart.hasGuides = true
    let rect = Rect(columns: 84, rows: 29)
    let size = Size(columns: 34, rows: 7)
    let clearing = try #require(chart.clearing(for: size, in: rect))
    chart.reserved = clearing
    let text = chart.picture(in: rect).joined(separator: "\n")
    for landmark in chart.landmarks { #expect(text.contains(landmark.label)) }
    let rows = chart.curveRows(in: rect)
    let layout = chart.layout(in: rect)
    for column in clearing.column..<clearing.endColumn {
      let top = try #require(rows[column - layout.plot.column].first)
      #expect(layout.plot.row + top >= clearing.endRow)
    }
    #expect(chart.clearing(for: Size(columns: 80, rows: 7), in: rect) == nil)
    #expect(chart.clearing(for: Size(columns: 30, rows: 27), in: rect) == nil)
  }

  @Test("the mouse finds the value that is drawn in its column")
  func mouse() {
    let chart = LossCurve.logLoss(at: 0.08)
    let layout = chart.layout(in: Rect(column: 10, row: 3, columns: 70, rows: 18))
    #expect(layout.plot == Rect(column: 15, row: 3, columns: 65, rows: 16))
    for column in layout.plot.column..<layout.plot.endColumn {
      #expect(layout.column(of: layout.value(atColumn: column)) == column)
    }
    #expect(layout.row(of: 0) == 18)
    #expect(layout.row(of: 5) == 3)
    #expect(layout.row(of: 5.01) == nil)
  }

  @Test("colours are roles: the curve, the mark, the zone behind what stands in it")
  func styles() {
    var screen = Screen(Size(columns: 60, rows: 14))
    LossCurve.logLoss(at: 0.08).draw(in: Rect(screen.size), on: &screen)
    #expect(screen[9, 5] == Cell("●", Style(.mark, on: .zone, .bold)))
    #expect(screen[5, 9] == Cell("░", Style(.alarm, on: .zone)))
    #expect(screen[12, 7].style == Style(.curve))
    #expect(screen[4, 9].style == .dim)
    #expect(screen[8, 0].style.ground == .zone)
  }
}
