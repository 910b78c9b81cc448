import LossCore

/// A title and a few questions, each asked before anything is shown.
package struct Lesson: Hashable, Sendable {
  /// So many characters may each of its texts have, as they stand in its file.
  static let maximumCharacters = 2_000

  /// One word, by which it is found and remembered.
  package var name: String
  package var title: String
  /// What the teacher should know, and the room should not see.
  package var notes: [String] = []
  package var questions: [Question] = []
  /// What tells a lesson of one's own from all others of its name; nothing where it comes along.
  package private(set) var fingerprint: String?
}

extension Lesson {
  /// By which answers to it are kept: “half”, or “mine#9ae16a3b2f90404f”.
  package var key: String { fingerprint.map { "\(name)#\($0)" } ?? name }

  /// The same with answers of its own: who changes what it asks, or what is right, begins it anew.
  package var own: Lesson {
    var own = self
    let texts = questions.flatMap {
      [$0.text] + $0.options.map(\.text) + [$0.answer.textWithTolerance]
    }
    // FNV-1a, for it has to come out the same in every process.
    let hash = texts.joined(separator: "\n").utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    own.fingerprint = String(hash, radix: 16)
    return own
  }
}

/// What is asked, what is true, and what is said once an answer was given.
///
/// All texts have their figures in them: they were computed when the lesson was read.
package struct Question: Hashable, Sendable {
  package var notes: [String] = []
  package var text: String
  /// What can be chosen; empty where a number is asked for.
  package var options: [Choice] = []
  package var answer: Answer
  package var hints: [String] = []
  /// One line of why; what follows it is more of the same.
  package var reveals: [String] = []
  /// The arithmetic, line by line.
  package var workings: [String] = []
  package var suggestion: Suggestion?
  /// The state that is asked about, and the one that is revealed.
  @Boxed package var before: Workspace
  @Boxed package var after: Workspace

  package struct Choice: Hashable, Sendable {
    package var text: String
    /// The loss that it comes to, where the picture is to show it.
    package var height: Double?
    /// Why it is right or wrong.
    package var reason: String?
  }

  /// What is true, and how near to it a number has to come.
  package enum Answer: Hashable, Sendable {
    case choice(Int)
    /// The height of the point on the picture: the loss of what is revealed.
    case loss(Double, within: Tolerance)
    /// The place of the point along the axis: the prediction of what is revealed.
    case prediction(Double, within: Tolerance)
    case number(Double, within: Tolerance)

    /// What is true and how near one has to come; nothing where there are options.
    var number: (truth: Double, tolerance: Tolerance)? {
      switch self {
      case .choice: nil
      case .loss(let truth, let tolerance), .prediction(let truth, let tolerance),
        .number(let truth, let tolerance):
        (truth, tolerance)
      }
    }

    /// A letter, or a number as it is shown.
    var text: String {
      switch self {
      case .choice(let index): String(Choices.letter(of: index))
      case .prediction(let truth, _): Figure.short(truth)
      case .number(let truth, _) where truth.isFinite: Figure.short(truth)
      case .loss(let truth, _), .number(let truth, _): Figure.loss(truth)
      }
    }

    /// The same, and how near to it a number has to come.
    var textWithTolerance: String {
      [text, number?.tolerance.text].compactMap(\.self).joined(separator: ", ")
    }
  }

  /// One thing to do next, as a line of statements, and how that is said.
  package struct Suggestion: Hashable, Sendable {
    package var line: String
    package var text: String
  }

  /// Among so many answers one is right: a number is right or not.
  package var ways: Int { max(2, options.count) }
  /// How sure somebody is who has no idea.
  var even: Probability { .even(among: ways) }
}

/// How far from the truth a number is still right.
package enum Tolerance: Hashable, Sendable {
  case absolute(Double)
  /// A part of the truth.
  case relative(Double)

  func holds(_ value: Double, of truth: Double) -> Bool {
    guard value.isFinite, truth.isFinite else { return value == truth }
    // A guess on the very edge counts, however the edge was rounded.
    return (value - truth).magnitude <= reach(of: truth) * (1 + 1e-12)
  }

  private func reach(of truth: Double) -> Double {
    switch self {
    case .absolute(let reach): reach
    case .relative(let part): part * truth.magnitude
    }
  }

  /// “within 10%”, or “within 0.05”.
  package var text: String {
    switch self {
    case .absolute(let reach): "within \(Figure.short(reach))"
    case .relative(let part): "within \(Figure.percent(part))"
    }
  }
}
