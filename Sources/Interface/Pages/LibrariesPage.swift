import Canvas
import Plot
import Workbench

extension Page {
  static let libraries = Page(
    name: .libraries, title: "Libraries", subject: .work,
    fields: [.target, .prediction, .temperature],
    hints: [
      "↑↓ function", "type", "←→ move", "page", "flip", "work", "logits", "fields", "undo",
      "prompt",
    ],
    rows: ["up, down", "libraries", "explain", "work", "logits", "left, right"],
    cursor: \Model.libraryCursor,
    press: { model, key in LibrariesPage.press(&model, key) },
    draw: { model, rect, screen in LibrariesPage.draw(model, rect, &screen) },
    small: { model, _ in
      guard let reading = LibrariesReading(model.shown) else { return .empty(model) }
      let row = reading.row(at: model.libraryCursor)
      return Small(
        inputs: row.map { [("▶ \($0.valueText)  \($0.function), \($0.library)", "<↓>")] } ?? [],
        share: CompareReading(model.shown)?.share,
        statement: model.shown.statement(givingTruth:), number: reading.number,
        sentence: reading.sentence(of: model.libraryCursor))
    })
}

/// The true number, and what each library prints for the same input.
enum LibrariesPage {
  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    let page = max(1, model.size.rows - 12)
    switch key {
    case .up: move(&model, by: -1)
    case .down: move(&model, by: 1)
    case .pageUp: move(&model, by: -page)
    case .pageDown: move(&model, by: page)
    case .home: model.libraryCursor = 0
    case .end: move(&model, by: .max / 2)
    default: return ShareInput.press(&model, key, along: Scale(.probability, columns: 51))
    }
    return []
  }

  private static func move(_ model: inout Model, by rows: Int) {
    let last = (LibrariesReading(model.session.workspace)?.rows.count ?? 1) - 1
    model.libraryCursor = max(0, min(last, min(last, model.libraryCursor) + rows))
  }

  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Page.Drawn {
    guard let reading = LibrariesReading(model.shown) else { return .empty(model) }
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
    var row = body.row + 1
    for line in model.wrapped(model.text(reading.remarks), to: body.columns - 2).prefix(3) {
      screen.write(line, column: 1, row: row, Style(.mark))
      row += 1
    }
    row = max(row, body.row + 2)
    row += drawTruth(model, reading, body, row: row, on: &screen) + 1
    let table = Rect(column: 1, row: row, columns: body.columns - 2, rows: body.endRow - row)
    let sentence = LibraryList(model, reading).draw(in: table, on: &screen)
    return Page.Drawn(cursor: cursor, sentence: sentence)
  }

  /// The true number big, and beside it to the last digit; how many rows it takes.
  private static func drawTruth(
    _ model: Model, _ reading: LibrariesReading, _ body: Rect, row: Int, on screen: inout Screen
  ) -> Int {
    let name = "the true \(reading.name)"
    if body.rows < 16 {
      let line = "\(name): \(reading.trueText) nats"
      screen.write(model.text(line), column: 1, row: row, .bold, width: body.columns - 2)
      return 1
    }
    let headline = Headline(
      model, body.rows >= 28 ? .large : .small, settingsColumns: 0, of: reading.number)
    let lines = [
      (name + ", in nats", Style.dim), (reading.trueText, .bold),
      ("\(reading.agreeing) of \(reading.rows.count) functions print it", .dim),
    ]
    headline.draw(on: &screen, column: 1, row: row)
    let column = max(34, headline.size.columns + 4)
    for (index, line) in lines.enumerated() {
      screen.write(model.text(line.0), column: column, row: row + index, line.1)
    }
    return headline.size.rows
  }
}

extension LibrariesReading {
  /// The true number, whatever loss and unit are in force.
  fileprivate var number: Headline.Number {
    Headline.Number(digits: headline, unit: "nats", elsewhere: headlineInBits)
  }
}
