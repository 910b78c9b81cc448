import LossCore

/// A question as far as its file has been read.
struct Draft {
  /// The words of statements that went wrong: that they are missing is told already.
  var failed: Set<LessonPart.Kind> = []

  private let text: String
  private let line: Script.Line
  private let place: Place
  private let before: Session
  private var notes: [String] = []
  private var options: [Question.Choice] = []
  /// With the state where it stands.
  private var key: (answer: AnswerKey, session: Session, line: Script.Line)?
  private var hints: [String] = []
  private var reveals: [String] = []
  private var workings: [String] = []
  private var suggestion: Question.Suggestion?

  init(text: String, line: Script.Line, place: Place, before: Session) {
    (self.text, self.line, self.place, self.before) = (text, line, place, before)
  }

  /// What follows belongs to the next question.
  var isRevealed: Bool { !reveals.isEmpty }

  mutating func add(
    _ part: LessonPart, _ text: String, at place: Place, of line: Script.Line, in session: Session
  ) throws(Diagnostic) {
    switch part {
    case .note: notes.append(text)
    case .hint: hints.append(text)
    case .reveal: reveals.append(text)
    case .working: workings.append(text)
    case .option(let caption, let height, let reason):
      guard options.count < Choices.letters.count else {
        throw Diagnostic(
          "a question has at most \(Choices.letters.count) options", place,
          hint: "leave out those that nobody would choose")
      }
      guard !options.contains(where: { $0.text == text }) else {
        throw Diagnostic(
          "another option says the same", at: caption.columns, hint: "options have to differ")
      }
      options.append(
        Question.Choice(
          text: text, height: try height.map(session.height), reason: try reason?.text(in: session)
        ))
    case .answer(let key):
      guard self.key == nil else {
        throw Diagnostic("the question has two answers", place, hint: "one of them has to go")
      }
      self.key = (key, session, line)
    case .suggest(let line, _):
      guard suggestion == nil else {
        throw Diagnostic("the question has two things to try", place, hint: "one is enough")
      }
      do throws(Diagnostic) {
        try session.refuseToTry(line.text)
      } catch {
        // Its columns are those of the line in the quotes.
        throw Diagnostic(error.message, line.place, hint: error.hint)
      }
      suggestion = Question.Suggestion(line: line.text, text: text)
    case .lesson, .ask: break
    }
  }

  /// The whole question, or what is missing in it.
  func question(
    revealing after: Session
  ) -> (question: Question?, mistakes: [LessonReader.Mistake]) {
    var mistakes: [LessonReader.Mistake] = []
    var answer: Question.Answer?
    if let key {
      do throws(Diagnostic) {
        answer = try self.answer(key.answer, key.session, after)
      } catch {
        // Among options that could not be read, the answer may well be.
        if !failed.contains(.option) { mistakes.append(.init(line: key.line, diagnostic: error)) }
      }
    } else if !failed.contains(.answer) {
      let lack = Diagnostic(
        "the question has no answer", place, hint: "as in answer b, answer loss or answer 0.5")
      mistakes.append(.init(line: line, diagnostic: lack))
    }
    if reveals.isEmpty, !failed.contains(.reveal) {
      let lack = Diagnostic(
        "the question is never revealed", place, hint: "reveal \"…\" says why in one line")
      mistakes.append(.init(line: line, diagnostic: lack))
    }
    guard let answer, mistakes.isEmpty else { return (nil, mistakes) }
    let question = Question(
      notes: notes, text: text, options: options, answer: answer, hints: hints, reveals: reveals,
      workings: workings, suggestion: suggestion, before: before.workspace, after: after.workspace)
    return (question, [])
  }

  private func answer(
    _ key: AnswerKey, _ given: Session, _ after: Session
  ) throws(Diagnostic) -> Question.Answer {
    switch key {
    case .option(let index, let place):
      guard options.count > 1 else {
        throw Diagnostic(
          options.isEmpty ? "there is nothing to choose from" : "one option is no choice", place,
          hint: "option \"…\" stands behind ask, twice or more")
      }
      guard index < options.count else {
        throw Diagnostic(
          "there is no option \(Choices.letter(of: index))", place,
          hint: "the last one is \(Choices.letter(of: options.count - 1))")
      }
      return .choice(index)
    case .loss(let tolerance, let place):
      try refuseOptions(place)
      guard let loss = after.workspace.loss else {
        throw Diagnostic("nothing is given whose loss it is", place, hint: "begin with y=1 p=0.9")
      }
      return .loss(after.workspace.inUnit(loss), within: tolerance)
    case .prediction(let tolerance, let place):
      try refuseOptions(place)
      guard after.workspace.live == .binary, let work = after.workspace.binary else {
        throw Diagnostic("there is no single prediction", place, hint: "begin with y=1 p=0.9")
      }
      return .prediction(work.prediction.probability.value, within: tolerance)
    case .number(let caption, let tolerance, let place):
      try refuseOptions(place)
      return .number(try caption.number(in: given), within: tolerance)
    }
  }

  private func refuseOptions(_ place: Place) throws(Diagnostic) {
    guard options.isEmpty else {
      throw Diagnostic("the options have a letter for an answer", place, hint: "as in answer b")
    }
  }
}

extension Session {
  /// How high an option is on the picture.
  fileprivate func height(_ caption: Caption) throws(Diagnostic) -> Double {
    let height = try caption.number(in: self)
    // ∞ stands at the upper edge.
    guard height >= 0 else {
      throw Diagnostic(
        "there is no height \(Figure.short(height)) on the picture", at: caption.columns,
        hint: "a loss is 0 or more, as in at 1.386; what has none needs no at")
    }
    return height
  }

  /// Why a line can't be tried, where it can't.
  fileprivate func refuseToTry(_ line: String) throws(Diagnostic) {
    let statements = try Lexer.statements(in: line)
    let allowed = "values, rows, the axis and pages can be tried, as in \"p=0.01; page compare\""
    guard !statements.isEmpty else { throw Diagnostic("the line is empty", hint: allowed) }
    for statement in statements {
      let action = try CommandTable.action(of: statement)
      guard action.isOfLessons || action.isPage else {
        throw Diagnostic("“\(statement.tokens[0].text)” is nothing to try", hint: allowed)
      }
    }
    if let failure = preview(line).failure { throw failure }
  }
}
