import Canvas
import Plot
import Workbench

extension Page {
  static let libraries = Page(
    name: .libraries, title: "Libraries", fields: [.target, .prediction, .temperature],
    hints: [
      "↑↓ function", "type", "←→ move", "flip", "work", "logits", "fields", "undo", "prompt",
    ],
    press: { model, key in LibrariesPage.press(&model, key) },
    draw: { model, rect, screen in LibrariesPage.draw(model, rect, &screen) })
}

/// The true number, and what each library prints for the same input.
enum LibrariesPage {
  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    guard let reading = LibrariesReading(model.session.workspace) else { return nil }
    let last = max(0, reading.rows.count - 1)
    let page = max(1, model.size.rows - 12)
    let cursor = min(model.libraryCursor, last)
    switch key {
    case .up: model.libraryCursor = max(0, cursor - 1)
    case .down: model.libraryCursor = min(last, cursor + 1)
    case .pageUp: model.libraryCursor = max(0, cursor - page)
    case .pageDown: model.libraryCursor = min(last, cursor + page)
    case .home: model.libraryCursor = 0
    case .end: model.libraryCursor = last
    default: return ShareInput.press(&model, key, along: Scale(.probability, columns: 51))
    }
    return []
  }

  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Position? {
    guard let reading = LibrariesReading(model.shown) else { return nil }
    let inputs = Rect(row: body.row, columns: body.columns - 1, rows: 1)
    let cursor: Position?
    if model.typesShare {
      cursor = CompareReading(model.shown).flatMap {
        ShareInput(model, $0).draw(in: inputs, on: &screen)
      }
    } else {
      cursor = BinaryReading(model.shown).flatMap {
        BinaryInputs(model, $0).draw(in: inputs, on: &screen)
      }
    }
    let settings = model.settingsLine.clipped(to: body.columns - 2, model.glyphs)
    screen.write(settings, column: 1, row: body.row + 1, Style(.mark))
    var row = body.row + 2
    row += drawTruth(model, reading, body, row: row, on: &screen) + 1
    let table = Rect(column: 1, row: row, columns: body.columns - 2, rows: body.endRow - row)
    LibraryList(model, reading).draw(in: table, on: &screen)
    return cursor
  }

  /// The true number big, and beside it to the last digit; how many rows it takes.
  private static func drawTruth(
    _ model: Model, _ reading: LibrariesReading, _ body: Rect, row: Int, on screen: inout Screen
  ) -> Int {
    let headline = Headline(model, body.rows >= 28 ? .large : .small, settingsColumns: 0)
    let lines = [
      ("the true number, in nats", Style.dim), (reading.trueText, .bold),
      ("\(reading.agreeing) of \(reading.rows.count) functions print it", .dim),
    ]
    if body.rows < 16 {
      screen.write(model.text("true: \(reading.trueText)"), column: 1, row: row, .bold)
      return 1
    }
    headline.draw(on: &screen, column: 1, row: row)
    let column = max(34, headline.size.columns + 4)
    for (index, line) in lines.enumerated() {
      screen.write(model.text(line.0), column: column, row: row + index, line.1)
    }
    return headline.size.rows
  }
}
