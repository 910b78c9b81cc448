import LossCore

/// A model of two numbers: the chance of class 1 at x is σ(w·x + b).
package struct LogisticLine: Hashable, Sendable {
  package var w: Double
  package var b: Double

  package init(w: Double, b: Double) {
    (self.w, self.b) = (w, b)
  }

  /// What it says of a place, to be judged.
  func prediction(at x: Double) -> BinaryPrediction {
    // A product of finite numbers is a number, which every logit may be.
    (try? BinaryPrediction(logit: w * x + b)) ?? BinaryPrediction(.half)
  }

  /// The chance that it gives class 1 at a place.
  package func chance(at x: Double) -> Double { prediction(at: x).probability.value }

  /// The line a step further down a slope.
  func stepped(along slope: Slope, rate: Double) -> LogisticLine {
    LogisticLine(w: w - rate * slope.w, b: b - rate * slope.b)
  }
}

/// How fast a mean loss grows with w and with b.
package struct Slope: Hashable, Sendable {
  package var w: Double
  package var b: Double

  /// How steep it is where it is steepest.
  package var steepness: Double { (w * w + b * b).squareRoot() }
}

extension LogisticLine {
  /// Each point as what the line says of it and what is true.
  func examples(_ points: [LabelledPoint]) -> [BinaryExample] {
    points.map { BinaryExample(target: $0.target, prediction: prediction(at: $0.x)) }
  }

  /// The mean cross entropy over points, in nats.
  package func logLoss(over points: [LabelledPoint]) -> Double {
    examples(points).mean(\.crossEntropy)
  }
}

extension [BinaryExample] {
  func mean(_ part: (BinaryExample) -> Double) -> Double {
    reduce(0) { $0 + part($1) } / Double(count)
  }

  /// The gradient of the mean of a loss by w and b, where these are what is said of points.
  func slope(of loss: some Loss, over points: [LabelledPoint]) -> Slope {
    var slope = Slope(w: 0, b: 0)
    for (point, example) in zip(points, self) {
      let byLogit = loss.gradientByLogit(of: example) / Double(count)
      slope.w += byLogit * point.x
      slope.b += byLogit
    }
    return slope
  }
}
