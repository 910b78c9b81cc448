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

  /// Whether what is true is shown.
  package var isRevealed: Bool { visit.isRevealed }

  /// The answer that was given; none where a class was shown what is true.
  package var attempt: Attempt? {
    if case .revealed(let attempt) = visit.stage { attempt } else { nil }
  }

  /// Whether a class has voted and waits for what is true.
  package var isVoted: Bool { visit.isVoted }

  /// “Lesson 2 of 15”, or that this is practice, and how much of it is left.
  package var placeText: String {
    visit.practice.map { $0.isEmpty ? "Practice, the last" : "Practice, \($0.count) more" }
      ?? "Lesson \(visit.lesson + 1) of \(classroom.lessons.count)"
  }

  /// “question 1 of 2”, where there are several.
  package var questionText: String? {
    lesson.questions.count > 1 && question != nil
      ? "question \(visit.question + 1) of \(lesson.questions.count)" : nil
  }

  /// Which of the lesson's questions were answered or shown, in their order.
  package var answered: [Bool] {
    lesson.questions.indices.map {
      classroom.result(lesson: visit.lesson, question: $0)?.isDone == true
    }
  }

  /// The one sentence of the page.
  package var sentence: String { sentences.first ?? "" }

  /// The same in all its forms, for a row that may not hold it: the one that tells most is the first.
  package var sentences: [String] {
    guard let question else { return Array(summary.prefix(1)) }
    guard isRevealed else { return [instruction] }
    let why = question.reveals.first
    let whole = [verdict, why].compactMap(\.self).joined(separator: " ")
    let short = attempt.map { $0.isRight ? "Right." : "Wrong." } ?? "It is \(question.answer.text)."
    return [whole, why, verdict, short].compactMap(\.self)
  }

  /// What is to be done with a question.
  package var instruction: String {
    isVoted
      ? "The class has voted: let neighbours talk and vote again, or show what is true."
      : "Answer first, then look; and say how sure you are."
  }

  /// What the last answer would cost, told before it is taken: certainty has no second chance.
  package var price: String? {
    visit.priced.map { _ in
      "100% sure costs 0 if right, ∞ if not; the same again means it."
    }
  }

  /// Whether it was right, else what is.
  package var verdict: String? {
    guard isRevealed else { return nil }
    let truth = truthText ?? ""
    return attempt.map { $0.isRight ? "Right." : "Wrong: it is \(truth)." } ?? "It is \(truth)."
  }

  /// The answer in words.
  package var truthText: String? {
    guard let question else { return nil }
    if case .choice(let index) = question.answer { return text(ofOption: index) }
    return question.answer.text
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

  /// The running mean against guessing evenly: whose answers it is of, a class that voted is not told.
  package var mean: String? {
    isRevealed && attempt == nil
      ? nil
      : classroom.record.means.map {
        "Your mean so far: \(Figure.loss($0.own)); always guessing evenly: \(Figure.loss($0.even))."
      }
  }

  /// What the answers to the lesson cost, and what the same answers cost those who are always as sure.
  package var totals: String? {
    let attempts = classroom.record.counted(in: lesson.key)
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

  /// Whether there is anything to practise.
  package var hasMissed: Bool { !classroom.missed.isEmpty }

  /// What stands at the end of a lesson, or of practice.
  package var summary: [String] {
    [
      visit.practice == nil
        ? "That was “\(lesson.title)”." : "That was all there is to practise.", totals, mean,
    ].compactMap(\.self)
  }
}

// MARK: An answer

extension ClassroomReading {
  /// Which option was chosen; nothing for a number.
  package var chosen: Int? {
    question?.options.isEmpty == false ? attempt.flatMap { Choices.index(of: $0.answer) } : nil
  }

  /// What was answered, and why that is right or wrong.
  package var answerTexts: [String] {
    guard let attempt else { return [] }
    let given = chosen.flatMap(text(ofOption:)) ?? attempt.answer
    let sign = attempt.isRight ? "✓ right" : "✗ wrong"
    let reason = chosen.flatMap { question?.options[$0].reason }
    return ["You answered \(given): \(sign)."] + [reason].compactMap(\.self)
  }

  /// The number that was answered.
  package var guessedValue: Double? {
    question?.options.isEmpty == true ? attempt.flatMap { Guess.value(of: $0.answer) } : nil
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
}

// MARK: How sure one is

extension ClassroomReading {
  private var even: Probability { question?.even ?? .half }

  /// From here on an answer is meant: among options less than evenly would be another one.
  package var leastPercent: Double { question?.options.isEmpty == false ? even.value * 100 : 1 }

  /// On the slider; no idea where it is no number.
  package func percent(of text: String?) -> Double { (sureness(of: text) ?? even).value * 100 }

  /// “80%”.
  package func sureText(of text: String?) -> String {
    guard let text else { return Figure.percent(even.value, digits: 3) }
    return text.hasSuffix("%") ? text : text + "%"
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
