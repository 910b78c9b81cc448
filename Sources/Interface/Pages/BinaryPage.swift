import Canvas
import Plot
import Workbench

extension Page {
  static let binary = Page(
    name: .binary, title: "Binary", kind: .binary, fields: [.target, .prediction, .temperature],
    hints: ["type", "←→ move", "flip", "costs", "fields", "axis", "unit", "undo", "prompt"],
    press: { model, key in BinaryPage.press(&model, key) },
    draw: { model, rect, screen in BinaryPage.draw(model, rect, &screen) })
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
    guard let reading = BinaryReading(model.shown) else { return nil }
    let cursor = drawInputs(model, reading, body, &screen)
    let rect = pictureRect(body)
    let hasPanel = rect.endColumn < body.endColumn - 1
    if model.showsCosts, !hasPanel {
      drawCosts(model, rect, &screen)
    } else if var picture = Picture(model.shown, model.glyphs) {
      picture.addWords(guides: hasPanel)
      picture.draw(in: rect, on: &screen, headline: model)
    }
    if hasPanel {
      let panel = Rect(
        column: rect.endColumn + 2, row: body.row + 1, columns: SidePanel.columns,
        rows: body.rows - 1)
      SidePanel(model).draw(
        [
          ("WORKING", .lines(reading.working)), (model.costTitle, .costs),
          ("SLOPE", .lines(reading.slopes)),
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

  private static func drawInputs(
    _ model: Model, _ reading: BinaryReading, _ body: Rect, _ screen: inout Screen
  ) -> Position? {
    let row = body.row
    var cursor: Position?
    var column = 1
    column += screen.write("Label y  ", column: column, row: row)
    let isTyping = model.field == .target && model.typed != nil
    if let label = reading.label, !isTyping {
      let dot = String(model.glyphs[.point])
      for value in [1, 0] {
        let isOn = label == value
        let name = reading.labelNames.map { $0[value].clipped(to: 8, model.glyphs) } ?? "\(value)"
        let style = isOn ? Style(.mark, .bold) : Style.dim
        let box = isOn ? "(\(dot)) " : "( ) "
        let focus: Style =
          model.field == .target ? Style(style.ink, .underline) : style
        column += screen.write(box + name, column: column, row: row, focus) + 2
      }
    } else {
      let box = FieldBox(model, .target, reading.targetText, width: 8)
      cursor = box.draw(on: &screen, column: column, row: row)
      column += 12
    }
    column += 1
    let name = reading.takesLogit ? "Logit z  " : model.text("Prediction ŷ  ")
    column += screen.write(name, column: column, row: row)
    let prediction = FieldBox(model, .prediction, reading.inputText, width: 10)
    cursor = prediction.draw(on: &screen, column: column, row: row) ?? cursor
    column += 14
    let isWarm = model.shown.temperatureText != "1" || model.field == .temperature
    if isWarm || body.columns >= 72 {
      column += screen.write("T ", column: column, row: row, isWarm ? .plain : .dim)
      let box = FieldBox(model, .temperature, model.shown.temperatureText, width: 4)
      cursor = box.draw(on: &screen, column: column, row: row) ?? cursor
      column += 8
    }
    let end = pictureRect(body).endColumn
    if end - column >= 12 {
      Slider(.probability, column: column, columns: end - column)
        .draw(reading.prediction, on: &screen, row: row, model.glyphs)
    }
    return cursor
  }
}
