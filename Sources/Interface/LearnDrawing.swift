import Canvas
import Plot
import Workbench

/// Where the parts of a question stand on a screen, and how they are drawn.
struct LearnDrawing {
  private let model: Model
  private let reading: ClassroomReading
  let textRect: Rect
  /// Where the picture stands; nothing where there is none.
  private(set) var pictureRect: Rect?
  let lines: [LearnText.Line]
  private let picture: LearnPicture

  /// Text is not set wider than it is read well.
  private static let widestText = 76
  /// From so many rows on the number of a small screen stands in digits.
  private static let rowsWithDigits = 8

  // MARK: A whole page

  init(_ model: Model, _ reading: ClassroomReading, body: Rect) {
    (self.model, self.reading) = (model, reading)
    picture = LearnPicture(model, reading)
    let room = Rect(
      column: body.column + 4, row: body.row + 2, columns: body.columns - 6, rows: body.rows - 2)
    let isWide = body.columns >= Layout.panelColumns && !picture.isEmpty && reading.question != nil
    let columns = min(Self.widestText, isWide ? room.columns * 5 / 9 - 2 : room.columns - 2)
    let sentence = LearnPage.sentence(model, reading, columns: body.columns - 2)
    let texts = { (air: LearnText.Air) in
      LearnText(model: model, reading: reading, columns: columns, sentence: sentence, air: air)
    }
    if isWide {
      let left = room.column + columns + 3
      pictureRect = Rect(
        column: left, row: room.row, columns: body.endColumn - 1 - left, rows: room.rows)
      textRect = Rect(column: room.column, row: room.row, columns: columns, rows: room.rows)
      let text = Self.airy(texts, rows: room.rows) { text in
        !reading.isRevealed ? text.asking : text.reminder + text.revealed
      }
      let all = Self.airy(texts, rows: room.rows) { $0.reminder + $0.revealed + $0.workingBelow }
      // Where there is room for it the arithmetic is there at once, and the key takes it away.
      let isThere = all.count <= room.rows && reading.question?.workings.isEmpty == false
      lines = reading.isRevealed && isThere != reading.visit.showsWorking ? all : text
      return
    }
    let needsPicture =
      !picture.isEmpty
      && reading.question.map { reading.isRevealed || $0.answer.isOnPicture }
        ?? false
    let ample = room.rows - (needsPicture ? max(6, body.rows / 2) : 0)
    var free = ample
    if !reading.isRevealed {
      lines = Self.airy(texts, rows: free) { $0.asking }
    } else {
      let bare = texts(.nowhere)
      let below = needsPicture || !reading.visit.showsWorking ? [] : bare.workingBelow
      let whole = bare.reminder + bare.revealed + below
      lines = whole.count <= free ? whole : bare.revealed + below
      // A picture that is a little lower is better than words out of sight.
      if needsPicture { free = room.rows - max(6, body.rows * 2 / 5) }
    }
    let used = min(lines.count, free)
    textRect = Rect(
      column: room.column, row: room.row - (needsPicture ? 1 : 0), columns: columns,
      rows: needsPicture ? used : room.rows)
    if needsPicture {
      let row = textRect.endRow + (lines.count < ample ? 1 : 0)
      pictureRect = Rect(
        column: body.column, row: row, columns: body.columns - 1, rows: body.endRow - row)
    }
  }

  /// Lines with as much air as there is room for.
  private static func airy(
    _ text: (LearnText.Air) -> LearnText, rows: Int, _ lines: (LearnText) -> [LearnText.Line]
  ) -> [LearnText.Line] {
    for air in [LearnText.Air.everywhere, .betweenParts] {
      let lines = lines(text(air))
      if lines.count <= rows { return lines }
    }
    return lines(text(.nowhere))
  }

  /// Draws it; the place of the cursor while something is typed.
  func drawWhole(in body: Rect, on screen: inout Screen) -> Position? {
    drawTitle(in: body, on: &screen)
    let cursor = text.draw(on: &screen, model.glyphs)
    guard let rect = pictureRect else { return cursor }
    if reading.visit.showsWorking, textRect.endColumn > rect.column {
      drawWorkings(in: rect, on: &screen)
    } else {
      picture.draw(in: rect, on: &screen)
    }
    return cursor
  }

  private func drawWorkings(in rect: Rect, on screen: inout Screen) {
    SidePanel(model).heading(
      "WORKING", column: rect.column + 4, row: rect.row, columns: rect.columns - 8, on: &screen)
    let text = LearnText(
      model: model, reading: reading, columns: rect.columns - 8, sentence: reading.sentence)
    let below = Rect(
      column: rect.column + 4, row: rect.row + 1, columns: rect.columns - 8, rows: rect.rows - 1)
    for (index, line) in text.workings.prefix(below.rows).enumerated() {
      line.draw(in: below, row: below.row + index, on: &screen, model.glyphs)
    }
  }

  /// Which lesson it is, which question, and a dot for each of them where that leaves the title whole.
  private func drawTitle(in body: Rect, on screen: inout Screen) {
    let column = 1 + screen.write(reading.placeText, column: 1, row: body.row) + 3
    let title = model.text(reading.lesson.title)
    let question = reading.questionText.map { model.text($0) } ?? ""
    let all = model.text([reading.questionText, dots].compactMap(\.self).joined(separator: "  "))
    let end = body.endColumn - 1
    let needed = column + TextWidth.columns(of: title) + 2 + TextWidth.columns(of: all)
    let right = needed <= end ? all : question
    let start = end - TextWidth.columns(of: right)
    screen.write(
      title.clipped(to: max(0, start - column - 2), model.glyphs), column: column, row: body.row,
      Style(.title, .bold))
    screen.write(right, column: start, row: body.row, Style(.mark))
  }

  private var dots: String {
    let isOpen = reading.question != nil && !reading.isRevealed
    return reading.answered.enumerated().map { index, isAnswered in
      isOpen && index == reading.visit.question ? "◐" : isAnswered ? "●" : "○"
    }
    .joined()
  }

  // MARK: A small screen

  init(_ model: Model, _ reading: ClassroomReading, small rect: Rect) {
    (self.model, self.reading) = (model, reading)
    picture = LearnPicture(model, reading)
    let margin = rect.columns >= 28 ? 1 : 0
    let hasDigits =
      rect.rows >= Self.rowsWithDigits && reading.isRevealed && !reading.visit.showsWorking
      && picture.headline(.small) != nil
    let top = rect.row + (hasDigits ? 3 : 0)
    textRect = Rect(
      column: rect.column + margin, row: top, columns: rect.columns - 2 * margin,
      rows: rect.endRow - top)
    lines =
      LearnText(
        model: model, reading: reading, columns: textRect.columns, sentence: reading.sentence,
        air: .nowhere
      ).small
  }

  func drawSmall(on screen: inout Screen) {
    if textRect.row >= 3, let headline = picture.headline(.small), reading.isRevealed {
      headline.fitting(textRect.columns)
        .draw(on: &screen, column: textRect.column, row: textRect.row - 3)
    }
    text.draw(on: &screen, model.glyphs)
  }

  // MARK: Lines

  private var text: ScrolledLines {
    ScrolledLines(lines: lines, rect: textRect, asked: model.draft.scroll)
  }

  /// How far the text can be scrolled.
  var lastScroll: Int { text.last }

  /// How many lines are out of sight above.
  var scroll: Int { text.first }
}
