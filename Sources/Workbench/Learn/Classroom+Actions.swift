import LossCore

extension Classroom {
  /// Does what changes the lessons alone: where they stand, and the record.
  mutating func perform(_ action: LearnAction, at place: Place) throws(Diagnostic) {
    // A name that is none leads nowhere.
    if case .open = action {} else { enter() }
    switch action {
    case .open(let word?): try open(word.text, at: word.place)
    case .open(nil): resume()
    case .guess(let guess):
      guard let guess else {
        throw Diagnostic("guess needs an answer", place, hint: "as in guess b 80%")
      }
      try answer(guess)
    case .hint: try hint(at: place)
    case .working: try showWorking(at: place)
    case .reveal: try reveal(at: place)
    case .next: try goOn(at: place)
    case .back: try goBack(at: place)
    case .again: try askAgain(at: place)
    case .skip: try skip(at: place)
    case .practice: try practise(at: place)
    case .vote(let counts): try vote(counts, at: place)
    }
  }

  /// Statements that bring what the lesson shows into the explorer, or what it proposes to try.
  func line(trying isTry: Bool) -> String? {
    guard let visit, let question else { return nil }
    guard !isTry || visit.isRevealed && question.suggestion != nil else { return nil }
    let state = visit.isRevealed ? question.after : question.before
    // The work comes behind its page, so that what is told last is how it stands.
    let looks = ["axis \(state.axis.rawValue)", "unit=\(state.unit.rawValue)"]
    return
      (["clear work"] + looks + [PageName(of: state.live).statement] + state.workStatements
      + [isTry ? question.suggestion?.line : nil].compactMap(\.self)).joined(separator: "; ")
  }
}
