import Canvas
import Plot
import Workbench

/// The classes as rows: truth, name, share, bar, and what each would have cost.
struct ClassList {
  /// Where the parts of a row stand.
  struct Columns {
    let name: Int
    let nameWidth: Int
    let field: Int
    let barStart: Int
    let bar: Int
    let cost: Int

    init(_ columns: Int, _ reading: ClassesReading) {
      name = 8
      nameWidth = columns >= 70 ? 16 : 9
      field = name + nameWidth + 1
      barStart = field + ClassList.fieldWidth + 3
      cost = columns - 8
      bar = max(0, cost - barStart - 1)
    }
  }

  static let fieldWidth = 7

  private let model: Model
  private let reading: ClassesReading

  init(_ model: Model, _ reading: ClassesReading) {
    self.model = model
    self.reading = reading
  }

  /// How many rows the list takes, its heading and its total among them.
  func rows(in rect: Rect) -> Int {
    let shown = isAiry(rect) ? reading.count * 2 : min(reading.count, rect.rows - 4) + 1
    return min(rect.rows, shown + 3)
  }

  func draw(in rect: Rect, on screen: inout Screen) -> Position? {
    let columns = Columns(rect.columns, reading)
    drawHeading(columns, row: rect.row, on: &screen)
    let shown = ClassList.visible(
      reading.count, rows: rect.rows - 4, cursor: model.classCursor,
      pinned: [reading.label, reading.largest].compactMap(\.self))
    var cursor: Position?
    var row = rect.row + 2
    for index in shown {
      if let place = drawRow(index, columns, row: row, on: &screen) { cursor = place }
      row += isAiry(rect) ? 2 : 1
    }
    return drawTotal(columns, rect, row: rect.row + rows(in: rect) - 1, on: &screen) ?? cursor
  }

  /// Few classes stand with a blank row between them.
  private func isAiry(_ rect: Rect) -> Bool { reading.count * 2 <= rect.rows - 4 }

  /// Classes that fit: those around the cursor, and the pinned ones wherever they are.
  static func visible(_ count: Int, rows: Int, cursor: Int, pinned: [Int]) -> [Int] {
    guard count > rows else { return Array(0..<count) }
    guard rows > 0 else { return [] }
    let kept = Set(pinned)
    let window = max(1, rows - kept.count)
    let start = min(max(0, cursor - window / 2), count - window)
    let shown = Set(start..<start + window).union(kept)
    // Where a pinned class lies in the window its row is free for one more.
    var next = start + window
    var all = shown
    while all.count < rows, next < count {
      all.insert(next)
      next += 1
    }
    return all.sorted().prefix(max(rows, 1)).map(\.self)
  }

  private func drawHeading(_ columns: Columns, row: Int, on screen: inout Screen) {
    let style = Style.dim
    screen.write("truth", column: 2, row: row, style)
    screen.write("class", column: columns.name, row: row, style)
    let name = reading.takesLogits ? "logit z" : model.text("share ŷ")
    screen.write(name, column: columns.field, row: row, style)
    let cost = "loss if true"
    screen.write(cost, column: columns.cost + 8 - cost.count, row: row, style)
  }

  private func drawRow(
    _ index: Int, _ columns: Columns, row: Int, on screen: inout Screen
  ) -> Position? {
    let hasCursor = index == model.classCursor
    let isTruth = reading.label == index
    var cursor: Position?
    screen.link(Rect(row: row, columns: columns.cost + 8, rows: 1), "@\(index)")
    if hasCursor { screen[1, row] = Cell(model.glyphs[.rightArrow], Style(.mark, .bold)) }
    if reading.label != nil, !(hasCursor && model.field == .target) {
      let dot = isTruth ? String(model.glyphs[.point]) : " "
      screen.write("(\(dot))", column: 3, row: row, isTruth ? Style(.mark, .bold) : .dim)
      screen.link(
        Rect(column: 2, row: row, columns: 5, rows: 1), "y=" + reading.word(for: index))
    } else if hasCursor, model.field == .target {
      let value = Figure.short(reading.target(of: index), digits: 2)
      let box = FieldBox(model, .target, value, width: 4)
      cursor = box.draw(on: &screen, column: 2, row: row)
    } else {
      let value = Figure.short(reading.target(of: index), digits: 2)
      screen.write(
        value, column: 3, row: row, reading.target(of: index) > 0 ? .bold : .dim, width: 4)
      if hasCursor { screen.link(Rect(column: 2, row: row, columns: 5, rows: 1), "@target") }
    }
    let name = reading.name(of: index).clipped(to: columns.nameWidth, model.glyphs)
    screen.write(name, column: columns.name, row: row, isTruth ? Style(.mark, .bold) : .plain)
    let box = FieldBox(
      model, .prediction, reading.inputText(of: index), width: ClassList.fieldWidth,
      hasFocus: hasCursor)
    cursor = box.draw(on: &screen, column: columns.field, row: row) ?? cursor
    Bar.draw(
      reading.share(of: index), on: &screen, column: columns.barStart, row: row,
      columns: columns.bar, model.glyphs, Style(isTruth ? .mark : .curve))
    screen.link(
      Scale(.probability, columns: columns.bar), from: columns.barStart,
      at: reading.share(of: index),
      over: Rect(column: columns.barStart, row: row, columns: columns.bar, rows: 1),
      track: "bar \(index)"
    ) { reading.statement(moving: index, to: $0) }
    let cost = reading.cost(of: index)
    let text = cost < .infinity ? Figure.loss(cost) : model.text("∞")
    screen.write(
      text, column: columns.cost, row: row, isTruth ? Style(.mark, .bold) : .plain, width: 8)
    return cursor
  }

  private func drawTotal(
    _ columns: Columns, _ rect: Rect, row: Int, on screen: inout Screen
  ) -> Position? {
    var column = columns.name
    if !reading.takesLogits {
      screen.write("total", column: column, row: row, .dim)
      screen.write(reading.sumText, column: columns.field + 1, row: row, .dim)
    }
    column = columns.barStart
    let isWarm = model.shown.temperatureText != "1" || model.field == .temperature
    column += screen.write("T ", column: column, row: row, isWarm ? .plain : .dim)
    let box = FieldBox(model, .temperature, model.shown.temperatureText, width: 4)
    let cursor = box.draw(on: &screen, column: column, row: row)
    if reading.count > rect.rows - 4 {
      let place = "\(model.classCursor + 1) of \(reading.count)"
      screen.write(place, column: rect.columns - place.count - 1, row: row, .dim)
    }
    return cursor
  }
}
