package import LossCore

/// An answer to a question of a lesson, and how sure its giver was.
package struct Attempt: Hashable, Sendable {
  /// A letter or a number as it was given.
  package var answer: String
  package var sureness = Probability.one
  /// Among how many answers one was right.
  package var ways = 2
  package var isRight = false

  /// What the sureness costs in nats: what is left of it goes to the other answers in equal parts.
  ///
  /// With *s* on one of *n* answers that is −log s where it is right, else −log((1 − s)/(n − 1)).
  package var loss: Double {
    Attempt.loss(of: sureness, among: ways, isRight: isRight)
  }

  /// What guessing evenly costs, whichever answer is right.
  package var even: Double { Attempt.evenLoss(among: ways) }

  static func evenLoss(among ways: Int) -> Double {
    loss(of: .even(among: ways), among: ways, isRight: true)
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
