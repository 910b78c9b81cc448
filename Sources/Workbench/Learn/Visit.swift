/// Where a person is in the lessons.
package struct Visit: Hashable, Sendable {
  package struct Spot: Hashable, Sendable {
    var lesson: Int
    var question: Int
  }

  package enum Stage: Hashable, Sendable {
    case asking
    /// With the answer that was given; nothing where a class was shown what is true.
    case revealed(Attempt?)
    /// Behind the last question.
    case over
  }

  /// Counted from 0.
  package var lesson: Int
  package var question: Int
  package var stage = Stage.asking
  /// So many hints are shown.
  package var hints = 0
  package var showsWorking = false
  /// The answer for which the price of 100% was told.
  package var priced: String?
  /// The tallies of the first vote and the second.
  package var votes: [[Int]] = []
  /// In practice, what is still to be asked.
  package var practice: [Spot]?

  /// Whether what is true is shown.
  var isRevealed: Bool {
    if case .revealed = stage { true } else { false }
  }

  /// Whether a class has voted on a question that is open.
  var isVoted: Bool { stage == .asking && !votes.isEmpty }
}
