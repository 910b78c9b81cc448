/// What came of the questions of lessons, in this session and in those before it.
package struct Record: Hashable, Sendable {
  /// In the order of time.
  package private(set) var entries: [Entry] = []
  /// The answers that count: the first to each question, given before what is true was shown.
  package private(set) var counted: [Entry] = []
  /// What they cost in all, and what guessing evenly would have cost, in nats.
  private var sums = Means(own: 0, even: 0)
  private var last: [Spot: Result] = [:]
  /// Where what is true was seen.
  private var known: Set<Spot> = []

  private struct Spot: Hashable {
    var lesson: String
    var question: Int
  }

  package init() {}

  package mutating func append(_ entry: Entry) {
    entries.append(entry)
    let spot = Spot(lesson: entry.lesson, question: entry.question)
    last[spot] = entry.result
    guard entry.result.isDone, known.insert(spot).inserted, let attempt = entry.attempt
    else { return }
    counted.append(entry)
    sums.own += attempt.loss
    sums.even += attempt.even
  }

  /// What came last of a question, counted from 0; nothing where it was never come to.
  func last(_ lesson: String, _ question: Int) -> Result? {
    last[Spot(lesson: lesson, question: question)]
  }

  /// The answers to one lesson that count.
  func counted(in lesson: String) -> [Attempt] {
    counted.filter { $0.lesson == lesson }.compactMap(\.attempt)
  }

  package struct Means: Hashable, Sendable {
    package var own: Double
    package var even: Double
  }

  /// How surely one answered, and what guessing evenly would have cost, both in nats.
  package var means: Means? {
    let count = Double(counted.count)
    return counted.isEmpty ? nil : Means(own: sums.own / count, even: sums.even / count)
  }
}

extension Record {
  package enum Result: Hashable, Sendable {
    case skipped
    /// A class that had voted saw what is true: whatever is answered behind it is known.
    case shown
    case answered(Attempt)

    package var attempt: Attempt? {
      if case .answered(let attempt) = self { attempt } else { nil }
    }

    package var isDone: Bool { self != .skipped }

    /// Whether `practice` asks it again.
    var isMissed: Bool { !isDone || attempt?.isRight == false }
  }

  /// What came of one question, as it is kept.
  package struct Entry: Hashable, Sendable {
    /// The key of its lesson.
    package var lesson: String
    /// Which of its questions, counted from 0.
    package var question: Int
    package var result: Result

    package init(lesson: String, question: Int, _ result: Result) {
      (self.lesson, self.question, self.result) = (lesson, question, result)
    }

    package var attempt: Attempt? { result.attempt }

    /// `half 1 b 0.8 3 right`, `half 1 skipped` or `half 1 shown`; there questions are counted from 1.
    package var line: String {
      let text =
        switch result {
        case .skipped: "skipped"
        case .shown: "shown"
        case .answered(let attempt):
          "\(attempt.answer) \(Figure.exact(attempt.sureness)) \(attempt.ways) "
            + (attempt.isRight ? "right" : "wrong")
        }
      return "\(lesson) \(question + 1) \(text)"
    }

    /// Reads such a line; nothing of one that is damaged.
    package init?(_ line: String) {
      let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      guard words.count >= 3, let number = Int(words[1]), number > 0,
        let result = Result(Array(words.dropFirst(2)))
      else { return nil }
      self.init(lesson: words[0], question: number - 1, result)
    }
  }
}

extension Record.Result {
  fileprivate init?(_ words: [String]) {
    switch words.count {
    case 1 where words[0] == "skipped": self = .skipped
    case 1 where words[0] == "shown": self = .shown
    case 4:
      guard let sureness = try? Numeral(words[1]).probability(),
        let ways = Int(words[2]), (2...Choices.letters.count).contains(ways),
        ["right", "wrong"].contains(words[3])
      else { return nil }
      self = .answered(
        Attempt(answer: words[0], sureness: sureness, ways: ways, isRight: words[3] == "right"))
    default: return nil
    }
  }
}
