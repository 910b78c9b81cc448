import LossCore

/// The lessons, what was answered of them, and where a person is.
package struct Classroom: Sendable {
  /// A teacher's own lessons; nothing for those that come along.
  private var own: [Lesson]?
  package private(set) var record = Record()
  package private(set) var visit: Visit?

  package var lessons: [Lesson] { own ?? Lessons.shipped }

  /// Takes lessons from a file, in place of those that come along.
  package mutating func take(_ lessons: [Lesson]) {
    own = lessons.map(\.own)
    visit = nil
  }

  /// Takes over what was answered in sessions before this one.
  package mutating func recall(_ entries: [Record.Entry]) {
    entries.forEach { record.append($0) }
  }

  package var lesson: Lesson? { visit.map { lessons[$0.lesson] } }
  package var question: Question? {
    visit.flatMap { visit in
      visit.stage == .over ? nil : lessons[visit.lesson].questions[visit.question]
    }
  }

  // MARK: Going about

  /// Goes on where it stood, or begins with the first question that nobody answered.
  mutating func enter() {
    guard visit == nil else { return }
    let open = lessons.indices.first { firstOpen(of: $0) != nil } ?? 0
    visit = Visit(lesson: open, question: firstOpen(of: open) ?? 0)
  }

  /// Goes on with the lessons: what was practised to its end is over.
  mutating func resume() {
    if let visit, visit.practice != nil, visit.stage == .over { self.visit = nil }
    enter()
  }

  /// Goes to a lesson by its name or its number, counted from 1.
  mutating func open(_ word: String, at place: Place) throws(Diagnostic) {
    let index: Int
    do throws(Diagnostic) {
      index = try self.index(of: word)
    } catch {
      throw Diagnostic(error.message, place, hint: error.hint)
    }
    if let visit, visit.lesson == index, visit.practice == nil, visit.stage != .over { return }
    visit = Visit(lesson: index, question: firstOpen(of: index) ?? 0)
  }

  /// A lesson by its name or its number, counted from 1.
  package func lesson(named word: String) throws(Diagnostic) -> Lesson {
    lessons[try index(of: word)]
  }

  private func index(of word: String) throws(Diagnostic) -> Int {
    if let index = lessons.firstIndex(where: { $0.name == word }) { return index }
    if let number = Int(word), lessons.indices.contains(number - 1) { return number - 1 }
    let names = lessons.map(\.name)
    throw Diagnostic(
      "there is no lesson “\(word.shortened())”",
      hint: Nearest.word(to: word, among: names).map { "did you mean \($0)?" }
        ?? "there are 1 to \(lessons.count); lessons lists them with their names")
  }

  private func firstOpen(of lesson: Int) -> Int? {
    lessons[lesson].questions.indices.first { result(lesson: lesson, question: $0) == nil }
  }

  /// What came last of a question, both counted from 0.
  package func result(lesson: Int, question: Int) -> Record.Result? {
    record.last(lessons[lesson].key, question)
  }

  /// The next question, and behind the last one the end of the lesson; from there the next lesson.
  mutating func goOn(at place: Place) throws(Diagnostic) {
    guard var visit else { return }
    switch visit.stage {
    case .asking:
      throw Diagnostic(
        "answer first: nothing is shown before", place,
        hint: visit.isVoted ? "reveal shows what is true" : "skip leaves the question out")
    case .revealed: leave(&visit)
    case .over where visit.practice != nil: return resume()
    case .over where visit.lesson + 1 < lessons.count:
      visit = Visit(lesson: visit.lesson + 1, question: firstOpen(of: visit.lesson + 1) ?? 0)
    case .over:
      throw Diagnostic(
        "this was the last lesson", place,
        hint: "learn 1 begins anew" + (missed.isEmpty ? "" : ", practice asks what was missed"))
    }
    self.visit = visit
  }

  private func leave(_ visit: inout Visit) {
    if var queue = visit.practice {
      let next = queue.isEmpty ? nil : queue.removeFirst()
      if let next {
        visit = Visit(lesson: next.lesson, question: next.question, practice: queue)
      } else {
        visit.stage = .over
      }
    } else if visit.question + 1 < lessons[visit.lesson].questions.count {
      visit = Visit(lesson: visit.lesson, question: visit.question + 1)
    } else {
      visit.stage = .over
    }
  }

  /// The question before, as it was answered.
  mutating func goBack(at place: Place) throws(Diagnostic) {
    guard let visit else { return }
    guard visit.practice == nil else {
      throw Diagnostic(
        "practice goes only on", place, hint: "a lesson's name behind learn leaves it")
    }
    var (lesson, question) = (visit.lesson, visit.question)
    if visit.stage != .over {
      if question > 0 {
        question -= 1
      } else if lesson > 0 {
        lesson -= 1
        question = lessons[lesson].questions.count - 1
      } else {
        throw Diagnostic("this is the first question", place, hint: "lessons lists them all")
      }
    }
    self.visit = Visit(lesson: lesson, question: question)
    switch result(lesson: lesson, question: question) {
    case .shown: self.visit?.stage = .revealed(nil)
    case .answered(let attempt) where lessons[lesson].questions[question].admits(attempt):
      self.visit?.stage = .revealed(attempt)
    case .answered, .skipped, nil: break
    }
  }

  /// Asks the question once more; what is known now does not count.
  mutating func askAgain(at place: Place) throws(Diagnostic) {
    guard let visit, visit.stage != .over else {
      throw Diagnostic("there is no question open", place, hint: "back goes to the last one")
    }
    self.visit = Visit(lesson: visit.lesson, question: visit.question, practice: visit.practice)
  }

  /// Leaves a question out: it will be asked again by `practice`.
  mutating func skip(at place: Place) throws(Diagnostic) {
    guard var visit, let lesson, visit.stage == .asking else {
      throw Diagnostic("there is no question to skip", place, hint: "next goes on")
    }
    if result(lesson: visit.lesson, question: visit.question) == nil {
      record.append(.init(lesson: lesson.key, question: visit.question, .skipped))
    }
    leave(&visit)
    self.visit = visit
  }

  /// The questions that were last skipped or answered wrong.
  var missed: [Visit.Spot] {
    lessons.enumerated().flatMap { index, lesson in
      lesson.questions.indices
        .filter { result(lesson: index, question: $0)?.isMissed == true }
        .map { Visit.Spot(lesson: index, question: $0) }
    }
  }

  /// Asks what was missed, mixed.
  mutating func practise(at place: Place) throws(Diagnostic) {
    var missed = missed
    guard !missed.isEmpty else {
      throw Diagnostic(
        "nothing was missed so far", place,
        hint: "practice asks again what was answered wrong or skipped")
    }
    var chance = SplitMix64(seed: UInt64(record.entries.count))
    missed.shuffle(using: &chance)
    let first = missed.removeFirst()
    visit = Visit(lesson: first.lesson, question: first.question, practice: missed)
  }

  // MARK: Answers

  /// One more hint.
  mutating func hint(at place: Place) throws(Diagnostic) {
    guard let visit, let question, visit.stage == .asking else {
      throw Diagnostic("there is no question open", place, hint: "learn asks one")
    }
    guard visit.hints < question.hints.count else {
      throw Diagnostic(
        question.hints.isEmpty ? "there is no hint" : "there is no further hint", place,
        hint: "an answer, even a wrong one, shows why")
    }
    self.visit?.hints += 1
  }

  mutating func showWorking(at place: Place) throws(Diagnostic) {
    guard visit?.isRevealed == true else {
      throw Diagnostic("the working would tell the answer", place, hint: "answer first")
    }
    visit?.showsWorking.toggle()
  }

  mutating func vote(_ counts: [Int]?, at place: Place) throws(Diagnostic) {
    guard let question, visit != nil else {
      throw Diagnostic("there is no question to vote on", place, hint: "learn asks one")
    }
    guard let counts else {
      visit?.votes = []
      return
    }
    guard counts.count == question.options.count else {
      throw Diagnostic(
        question.options.isEmpty
          ? "this question has no options to vote for"
          : "there are \(question.options.count) options, and \(counts.count) counts", place,
        hint: question.options.isEmpty
          ? "let them say their numbers; reveal shows what is true, unscored"
          : "one for each option, in their order")
    }
    guard counts.contains(where: { $0 > 0 }) else {
      throw Diagnostic("nobody voted", place, hint: "vote none takes the votes away")
    }
    if visit?.votes.count == 2 { visit?.votes.removeLast() }
    visit?.votes.append(counts)
  }

  /// Shows a class what is true: no answer of its teacher's is scored.
  ///
  /// Where there are options it votes first; numbers are called out.
  mutating func reveal(at place: Place) throws(Diagnostic) {
    guard let visit, let lesson, let question, visit.stage == .asking else {
      throw Diagnostic(
        "there is no question open", place, hint: "next goes on, again asks once more")
    }
    guard visit.isVoted || question.options.isEmpty else {
      throw Diagnostic(
        "answer first: nothing is shown before", place,
        hint: "or take a class's votes, as in vote 3 9 14")
    }
    // Who has answered before may practise it like anything else.
    switch result(lesson: visit.lesson, question: visit.question) {
    case .skipped, nil:
      record.append(.init(lesson: lesson.key, question: visit.question, .shown))
    case .shown, .answered: break
    }
    self.visit?.stage = .revealed(nil)
  }

  /// Whatever is answered now, its price was not told yet.
  mutating func forgetPrice() { visit?.priced = nil }

  /// Takes an answer, or tells its price first.
  mutating func answer(_ guess: Guess) throws(Diagnostic) {
    guard let visit, let lesson, let question, visit.stage == .asking else {
      throw Diagnostic(
        "there is no question open", guess.place, hint: "next goes on, again asks once more")
    }
    let (word, isRight) = try question.check(guess)
    let sureness = try question.sureness(guess)
    if sureness == .one, visit.priced != word {
      self.visit?.priced = word
      return
    }
    let attempt = Attempt(
      answer: word, sureness: sureness, ways: question.ways, isRight: isRight)
    record.append(.init(lesson: lesson.key, question: visit.question, .answered(attempt)))
    self.visit?.stage = .revealed(attempt)
    self.visit?.priced = nil
  }
}
