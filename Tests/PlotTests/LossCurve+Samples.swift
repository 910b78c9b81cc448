import Canvas
import Foundation
import Plot
import Testing

extension LossCurve {
  /// Log loss with everything that a page shows around it.
  static func logLoss(at prediction: Double, label: Int = 1) -> LossCurve {
    let isMirrored = label == 0
    let loss: (Double) -> Double = isMirrored ? { -log1p(-$0) } : { -log($0) }
    var chart = LossCurve(.probability, top: 5, loss: loss)
    chart.mirrored = isMirrored
    chart.zone = isMirrored ? 0.9...1 : 0...0.1
    chart.point = Point(
      value: prediction,
      loss: loss(prediction),
      valueLabel: "\(prediction)",
      lossLabel: String(format: loss(prediction) < 10 ? "%.2f" : "%.1f", loss(prediction))
    )
    chart.landmarks = [
      Landmark(0.693, "coin flip 0.693"), Landmark(2.303, "1 in 10 2.303"),
      Landmark(4.605, "1 in 100 4.605"),
    ]
    chart.notes = [Note("confidently wrong", Style(.alarm, .bold)), Note("p(truth) < 0.1")]
    let words = [
      (0.0, 0.1, "wrong!"), (0.1, 0.4, "doubtful"), (0.4, 0.6, "unsure"),
      (0.6, 0.9, "leaning right"), (0.9, 1.0, "right"),
    ]
    chart.words = words.map { low, high, text in
      let ends = isMirrored ? 1 - high...1 - low : low...high
      return Word(ends, text, isHere: ends.contains(prediction))
    }
    return chart
  }

  /// The rectangle as lines, without blanks at their ends.
  func picture(in rect: Rect) -> [String] {
    var screen = Screen(rect.size)
    draw(in: rect, on: &screen)
    return (0..<rect.rows).map { row in
      var line = screen.text(row: row)
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The rows of the plot that the bare curve takes, column by column.
  func curveRows(in rect: Rect) -> [[Int]] {
    var bare = LossCurve(axis, top: top, loss: loss)
    bare.mirrored = mirrored
    bare.glyphs = glyphs
    bare.unitsPerNat = unitsPerNat
    let plot = bare.layout(in: rect).plot
    var screen = Screen(Size(columns: rect.endColumn, rows: rect.endRow))
    bare.draw(in: rect, on: &screen)
    return (plot.column..<plot.endColumn).map { column in
      (0..<plot.rows).filter { row in
        let style = screen[column, plot.row + row].style
        return style.ink == .curve || style.ground == .curve
      }
    }
  }
}
