import LossCore

/// Examples at the ends of all scales, at a temperature.
struct Extremes {
  /// The temperatures to look at.
  static let temperatures = [
    1.0, 0.5, 2, 1e-3, 1e3, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
  ]

  let binary: [BinaryExample]
  let categorical: [CategoricalExample]

  init(temperature: Double) throws {
    let temperature = try Temperature(temperature)
    let ends = [
      -Double.greatestFiniteMagnitude, -1e308, -1000, -1, -.leastNonzeroMagnitude, 0, 1e-300, 1,
      745, 1000, 1e308, .greatestFiniteMagnitude,
    ]
    let probabilities = try [
      0, .leastNonzeroMagnitude, 0x1p-1030, 1e-300, 1e-9, 0.5, 0.5.nextUp, 1,
    ]
    .flatMap { [try Probability($0), try Probability(complementOf: $0)] }
    let predictions =
      try (ends + [.infinity, -.infinity]).map {
        try BinaryPrediction(logit: $0, temperature: temperature)
      } + probabilities.map { BinaryPrediction($0, temperature: temperature) }
    let least = try Probability(.leastNonzeroMagnitude)
    binary = predictions.flatMap { prediction in
      [.zero, .one, .half, least, least.opposite].map {
        BinaryExample(target: $0, prediction: prediction)
      }
    }
    let scores = try ends.map { try Logits([$0, 0, -$0, -.infinity, 1]) }
    let given = [
      try Distribution([1, 0, 0, 0, 0]), try Distribution([1, 1e-7, 0, 0, 0]),
      try Distribution([0.5, 0.5, .leastNonzeroMagnitude, 0, 0]),
    ]
    let targets = [
      Target.label(0), .label(3), .soft(try Distribution([0.5, 0, 0.25, 0, 0.25])),
      .soft(try Distribution([0, 1e-300, 1, 0, 0])),
    ]
    categorical =
      try
      (scores.map { Prediction($0, temperature: temperature) }
      + given.map { Prediction($0, temperature: temperature) })
      .flatMap { prediction in
        try targets.map { try CategoricalExample(target: $0, prediction: prediction) }
      }
  }
}
