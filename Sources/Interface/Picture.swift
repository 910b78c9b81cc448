package import Canvas
import Plot
package import Workbench

/// The curve of the loss in force with the person's point on it, for pages and for plain text.
struct Picture {
  var curve: LossCurve
  private let workspace: Workspace

  /// Nothing where no label is true of several classes: then no single share tells the loss.
  init?(_ workspace: Workspace, _ glyphs: GlyphSet) {
    self.workspace = workspace
    let value: Double
    let valueText: String
    let label: Int?
    if workspace.live == .categorical {
      guard let reading = ClassesReading(workspace), let loss = reading.curve,
        let truth = reading.label
      else { return nil }
      curve = Picture.curve(loss, workspace, isInformation: reading.isInformation)
      value = reading.share(of: truth)
      valueText = reading.shareText(of: truth)
      label = 1
    } else {
      guard let reading = BinaryReading(workspace) else { return nil }
      curve = Picture.curve(reading.curve, workspace, isInformation: reading.isInformation)
      curve.least = reading.minimum.map { ($0, "least at \(Figure.short($0, digits: 3))") }
      value = reading.prediction
      valueText = reading.predictionText
      label = reading.label
    }
    curve.glyphs = glyphs
    curve.unitsPerNat = workspace.unitsPerNat
    curve.mirrored = label == 0
    let loss = workspace.loss ?? 0
    let tick = Picture.tick(loss, workspace)
    curve.point = LossCurve.Point(
      value: value, loss: loss, valueLabel: valueText,
      lossLabel: glyphs == .ascii ? tick.ascii : tick)
    guard let label else { return }
    let wrong = Verdict.wrong.range
    curve.zone = label == 1 ? wrong : (1 - wrong.upperBound)...1
    curve.words = Verdict.allCases.map { verdict in
      let range = verdict.range
      let ends = label == 1 ? range : (1 - range.upperBound)...(1 - range.lowerBound)
      return LossCurve.Word(
        ends, verdict == .wrong ? "wrong!" : verdict.word, isHere: verdict == workspace.verdict)
    }
  }

  /// A curve as high as its axis needs; a loss that is no information has an upper limit.
  private static func curve(
    _ loss: @escaping (Double) -> Double, _ workspace: Workspace, isInformation: Bool
  ) -> LossCurve {
    let (axis, top): (Scale.Axis, Double) =
      switch workspace.axis {
      case .linear: (.probability, 5)
      case .logit: (.logit, 7)
      case .log: (.log10, 9.3)
      }
    let limit = Tick.round(above: max(loss(0), loss(1)))
    return LossCurve(axis, top: isInformation ? top : limit, loss: loss)
  }

  /// Names the losses that are worth knowing, and the zone.
  mutating func addWords(guides: Bool) {
    curve.landmarks = landmarks.map { name, loss in
      LossCurve.Landmark(loss, "\(name) \(Figure.fixed(loss * curve.unitsPerNat, 3))")
    }
    curve.hasGuides = guides
    guard curve.zone != nil else { return }
    curve.notes = [
      LossCurve.Note(
        curve.mirrored ? "confidently wrong ▶" : "◀ confidently wrong", Style(.alarm, .bold)),
      LossCurve.Note("the truth gets < 0.1", .dim),
    ]
    if curve.loss(curve.mirrored ? 1 : 0) == .infinity {
      curve.notes.append(LossCurve.Note("↑ no upper limit", .dim))
    }
  }

  /// What shares of the truth cost that everyone knows; of a soft label only a coin flip has a cost.
  var landmarks: [(name: String, loss: Double)] {
    var known: [(name: String, loss: Double)] = []
    for (name, share) in Workspace.landmarks where curve.zone != nil || share == 0.5 {
      let loss = curve.loss(curve.mirrored ? 1 - share : share)
      // Where the curve is level one name is enough.
      if !known.contains(where: { $0.loss == loss }) { known.append((name, loss)) }
    }
    return known
  }

  /// Draws the curve with the focal number in the corner that it leaves empty.
  ///
  /// It is the loss in force, unless another number is given.
  mutating func draw(
    in rect: Rect, on screen: inout Screen, headline model: Model,
    of number: Headline.Number? = nil
  ) {
    let isVast = rect.columns >= 140 && rect.rows >= 40
    for form in (isVast ? [Headline.Form.huge] : []) + [.large, .small, .line] {
      let headline = Headline(model, form, of: number)
      guard let place = curve.clearing(for: headline.size, in: rect) else { continue }
      draw(headline, at: place, in: rect, on: &screen)
      return
    }
    // The curve leaves no corner at all: the number has a row of its own above it.
    let headline = Headline(model, .line, of: number).fitting(rect.columns)
    let size = headline.size
    let place = Rect(
      column: rect.endColumn - size.columns, row: rect.row, columns: size.columns, rows: size.rows)
    let below = Rect(
      column: rect.column, row: place.endRow, columns: rect.columns, rows: rect.rows - size.rows)
    draw(headline, at: place, in: below, on: &screen)
  }

  private mutating func draw(
    _ headline: Headline, at place: Rect, in rect: Rect, on screen: inout Screen
  ) {
    headline.draw(on: &screen, column: place.column, row: place.row)
    curve.reserved = place
    curve.draw(in: rect, on: &screen)
  }

  /// A loss short enough for the axis.
  private static func tick(_ nats: Double, _ workspace: Workspace) -> String {
    guard nats < .infinity else { return "∞" }
    let loss = nats * workspace.unitsPerNat
    if loss > 0, loss < 0.005 { return "<.01" }
    return loss < 9.995
      ? Figure.fixed(loss, 2)
      : loss < 99.95
        ? Figure.fixed(loss, 1)
        : loss < 9999.5 ? Figure.fixed(loss, 0) : Figure.short(loss, digits: 2)
  }
}

/// The picture as the lines of an SVG, for a slide; nothing where there is no curve.
package func slideLines(of workspace: Workspace, _ theme: Looks.Theme) -> [String]? {
  var workspace = workspace
  // Whatever the terminal shows, a slide has its own letters.
  workspace.looks.chosenGlyphs = .smooth
  guard var picture = Picture(workspace, .smooth) else { return nil }
  let model = Model(session: Session(workspace))
  picture.addWords(guides: true)
  picture.addPast(model)
  let number = Headline.Number(workspace)
  let settings = model.settingsLines(of: 30, besideName: true)
  let units = [number.unit, number.elsewhere].filter { !$0.isEmpty }.joined(separator: "   ")
  let slide = Slide(
    picture.curve, number: number.digits, captions: [units] + settings,
    sentence: Sentence.of(workspace),
    colors: theme == .dark ? .dark : theme == .mono ? .mono : .light)
  return slide.lines
}

/// What the first line of such an SVG says.
package let slideMark = Slide.mark

/// The picture as lines of plain text, with the sentence below it.
package func plotText(of workspace: Workspace, size: Size) -> [String] {
  var workspace = workspace
  workspace.looks.chosenGlyphs = workspace.looks.glyphsOfText
  let model = Model(session: Session(workspace), size: size)
  let glyphs = model.glyphs
  guard var picture = Picture(workspace, glyphs) else { return [Sentence.of(workspace)] }
  picture.addWords(guides: size.columns >= 78)
  picture.addPast(model)
  var screen = Screen(Size(columns: size.columns, rows: max(0, size.rows - 2)))
  picture.draw(in: Rect(screen.size), on: &screen, headline: model)
  screen.spellOutReverse(glyphs)
  if glyphs == .ascii { screen.reduceToASCII() }
  if glyphs == .smooth { screen.reduceGrounds() }
  let rows = (0..<screen.size.rows).map { row in
    var line = screen.text(row: row)
    while line.last == " " { line.removeLast() }
    return line
  }
  return rows + ["", model.text(Sentence.of(workspace))]
}
