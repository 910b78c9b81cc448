import Canvas
import Plot
import Workbench

extension Page {
  static let binary = Page(
    name: .binary, title: "Binary", subject: .work, fields: [.target, .prediction, .temperature],
    hints: [
      "type", "←→ move", "learn", "page", "flip", "costs", "fields", "axis", "unit", "pin", "undo",
      "prompt",
      "guess",
    ],
    rows: ["flip", "pin", "costs", "logits", "axis", "fields", "guess"],
    press: { model, key in BinaryPage.press(&model, key) },
    draw: { model, rect, screen in
      Drawn(
        cursor: BinaryPage.draw(model, rect, &screen),
        sentence: Sentence.of(model.shown, fitting: rect.columns - 2))
    },
    small: { model, room in
      let reading = BinaryReading(model.shown)
      return Small(
        inputs: reading?.smallInputs ?? [], share: reading?.prediction,
        statement: { reading?.statement(movingTo: $0) },
        sentence: Sentence.of(model.shown, fitting: room))
    })
}

/// One label, one probability, and the curve between them.
enum BinaryPage {
  /// Where the picture stands on a screen of this size.
  private static func pictureRect(_ body: Rect) -> Rect {
    let panel = body.columns >= Layout.panelColumns ? SidePanel.columns + 2 : 0
    return Rect(
      column: body.column, row: body.row + 2, columns: body.columns - panel - 1,
      rows: body.rows - 2)
  }

  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    guard let reading = BinaryReading(model.session.workspace) else { return nil }
    switch key {
    case .up: return model.move(reading.statementClimbing)
    case .down: return model.move(reading.statementDescending)
    case .left: return move(&model, reading, by: -1)
    case .right: return move(&model, reading, by: 1)
    case .shiftLeft: return move(&model, reading, by: -1, fine: true)
    case .shiftRight: return move(&model, reading, by: 1, fine: true)
    default: return nil
    }
  }

  /// Moves by a column of the picture as it stands, or by a tenth of one.
  private static func move(
    _ model: inout Model, _ reading: BinaryReading, by columns: Int, fine: Bool = false
  ) -> [Effect] {
    guard let curve = Picture(model.session.workspace, model.glyphs)?.curve else { return [] }
    let body = Rect(row: 2, columns: max(60, model.size.columns), rows: max(16, model.size.rows))
    let scale = curve.layout(in: pictureRect(body)).x
    let moved = (fine ? scale.refined : scale).value(reading.prediction, movedBy: columns)
    return moved == reading.prediction ? [] : model.move(reading.statement(movingTo: moved))
  }

  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Position? {
    guard let reading = BinaryReading(model.shown) else {
      screen.write("No prediction yet: type  :y=1 p=0.9", column: 2, row: body.row + 1)
      return nil
    }
    let rect = pictureRect(body)
    let inputs = Rect(row: body.row, columns: rect.endColumn, rows: 1)
    let cursor = BinaryInputs(model, reading).draw(in: inputs, on: &screen)
    let hasPanel = rect.endColumn < body.endColumn - 1
    if model.showsCosts, !hasPanel {
      drawCosts(model, rect, &screen)
    } else if var picture = Picture(model.shown, model.glyphs) {
      picture.addWords(guides: hasPanel)
      picture.addPast(model)
      picture.draw(in: rect, on: &screen, headline: model)
      screen.link(picture.curve.layout(in: rect), in: rect, at: reading.prediction) {
        reading.statement(movingTo: $0)
      }
    }
    if !hasPanel {
      let pins = PinList(model).line(fitting: rect.columns - 2)
      screen.write(pins, column: 1, row: body.row + 1, Style(.ghost))
    } else {
      let panel = Rect(
        column: rect.endColumn + 2, row: body.row + 1, columns: SidePanel.columns,
        rows: body.rows - 1)
      SidePanel(model).draw(
        [
          ("WORKING", .lines(reading.working)), (model.costTitle, .costs),
          ("PINNED", .pins), ("SLOPE", .lines(reading.slopes)),
          ("YOUR TRAIL, newest first", .lines(model.trailLines)),
        ], in: panel, on: &screen)
    }
    return cursor
  }

  /// The table of costs in place of the picture, the number below it.
  private static func drawCosts(_ model: Model, _ rect: Rect, _ screen: inout Screen) {
    CostTable(model).draw(in: rect, on: &screen)
    let row = rect.row + 3 + model.shown.costRows.count
    Headline(model, .small).draw(on: &screen, column: rect.column + 4, row: row)
  }
}

extension BinaryReading {
  /// The label, which a press flips, and the prediction.
  fileprivate var smallInputs: [(text: String, link: String)] {
    [
      ("y=\(targetText)", label == nil ? "@target" : "<y>"),
      (takesLogit ? "z=" + inputText : "ŷ=" + predictionText, "@prediction"),
    ]
  }
}
