import Canvas
import Plot
import Workbench

extension Page {
  static let descent = Page(
    name: .descent, title: "Descent", subject: .descent,
    hints: [
      "play", "←→ step", "+- rate", "mislabel", "restart", "data", "page", "undo", "prompt",
    ],
    press: { model, key in DescentPage.press(&model, key) },
    draw: { model, rect, screen in DescentPage.draw(model, rect, &screen) },
    small: { model, room in
      let reading = DescentReading(model.shown, keeping: model.scene?.course)
      return Small(
        inputs: [
          ("step \(reading.stepText)", "<Space>"), ("rate \(reading.rateText)", nil),
          ("w \(reading.wText)", nil),
        ],
        share: Double(reading.descent.step) / Double(reading.descent.horizon),
        statement: { "step \(Int(($0 * Double(reading.descent.horizon)).rounded()))" },
        number: Headline.Number(reading), sentence: reading.sentence(fitting: room),
        heedsSettings: false)
    })
}

/// A model that learns step by step, by log loss and by squared error from the same start.
enum DescentPage {
  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    let count = [LabelledPoint].count
    switch key {
    case .tab: model.pointCursor = (model.pointCursor + 1) % count
    case .backTab: model.pointCursor = (model.pointCursor + count - 1) % count
    case .character("f"): return model.run("mislabel \(model.pointCursor + 1)")
    default: return nil
    }
    return []
  }

  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Page.Drawn {
    let scene = model.shownScene
    let reading = DescentReading(model.shown, keeping: scene.course)
    drawInputs(model, reading, body, &screen)
    let picture = DescentPicture(model, reading)
    let left = body.columns * 3 / 5
    let top = body.row + 2
    picture.drawModel(
      in: Rect(column: 1, row: top, columns: left - 2, rows: body.endRow - top), on: &screen)
    let column = left + 1
    let room = body.endColumn - 1 - column
    var row = top
    let headline = headline(model, reading, columns: room, rows: (body.endRow - top) / 3)
    headline.draw(on: &screen, column: column, row: row)
    row += headline.size.rows + 1
    var rest = Rect(column: column, row: row, columns: room, rows: body.endRow - row)
    if body.columns >= Layout.panelColumns, rest.rows >= 20 {
      let losses = rest.rows / 2
      let map = Rect(
        column: column, row: row + losses + 1, columns: room, rows: rest.rows - losses - 1)
      picture.draw(scene.landscape, in: map, on: &screen)
      rest = Rect(column: column, row: row, columns: room, rows: losses)
    }
    picture.drawLosses(in: rest, on: &screen)
    return Page.Drawn(sentence: reading.sentence(fitting: body.columns - 2))
  }

  /// The largest digits that leave room for the rest.
  private static func headline(
    _ model: Model, _ reading: DescentReading, columns: Int, rows: Int
  ) -> Headline {
    for form in [Headline.Form.huge, .large, .small] {
      let headline = Headline(model, form, settingsColumns: 0, of: Headline.Number(reading))
        .fitting(columns)
      if headline.size.columns <= columns, headline.size.rows <= rows { return headline }
    }
    return Headline(model, .line, settingsColumns: 0, of: Headline.Number(reading)).fitting(columns)
  }

  /// Where the descent stands and what it goes by, as much as there is room for.
  private static func drawInputs(
    _ model: Model, _ reading: DescentReading, _ body: Rect, _ screen: inout Screen
  ) {
    let glyphs = model.glyphs
    let mark =
      model.isPlaying
      ? String(glyphs[.rightArrow]) + " playing"
      : String(glyphs[.pause]) + String(glyphs[.pause]) + " paused"
    let state = Rect(column: 1, row: body.row, columns: TextWidth.columns(of: mark), rows: 1)
    screen.write(mark, column: state.column, row: state.row, Style(.mark, .bold))
    screen.link(state, model.isPlaying ? "pause" : "play")
    let point = reading.course.points[model.pointCursor]
    let parts = [
      "step \(reading.stepText)", "rate \(reading.rateText)", "w \(reading.wText)",
      "b \(reading.bText)", "data \(reading.descent.seed)",
      "slope \(reading.slopeText)", reading.speedText,
      "point \(model.pointCursor + 1) at \(Figure.slope(point.x)) is \(point.label)",
    ]
    var column = state.endColumn + 3
    for part in parts {
      let shown = model.text(part)
      guard column + TextWidth.columns(of: shown) < body.endColumn else { return }
      column += screen.write(shown, column: column, row: body.row) + 3
    }
  }
}

extension Headline.Number {
  /// The mean log loss where the descent stands.
  init(_ reading: DescentReading) {
    self.init(
      digits: reading.headline, unit: reading.unitName, elsewhere: reading.headlineElsewhere)
  }
}
