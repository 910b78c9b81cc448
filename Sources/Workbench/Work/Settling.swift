import LossCore

extension Workspace {
  /// Makes probabilities that were worked out ones that statements can say, so that a line of
  /// statements brings the very same back.
  mutating func settle() {
    if let work = binary, case .probability(let p) = work.prediction.source {
      binary?.prediction = BinaryPrediction(p.settled(keepingValue: true), temperature: temperature)
    }
    guard let work = categorical else { return }
    var prediction = work.prediction
    if case .distribution(let shares) = prediction.source {
      prediction = Prediction(shares.settled, temperature: temperature)
    }
    var target = work.target
    if case .soft(let shares) = target { target = .soft(shares.settled) }
    guard let example = try? CategoricalExample(target: target, prediction: prediction) else {
      return
    }
    categorical?.example = example
  }
}

extension Distribution {
  /// With shares as they read, where these add up as they did; else with their lesser sides as they are.
  fileprivate var settled: Distribution {
    let plain = try? Distribution(probabilities.map { $0.settled(keepingValue: true) })
    if let plain, plain.sum == sum { return plain }
    return (try? Distribution(probabilities.map { $0.settled(keepingValue: false) })) ?? self
  }
}

extension Probability {
  /// One that its text gives: a side as it is, and of the other what is left.
  ///
  /// Near 1 only the complement tells anything.
  fileprivate func settled(keepingValue: Bool) -> Probability {
    let keepsValue = value <= complement || keepingValue && value < 0.99
    let settled = keepsValue ? try? Probability(value) : try? Probability(complementOf: complement)
    return settled ?? self
  }
}
