import Canvas
import Plot
import Workbench

extension Page {
  static let learn = Page(
    name: .learn, title: "Learn",
    hintsNow: { LearnPage.hints($0) },
    press: { model, key in LearnPage.press(&model, key) },
    draw: { model, rect, screen in LearnPage.draw(model, rect, &screen) },
    small: { model, _ in
      Small(sentence: LearnPage.hints(model).prefix(3).joined(separator: "  "))
    },
    drawSmall: { model, rect, screen in LearnPage.drawSmall(model, rect, &screen) })
}

/// A question, and once it is answered what is true.
enum LearnPage {
  static func draw(_ model: Model, _ body: Rect, _ screen: inout Screen) -> Page.Drawn {
    if let list = model.lessonList {
      let rect = Rect(column: 1, row: body.row, columns: body.columns - 2, rows: body.rows)
      return Page.Drawn(
        cursor: model.draw(list, in: rect, on: &screen),
        sentence: "✓ right  ✗ wrong  · skipped  ○ open; learn NAME or NUMBER goes there too.")
    }
    guard let reading = ClassroomReading(model.session.classroom) else {
      screen.write("Enter begins the lessons.", column: 2, row: body.row + 1)
      return Page.Drawn()
    }
    screen.linkWheel(body, up: "<↑>", down: "<↓>")
    LearnDrawing(model, reading, body: body).drawWhole(in: body, on: &screen)
    return Page.Drawn(sentence: sentence(model, reading, columns: body.columns - 2))
  }

  static func drawSmall(_ model: Model, _ rect: Rect, _ screen: inout Screen) {
    if let list = model.lessonList {
      _ = model.draw(list, in: rect, on: &screen)
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

  static func hints(_ model: Model) -> [String] {
    if model.lessonList != nil { return Page.help.hints }
    guard let reading = ClassroomReading(model.session.classroom) else { return ["Enter begin"] }
    guard let question = reading.question else {
      return (reading.hasNextLesson ? ["Enter next lesson"] : []) + [
        "l lessons", "Backspace back", ": command",
      ]
    }
    guard reading.attempt == nil else {
      return [
        "Enter next", "r try again", "t try it", "w working", "e explore", "l lessons",
        "Backspace back", "P presenter", ": command",
      ]
    }
    let last = Choices.letter(of: max(0, question.options.count - 1))
    let answer = question.options.isEmpty ? "0-9 answer" : "a-\(last) answer"
    let sureness = "←→ sureness"
    let first =
      model.draft.part == .sureness
      ? ["Enter check", sureness, answer]
      : [answer, model.draft.answer == nil ? sureness : "Enter go on"]
    let move = question.answer.isOnPicture && model.draft.part == .answer ? ["↑↓←→ point"] : []
    let hint = reading.visit.hints < question.hints.count ? ["h hint"] : []
    return first + move + hint + [
      "s skip", "l lessons", "e explore", "Backspace back", "v vote", "P presenter", ": command",
    ]
  }
}
