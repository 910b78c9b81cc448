package import LossCore

/// What a prediction was worth, by the share that it gave to the truth.
package enum Verdict: CaseIterable, Hashable, Sendable {
  case wrong
  case doubtful
  case unsure
  case leaningRight
  case right

  /// The shares of the truth that are called so; the upper end belongs to the next verdict.
  package var range: ClosedRange<Double> {
    switch self {
    case .wrong: 0...0.1
    case .doubtful: 0.1...0.4
    case .unsure: 0.4...0.6
    case .leaningRight: 0.6...0.9
    case .right: 0.9...1
    }
  }

  package var word: String {
    switch self {
    case .wrong: "wrong"
    case .doubtful: "doubtful"
    case .unsure: "unsure"
    case .leaningRight: "leaning right"
    case .right: "right"
    }
  }

  /// The noise of arithmetic does not change it.
  package init(of share: Probability) {
    let value = share.withoutNoise
    self = Verdict.allCases.last { $0.range.lowerBound <= value } ?? .wrong
  }
}

extension Probability {
  /// Twelve significant digits of the value, to be compared.
  var withoutNoise: Double { Figure.nearest(value, digits: 12) }
}

extension Workspace {
  /// What the live prediction was worth; nothing before there is one.
  package var verdict: Verdict? { TruthAxis(self).map { Verdict(of: $0.share) } }

  /// Shares of the truth whose losses are worth knowing by heart.
  package static let landmarks: [(name: String, share: Double)] = [
    ("coin flip", 0.5), ("1 in 10", 0.1), ("1 in 100", 0.01),
  ]
}
