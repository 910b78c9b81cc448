import Canvas
import Plot
import Workbench

/// The row in which the single label, its prediction and the temperature are typed over.
struct BinaryInputs {
  private let model: Model
  private let reading: BinaryReading

  init(_ model: Model, _ reading: BinaryReading) {
    self.model = model
    self.reading = reading
  }

  func draw(in rect: Rect, on screen: inout Screen) -> Position? {
    let row = rect.row
    var cursor: Position?
    var column = 1
    column += screen.write("Label y  ", column: column, row: row)
    let label = column
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
        let used = screen.write(box + name, column: column, row: row, focus)
        screen.link(Rect(column: column, row: row, columns: used, rows: 1), "y=\(value)")
        column += used + 2
      }
    } else {
      let box = FieldBox(model, .target, reading.targetText, width: 8)
      cursor = box.draw(on: &screen, column: column, row: row)
      column += 12
    }
    stopWheel(Rect(column: label, row: row, columns: column - label, rows: 1), on: &screen)
    column += 1
    let name = reading.takesLogit ? "Logit z  " : model.text("Prediction ŷ  ")
    column += screen.write(name, column: column, row: row)
    let prediction = FieldBox(model, .prediction, reading.inputText, width: 10)
    cursor = prediction.draw(on: &screen, column: column, row: row) ?? cursor
    column += 14
    let isWarm = model.shown.temperatureText != "1" || model.field == .temperature
    if isWarm || rect.columns >= 71 {
      column += screen.write("T ", column: column, row: row, isWarm ? .plain : .dim)
      let box = FieldBox(model, .temperature, model.shown.temperatureText, width: 4)
      cursor = box.draw(on: &screen, column: column, row: row) ?? cursor
      stopWheel(Rect(column: column, row: row, columns: box.width + 2, rows: 1), on: &screen)
      column += 8
    }
    if rect.endColumn - column >= 12 {
      let slider = Slider(.probability, column: column, columns: rect.endColumn - column)
      slider.draw(reading.prediction, on: &screen, row: row, model.glyphs)
      screen.link(slider, row: row, at: reading.prediction) { reading.statement(movingTo: $0) }
    }
    return cursor
  }

  /// The wheel moves the prediction, but not where another value stands under it.
  private func stopWheel(_ rect: Rect, on screen: inout Screen) {
    for touch in [Link.Touch.wheelUp, .wheelDown] { screen.unlink(rect, on: touch) }
  }
}
