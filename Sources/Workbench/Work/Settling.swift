import LossCore

extension Workspace {
  /// Makes probabilities that were worked out ones that statements can say, so that a line of
  /// statements brings the very same back.
  mutating func settle() {
    if let work = binary, case .probability(let p) = work.prediction.source {
      binary?.prediction = BinaryPrediction(p.settled, temperature: temperature)
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
  fileprivate var settled: Distribution {
    (try? Distribution(probabilities.map(\.settled))) ?? self
  }
}

extension Probability {
  /// The one that its text gives: the lesser side as it is, and of the other what is left.
  fileprivate var settled: Probability {
    let settled =
      value <= complement ? try? Probability(value) : try? Probability(complementOf: complement)
    return settled ?? self
  }
}
