import Canvas
import Workbench

extension Page {
  static let lessonPresenter = Page(
    name: .presenter, title: "Presenter", hasTab: false,
    hintsNow: { LearnPage.hints($0) },
    press: { model, key in LessonPresenterPage.press(&model, key) },
    draw: { model, rect, screen in
      Drawn(cursor: LessonPresenterPage.draw(model, rect, &screen))
    },
    small: { model, _ in Page.learn.small(model, 0) },
    drawSmall: { model, rect, screen in LearnPage.drawSmall(model, rect, &screen) })
}

/// A question for a room: few words, far apart; behind an answer the number as large as it can be.
struct LessonPresenterPage {
  private let model: Model
  private let reading: ClassroomReading
  private let rect: Rect

  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    if model.lessonList != nil { return LearnPage.press(&model, key) }
    switch key {
    case .character("P"): model.leavePresenter()
    case .escape where model.draft.typed == nil: model.leavePresenter()
    default: return LearnPage.press(&model, key)
    }
    return []
  }

  static func draw(_ model: Model, _ rect: Rect, _ screen: inout Screen) -> Position? {
    if let list = model.lessonList { return model.draw(lessons: list, in: rect, on: &screen) }
    guard let reading = ClassroomReading(model.session.classroom) else { return nil }
    let page = LessonPresenterPage(model: model, reading: reading, rect: rect)
    if reading.question == nil {
      let lines = reading.summary.flatMap { model.wrapped(model.text($0), to: rect.columns - 8) }
      page.center(lines, from: rect.row + rect.rows / 3, .bold, on: &screen)
    } else if !reading.isRevealed {
      page.drawQuestion(on: &screen)
    } else {
      page.drawReveal(on: &screen)
    }
    return nil
  }

  // MARK: Before the answer

  private func drawQuestion(on screen: inout Screen) {
    guard let question = reading.question else { return }
    center([title], from: rect.row, .dim, on: &screen)
    let words = broken(question.text)
    let last = rect.endRow - 2
    let options = PresentedOptions(model, reading, columns: optionColumns)
    let free = last - rect.row - 2 - words.count
    let isAiry = options.rows(isAiry: true) + 2 <= free
    let air = max(1, (free + 1 - options.rows(isAiry: isAiry)) / 3)
    let row = rect.row + 1 + air
    center(words, from: row, .bold, on: &screen)
    let below = row + words.count + air
    options.draw(in: optionRect(from: below, to: last), isAiry: isAiry, on: &screen)
    let price = reading.price.map { broken($0) }
    center(
      price ?? [answerLine(question)], from: last + 1 - (price?.count ?? 1), Style(.mark, .bold),
      on: &screen)
  }

  private var optionColumns: Int { rect.columns - max(2, rect.columns / 8) - 2 }

  private func optionRect(from row: Int, to end: Int) -> Rect {
    Rect(
      column: rect.endColumn - optionColumns - 2, row: row, columns: optionColumns,
      rows: max(0, end - row))
  }

  private var title: String {
    [reading.placeText, reading.lesson.title, reading.questionText].compactMap(\.self)
      .joined(separator: "   ")
  }

  /// What is being answered, and how sure; what to do before there is anything.
  private func answerLine(_ question: Question) -> String {
    guard let answer = model.draft.shownAnswer else {
      return reading.isVoted && model.draft.isEmpty
        ? "Enter shows what is true." : reading.instruction
    }
    return "\(answer)   \(reading.sureText(of: model.draft.shownPercent)) sure"
  }

  // MARK: Behind it

  private func drawReveal(on screen: inout Screen) {
    center([title], from: rect.row, .dim, on: &screen)
    let isRight = reading.attempt?.isRight == true
    let verdict = model.wrapped(model.text(reading.answerTexts.first ?? ""), to: rect.columns - 4)
    let truth = isRight ? nil : reading.truthText.map { "It is \($0)." }
    let votes = VotesReading(reading)?.outcome.map { "The class: \($0)." }
    let facts = [truth, votes].compactMap(\.self)
      .flatMap { model.wrapped(model.text($0), to: rect.columns - 4) }
    let why = broken(reading.question?.reveals.first ?? "", rows: votes == nil ? 3 : 2)
    let next = reading.question?.suggestion.map { "t  Try: \($0.text)" }
    let suggestion =
      rect.rows < 16
      ? []
      : [next].compactMap(\.self)
        .flatMap { model.wrapped(model.text($0), to: rect.columns - 4) }
    // Below it are the rows of the prompt and of what is said.
    let parts = [
      (verdict, Style(isRight ? .mark : .alarm, .bold)), (facts, .bold), (why, .bold),
      (suggestion, Style(.title)),
    ]
    var row = rect.endRow - 2 - parts.map(\.0.count).reduce(0, +)
    let middle = Rect(
      column: rect.column, row: rect.row + 2, columns: rect.columns,
      rows: max(0, row - rect.row - 3))
    for (lines, style) in parts {
      center(lines, from: row, style, on: &screen)
      row += lines.count
    }
    if reading.visit.showsWorking {
      drawWorking(in: middle, on: &screen)
    } else {
      drawTruth(in: middle, on: &screen)
    }
  }

  /// The arithmetic, for a room that asks for it.
  private func drawWorking(in area: Rect, on screen: inout Screen) {
    let lines = (reading.question?.workings ?? []).flatMap {
      model.wrapped(model.text($0), to: area.columns - 4)
    }
    let shown = lines.isEmpty ? ["No arithmetic is written down for this question."] : lines
    let step = shown.count * 2 <= area.rows ? 2 : 1
    let first = area.row + max(0, area.rows - shown.count * step) / 2
    for (index, line) in shown.enumerated() where first + index * step < area.endRow {
      center([line], from: first + index * step, .bold, on: &screen)
    }
  }

  /// The options with what was voted for them where there are votes, or no number; the number where
  /// there is room.
  private func drawTruth(in area: Rect, on screen: inout Screen) {
    let number = LearnPicture(model, reading).told
    let options = PresentedOptions(model, reading, columns: optionColumns)
    guard !options.isEmpty, number == nil || options.hasVotes else {
      if let number { draw(number, in: area, on: &screen) }
      return
    }
    let least = number == nil ? 0 : Self.leastDigits
    let isAiry = options.rows(isAiry: true) + least <= area.rows
    let rows = options.rows(isAiry: isAiry)
    let free = area.rows - rows
    let above = free < least || number == nil ? free / 2 : free
    if let number, free >= least {
      let place = Rect(column: area.column, row: area.row, columns: area.columns, rows: free - 1)
      draw(number, in: place, on: &screen)
    }
    options.draw(
      in: optionRect(from: area.row + max(0, above), to: area.endRow), isAiry: isAiry, on: &screen)
  }

  /// The rows of the smallest digits, of what they are, and of a blank.
  private static let leastDigits = 5

  /// A number as large as it can be, with what it is.
  private func draw(_ number: Headline.Number, in area: Rect, on screen: inout Screen) {
    let words = [number.unit, number.elsewhere].filter { !$0.isEmpty }.joined(separator: "   ")
    let digits = model.text(number.digits)
    let gap = area.rows > 6 ? 1 : 0
    let room = Size(columns: area.columns - 4, rows: max(1, area.rows - 1 - gap))
    guard let kind = BigDigits.Kind.largest(for: digits, in: room, model.glyphs) else {
      center(["\(digits)   \(words)"], from: area.row, .bold, on: &screen)
      return
    }
    let size = BigDigits.size(of: digits, kind: kind)
    let row = area.row + (room.rows - size.rows) / 2
    BigDigits.draw(
      digits, on: &screen, column: area.column + (area.columns - size.columns) / 2, row: row,
      kind: kind)
    center([words], from: row + size.rows + gap, .plain, on: &screen)
  }

  // MARK: Lines in the middle

  /// Lines that leave a margin, their letters apart where that costs no more than so many lines.
  private func broken(_ text: String, rows: Int = 4) -> [String] {
    let room = max(8, rect.columns * 4 / 5)
    let plain = model.wrapped(model.text(text), to: room)
    let spaced = model.wrapped(model.text(text), to: room / 2 - 2).map(\.spaced)
    return spaced.count <= rows && rect.rows >= 16
      && spaced.allSatisfy({ $0.count <= rect.columns - 4 })
      ? spaced : plain
  }

  private func center(
    _ lines: [String], from row: Int, _ style: Style, on screen: inout Screen
  ) {
    for (index, line) in lines.enumerated() {
      let text = model.text(line).clipped(to: rect.columns - 2, model.glyphs)
      let column = rect.column + (rect.columns - TextWidth.columns(of: text)) / 2
      screen.write(text, column: column, row: row + index, style)
    }
  }
}
