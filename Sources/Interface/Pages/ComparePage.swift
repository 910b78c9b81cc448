import Canvas
import Plot
import Workbench

extension Page {
  static let compare = Page(
    name: .compare, title: "Compare", subject: .work, fields: [.prediction],
    hints: [
      "type", "←→ move", "A–E show/hide", "page", "scale", "slopes", "work", "flip", "axis", "undo",
      "prompt",
    ],
    rows: ["work", "up, down", "left, right", "axis", "guess"],
    press: { model, key in ComparePage.press(&model, key) },
    draw: { model, rect, screen in ComparePage.draw(model, rect, &screen) },
    small: { model, room in
      guard let reading = CompareReading(model.shown) else { return .empty(model) }
      return Small(
        inputs: [("\(reading.inputName) \(reading.inputText)", "@prediction")],
        share: reading.share, statement: reading.statement(movingTo:),
        sentence: reading.sentence(fitting: room))
    })
}

/// Several losses over what the truth gets, as curves and as numbers.
enum ComparePage {
  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    guard let reading = CompareReading(model.session.workspace) else { return nil }
    let body = Rect(row: 2, columns: max(60, model.size.columns), rows: max(16, model.size.rows))
    let chart = CurveChart(reading, model.session.workspace, model.glyphs)
    return ShareInput.press(&model, key, along: chart.layout(in: pictureRect(body, model)).x)
  }

  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Page.Drawn {
    guard let reading = CompareReading(model.shown) else { return .empty(model) }
    let picture = pictureRect(body, model)
    let inputs = Rect(row: body.row, columns: body.columns - 1, rows: 1)
    let cursor = ShareInput(model, reading).draw(in: inputs, on: &screen)
    var chart = CurveChart(reading, model.shown, model.glyphs)
    chart.addGuess(model.session.riddle?.told, reading)
    chart.draw(in: picture, on: &screen)
    screen.link(
      chart.layout(in: picture), in: picture, at: reading.share, reading.statement(movingTo:))
    var panel = Rect(
      column: picture.endColumn + 2, row: body.row + 1,
      columns: body.endColumn - picture.endColumn - 3, rows: body.rows - 1)
    if !ComparePanel.hasHeadline(panel) {
      // The settings have a row for themselves where they are longer than the picture.
      let settings = model.settingsLine
      if TextWidth.columns(of: settings) >= picture.endColumn {
        panel = Rect(
          column: panel.column, row: panel.row + 1, columns: panel.columns, rows: panel.rows - 1)
      }
      screen.write(
        settings.clipped(to: body.columns - 2, model.glyphs), column: 1, row: body.row + 1,
        Style(.mark))
    }
    ComparePanel(model, reading).draw(in: panel, on: &screen)
    return Page.Drawn(cursor: cursor, sentence: reading.sentence(fitting: body.columns - 2))
  }

  /// Where the picture stands: the numbers beside it take what they need, and more where there is room.
  private static func pictureRect(_ body: Rect, _ model: Model) -> Rect {
    let panel =
      body.columns >= 160
      ? 56
      : body.columns >= Layout.panelColumns
        ? 40 : ComparePanel.columns(model.shown, on: body.columns) + 2
    return Rect(
      column: body.column, row: body.row + 2, columns: body.columns - panel, rows: body.rows - 2)
  }
}

extension CurveChart {
  /// The losses shown, with the person's place on the axis.
  init(_ reading: CompareReading, _ workspace: Workspace, _ glyphs: GlyphSet) {
    let (axis, top) = CurveChart.axis(workspace)
    // Losses that stop get the whole height where none is shown that does not.
    let highest = reading.shown.map(\.limit).max() ?? .infinity
    self.init(axis, top: highest < top ? max(highest, 0.1) : top, curves: [])
    self.glyphs = glyphs
    hasOwnHeights = workspace.comparison.scale == .own
    point = (reading.share, reading.shareText)
    curves = reading.shown.map { entry in
      Curve(
        entry, height: entry.limit < top ? entry.limit : top,
        least: entry.least.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil },
        value: entry.curve)
    }
  }

  /// Shows what was guessed of the loss of the work, where its curve is shown.
  fileprivate mutating func addGuess(_ told: Riddle.Told?, _ reading: CompareReading) {
    guard let told, told.isOnPicture, let entry = reading.shown.first(where: \.isInForce) else {
      return
    }
    guess = Guess(entry.letter, value: told.guess, label: told.guessText)
  }

  /// What each loss costs on average where the truth happens with a chance.
  init(_ reading: CompareReading, chance: Double, _ glyphs: GlyphSet) {
    self.init(.probability, top: 2, curves: [])
    self.glyphs = glyphs
    curves = reading.shown.map { entry in
      Curve(entry, height: 2, least: entry.best(chance)) { entry.expected($0, chance) }
    }
  }

  /// The scale of the picture, and what stands at its top.
  private static func axis(_ workspace: Workspace) -> (Scale.Axis, Double) {
    switch workspace.axis {
    case .linear: (.probability, 3)
    case .logit: (.logit, 7)
    case .log: (.log10, 9.3)
    }
  }
}

extension CurveChart.Curve {
  fileprivate init(
    _ entry: CompareReading.Entry, height: Double, least: Double?,
    value: @escaping (Double) -> Double
  ) {
    let look = entry.look
    self.init(
      entry.letter, "\(entry.letter) \(entry.name)", look.stroke, look.ink,
      height: height > 0 ? height : 1, least: least, value: value)
  }
}

extension CompareReading.Entry {
  /// How its curve is drawn, by its letter.
  var look: (stroke: Stroke, ink: Style.Ink) {
    switch letter {
    case "A": (.thick, .curve)
    case "B": (.thin, .plain)
    case "C": (.dashed, .dim)
    case "D": (.dotted, .curve)
    default: (.dotDashed, .plain)
    }
  }
}
