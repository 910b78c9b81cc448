import Canvas
import Plot
import Workbench

/// The row in which what the truth gets is typed over, with a slider.
struct ShareInput {
  private static let fieldWidth = 8

  private let model: Model
  private let reading: CompareReading

  init(_ model: Model, _ reading: CompareReading) {
    self.model = model
    self.reading = reading
  }

  func draw(in rect: Rect, on screen: inout Screen) -> Position? {
    let row = rect.row
    var column = rect.column + 1
    column += screen.write(model.text(reading.inputName), column: column, row: row) + 2
    let box = FieldBox(model, .prediction, reading.inputText, width: ShareInput.fieldWidth)
    let cursor = box.draw(on: &screen, column: column, row: row)
    column += ShareInput.fieldWidth + 4
    if rect.endColumn - column >= 12 {
      let slider = Slider(.probability, column: column, columns: rect.endColumn - column)
      slider.draw(reading.share, on: &screen, row: row, model.glyphs)
      screen.link(slider, row: row, at: reading.share, reading.statement(movingTo:))
    }
    return cursor
  }

  /// What an arrow does to the share, along an axis of so many columns.
  static func press(_ model: inout Model, _ key: Key, along scale: Scale) -> [Effect]? {
    let arrows: [Key] = [.up, .down, .left, .right, .shiftLeft, .shiftRight]
    guard arrows.contains(key), let reading = CompareReading(model.session.workspace) else {
      return nil
    }
    let moved: Double
    switch key {
    case .up: return reading.statementClimbing.map { model.move($0) }
    case .down: return reading.statementDescending.map { model.move($0) }
    case .left: moved = scale.value(reading.share, movedBy: -1)
    case .right: moved = scale.value(reading.share, movedBy: 1)
    case .shiftLeft: moved = scale.refined.value(reading.share, movedBy: -1)
    case .shiftRight: moved = scale.refined.value(reading.share, movedBy: 1)
    default: return nil
    }
    guard moved != reading.share, let statement = reading.statement(movingTo: moved) else {
      return []
    }
    return model.move(statement)
  }
}
