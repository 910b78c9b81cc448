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
  package var sentence: String { sentence(of: .max) }

  /// The same in so many characters where its most telling part is no longer.
  package func sentence(of room: Int) -> String {
    guard let question else { return summary.first ?? "" }
    guard attempt != nil else { return instruction }
    let all = [verdict, question.reveals.first].compactMap(\.self)
    let whole = all.joined(separator: " ")
    return whole.count <= room ? whole : all.last ?? ""
  }

  /// What is to be done with a question.
  package var instruction: String { "Answer first, then look; and say how sure you are." }

  /// What the last answer would cost, told before it is taken: certainty has no second chance.
  package var price: String? {
    visit.priced.map { _ in
      "100% sure costs 0 if you are right and ∞ if you are not; the same again means it."
    }
  }

  /// Whether it was right, and what the sureness cost.
  package var verdict: String? {
    attempt.map { $0.isRight ? "Right." : "Wrong: it is \(truthText ?? "")." }
  }

  /// The answer in words.
  package var truthText: String? {
    guard let question else { return nil }
    switch question.answer {
    case .choice(let index): return text(ofOption: index)
    case .loss(let value, _), .number(let value, _): return Figure.loss(value)
    case .prediction(let value, _): return Figure.short(value)
    }
  }

  /// “b, “A fixed amount is added””.
  private func text(ofOption index: Int) -> String? {
    guard let question, question.options.indices.contains(index) else { return nil }
    return "\(Choices.letter(of: index)), “\(question.options[index].text)”"
  }

  /// What the sureness cost.
  package var score: String? {
    attempt.map {
      "You were \(Sentence.sureness($0.sureness)) sure and \($0.isRight ? "right" : "wrong"): "
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

  /// Whether another lesson follows the one that is open.
  package var hasNextLesson: Bool {
    visit.practice == nil && visit.lesson + 1 < classroom.lessons.count
  }

  /// What stands at the end of a lesson.
  package var summary: [String] {
    ["That was “\(lesson.title)”.", totals, mean].compactMap(\.self)
  }
}

extension Classroom {
  /// The last answer to a question, both counted from 0.
  package func attempt(lesson: Int, question: Int) -> Attempt? {
    record.last(lessons[lesson].name, question + 1)
  }
}

// MARK: An answer

extension ClassroomReading {
  /// Which option was chosen; nothing for a number.
  package var chosen: Int? { attempt?.answer.flatMap(Choices.index(of:)) }

  /// What was answered, and why that is right or wrong.
  package var answerTexts: [String] {
    guard let answer = attempt?.answer else { return [] }
    let given = chosen.flatMap(text(ofOption:)) ?? answer
    let sign = attempt?.isRight == true ? "✓ right" : "✗ wrong"
    let reason = chosen.flatMap { question?.options[$0].reason }
    return ["You answered \(given): \(sign)."] + [reason].compactMap(\.self)
  }

  /// The number that was answered.
  package var guessedValue: Double? {
    chosen == nil ? attempt?.answer.flatMap { Double($0) } : nil
  }

  /// The loss in nats that an answer comes to, where it is one.
  package var guessedLoss: Double? {
    guard let question else { return nil }
    let height =
      switch question.answer {
      case .loss: guessedValue
      case .choice: chosen.flatMap { question.options[$0].height }
      default: Double?.none
      }
    return height.map { $0 / question.after.unitsPerNat }
  }

  /// A number as it is being typed; nothing while it is none.
  package func value(of text: String) -> Double? {
    text == "inf" ? .infinity : (try? Numeral(text))?.value
  }
}

// MARK: How sure one is

/// A sureness in per cent, as it is typed: `80`, with its sign or without; nothing for no idea at all.
extension ClassroomReading {
  private var even: Probability {
    (try? Probability(odds: 1, to: Double((question?.ways ?? 2) - 1))) ?? .half
  }

  /// From here on an answer is meant: among options less than evenly would be another one.
  package var leastPercent: Double { question?.options.isEmpty == false ? even.value * 100 : 1 }

  /// On the slider; no idea where it is no number.
  package func percent(of text: String?) -> Double { (sureness(of: text) ?? even).value * 100 }

  /// “80%”.
  package func sureText(of text: String?) -> String {
    let shown = text ?? Figure.short(even.value * 100, digits: 3)
    return shown.hasSuffix("%") ? shown : shown + "%"
  }

  /// What so much sureness costs, before the answer is known; nothing where it is no number.
  package func costText(of text: String?) -> String? {
    sureness(of: text).map { sureness in
      let costs = [true, false].map {
        Figure.loss(Attempt.loss(of: sureness, among: question?.ways ?? 2, isRight: $0))
      }
      return "right \(costs[0]) · wrong \(costs[1])"
    }
  }

  private func sureness(of text: String?) -> Probability? {
    text == nil ? even : try? Numeral(sureText(of: text)).probability()
  }
}
