import Canvas
import Plot
import Workbench

extension Page {
  static let classes = Page(
    name: .classes, title: "Classes", subject: .work,
    fields: [.target, .prediction, .temperature],
    hints: [
      "↑↓ class", "←→ move", "type", "page", "y truth", "fields", "costs", "logits", "add",
      "remove",
      "unit", "pin", "undo", "prompt",
    ],
    rows: [
      "up, down", "left, right", "flip", "share", "soft", "logits", "add", "remove", "rename",
      "normalize", "pin",
    ],
    cursor: \Model.classCursor,
    press: { model, key in ClassesPage.press(&model, key) },
    draw: { model, rect, screen in
      Drawn(
        cursor: ClassesPage.draw(model, rect, &screen),
        sentence: Sentence.of(model.shown, fitting: rect.columns - 2))
    },
    small: { model, room in
      let reading = ClassesReading(model.shown)
      return Small(
        inputs: reading.map { reading in
          let cursor = model.classCursor
          let truth = reading.label.map { reading.name(of: $0) } ?? "soft"
          return [
            ("▶ \(reading.name(of: cursor)) \(reading.inputText(of: cursor))", "@prediction"),
            ("truth: \(truth)", "<y>"),
          ]
        } ?? [], share: reading?.truthShare, statement: model.shown.statement(givingTruth:),
        sentence: Sentence.of(model.shown, fitting: room))
    })
}

/// A truth and a prediction over several classes, as a list of bars.
enum ClassesPage {
  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    guard let reading = ClassesReading(model.session.workspace) else { return nil }
    let last = reading.count - 1
    let page = max(1, model.size.rows - 8)
    switch key {
    case .up: model.classCursor = max(0, model.classCursor - 1)
    case .down: model.classCursor = min(last, model.classCursor + 1)
    case .pageUp: model.classCursor = max(0, model.classCursor - page)
    case .pageDown: model.classCursor = min(last, model.classCursor + page)
    case .home: model.classCursor = 0
    case .end: model.classCursor = last
    case .left: return move(&model, reading, by: -1)
    case .right: return move(&model, reading, by: 1)
    case .shiftLeft: return move(&model, reading, by: -0.1)
    case .shiftRight: return move(&model, reading, by: 0.1)
    case .character("y"): return model.run("y=" + reading.word(for: model.classCursor))
    case .delete: return model.run("remove " + reading.word(for: model.classCursor))
    case .character("r"):
      model.prompt = TextField("rename \(reading.word(for: model.classCursor)) ")
    default: return nil
    }
    return []
  }

  private static func move(
    _ model: inout Model, _ reading: ClassesReading, by columns: Double
  ) -> [Effect] {
    let size = 1 / Double(max(20, ClassList.Columns(leftColumns(model.size.columns), reading).bar))
    return model.move(reading.statement(moving: model.classCursor, by: columns, of: size))
  }

  /// How many columns the list of classes has.
  private static func leftColumns(_ columns: Int) -> Int {
    columns >= Layout.panelColumns ? columns * 5 / 8 : columns * 2 / 3
  }

  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Position? {
    guard let reading = ClassesReading(model.shown) else {
      screen.write("No classes yet: type  :p=0.7,0.2,0.1 y=0", column: 2, row: body.row + 1)
      return nil
    }
    let left = leftColumns(body.columns)
    let list = ClassList(model, reading)
    let hasPanel = model.size.columns >= Layout.panelColumns
    let pins = PinList(model)
    let rect = Rect(
      column: 0, row: body.row, columns: left, rows: body.rows - pins.rows)
    let cursor = list.draw(in: rect, on: &screen)
    if !hasPanel, pins.rows > 0 {
      let below = Rect(
        column: 1, row: rect.row + list.rows(in: rect) + 1, columns: left - 2, rows: pins.rows)
      SidePanel(model).draw([("PINNED", .pins)], in: below, on: &screen)
    }
    if left < body.columns, hasPanel {
      let below = list.rows(in: rect) + 1
      let panel = Rect(
        column: 2, row: body.row + below, columns: left - 6, rows: body.rows - below)
      SidePanel(model).draw(
        [
          ("PINNED", .pins), ("WORKING", .lines(reading.working)),
          (
            "SLOPE OF \(reading.name(of: model.classCursor))",
            .lines(reading.slopes(of: model.classCursor))
          ),
          (model.costTitle, .costs),
          ("YOUR TRAIL, newest first", .lines(model.trailLines)),
        ], in: panel, on: &screen)
    }
    let right = Rect(
      column: left + 2, row: body.row, columns: body.columns - left - 3, rows: body.rows)
    drawRight(model, reading, right, &screen)
    return cursor
  }

  /// The number, where it comes from, and the curve with the truth's share on it.
  private static func drawRight(
    _ model: Model, _ reading: ClassesReading, _ rect: Rect, _ screen: inout Screen
  ) {
    let isWide = model.size.columns >= Layout.panelColumns
    let room = rect.columns - 1
    var headline = Headline(model, isWide ? .large : .narrow, settingsColumns: room)
    if headline.size.columns > rect.columns {
      headline = Headline(model, .narrow, settingsColumns: room)
    }
    headline.draw(on: &screen, column: rect.column + 1, row: rect.row + 1)
    var row = rect.row + headline.size.rows + (isWide ? 3 : 2)
    let panel = SidePanel(model)
    if isWide {
      panel.heading(
        "WHERE IT COMES FROM", column: rect.column, row: row, columns: rect.columns, on: &screen)
      row += 1
    }
    for source in reading.sources {
      let sign = source.sign.padded(to: 12)
      let name = isWide ? source.name.padded(to: 14) + sign : sign
      screen.write(model.text(name), column: rect.column, row: row, .dim)
      screen.write(
        model.text(source.value), column: rect.column + TextWidth.columns(of: name), row: row,
        width: max(0, rect.columns - 10))
      row += 1
    }
    row += 1
    let chart = Rect(
      column: rect.column - 1, row: row, columns: rect.columns + 1, rows: rect.endRow - row)
    if model.showsCosts, !isWide, reading.label != nil {
      CostTable(model).drawRows(in: chart, on: &screen)
    } else if chart.rows >= 5 {
      if var picture = Picture(model.shown, model.glyphs) {
        picture.addPast(model)
        picture.curve.words = []
        picture.curve.draw(in: chart, on: &screen)
        if let label = reading.label {
          screen.link(picture.curve.layout(in: chart), in: chart, at: reading.share(of: label)) {
            reading.statement(moving: label, to: $0)
          }
        }
      } else {
        let why = "A soft truth has no curve: no single share tells its loss. H(y) is the least."
        for (index, line) in model.wrapped(model.text(why), to: rect.columns).enumerated() {
          screen.write(line, column: rect.column, row: row + index, .dim)
        }
      }
    }
  }
}
