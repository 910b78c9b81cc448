import LossCore

/// What the lessons say where they stand: the page and the lines of plain text read the same.
package struct ClassroomReading: Sendable {
  package let classroom: Classroom
  package let visit: Visit
  package let lesson: Lesson
  package let question: Question?

  /// Nothing before anybody went to the lessons.
  package init?(_ classroom: Classroom) {
    guard let visit = classroom.visit, let lesson = classroom.lesson else { return nil }
    (self.classroom, self.visit, self.lesson) = (classroom, visit, lesson)
    question = classroom.question
  }

  package var attempt: Attempt? {
    if case .revealed(let attempt) = visit.stage { attempt } else { nil }
  }

  /// “Lesson 2 of 14”, or that this is practice.
  package var placeText: String {
    visit.practice.map { "Practice, \($0.count) more" }
      ?? "Lesson \(visit.lesson + 1) of \(classroom.lessons.count)"
  }

  /// “question 1 of 2”, where there are several.
  package var questionText: String? {
    lesson.questions.count > 1 && question != nil
      ? "question \(visit.question + 1) of \(lesson.questions.count)" : nil
  }

  /// The one sentence of the page.
  package var sentence: String {
    guard let question else { return summary.first ?? "" }
    guard attempt != nil else {
      return "Answer first, then look; and say how sure you are."
    }
    return [verdict, question.reveals.first].compactMap(\.self).joined(separator: " ")
  }

  /// Whether it was right, and what the sureness cost.
  package var verdict: String? {
    attempt.map { $0.isRight ? "Right." : "Wrong: it is \(truthText ?? "")." }
  }

  /// The answer in words.
  package var truthText: String? {
    guard let question else { return nil }
    switch question.answer {
    case .choice(let index):
      return "\(Choices.letter(of: index)), “\(question.options[index].text)”"
    case .loss(let value, _), .number(let value, _): return Figure.loss(value)
    case .prediction(let value, _): return Figure.short(value)
    }
  }

  /// What the sureness cost.
  package var score: String? {
    attempt.map {
      "You were \(Sentence.share($0.sureness)) sure and \($0.isRight ? "right" : "wrong"): "
        + "your own log loss is \(Figure.loss($0.loss)); "
        + "guessing evenly costs \(Figure.loss($0.even))."
    }
  }

  /// The running mean against guessing evenly.
  package var mean: String? {
    classroom.record.means.map {
      "Your mean so far: \(Figure.loss($0.own)); always guessing evenly: \(Figure.loss($0.even))."
    }
  }

  /// What the answers to the lesson cost, and what the same answers cost those who are always as sure.
  package var totals: String? {
    let attempts = classroom.record.counted.filter { $0.lesson == lesson.name }
    guard visit.practice == nil, !attempts.isEmpty else { return nil }
    let always = ClassroomReading.surenesses.map { sureness in
      let losses = attempts.map {
        Attempt.loss(of: sureness, among: $0.ways, isRight: $0.isRight)
      }
      return
        "\(CaptionBrace.text(of: sureness.value, .percent)) \(Figure.loss(losses.reduce(0, +)))"
    }
    let own = Figure.loss(attempts.map(\.loss).reduce(0, +))
    let answers = attempts.count == 1 ? "answer costs" : "\(attempts.count) answers cost"
    return "Your \(answers) \(own) in all. The same, always equally sure: "
      + always.joined(separator: ", ") + "."
  }

  /// What the totals compare with: no idea, fairly sure, very sure, and certain.
  private static let surenesses = [0.5, 0.8, 0.95, 1].compactMap { try? Probability($0) }

  /// What stands at the end of a lesson.
  package var summary: [String] {
    ["That was “\(lesson.title)”.", totals, mean].compactMap(\.self)
  }
}
