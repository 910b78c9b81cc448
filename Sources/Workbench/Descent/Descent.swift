import LossCore

/// Gradient descent to be watched: what it begins with, and which of its steps is shown.
///
/// All else, from the points to the losses, is a ``Course`` of these inputs.
package struct Descent: Hashable, Sendable {
  /// So many steps can be gone.
  package static let lastStep = 1_000
  /// Beyond this speed nothing more would be seen.
  package static let speeds = 1...20
  static let rates = 1e-6...1e6
  static let starts = -1_000.0...1_000.0
  static let seeds = 0...999_999

  /// What the two clouds of points are drawn from.
  package var seed = 7
  /// How far a step goes, in slopes.
  package var rate = 1.0
  /// A model that is sure of the contrary of what is true.
  package var start = LogisticLine(w: -7, b: 3)
  /// The places of points whose labels are wrong, counted from 0 at the left.
  package var mislabelled: Set<Int> = []
  /// The step that is shown.
  package var step = 0
  /// Steps a second while it plays.
  package var speed = 8

  package var points: [LabelledPoint] {
    [LabelledPoint](seed: seed, mislabelled: mislabelled)
  }

  /// As many steps as a picture shows: enough for the one at hand.
  package var horizon: Int {
    var horizon = 125
    while horizon < step { horizon *= 2 }
    return horizon
  }

  /// What the course follows from: all but the step that is shown, and the speed.
  var asGiven: Descent {
    var given = self
    (given.step, given.speed) = (0, 0)
    return given
  }

  /// Statements that bring it about, those that change nothing left out.
  var statements: [String] {
    let new = Descent()
    let number = Figure.shortest
    return [
      seed == new.seed ? nil : "data \(seed)",
      start == new.start ? nil : "start \(number(start.w)) \(number(start.b))",
      rate == new.rate ? nil : "rate \(number(rate))",
    ].compactMap(\.self)
      + mislabelled.sorted().map { "mislabel \($0 + 1)" }
      + [
        step == new.step ? nil : "step \(step)", speed == new.speed ? nil : "speed \(speed)",
      ].compactMap(\.self)
  }
}

/// A change of the descent.
enum DescentChange: Hashable, Sendable {
  /// So many steps on, or back.
  case moved(Int)
  case step(Int)
  case rate(Double)
  case data(Int)
  /// Flips the label of a point, counted from 0.
  case mislabel(Int)
  case start(LogisticLine)
  case speed(Int)

  /// Whether the last of several in a row gives what all of them give.
  var value: SingleValue? {
    switch self {
    case .step: .step
    case .rate: .rate
    default: nil
    }
  }
}

extension Descent {
  /// Makes a change that is known to be in range.
  mutating func make(_ change: DescentChange) {
    switch change {
    case .moved(let steps): step = min(max(0, step + steps), Descent.lastStep)
    case .step(let step): self.step = step
    case .rate(let rate): self.rate = rate
    case .data(let seed): (self.seed, mislabelled, step) = (seed, [], 0)
    case .mislabel(let place): mislabelled.formSymmetricDifference([place])
    case .start(let line): (start, step) = (line, 0)
    case .speed(let speed): self.speed = speed
    }
  }

  /// The next rate of 1, 2 and 5 times a power of ten, or the one before, as long as there is one.
  func rate(movedUp: Bool) -> Double {
    let known = Descent.roundRates
    let next = movedUp ? known.first { $0 > rate } : known.last { $0 < rate }
    return next ?? rate
  }

  private static let roundRates: [Double] =
    [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]

  /// The next seed; behind the last comes the first.
  var nextSeed: Int { seed == Descent.seeds.upperBound ? 0 : seed + 1 }
}
