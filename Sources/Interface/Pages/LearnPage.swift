import Canvas
import Plot
import Workbench

extension Page {
  static let learn = Page(
    name: .learn, title: "Learn",
    hintsNow: { LearnPage.hints($0) },
    rows: ["practice", "lessons"],
    press: { model, key in LearnPage.press(&model, key) },
    draw: { model, rect, screen in LearnPage.draw(model, rect, &screen) },
    small: { model, _ in
      Small(sentence: model.spelled(LearnPage.hints(model)).prefix(3).joined(separator: "  "))
    },
    drawSmall: { model, rect, screen in LearnPage.drawSmall(model, rect, &screen) })
}

/// A question, and once it is answered what is true.
enum LearnPage {
  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Page.Drawn {
    if let list = model.lessonList {
      let rect = Rect(column: 1, row: body.row, columns: body.columns - 2, rows: body.rows)
      return Page.Drawn(
        cursor: model.draw(lessons: list, in: rect, on: &screen),
        sentence: "✓ right  ✗ wrong  ● shown  · skipped  ○ open; learn NAME goes there too.")
    }
    guard let reading = ClassroomReading(model.session.classroom) else {
      screen.write("Enter begins the lessons.", column: 2, row: body.row + 1)
      return Page.Drawn()
    }
    screen.linkWheel(body, up: "<↑>", down: "<↓>")
    let cursor = LearnDrawing(model, reading, body: body).drawWhole(in: body, on: &screen)
    return Page.Drawn(
      cursor: cursor, sentence: sentence(model, reading, columns: body.columns - 2))
  }

  static func drawSmall(_ model: Model, _ rect: Rect, _ screen: inout Screen) {
    if let list = model.lessonList {
      _ = model.draw(lessons: list, in: rect, on: &screen)
      return
    }
    guard let reading = ClassroomReading(model.session.classroom) else { return }
    LearnDrawing(model, reading, small: rect).drawSmall(on: &screen)
  }

  /// The sentence in the form that a row of so many columns holds; the price of certainty before it is taken.
  static func sentence(_ model: Model, _ reading: ClassroomReading, columns: Int) -> String {
    let forms = reading.sentences
    return reading.price
      ?? forms.first { TextWidth.columns(of: model.text($0)) <= columns } ?? forms.last ?? ""
  }

  // MARK: Hints

  /// Rows of the table whose keys do something as things stand, and keys that depend on the question.
  static func hints(_ model: Model) -> [String] {
    if model.lessonList != nil { return Page.help.hints }
    guard let reading = ClassroomReading(model.session.classroom) else { return ["Enter begin"] }
    guard let question = reading.question else {
      guard reading.visit.practice == nil else { return ["Enter go on", "lessons", "prompt"] }
      return (reading.hasNextLesson ? ["Enter next lesson"] : []) + ["lessons", "back", "prompt"]
    }
    let more = scrollHint(model, reading)
    guard !reading.isRevealed else {
      let suggestion = question.suggestion == nil ? [] : ["try"]
      return ["Enter next"] + more + ["again"] + suggestion + [
        "working", "explore", "lessons", "back", "presenter", "prompt",
      ]
    }
    var hints = answerHints(model.draft, question)
    if model.enterShowsTruth { hints.insert("Enter show it", at: 0) }
    hints.insert(contentsOf: more, at: min(2, hints.count))
    let hint = reading.visit.hints < question.hints.count ? ["hint"] : []
    return hints + hint + ["skip", "lessons", "explore", "back", "vote", "presenter", "prompt"]
  }

  /// What the keys do to the part of the answer that has the focus: one thing each.
  private static func answerHints(_ draft: AnswerDraft, _ question: Question) -> [String] {
    let isAnswer = draft.part == .answer
    if draft.typed != nil {
      return [isAnswer ? "Enter go on" : "check", "Esc old value", "other part"]
    }
    let answer: [String]
    switch question.answer {
    case .choice: answer = ["a-\(Choices.letter(of: max(0, question.options.count - 1))) choose"]
    case .loss: answer = ["↑↓ point"] + (isAnswer ? ["0-9 type it"] : [])
    case .prediction where isAnswer: answer = ["←→ point", "0-9 type it", "other part"]
    case .number where isAnswer: answer = ["0-9 type it"]
    case .prediction, .number: answer = ["other part"]
    }
    let movesPoint = answer.contains("←→ point")
    let sureness = movesPoint ? [] : ["sureness"]
    return isAnswer
      ? (draft.answer == nil ? [] : ["Enter go on"]) + answer + sureness
      : ["check"] + sureness + answer
  }

  /// How to read on where the text is longer than its place.
  private static func scrollHint(_ model: Model, _ reading: ClassroomReading) -> [String] {
    guard model.page == .learn else { return [] }
    let drawing = drawing(model, reading)
    guard drawing.lastScroll > 0 else { return [] }
    return [drawing.scroll < drawing.lastScroll ? "PgDn more" : "PgUp back"]
  }
}
