import LossCore

extension Workspace {
  /// Turns the prediction as it was given into logits or into probabilities, before T.
  mutating func useInputForm(logits: Bool, at place: Place) throws(Diagnostic) {
    if live == .binary, let work = binary {
      switch (work.prediction.source, logits) {
      case (.probability(let p), true):
        if let made = try? BinaryPrediction(logit: p.logit, temperature: temperature) {
          binary?.prediction = made
        }
      case (.logit(let logit), false):
        let plain = work.prediction.with(temperature: .one).probability
        binary?.prediction = BinaryPrediction(
          plain.shortest(withLogit: logit), temperature: temperature)
      default: return
      }
    } else if live == .categorical, let work = categorical {
      let plain = work.prediction.with(temperature: .one)
      switch (work.prediction.source, logits) {
      case (.distribution, true):
        if let made = try? Logits(plain.surprisals.map { 0 - $0 }) {
          categorical?.example = work.example.with(Prediction(made, temperature: temperature))
        }
      case (.logits(let logits), false):
        if let made = Distribution.shortest(with: logits)
          ?? (try? Distribution(plain.probabilities))
        {
          categorical?.example = work.example.with(Prediction(made, temperature: temperature))
        }
      default: return
      }
    } else {
      throw Diagnostic("there is no prediction yet", place, hint: "begin with y=1 p=0.9")
    }
  }
}

/// A double has so many decimal digits for certain.
private let certainDigits = 1...15

extension Double {
  /// Whether another double is as good as this one: no more than 4 ULP of the largest part away.
  fileprivate func isNear(_ other: Double, of parts: Double...) -> Bool {
    self == other || abs(self - other) <= 4 * (parts.map(\.ulp).max() ?? ulp)
  }
}

extension Probability {
  /// The probability of fewest digits that has this logit; itself where there is none.
  ///
  /// So a probability that was turned into a logit comes back as it was written.
  fileprivate func shortest(withLogit logit: Double) -> Probability {
    for digits in certainDigits {
      let candidates = [
        try? Probability(Figure.nearest(value, digits: digits)),
        try? Probability(complementOf: Figure.nearest(complement, digits: digits)),
      ]
      for candidate in candidates.compactMap(\.self)
      where candidate.logit.isNear(logit, of: logit) {
        return candidate
      }
    }
    return self
  }
}

extension Distribution {
  /// The distribution of fewest digits whose logs are these logits, but for one shift of all.
  fileprivate static func shortest(with logits: Logits) -> Distribution? {
    let plain = Prediction(logits)
    let values = logits.values
    guard let top = values.indices.max(by: { values[$0] < values[$1] }) else { return nil }
    return certainDigits.lazy.compactMap { digits -> Distribution? in
      let first = Figure.nearest(plain.probabilities[top], digits: digits)
      guard let shift = (try? Probability(first)).map({ -$0.surprisal - values[top] }),
        shift.isFinite
      else { return nil }
      var shares: [Probability] = []
      for (share, logit) in zip(plain.probabilities, values) {
        guard let candidate = try? Probability(Figure.nearest(share, digits: digits)),
          (-candidate.surprisal).isNear(logit + shift, of: candidate.surprisal, logit, shift)
        else { return nil }
        shares.append(candidate)
      }
      let made = try? Distribution(shares)
      return made.flatMap { abs($0.sum - 1) <= 4 * $0.sum.ulp ? $0 : nil }
    }.first
  }
}
