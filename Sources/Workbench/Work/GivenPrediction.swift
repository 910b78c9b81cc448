import LossCore

/// A prediction in the form it was given in, as numbers that can move.
package enum GivenPrediction: Hashable, Sendable {
  case probability(Double)
  case logit(Double)
  case shares([Double])
  case logits([Double])
}

extension Workspace {
  package var temperatureValue: Double { temperature.value }

  /// The live prediction as it was given, before T.
  package var givenPrediction: GivenPrediction? {
    switch (live, binary?.prediction.source, categorical?.prediction.source) {
    case (.binary, .probability(let p)?, _): .probability(p.value)
    case (.binary, .logit(let z)?, _): .logit(z)
    case (.categorical, _, .distribution(let shares)?):
      .shares(shares.probabilities.map(\.value))
    case (.categorical, _, .logits(let logits)?): .logits(logits.values)
    default: nil
    }
  }
}
