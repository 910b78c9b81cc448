/// Guessing first: what holds a change back, and what lets it go.
extension Session {
  /// The same with nothing to be guessed, for what is computed on the side.
  var open: Session {
    var open = self
    open.riddle = nil
    return open
  }

  /// Arms for the next change, or takes that back.
  mutating func arm(_ guess: Guess?, at place: Place) throws(Diagnostic) -> Report {
    let isArmed = riddle?.isArmed == true
    if let guess, !(guess.isNone && isArmed) {
      throw Diagnostic(
        "nothing is hidden", guess.place,
        hint: isArmed
          ? "change something first, as in p=0.01"
          : "guess alone hides the next result; learn asks questions")
    }
    riddle = isArmed ? nil : .armed
    return Report(
      "guess",
      [isArmed ? "nothing will be hidden" : "the next result stays hidden until you guess it"],
      [.init("armed", .bool(!isArmed))])
  }

  /// Does what a statement asks for, or holds it back when it is the change to be guessed.
  mutating func hold(
    _ action: Action, _ statement: Statement, in step: Past.Step
  ) throws(Diagnostic) -> Outcome {
    if let held = riddle?.held {
      guard action.tellsNothing else {
        throw Diagnostic(
          "the result is hidden until you guess", statement.tokens[0].place,
          hint: "guess 2.3, or guess none to see it")
      }
      let outcome = try perform(action, statement, in: step)
      if case .request(.page(let name), _) = outcome, name != .help {
        return .guess(held.report)
      }
      return outcome
    }
    var future = self
    // What fails, fails in earnest. The page of lessons has no room for another question.
    guard riddle?.isArmed == true, !showsLesson, action.canBeGuessed,
      (try? future.perform(action, statement, in: step)) != nil,
      let held = Riddle.Held(action, statement, from: workspace, to: future.workspace)
    else { return try perform(action, statement, in: step) }
    riddle = .hidden(held)
    return .guess(held.report)
  }

  /// The change that a guess sets free, on the work that it was asked of.
  mutating func release(for action: Action) throws(Diagnostic) -> Riddle.Held? {
    guard let held = riddle?.held, case .learn(.guess(let guess?), _) = action else {
      return nil
    }
    riddle = guess.isNone ? nil : .told(try held.told(guess))
    page = page.following(from: workspace.live, to: held.live)
    workspace.live = held.live
    return held
  }

  /// What a guess gives once its change is done.
  func told(_ outcome: Outcome) -> Outcome {
    guard let told = riddle?.told else { return outcome }
    return .guess(Report("guess", told.lines + [outcome].lines, told.fields))
  }

  /// A guess stands only beside what it was meant for.
  mutating func forgetGuess(from before: Workspace) {
    if riddle?.told != nil, !workspace.isSameResult(as: before) { riddle = nil }
  }

  /// Drops a change that is held back.
  mutating func takeBack() -> String? {
    guard let held = riddle?.held else { return nil }
    riddle = nil
    return held.statement.text.shortened(to: 60)
  }
}

extension Action {
  /// Whether it may change what a page is about, and does no more than that.
  fileprivate var canBeGuessed: Bool {
    switch self {
    case .assign, .normalizeWhatIsThere, .flip, .inputForm, .share, .soft, .logit, .add, .remove,
      .descent, .reset, .clear:
      true
    default: false
    }
  }

  /// Whether it neither changes the work nor tells of it.
  fileprivate var tellsNothing: Bool {
    switch self {
    case .undo, .look, .help, .request(.quit), .request(.redraw), .request(.suspend),
      .request(.commands), .request(.wait), .request(.ease), .request(.pause):
      true
    case .request(.page(let name)): name != .learn
    case .say(let caption): !caption.hasValues
    default: false
    }
  }
}
