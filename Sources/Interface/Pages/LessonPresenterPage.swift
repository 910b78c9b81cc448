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
    default: return scroll(&model, key) ? [] : LearnPage.press(&model, key)
    }
    return []
  }

  /// Scrolls what the room reads; false for a key that does something else.
  private static func scroll(_ model: inout Model, _ key: Key) -> Bool {
    guard Layout(model.size) != .line, let reading = ClassroomReading(model.session.classroom)
    else { return false }
    let text = LessonPresenterPage(model: model, reading: reading, rect: model.bareBody).scene.text
    let isAsking = reading.question != nil && !reading.isRevealed
    let page = max(1, text.rect.rows - 1)
    let rows: Int
    switch key {
    case .pageUp: rows = -page
    case .pageDown: rows = page
    case .up where !isAsking: rows = -1
    case .down where !isAsking: rows = 1
    default: return false
    }
    model.draft.scroll = min(max(0, text.first + rows), text.last)
    return true
  }

  static func draw(_ model: Model, _ rect: Rect, _ screen: inout Screen) -> Position? {
    if let list = model.lessonList { return model.draw(lessons: list, in: rect, on: &screen) }
    guard let reading = ClassroomReading(model.session.classroom) else { return nil }
    screen.linkWheel(rect, up: "<↑>", down: "<↓>")
    LessonPresenterPage(model: model, reading: reading, rect: rect).draw(on: &screen)
    return nil
  }

  // MARK: What is seen

  /// What a room sees between the title and the row of what is said.
  private struct Scene {
    var text: ScrolledLines
    /// The number in large digits, and where.
    var number: (Headline.Number, Rect)?
    /// What is below the text.
    var foot: [String] = []
  }

  private var scene: Scene {
    guard let question = reading.question else { return over }
    return reading.isRevealed ? revealed : asking(question)
  }

  private func draw(on screen: inout Screen) {
    if reading.question != nil { center([title], from: rect.row, .dim, on: &screen) }
    let scene = scene
    scene.text.draw(on: &screen, model.glyphs)
    if let (number, place) = scene.number { draw(number, in: place, on: &screen) }
    center(scene.foot, from: scene.text.rect.endRow, Style(.mark, .bold), on: &screen)
  }

  /// Which question it is; on a narrow screen without the name of the lesson.
  private var title: String {
    let forms = [
      [reading.placeText, reading.lesson.title, reading.questionText],
      [reading.placeText, reading.questionText ?? reading.lesson.title],
    ].map { $0.compactMap(\.self).joined(separator: "   ") }
    return forms.first { TextWidth.columns(of: model.text($0)) <= rect.columns - 2 } ?? forms[1]
  }

  /// The place below the title, above so many rows.
  private func place(above rows: Int) -> Rect {
    Rect(
      column: rect.column, row: rect.row + 1, columns: rect.columns - 2,
      rows: rect.rows - 1 - rows)
  }

  private func text(_ lines: [LearnText.Line], in place: Rect) -> ScrolledLines {
    ScrolledLines(lines: lines, rect: place, asked: model.draft.scroll)
  }

  private var options: PresentedOptions {
    PresentedOptions(
      model, reading, indent: max(2, rect.columns / 8), columns: rect.columns - 2)
  }

  // MARK: Before the answer

  /// The question, its options, and above what is being answered the hints that were asked for.
  private func asking(_ question: Question) -> Scene {
    let foot = foot
    let place = place(above: foot.count + 1)
    let hints = hintLines(question)
    var lines: [LearnText.Line] = []
    for form in PresentedForm.all(rows: rect.rows) {
      let words = centered(broken(question.text), .bold)
      let below = options.lines(form)
      let free = place.rows - words.count - below.count - hints.count
      if free >= (hints.isEmpty ? 2 : 3) {
        let air = max(1, free / 3)
        let tail = hints.isEmpty || free == 2 * air + 1 ? 0 : 1
        lines = blank(air) + words + blank(air) + below + blank(free - 2 * air - tail) + hints
        break
      }
      // Read bit by bit, where nothing else gives way.
      lines = Array([words, below, hints].filter { !$0.isEmpty }.joined(separator: [.blank]))
    }
    return Scene(text: text(lines, in: place), foot: foot)
  }

  private func hintLines(_ question: Question) -> [LearnText.Line] {
    let hints = question.hints.prefix(reading.visit.hints)
    return hints.enumerated().flatMap { index, hint in
      centered(
        wrapped("Hint: " + hint), Style(.title, .bold),
        isFocus: model.draft.readsHint && index + 1 == hints.count)
    }
  }

  /// What is being answered, and how sure; what to do before there is anything.
  private var foot: [String] {
    if let price = reading.price { return broken(price) }
    guard let answer = model.draft.shownAnswer else {
      // What is to be done leaves its rows to what is asked, where it would take several.
      let lines = wrapped(
        model.enterShowsTruth ? "Enter shows what is true." : reading.instruction)
      return lines.count == 1 ? lines : []
    }
    return ["\(answer)   \(reading.sureText(of: model.draft.shownPercent)) sure"]
  }

  // MARK: Behind it

  /// The number, or the options, or the working; and below what is to be said of the answer.
  private var revealed: Scene {
    // Below it are the rows of the prompt and of what is said.
    let place = place(above: rect.rows < 16 ? 1 : 2)
    let number = reading.visit.showsWorking ? nil : LearnPicture(model, reading).told
    var lines: [LearnText.Line] = []
    var digits: (Headline.Number, Rect)?
    for form in PresentedForm.all(rows: rect.rows) {
      let (upper, lower) = (upper(form, number), lower)
      let large = form.hasNumber ? number : nil
      // A blank parts the digits from what is below them.
      let gap = upper.isEmpty ? 0 : 1
      let free = place.rows - 2 - upper.count - lower.count
      if free >= (large == nil ? 0 : Self.leastDigits + gap) {
        let above = large == nil ? free / 2 : free
        lines = blank(1 + above) + upper + blank(free - above + 1) + lower
        let area = Rect(
          column: rect.column, row: place.row + 1, columns: rect.columns, rows: free - gap)
        digits = large.map { ($0, area) }
        break
      }
      // Read bit by bit, what was asked for first.
      let parts = reading.visit.showsWorking ? [upper, lower] : [lower, upper]
      lines = Array(parts.filter { !$0.isEmpty }.joined(separator: [.blank]))
    }
    return Scene(text: text(lines, in: place), number: digits)
  }

  /// The rows of the smallest digits and of what they are.
  private static let leastDigits = 4

  /// The working where it was asked for; the options with what was voted for them where there are votes,
  /// or no number; a number that has no room in digits.
  private func upper(_ form: PresentedForm, _ number: Headline.Number?) -> [LearnText.Line] {
    if reading.visit.showsWorking { return working(form) }
    guard let number, !options.hasVotes else { return options.lines(form) }
    return form.hasNumber ? [] : centered([oneLine(number)], .bold)
  }

  /// The arithmetic, for a room that asks for it.
  private func working(_ form: PresentedForm) -> [LearnText.Line] {
    let workings = reading.question?.workings ?? []
    let lines =
      workings.isEmpty
      ? wrapped("No arithmetic is written down for this question.")
      : workings.flatMap(wrapped)
    let parts = lines.map { centered([$0], .bold) }
    return Array(parts.joined(separator: form == .airy ? [.blank] : []))
  }

  /// Whether it was right, what is true, why, and what to try.
  private var lower: [LearnText.Line] {
    let isRight = reading.attempt?.isRight == true
    let verdict = reading.answerTexts.first.map(wrapped) ?? []
    let truth = isRight ? nil : reading.truthText.map { "It is \($0)." }
    let votes = VotesReading(reading)?.outcome.map { "The class: \($0)." }
    let facts = [truth, votes].compactMap(\.self).flatMap(wrapped)
    let why = reading.question?.reveals.first.map(broken)
    let next = rect.rows < 16 ? nil : reading.question?.suggestion.map { "t  Try: \($0.text)" }
    return centered(verdict, Style(isRight ? .mark : .alarm, .bold))
      + centered(facts, .bold) + centered(why ?? [], .bold)
      + centered(next.map(wrapped) ?? [], Style(.title))
  }

  /// A number as large as it can be, with what it is.
  private func draw(_ number: Headline.Number, in area: Rect, on screen: inout Screen) {
    let digits = model.text(number.digits)
    let gap = area.rows > 6 ? 1 : 0
    let room = Size(columns: area.columns - 4, rows: max(1, area.rows - 1 - gap))
    guard let kind = BigDigits.Kind.largest(for: digits, in: room, model.glyphs) else {
      center([oneLine(number)], from: area.row, .bold, on: &screen)
      return
    }
    let size = BigDigits.size(of: digits, kind: kind)
    let row = area.row + (room.rows - size.rows) / 2
    BigDigits.draw(
      digits, on: &screen, column: area.column + (area.columns - size.columns) / 2, row: row,
      kind: kind)
    center([meaning(of: number)], from: row + size.rows + gap, .plain, on: &screen)
  }

  private func oneLine(_ number: Headline.Number) -> String {
    "\(number.digits)   \(meaning(of: number))"
  }

  private func meaning(of number: Headline.Number) -> String {
    [number.unit, number.elsewhere].filter { !$0.isEmpty }.joined(separator: "   ")
  }

  // MARK: At the end

  /// What the answers came to, and where it goes on.
  private var over: Scene {
    let words = LearnText(
      model: model, reading: reading, columns: rect.columns - 4, sentence: "", air: .betweenParts
    ).over.map(centered)
    let place = place(above: 1)
    let air = max(0, min(rect.rows / 3 - 1, place.rows - words.count))
    return Scene(text: text(blank(air) + words, in: place))
  }

  // MARK: Lines in the middle

  /// Lines that leave a margin.
  private func broken(_ text: String) -> [String] {
    model.balanced(model.text(text), to: max(8, rect.columns * 4 / 5))
  }

  private func wrapped(_ text: String) -> [String] {
    let (text, room) = (model.text(text), rect.columns - 4)
    return TextWidth.columns(of: text) <= room ? [text] : model.balanced(text, to: room)
  }

  private func blank(_ rows: Int) -> [LearnText.Line] { Array(repeating: .blank, count: rows) }

  private func centered(
    _ lines: [String], _ style: Style, isFocus: Bool = false
  ) -> [LearnText.Line] {
    lines.map { centered(LearnText.Line(content: .text($0, style), isFocus: isFocus)) }
  }

  private func centered(_ line: LearnText.Line) -> LearnText.Line {
    guard case .text(let text, _) = line.content else { return line }
    var line = line
    line.indent = max(0, (rect.columns - TextWidth.columns(of: model.text(text))) / 2)
    return line
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
