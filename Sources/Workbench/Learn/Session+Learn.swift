/// What a session does with lessons.
extension Session {
  /// Whether a guess is meant for the question of a lesson: on its page, or where nothing else waits.
  func answersLesson(_ guess: Guess?) -> Bool {
    if showsLesson { return true }
    let waits = riddle?.isArmed == true || riddle?.held != nil
    return guess != nil && !waits && classroom.visit != nil
  }

  /// Lessons have a page; what is done with them is no step of undo.
  mutating func learn(
    _ action: LearnAction, at place: Place
  ) throws(Diagnostic) -> Report {
    // What fails leads nowhere: no question is open then that nobody saw.
    var classroom = classroom
    try classroom.perform(action, at: place)
    self.classroom = classroom
    if !showsLesson { page = presentsLesson ? .presenter : .learn }
    return classroom.report(after: action)
  }

  /// Brings what the lesson shows into the explorer, or does there what it proposes.
  mutating func explore(trying isTry: Bool, at place: Place) throws(Diagnostic) -> Outcome {
    guard let line = classroom.line(trying: isTry) else {
      throw Diagnostic(
        isTry ? "there is nothing to try yet" : "there is no question open", place,
        hint: isTry ? "answer first; explore goes to play" : "learn asks one")
    }
    var explorer = open
    let result = explorer.run(line)
    if let failure = result.failure {
      // Its columns are those of a line that nobody typed.
      throw Diagnostic(failure.message, place, hint: failure.hint)
    }
    (workspace, page, lastRows) = (explorer.workspace, explorer.page, explorer.lastRows)
    // What no page shows is told, as where it is typed.
    if case .report(let told)? = result.outcomes.last { return .report(told) }
    return .lesson(Report("learn", [line] + Array(result.outcomes.suffix(1)).lines))
  }
}
