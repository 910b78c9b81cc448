import LossCore
import TestSupport

/// Examples drawn at random, the same for the same seed.
struct Draws {
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
  }

  /// Over four classes: from logits and from probabilities, tempered and not, soft and hard.
  var categorical: [CategoricalExample] {
    get throws {
      var generator = SplitMix64(seed: seed)
      let logits = try Logits(generator.logits(classes: 4, reach: 3))
      let given = try Distribution(normalizing: generator.weights(classes: 4))
      let truth = try Distribution(normalizing: generator.weights(classes: 4))
      return try [Prediction(logits, temperature: temperature), Prediction(given)].flatMap {
        [
          try CategoricalExample(target: .soft(truth), prediction: $0),
          try CategoricalExample(target: .label(3), prediction: $0),
        ]
      }
    }
  }

  /// Yes-or-no: from a logit and from a probability, tempered and not, soft and hard.
  var binary: [BinaryExample] {
    get throws {
      var generator = SplitMix64(seed: seed)
      let logit = Double.random(in: -4...4, using: &generator)
      let given = try Probability(.random(in: 0.01...0.99, using: &generator))
      let truth = try Probability(.random(in: 0...1, using: &generator))
      return try [
        BinaryPrediction(logit: logit, temperature: temperature),
        BinaryPrediction(given, temperature: temperature),
      ].flatMap { prediction in
        [truth, .zero, .one].map { BinaryExample(target: $0, prediction: prediction) }
      }
    }
  }

  private var temperature: Temperature {
    get throws { try Temperature([1, 1, 0.5, 2.5][Int(seed % 4)]) }
  }
}
