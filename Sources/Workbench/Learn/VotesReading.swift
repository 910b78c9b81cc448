package import LossCore

/// The votes of a class on a question with options: its shares, and what they would cost as a prediction.
///
/// A class that splits 3 : 9 : 14 : 4 predicts 10%, 30%, 47% and 13%, and so has a log loss of its own
/// whichever option is true. Losses are in nats.
package struct VotesReading: Sendable {
  /// One vote: what stood for each option, in their order.
  package struct Vote: Hashable, Sendable {
    package let counts: [Int]
    package let shares: [Probability]
    /// What the class's log loss would be, were that option the answer; ∞ where nobody chose it.
    package let losses: [Double]

    /// Nothing of a vote in which nobody took part.
    init?(_ counts: [Int]) {
      guard let shares = try? Distribution(normalizing: counts.map(Double.init)) else { return nil }
      self.counts = counts
      self.shares = shares.probabilities
      losses = Prediction(shares).surprisals
    }
  }

  /// The first vote and the second, as far as they were taken; never none.
  package let votes: [Vote]
  /// The option that is right, once it is known to the room.
  package let truth: Int?

  /// Nothing where nobody voted.
  package init?(_ reading: ClassroomReading) {
    var truth: Int?
    if reading.isRevealed, case .choice(let index) = reading.question?.answer { truth = index }
    self.init(reading.visit.votes, truth: truth)
  }

  init?(_ votes: [[Int]], truth: Int?) {
    self.votes = votes.compactMap(Vote.init)
    self.truth = truth
    guard !self.votes.isEmpty else { return nil }
  }

  /// What it costs to spread evenly over the options, whichever is right: the logarithm of their number.
  package var even: Double { Attempt.evenLoss(among: votes[0].counts.count) }

  /// How long an option's bar is, from 0 to 1: that of the largest share of all votes is 1.
  package func bar(of option: Int, in vote: Vote) -> Double {
    let largest = votes.flatMap(\.shares).map(\.value).reduce(0, max)
    return vote.shares[option].value / largest
  }

  /// How much more the second vote costs than the first, once the answer is known.
  package var difference: Double? {
    guard let truth, votes.count == 2 else { return nil }
    let (first, second) = (votes[0].losses[truth], votes[1].losses[truth])
    // Two votes without the answer are equally bad.
    return first == second ? 0 : second - first
  }

  // MARK: In words

  /// “First vote”, “Second vote”.
  package func title(of index: Int) -> String { index == 0 ? "First vote" : "Second vote" }

  /// A share in two digits.
  package func shareText(of option: Int, in vote: Vote) -> String {
    Figure.percent(vote.shares[option].value, digits: 2)
  }

  /// What it would cost, were an option the answer: “were it a: 2.303”.
  package func lossText(of option: Int, in vote: Vote) -> String {
    "were it \(Choices.letter(of: option)): \(Figure.loss(vote.losses[option]))"
  }

  /// What the answer has made of the votes: “first vote 1.609, second 0.357: 1.253 less”.
  package var outcome: String? {
    guard let truth else { return nil }
    let losses = votes.map { Figure.loss($0.losses[truth]) }
    return (["first vote \(losses[0])"] + losses.dropFirst().map { "second \($0)" })
      .joined(separator: ", ") + (differenceText.map { ": " + $0 } ?? "")
  }

  private var differenceText: String? {
    difference.map {
      $0 == 0 ? "the same" : "\(Figure.loss($0.magnitude)) \($0 < 0 ? "less" : "more")"
    }
  }

  /// What the losses beside bars are, and what to hold them against.
  package var legend: String {
    "The class's loss, were its shares its prediction; spread evenly \(Figure.loss(even))."
  }

  /// What to hold the losses against.
  package var evenText: String {
    "Spread evenly over the \(votes[0].counts.count) options it would be \(Figure.loss(even))."
  }

  /// All of it in full sentences.
  package var lines: [String] {
    let beginning = "Were the class's shares its prediction, its log loss would be"
    var lines: [String] = []
    for (index, vote) in votes.enumerated() {
      let options = vote.counts.indices
      let parts = options.map {
        "\(vote.counts[$0]) for \(Choices.letter(of: $0)) (\(shareText(of: $0, in: vote)))"
      }
      lines.append("\(title(of: index)): \(parts.joined(separator: ", ")).")
      guard truth == nil else { continue }
      let losses = options.map { lossText(of: $0, in: vote) }
      lines.append("\(beginning), \(losses.joined(separator: "; ")).")
    }
    return lines + [outcome.map { "\(beginning): \($0)." }, evenText].compactMap(\.self)
  }

  // MARK: For machines

  package var fields: [JSON.Field] {
    [
      .init(
        "votes",
        .array(
          votes.map { vote in
            .object(
              [
                .init("counts", .array(vote.counts.map(JSON.integer))),
                .init("shares", .numbers(vote.shares.map(\.value))),
                .init("losses", .numbers(vote.losses)),
              ] + (truth.map { [.init("loss", .number(vote.losses[$0]))] } ?? []))
          }))
    ] + (difference.map { [.init("difference", .number($0))] } ?? [])
  }
}
