import Canvas
import Foundation
import Plot
import Testing

@Suite("Several curves")
struct CurveChartTests {
  private static func chart(at point: Double = 0.08) -> CurveChart {
    let curves: [CurveChart.Curve] = [
      .init("A", "A log loss", .thick, .curve, height: 3) { -log($0) },
      .init("B", "B Brier", .thin, .plain, height: 1) { (1 - $0) * (1 - $0) },
      .init("C", "C absolute", .dashed, .plain, height: 1) { 1 - $0 },
      .init("D", "D focal", .dotted, .curve, height: 3) { -(1 - $0) * (1 - $0) * log($0) },
      .init("E", "E 0–1", .dotDashed, .dim, height: 1) { $0 < 0.5 ? 1 : 0 },
    ]
    var chart = CurveChart(.probability, top: 3, curves: curves)
    chart.point = (point, "\(point)")
    return chart
  }
  private func picture(_ chart: CurveChart, in rect: Rect) -> [String] {
    var screen = Screen(rect.size)
    chart.draw(in: rect, on: &screen)
    return (0..<rect.rows).map { screen.text(row: $0) }
  }
  @Test func look() {
    print(picture(Self.chart(), in: Rect(columns: 50, rows: 17)).joined(separator: "\n"))
    print(picture(Self.chart(), in: Rect(columns: 80, rows: 31)).joined(separator: "\n"))
    var c = Self.chart(); c.glyphs = .ascii
    print(picture(c, in: Rect(columns: 50, rows: 17)).joined(separator: "\n"))
    c = Self.chart(at: 1); c.hasOwnHeights = true
    print(picture(c, in: Rect(columns: 60, rows: 17)).joined(separator: "\n"))
  }
}
