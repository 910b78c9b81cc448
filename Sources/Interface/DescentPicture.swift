import Canvas
import Plot
import Workbench

/// The three pictures of a descent: the model over its points, the loss by step, the landscape.
///
/// What goes down by log loss has the letter A and a thick stroke, what goes down by squared error
/// the letter B and a thin one.
struct DescentPicture {
  private let model: Model
  private let reading: DescentReading

  init(_ model: Model, _ reading: DescentReading) {
    self.model = model
    self.reading = reading
  }

  /// A way down as it is drawn.
  private struct Way {
    let letter: Unicode.Scalar
    let stroke: Stroke
    let ink: Style.Ink
    let stops: [Course.Stop]
    /// The model at the step that is shown.
    let line: LogisticLine
  }

  private var ways: [Way] {
    [
      Way(
        letter: "A", stroke: .thick, ink: .curve, stops: reading.course.byLogLoss,
        line: reading.stop.line),
      Way(
        letter: "B", stroke: .thin, ink: .plain, stops: reading.course.bySquaredError,
        line: reading.other.line),
    ]
  }

  // MARK: The model

  func drawModel(in rect: Rect, on screen: inout Screen) {
    guard rect.rows > 1 else { return }
    drawHeading("CHANCE OF 1", key(rect.columns - 13, isOfModel: true), in: rect, on: &screen)
    let chart = Rect(
      column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1)
    var curves = CurveChart(.linear([LabelledPoint].domain), top: 1, curves: [])
    curves.glyphs = model.glyphs
    let lines = ways.map { ($0.letter, $0.line, $0.stroke, $0.ink) }
    curves.curves = (lines + [(" ", reading.descent.start, .dotted, .dim)]).map {
      letter, line, stroke, ink in
      CurveChart.Curve(letter, "", stroke, ink, height: 1) { line.chance(at: $0) }
    }
    curves.draw(in: chart, on: &screen)
    let layout = curves.layout(in: chart)
    drawPoints(layout, on: &screen)
    drawLetters(layout, on: &screen)
  }

  /// The points at the chance that would be right; the chosen one is on top of its neighbours.
  private func drawPoints(_ layout: ChartLayout, on screen: inout Screen) {
    let points = reading.course.points
    let others = points.indices.filter { $0 != model.pointCursor }
    for index in others + [model.pointCursor] {
      let point = points[index]
      guard let column = layout.column(of: point.x), let row = layout.row(of: Double(point.label))
      else { continue }
      let glyph: Unicode.Scalar =
        point.isMislabelled ? "✗" : model.glyphs[point.label == 1 ? .point : .otherPoint]
      var style: Style = point.isMislabelled ? Style(.alarm, .bold) : .bold
      if index == model.pointCursor { style.attributes.insert(.reverse) }
      screen[column, row] = Cell(glyph, style)
      screen.link(Rect(column: column, row: row, columns: 1, rows: 1), "mislabel \(index + 1)")
    }
  }

  /// Each letter stands where its model is undecided, or at the end that is nearest to there.
  private func drawLetters(_ layout: ChartLayout, on screen: inout Screen) {
    let domain = [LabelledPoint].domain
    var taken: Position?
    for way in ways {
      let line = way.line
      let even = line.w == 0 ? 0 : -line.b / line.w
      let x = min(max(even, domain.lowerBound), domain.upperBound)
      guard let column = layout.column(of: x), let row = layout.row(of: line.chance(at: x)) else {
        continue
      }
      var place = Position(column: column, row: row)
      if place == taken { place.column += column + 1 < layout.plot.endColumn ? 1 : -1 }
      taken = place
      screen[place.column, place.row] = Cell(way.letter, Style(.mark, .bold))
    }
  }

  // MARK: The loss by step

  func drawLosses(in rect: Rect, on screen: inout Screen) {
    guard rect.rows > 1 else { return }
    drawHeading("LOG LOSS by step", key(rect.columns - 17), in: rect, on: &screen)
    let chart = Rect(
      column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1)
    let horizon = Double(reading.descent.horizon)
    let most = ways.flatMap(\.stops).map(\.logLoss).max() ?? 1
    // What overshoots far is cut at the top rather than making all else flat.
    let top = max(0.1, min(most, 2 * reading.course.byLogLoss[0].logLoss)) * reading.unitsPerNat
    var curves = CurveChart(.linear(0...horizon), top: top, curves: [])
    curves.glyphs = model.glyphs
    curves.point = (Double(reading.descent.step), String(reading.descent.step))
    curves.curves = ways.map { way in
      let losses = way.stops.map { $0.logLoss * reading.unitsPerNat }
      return CurveChart.Curve(way.letter, "", way.stroke, way.ink, height: top) { step in
        DescentPicture.value(of: losses, at: step)
      }
    }
    curves.draw(in: chart, on: &screen)
    let layout = curves.layout(in: chart)
    let step = Double(reading.descent.step)
    screen.link(layout.x, from: layout.plot.column, at: step, over: layout.plot, track: "steps") {
      "step \(Int($0.rounded()))"
    }
    // A column is seldom one step.
    screen.linkWheel(layout.plot, up: "<→>", down: "<←>")
  }

  /// Between two steps the loss goes straight.
  private static func value(of losses: [Double], at step: Double) -> Double {
    let index = min(max(Int(step), 0), losses.count - 1)
    let next = min(index + 1, losses.count - 1)
    let share = step - Double(index)
    return losses[index] + share * (losses[next] - losses[index])
  }

  // MARK: The landscape

  func draw(_ landscape: Landscape, in rect: Rect, on screen: inout Screen) {
    guard rect.rows > 1 else { return }
    drawHeading("LANDSCAPE", "over w and b: denser is dearer", in: rect, on: &screen)
    let (least, most) = (landscape.range.lowerBound, landscape.range.upperBound)
    var map = HeatMap(x: landscape.w, y: landscape.b, names: ("w", "b")) { w, b in
      // Square roots, for the ground around the least loss is what matters.
      ((landscape.loss(w: w, b: b) - least) / max(most - least, 1e-300)).squareRoot()
    }
    map.glyphs = model.glyphs
    let way = reading.course.byLogLoss.prefix(reading.descent.step)
    map.marks = way.map { .init(x: $0.line.w, y: $0.line.b, model.glyphs[.bullet], Style(.curve)) }
    map.marks += ways.reversed().map { way in
      .init(x: way.line.w, y: way.line.b, way.letter, Style(.mark, .bold))
    }
    map.draw(
      in: Rect(column: rect.column, row: rect.row + 1, columns: rect.columns, rows: rect.rows - 1),
      on: &screen)
  }

  // MARK: Headings

  /// What the strokes stand for, as much of it as there is room for.
  private func key(_ columns: Int, isOfModel: Bool = false) -> String {
    let sample = { (stroke: Stroke) in
      model.glyphs == .ascii ? stroke.asciiSample : stroke.sample
    }
    let (a, b) = ("\(sample(.thick)) A", "\(sample(.thin)) B")
    let whole = "\(a) by log loss  \(b) by squared error"
    let start = "  \(sample(.dotted)) start"
    let points = "  \(model.glyphs[.point]) is 1  \(model.glyphs[.otherPoint]) is 0  ✗ wrong label"
    let forms = [whole, "\(a) by log loss  \(b) by squares", "\(a)  \(b)"]
    let all = isOfModel ? [whole + start + points, whole + start] + forms : forms
    return all.first { TextWidth.columns(of: $0) <= columns } ?? ""
  }

  private func drawHeading(
    _ title: String, _ words: String, in rect: Rect, on screen: inout Screen
  ) {
    var column = rect.column
    column += screen.write(title, column: column, row: rect.row, Style(.title, .bold)) + 2
    let shown = model.text(words).clipped(to: rect.endColumn - column, model.glyphs)
    column += screen.write(shown, column: column, row: rect.row, .dim) + 1
    Rule.draw(
      on: &screen, column: column, row: rect.row, columns: max(0, rect.endColumn - column),
      model.glyphs)
  }
}
