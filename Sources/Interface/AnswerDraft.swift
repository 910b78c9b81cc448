import Canvas
import Workbench

/// An answer as far as it was given: nothing of it counts before it is checked.
package struct AnswerDraft: Hashable, Sendable {
  /// What typed characters and Enter belong to.
  enum Part { case answer, sureness }

  var part = Part.answer
  /// A letter or a number; nothing before there is one.
  var answer: String?
  /// How sure, in per cent; nothing for no idea.
  var percent: String?
  /// What is being typed over the part, before it is kept.
  var typed: TextField?
  /// How many lines of the text are out of sight above; nothing to keep in sight what is being done.
  var scroll: Int?
  /// Whether a hint was asked for last, which is then what has to be in sight.
  var readsHint = false
  /// The votes behind which Enter was pressed once: the answer comes on purpose, by the second.
  var votesToShow: [[Int]]?

  package init() {}

  /// The answer, also one that is half typed.
  var shownAnswer: String? { part == .answer ? typed?.text ?? answer : answer }
  var shownPercent: String? { part == .sureness ? typed?.text ?? percent : percent }

  /// Whether nothing was said yet, not even how sure one is.
  var isEmpty: Bool { answer == nil && percent == nil && typed == nil }

  var choice: Int? { answer.flatMap { Choices.index(of: $0) } }

  /// Whether another draft says the same, and as surely.
  func isSameAnswer(as other: AnswerDraft) -> Bool {
    (shownAnswer, shownPercent) == (other.shownAnswer, other.shownPercent)
  }

  /// Ends typing; why it can't be where no value was typed yet.
  mutating func keepTyped() -> String? {
    guard let text = typed?.text else { return nil }
    if let missing = Model.missing(in: text) { return missing }
    switch part {
    case .answer: answer = text
    case .sureness: percent = text.last == "%" ? String(text.dropLast()) : text
    }
    typed = nil
    return nil
  }

  /// Goes to a part; what is typed is kept where it is a value.
  mutating func go(to part: Part) {
    _ = keepTyped()
    typed = nil
    self.part = part
  }

  /// The line that checks it; nothing without an answer.
  var statement: String? {
    answer.map { (["guess", $0] + [percent.map { $0 + "%" }].compactMap(\.self)) }
      .map { $0.joined(separator: " ") }
  }

  // MARK: Sureness in steps

  /// Goes to the next multiple of so many points, from no idea up to 99%; false where there is none.
  mutating func moveSureness(by points: Double, _ reading: ClassroomReading) -> Bool {
    let (now, least) = (reading.percent(of: percent), reading.leastPercent)
    let step = points.magnitude
    let next =
      points > 0
      ? ((now / step + 1e-9).rounded(.down) + 1) * step
      : ((now / step - 1e-9).rounded(.up) - 1) * step
    let held = min(max(next, least), 99)
    guard points > 0 ? held > now : held < now else { return false }
    // As sure as of any other option is what is meant where nothing is said.
    percent = held == reading.percent(of: nil) ? nil : Figure.shortest(held)
    return true
  }
}

extension Model {
  /// An answer that was begun belongs to one question, asked once.
  mutating func dropDraft(unlessIn former: Visit?) {
    let now = session.classroom.visit
    let isSame =
      now?.lesson == former?.lesson && now?.question == former?.question
      && now?.stage == former?.stage
    if !isSame {
      draft = AnswerDraft()
    } else if let now, let former, now.hints > former.hints {
      draft.readsHint = true
    }
  }
}
