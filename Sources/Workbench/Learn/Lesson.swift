/// A title and a few questions, each asked before anything is shown.
package struct Lesson: Hashable, Sendable {
  /// One word, by which it is found and remembered.
  package var name: String
  package var title: String
  /// What the teacher should know, and the room should not see.
  package var notes: [String] = []
  package var questions: [Question] = []
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
  }

  /// One thing to do next, as a line of statements, and how that is said.
  package struct Suggestion: Hashable, Sendable {
    package var line: String
    package var text: String
  }

  /// Among so many answers one is right: a number is right or not.
  package var ways: Int { max(2, options.count) }
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
    case .relative(let part): "within \(Figure.short(part * 100))%"
    }
  }
}
