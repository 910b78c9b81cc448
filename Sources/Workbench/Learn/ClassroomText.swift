import LossCore

extension Classroom {
  /// Where the lessons stand, in full sentences and for machines.
  package var report: Report { report(after: nil) }

  /// The same, told after something was done: a hint and the working are told alone.
  func report(after action: LearnAction?) -> Report {
    guard let reading = ClassroomReading(self) else { return list }
    let lines =
      switch action {
      case .hint: reading.lastHint + reading.next
      case .working: reading.workingLines + reading.next
      default: reading.lines
      }
    return Report("learn", lines, reading.fields)
  }

  /// Every lesson, and how much of it is done.
  package var list: Report {
    let lines = lessons.enumerated().map { number, lesson in
      let done = lesson.questions.indices.count { record.last(lesson.key, $0)?.isDone == true }
      let state =
        done == 0 ? "" : done == lesson.questions.count ? ", all done" : ", \(done) done"
      return "\(number + 1). \(lesson.name): \(lesson.title.ended) "
        + "\(counted(lesson.questions.count, "question"))\(state)."
    }
    return Report(
      "lessons", lines + ["Say learn and a name or a number to begin one."],
      [.init("lessons", .strings(lessons.map(\.name)))])
  }
}

/// “1 question”, “2 questions”.
package func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

extension String {
  /// With a full stop, where it does not end as a sentence does: a voice that reads it makes a pause.
  fileprivate var ended: String {
    let end = last { !"”)".contains($0) }
    return end.map { ".?!…".contains($0) } ?? true ? self : self + "."
  }
}

extension ClassroomReading {
  /// The page in plain sentences, and what to say next.
  package var lines: [String] {
    let head = ["\(placeText): \(lesson.title.ended)"]
    guard let question else { return summary + next }
    let number = "Question \(visit.question + 1) of \(lesson.questions.count)."
    guard isRevealed else {
      return head + [number, question.text] + optionLines + hints.map { "Hint: \($0)" }
        + votesLines + [sentence, price].compactMap(\.self) + next
    }
    return [number, sentence] + question.reveals.dropFirst() + reasons + votesLines
      + [score, mean].compactMap(\.self)
      + (visit.showsWorking ? workingLines : [])
      + [question.suggestion.map { "To try: \($0.text.ended)" }].compactMap(\.self) + next
  }

  private var optionLines: [String] {
    question?.options.enumerated().map {
      "Option \(Choices.letter(of: $0)): \($1.text.ended)"
    } ?? []
  }

  private var hints: ArraySlice<String> { question?.hints.prefix(visit.hints) ?? [] }

  fileprivate var lastHint: [String] { hints.suffix(1).map { "Hint: \($0)" } }

  fileprivate var workingLines: [String] {
    guard let question, !question.workings.isEmpty else { return ["There is no working to show."] }
    return ["The working:"] + question.workings
  }

  /// Why the answer that was given is right or wrong, and why the right one is.
  private var reasons: [String] {
    guard let question, case .choice(let right) = question.answer else { return [] }
    return [chosen == right ? nil : chosen, right].compactMap(\.self).compactMap { index in
      question.options[index].reason.map { "Option \(Choices.letter(of: index)): \($0.ended)" }
    }
  }

  private var votesLines: [String] { VotesReading(self)?.lines ?? [] }

  /// What can be said now.
  fileprivate var next: [String] {
    switch visit.stage {
    case .asking: [askingNext]
    case .revealed: [revealedNext]
    case .over: [overNext]
    }
  }

  private var askingNext: String {
    guard let question else { return "" }
    let even = Figure.percent(question.even.value, digits: 2)
    let form =
      switch question.answer {
      case .choice:
        "Say a letter and how sure you are, from \(even) for no idea to 99%, as in: guess b 80%."
      case .loss(_, let tolerance), .number(_, let tolerance):
        "Say a number and how sure you are that it is \(tolerance.text) of the truth, "
          + "from 1% to 99%, as in: guess 1.4 70%."
      case .prediction(_, let tolerance):
        "Say a probability and how sure you are that it is \(tolerance.text) of the truth, "
          + "from 1% to 99%, as in: guess 0.3 70%."
      }
    let hint = visit.hints < question.hints.count ? "hint helps; " : ""
    let reveal =
      isVoted || question.options.isEmpty ? "reveal shows the answer, unscored; " : ""
    return form
      + " Or: \(reveal)\(hint)skip leaves it out; explore goes to play, and learn comes back."
  }

  private var revealedNext: String {
    var words = ["next goes on"]
    if question?.workings.isEmpty == false { words.append("working shows the arithmetic") }
    if question?.suggestion != nil { words.append("try does it, and learn comes back") }
    return "Say: " + (words + ["again asks once more"]).joined(separator: "; ") + "."
  }

  private var overNext: String {
    let words = [
      visit.practice == nil ? nil : "next goes on with the lessons",
      hasNextLesson ? "next for the next lesson" : nil,
      hasMissed ? "practice for what was missed" : nil, "lessons for the list",
      "quit to leave",
    ]
    return "Say: " + words.compactMap(\.self).joined(separator: "; ") + "."
  }
}

// MARK: For machines

extension ClassroomReading {
  /// What a script reads; what is true only once it is shown.
  fileprivate var fields: [JSON.Field] {
    var fields: [JSON.Field] = [
      .init("lesson", .string(lesson.name)), .init("title", .string(lesson.title)),
      .init("number", .integer(visit.lesson + 1)),
      .init("question", question == nil ? .null : .integer(visit.question + 1)),
      .init("questions", .integer(lesson.questions.count)), .init("stage", .string(stageName)),
      .init("text", question.map { .string($0.text) } ?? .null),
      .init("options", .strings(question?.options.map(\.text) ?? [])),
      .init("hints", .strings(Array(hints))),
    ]
    if let question, isRevealed {
      fields += [
        .init("answer", attempt.map { .string($0.answer) } ?? .null),
        .init("right", attempt.map { .bool($0.isRight) } ?? .null),
        .init("sureness", attempt.map { .number($0.sureness.value) } ?? .null),
        .init("loss", attempt.map { .number($0.loss) } ?? .null),
        .init("even", attempt.map { .number($0.even) } ?? .null),
        .init("truth", question.answer.json),
        .init("reveal", .strings(question.reveals)), .init("workings", .strings(question.workings)),
        .init("suggestion", question.suggestion.map { .string($0.line) } ?? .null),
      ]
    }
    let means = classroom.record.means
    return fields + [
      .init("mean", means.map { .number($0.own) } ?? .null),
      .init("even_mean", means.map { .number($0.even) } ?? .null),
    ] + (VotesReading(self)?.fields ?? [.init("votes", .array([]))])
  }

  private var stageName: String {
    switch visit.stage {
    case .asking: "asking"
    case .revealed: "revealed"
    case .over: "over"
    }
  }
}

extension Question.Answer {
  fileprivate var json: JSON {
    number.map { .number($0.truth) } ?? .string(text)
  }
}
