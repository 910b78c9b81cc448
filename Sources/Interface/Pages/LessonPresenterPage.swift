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
      page.center(reading.summary, from: rect.row + rect.rows / 3, .bold, on: &screen)
    } else if reading.attempt == nil {
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
    let parts = question.options.count
    let votes = VotesReading(reading)
    let bars = votes?.votes.count ?? 0
    let isTall = words.count + (2 + bars) * parts + 5 <= rect.rows
    let step = (isTall ? 2 : 1) + bars
    let air = max(1, (rect.rows - 3 - words.count - step * parts) / 3)
    var row = rect.row + 1 + air
    center(words, from: row, .bold, on: &screen)
    row += words.count + air
    let column = rect.column + max(2, rect.columns / 8)
    for (index, option) in question.options.enumerated() where row < last {
      let letter = Choices.letter(of: index)
      let isChosen = model.draft.choice == index
      let box = isChosen ? "(\(model.glyphs[.point]))" : "( )"
      let text = model.text("\(letter)  \(box)  \(option.text)")
      screen.write(
        text.clipped(to: rect.endColumn - column - 1, model.glyphs), column: column, row: row,
        isChosen ? Style(.mark, .bold) : .bold)
      screen.link(Rect(row: row, columns: rect.columns, rows: step), "<\(letter)>")
      for (number, bar) in VoteBar.all(votes, ofOption: index).enumerated()
      where row + 1 + number < last {
        let place = Rect(
          column: column + 8, row: row + 1 + number, columns: rect.endColumn - column - 10, rows: 1)
        bar.draw(in: place, on: &screen, model.glyphs)
      }
      row += step
    }
    center([answerLine(question)], from: last, Style(.mark, .bold), on: &screen)
  }

  private var title: String {
    [reading.placeText, reading.lesson.title, reading.questionText].compactMap(\.self)
      .joined(separator: "   ")
  }

  /// What is being answered, and how sure; what to do before there is anything.
  private func answerLine(_ question: Question) -> String {
    guard let answer = model.draft.shownAnswer else { return reading.instruction }
    return "\(answer)   \(reading.sureText(of: model.draft.shownPercent)) sure"
  }

  // MARK: Behind it

  private func drawReveal(on screen: inout Screen) {
    let picture = LearnPicture(model, reading)
    let why = broken(reading.question?.reveals.first ?? "")
    let verdict = reading.answerTexts.first ?? ""
    center([title], from: rect.row, .dim, on: &screen)
    let below = rect.endRow - why.count - 3
    if let number = picture.digits {
      let room = Size(columns: rect.columns - 4, rows: max(1, below - rect.row - 3))
      if let kind = BigDigits.Kind.largest(for: number, in: room, model.glyphs) {
        let size = BigDigits.size(of: number, kind: kind)
        BigDigits.draw(
          number, on: &screen, column: rect.column + (rect.columns - size.columns) / 2,
          row: rect.row + 2 + (room.rows - size.rows) / 2, kind: kind)
      } else {
        center([number], from: rect.row + 2, .bold, on: &screen)
      }
    }
    let style = reading.attempt?.isRight == true ? Style(.mark, .bold) : Style(.alarm, .bold)
    center([verdict], from: below, style, on: &screen)
    center(why, from: below + 1, .bold, on: &screen)
  }

  // MARK: Lines in the middle

  /// Lines that leave a margin, their letters apart where that costs no more than four lines.
  private func broken(_ text: String) -> [String] {
    let room = max(8, rect.columns * 4 / 5)
    let plain = model.wrapped(model.text(text), to: room)
    let spaced = model.wrapped(model.text(text), to: room / 2 - 2).map(\.spaced)
    return spaced.count <= 4 && rect.rows >= 16
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
