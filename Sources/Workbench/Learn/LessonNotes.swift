/// What the teacher should know and the room should not see: lessons with all their answers, as text.
package struct LessonNotes {
  /// The first line, by which a file of notes is known again.
  package static let mark = "Notes for the teacher"

  private let lessons: [Lesson]

  package init(_ lessons: [Lesson]) { self.lessons = lessons }

  package var lines: [String] {
    [
      LessonNotes.mark, "",
      "For each question: let everybody think and vote, and type the tallies, as in vote 3 9 14.",
      "Let neighbours talk, take a second vote, and type it the same way. Only then press Enter, twice,",
      "or say reveal: what is true comes on your key, and no answer of yours is scored. next goes on;",
      "nothing goes on by itself.",
    ] + lessons.flatMap { [""] + lines(of: $0) }
  }

  private func lines(of lesson: Lesson) -> [String] {
    ["\(lesson.title) (learn \(lesson.name))"] + lesson.notes
      + lesson.questions.enumerated().flatMap { number, question in
        ["", "Question \(number + 1): \(question.text)"] + lines(of: question).map { "  " + $0 }
      }
  }

  private func lines(of question: Question) -> [String] {
    let options = question.options.enumerated().map { index, option in
      "\(Choices.letter(of: index)) \(option.text)" + (option.reason.map { " (\($0))" } ?? "")
    }
    return options + ["Answer: \(question.answer.textWithTolerance)"]
      + question.hints.map { "Hint: \($0)" } + question.reveals.map { "Reveal: \($0)" }
      + question.workings.map { "Working: \($0)" }
      + [question.suggestion.map { "Try: \($0.text) (\($0.line))" }].compactMap(\.self)
      + question.notes.map { "Note: \($0)" }
  }
}
