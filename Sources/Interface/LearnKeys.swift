import Canvas
import Workbench

/// What keys do on the page of lessons.
extension LearnPage {
  static func press(_ model: inout Model, _ key: Key) -> [Effect]? {
    if model.lessonList != nil { return model.pressInLessonList(key) }
    guard let reading = ClassroomReading(model.session.classroom) else {
      return key == .enter ? model.run("learn") : nil
    }
    return reading.question == nil || reading.isRevealed
      ? pressBehindAnswer(&model, reading, key) : pressAsking(&model, reading, key)
  }

  // MARK: Behind an answer

  private static func pressBehindAnswer(
    _ model: inout Model, _ reading: ClassroomReading, _ key: Key
  ) -> [Effect]? {
    switch key {
    case .enter: return model.run("next")
    case .up: scroll(&model, reading, by: -1)
    case .down: scroll(&model, reading, by: 1)
    case .pageUp: scroll(&model, reading, by: -8)
    case .pageDown: scroll(&model, reading, by: 8)
    case .left, .right, .shiftLeft, .shiftRight, .tab, .backTab: refuseAnswer(&model, reading)
    case .character(let letter) where letter.isNumber || "abcdfg.-".contains(letter):
      refuseAnswer(&model, reading)
    default: return nil
    }
    return []
  }

  private static func refuseAnswer(_ model: inout Model, _ reading: ClassroomReading) {
    model.message = Model.Message(
      reading.isRevealed
        ? "it is shown: Enter goes on, r asks once more" : "nothing is asked: l lists the lessons")
  }

  private static func scroll(_ model: inout Model, _ reading: ClassroomReading, by lines: Int) {
    let drawing = drawing(model, reading)
    model.draft.scroll = min(max(0, drawing.scroll + lines), drawing.lastScroll)
  }

  /// The page as it stands, whatever lies over it.
  static func drawing(_ model: Model, _ reading: ClassroomReading) -> LearnDrawing {
    Layout(model.size) == .whole
      ? LearnDrawing(model, reading, body: model.body)
      : LearnDrawing(model, reading, small: model.body)
  }

  // MARK: An answer, bit by bit

  private static func pressAsking(
    _ model: inout Model, _ reading: ClassroomReading, _ key: Key
  ) -> [Effect]? {
    guard let question = reading.question else { return nil }
    switch key {
    case .pageUp:
      scroll(&model, reading, by: -4)
      return []
    case .pageDown:
      scroll(&model, reading, by: 4)
      return []
    default: (model.draft.scroll, model.draft.readsHint) = (nil, false)
    }
    if pressInField(&model, key) { return [] }
    switch key {
    case .character(let letter):
      return type(&model, question, letter) ? [] : nil
    case .enter: return check(&model, reading, question)
    case .tab, .backTab:
      if !keepTyped(&model) { return [] }
      model.draft.go(to: model.draft.part == .answer ? .sureness : .answer)
    case .up: move(&model, reading, by: 1, isUp: true)
    case .down: move(&model, reading, by: -1, isUp: true)
    case .left: move(&model, reading, by: -1, isUp: false)
    case .right: move(&model, reading, by: 1, isUp: false)
    case .shiftLeft: moveSureness(&model, reading, by: -1)
    case .shiftRight: moveSureness(&model, reading, by: 1)
    default: return nil
    }
    return []
  }

  /// True when the key was the field's own, while a value is typed.
  private static func pressInField(_ model: inout Model, _ key: Key) -> Bool {
    guard var field = model.draft.typed else { return false }
    switch key {
    case .character(let letter) where takes(letter, in: field.text, model.draft.part):
      if field.text.count < longestTyped { field.insert(String(letter)) }
    case .escape, .control("c"): field.replace(with: "")
    default: guard field.edit(key) else { return false }
    }
    // Where nothing is left of it the value is what it was.
    model.draft.typed = field.text.isEmpty ? nil : field
    return true
  }

  /// Chooses an option, or types a number; false for a letter that is somebody else's.
  private static func type(_ model: inout Model, _ question: Question, _ letter: Character) -> Bool
  {
    let begins = letter.isASCII && letter.isNumber || letter == "."
    if model.draft.part == .sureness, begins {
      model.draft.typed = TextField(String(letter))
      return true
    }
    if question.options.isEmpty, begins || letter == "-" || letter == "i" {
      model.draft.go(to: .answer)
      model.draft.typed = TextField(String(letter))
      return true
    }
    let last = Choices.letter(of: max(0, question.options.count - 1))
    if let index = Choices.index(of: String(letter)) {
      if index < question.options.count {
        model.draft.go(to: .sureness)
        model.draft.answer = String(letter)
        return true
      }
      if letter == "e" { return false }
      model.message = Model.Message(
        question.options.isEmpty ? "a number is asked for: type it" : "the options are a to \(last)"
      )
      return true
    }
    guard begins else { return false }
    model.message = Model.Message("the options have letters: a to \(last)")
    return true
  }

  /// Takes a text into the value that is asked for; false where typing it would not put just that there.
  static func paste(_ model: inout Model, _ text: String) -> Bool {
    guard let reading = ClassroomReading(model.session.classroom), !reading.isRevealed,
      let question = reading.question, text.count <= longestTyped
    else { return false }
    var typing = model
    for letter in text where !pressInField(&typing, .character(letter)) {
      guard type(&typing, question, letter) else { return false }
    }
    let length = text.count + (model.draft.typed?.text.count ?? 0)
    guard typing.draft.typed?.text.count == length else { return false }
    model.draft = typing.draft
    return true
  }

  private static let longestTyped = 20

  private static func takes(
    _ letter: Character, in text: String, _ part: AnswerDraft.Part
  ) -> Bool {
    if part == .sureness {
      return "0123456789.".contains(letter) || letter == "%" && !text.contains("%")
    }
    return (text.first == "i" ? "nf" : "0123456789.e-+/%").contains(letter)
  }

  /// False where what is typed is no value yet, which is said.
  private static func keepTyped(_ model: inout Model) -> Bool {
    guard let missing = model.draft.keepTyped() else { return true }
    model.message = Model.Message(missing, isError: true)
    return false
  }

  private static func check(
    _ model: inout Model, _ reading: ClassroomReading, _ question: Question
  ) -> [Effect] {
    guard keepTyped(&model) else { return [] }
    guard let statement = model.draft.statement else {
      if model.enterShowsTruth { return show(&model, reading) }
      let last = Choices.letter(of: max(0, question.options.count - 1))
      model.message = Model.Message(
        question.options.isEmpty ? "type a number first" : "choose an option first: a to \(last)",
        hint: "h shows a hint, s skips the question", isError: true)
      return []
    }
    guard model.draft.part == .sureness else {
      model.draft.go(to: .sureness)
      return []
    }
    return model.run(statement)
  }

  /// Shows a class what is true: the Enter that ended its vote may have bounced, so one is not enough.
  private static func show(_ model: inout Model, _ reading: ClassroomReading) -> [Effect] {
    guard model.draft.votesToShow == reading.visit.votes else {
      model.draft.votesToShow = reading.visit.votes
      model.message = Model.Message("Enter again shows what is true")
      return []
    }
    return model.run("reveal")
  }

  // MARK: Arrows

  /// Moves the answer where it has a direction, else how sure one is.
  private static func move(
    _ model: inout Model, _ reading: ClassroomReading, by cells: Int, isUp: Bool
  ) {
    guard let question = reading.question, keepTyped(&model) else { return }
    switch question.answer {
    case .choice where isUp:
      let last = question.options.count - 1
      let index = model.draft.choice.map { min(max(0, $0 - cells), last) } ?? (cells > 0 ? last : 0)
      model.draft.go(to: .answer)
      model.draft.answer = String(Choices.letter(of: index))
    case .loss where isUp, .prediction where !isUp && model.draft.part == .answer:
      let rect = drawing(model, reading).pictureRect ?? Rect(columns: 60, rows: 20)
      let picture = LearnPicture(model, reading)
      model.draft.go(to: .answer)
      model.draft.answer = picture.answer(movedBy: cells, in: rect) ?? model.draft.answer
    case .prediction where model.draft.part == .answer:
      model.message = Model.Message(
        "← → move the point along the axis; Tab goes to how sure you are")
    default:
      if isUp {
        goUpOrDown(&model, isUp: cells > 0)
      } else {
        moveSureness(&model, reading, by: 5 * Double(cells))
      }
    }
  }

  /// Goes between the answer and, below it, how sure one is; says what to do at either end.
  private static func goUpOrDown(_ model: inout Model, isUp: Bool) {
    switch (model.draft.part, isUp) {
    case (.answer, true): model.message = Model.Message("type a number; ↓ goes to how sure you are")
    case (.sureness, false): model.message = Model.Message("← → say how sure you are; Enter checks")
    case (.answer, false): model.draft.go(to: .sureness)
    case (.sureness, true): model.draft.go(to: .answer)
    }
  }

  private static func moveSureness(
    _ model: inout Model, _ reading: ClassroomReading, by points: Double
  ) {
    guard keepTyped(&model) else { return }
    model.draft.part = .sureness
    guard !model.draft.moveSureness(by: points, reading) else { return }
    model.message = Model.Message(
      points > 0
        ? "99% is the end: 100 has to be typed, and its price is told first"
        : "less would mean another answer")
  }
}

extension Model {
  /// Whether something is typed on the page of lessons, which ^C takes back instead of leaving.
  var typesInLesson: Bool { session.showsLesson && (lessonList != nil || draft.typed != nil) }

  /// Takes a part of an answer from a place that was touched: `80%` how sure, `2.3` what it is.
  mutating func put(answer text: String) {
    if text.hasSuffix("%") {
      draft.go(to: .sureness)
      draft.percent = String(text.dropLast())
    } else {
      draft.go(to: .answer)
      draft.answer = text
    }
  }
}
