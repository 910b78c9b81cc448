package import LossCore

/// An answer to a question of a lesson, and how sure its giver was.
package struct Attempt: Hashable, Sendable {
  /// The key of its lesson.
  package var lesson: String
  /// Which of its questions, counted from 0.
  package var question: Int
  /// A letter or a number as it was given; nothing where the question was skipped or shown.
  package var answer: String?
  /// A class that had voted was shown what is true: whatever is answered behind it is known.
  package var isShown = false
  package var sureness = Probability.one
  /// Among how many answers one was right.
  package var ways = 2
  package var isRight = false

  /// Whether the question is still open.
  var isSkipped: Bool { answer == nil && !isShown }

  /// Whether `practice` asks it again.
  var isMissed: Bool { !isRight && !isShown }

  /// What the sureness costs in nats: what is left of it goes to the other answers in equal parts.
  ///
  /// With *s* on one of *n* answers that is −log s where it is right, else −log((1 − s)/(n − 1)).
  package var loss: Double {
    Attempt.loss(of: sureness, among: ways, isRight: isRight)
  }

  static func loss(of sureness: Probability, among ways: Int, isRight: Bool) -> Double {
    guard
      let shares = try? Distribution(Array(repeating: .even(among: ways), count: ways)),
      let example = try? CategoricalExample(
        target: .label(isRight ? 0 : 1),
        prediction: Prediction(shares.settingShare(of: 0, to: sureness)))
    else { return .infinity }
    return example.crossEntropy
  }
}

extension Probability {
  /// Of several answers, each as likely as any other.
  static func even(among ways: Int) -> Probability {
    (try? Probability(odds: 1, to: Double(ways - 1))) ?? .half
  }
}

/// What was answered, in this session and in those before it, the latest last.
package struct Record: Hashable, Sendable {
  package private(set) var attempts: [Attempt] = []

  package init() {}

  package mutating func append(_ attempt: Attempt) { attempts.append(attempt) }

  /// The last answer to a question, skipped ones too.
  func last(_ lesson: String, _ question: Int) -> Attempt? {
    attempts.last { $0.lesson == lesson && $0.question == question }
  }

  /// The answers that count: the first to each question, given before what is true was shown.
  package var counted: [Attempt] {
    var known: Set<[String]> = []
    return attempts.filter {
      !$0.isSkipped && known.insert([$0.lesson, String($0.question)]).inserted && !$0.isShown
    }
  }

  /// How surely one answered, and what guessing evenly would have cost, both in nats.
  package var means: (own: Double, even: Double)? { Record.means(of: counted) }

  static func means(of attempts: [Attempt]) -> (own: Double, even: Double)? {
    guard !attempts.isEmpty else { return nil }
    let count = Double(attempts.count)
    return (
      attempts.map(\.loss).reduce(0, +) / count,
      attempts.map(\.even).reduce(0, +) / count
    )
  }
}

extension Attempt {
  /// What guessing evenly costs, whichever answer is right.
  package var even: Double { Attempt.evenLoss(among: ways) }

  static func evenLoss(among ways: Int) -> Double {
    loss(of: .even(among: ways), among: ways, isRight: true)
  }

  // MARK: As a line that is kept

  /// `half 1 b 0.8 3 right`, `half 1 skipped` or `half 1 shown`; there questions are counted from 1.
  package var line: String {
    let head = "\(lesson) \(question + 1)"
    guard let answer else { return "\(head) \(isShown ? "shown" : "skipped")" }
    return "\(head) \(answer) \(Figure.exact(sureness)) \(ways) \(isRight ? "right" : "wrong")"
  }

  /// Reads such a line; nothing of one that is damaged.
  package init?(_ line: String) {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count >= 3, let number = Int(words[1]), number > 0 else { return nil }
    if words.count == 3, ["skipped", "shown"].contains(words[2]) {
      self.init(lesson: words[0], question: number - 1, isShown: words[2] == "shown")
      return
    }
    guard words.count == 6, let sureness = try? Numeral(words[3]).probability(),
      let ways = Int(words[4]), (2...Choices.letters.count).contains(ways),
      ["right", "wrong"].contains(words[5])
    else { return nil }
    self.init(
      lesson: words[0], question: number - 1, answer: words[2], sureness: sureness, ways: ways,
      isRight: words[5] == "right")
  }
}
