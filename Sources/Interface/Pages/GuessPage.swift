import Canvas
import Plot
import Workbench

extension Page {
  /// Stands in place of a page whose result waits for a guess.
  static func guess(_ question: Riddle.Held, over page: Page) -> Page {
    Page(
      name: page.name, title: page.title, asksGuess: true, fields: [.guess],
      hints: ["type", "Enter check", "Esc show it"] + (page.hasTab ? [] : ["P leave"])
        + ["undo", "prompt"],
      press: { model, key in GuessPage.press(&model, key, over: page) },
      draw: { model, rect, screen in
        Drawn(
          cursor: GuessPage.draw(question, model, rect, &screen), sentence: GuessPage.sentence)
      },
      small: { model, _ in
        // What is typed takes the place of the question.
        Small(
          inputs: [(question.text, nil)], number: GuessPage.number,
          sentence: model.typed == nil ? GuessPage.sentence : question.text, heedsSettings: false)
      })
  }
}

/// What the loss will be, and the picture without the curve, on which the guess is put.
enum GuessPage {
  /// What stands in place of the loss.
  static let number = Headline.Number(digits: "?", unit: "", elsewhere: "")
  static let sentence = "Guess first: type what you expect, and how sure you are if you like."

  /// Why a key does nothing.
  static let reminder = Model.Message("type your guess first; Esc shows the result without one")

  static func press(_ model: inout Model, _ key: Key, over page: Page) -> [Effect]? {
    switch key {
    case .escape: return model.run("guess none")
    case .enter:
      model.message = reminder
      return []
    // What leads away from a page that is no part of the round leads away from this one.
    case .character("P"), .character("["), .character("]"):
      return page.hasTab ? nil : page.press(&model, key)
    default: return nil
    }
  }

  static func draw(
    _ question: Riddle.Held, _ model: Model, _ body: Rect, _ screen: inout Screen
  ) -> Position? {
    let room = body.columns - 2
    let text = model.text(question.text).clipped(to: room, model.glyphs)
    screen.write(text, column: 1, row: body.row, .bold)
    let label = screen.write("Your guess  ", column: 1, row: body.row + 1)
    let box = FieldBox(model, .guess, "", width: 12)
    let cursor = box.draw(on: &screen, column: 1 + label, row: body.row + 1)
    // Until the guess nothing changes but the looks, and those are the model's.
    guard question.isOnPicture, var curve = Picture(question.workspace, model.glyphs)?.curve else {
      return cursor
    }
    curve.isCovered = true
    curve.guess = curve.point.flatMap { point in
      model.typedGuess.map {
        .init(value: point.value, loss: $0 / curve.unitsPerNat, label: Figure.short($0))
      }
    }
    let rect = Rect(
      column: body.column, row: body.row + 3, columns: body.columns - 1, rows: body.rows - 3)
    let mark = Headline(model, .large, settingsColumns: 0, of: number)
    let column = curve.mirrored ? rect.columns / 4 : rect.columns * 3 / 4
    mark.draw(on: &screen, column: column, row: rect.row + 2)
    curve.reserved = Rect(
      column: column, row: rect.row + 2, columns: mark.size.columns, rows: mark.size.rows)
    curve.draw(in: rect, on: &screen)
    return cursor
  }
}

extension Model {
  /// Whether a change is held back until somebody guesses what it comes to.
  var isHidden: Bool { session.riddle?.held != nil }

  /// The page that is seen: while a result is hidden, none that shows the work; the presenter's shows
  /// what was open before it.
  var pageShown: Page {
    if page == .presenter, session.showsLesson { return .lessonPresenter }
    let page = Page.named(page)
    guard let held = session.riddle?.held, page.subject != nil else { return page }
    return .guess(held, over: page)
  }

  /// The number that is typed, as soon as it is one.
  var typedGuess: Double? {
    typed.flatMap { $0.text.split(separator: " ").first.map(String.init) }.flatMap(Guess.value(of:))
  }

  /// Nothing that was open stays so when a result is hidden, or shown.
  mutating func close() {
    field = .prediction
    showsCosts = false
    pause()
  }

  /// What is said below a page: what a guess came to, as long as it stands, else its own sentence.
  func sentence(_ own: String, fitting columns: Int) -> String {
    guard let told = session.riddle?.told,
      pageShown.subject == (told.isOnPicture ? .work : .descent)
    else { return own }
    let whole = told.lines.joined(separator: " ")
    return TextWidth.columns(of: whole) <= columns ? whole : told.sentence
  }
}
