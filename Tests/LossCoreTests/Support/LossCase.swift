import LossCore

/// What a case says of a loss and its settings.
struct LossCaseSettings: Decodable {
  let loss: String
  let weights: [Exactly]?
  let gamma: Exactly?
  let alpha: Exactly?
  let smoothing: Exactly?
  let others: Bool?

  func makeLoss() throws -> any Loss {
    let weights = try weights.map { try ClassWeights($0.map(\.value)) }
    switch loss {
    case "ce": return CrossEntropy(weights: weights)
    case "focal":
      return try FocalLoss(
        gamma: gamma?.value ?? 0, alpha: alpha.map { try Probability($0.value) },
        weights: weights)
    case "brier": return BrierScore()
    case "squared": return SquaredError()
    case "absolute": return AbsoluteError()
    case "summed": return SummedBinaryCrossEntropy()
    case "repeated": return RepeatedSoftmax()
    default: throw UnknownLoss(name: loss)
    }
  }

  func makeSmoothing() throws -> Smoothing {
    try smoothing.map { try Smoothing($0.value, over: others == true ? .others : .all) } ?? .none
  }

  /// What the loss of an example may be off by, in ULP.
  func bound(of example: ExampleCase) -> Double {
    switch loss {
    case "focal": return max(4, 2 + (gamma?.value ?? 0))
    // A square doubles the error of a ŷ that was computed.
    case "brier", "squared": return example.isGiven ? 2 : 5
    default: return example.isTempered || weights != nil || smoothing != nil ? 4 : 2
    }
  }

  /// The name of the loss, with what changes the bound.
  func family(of example: ExampleCase, _ loss: any Loss) -> String {
    switch self.loss {
    case "focal": loss.name + ", γ = \(gamma?.value ?? 0)"
    case "brier", "squared": loss.name + (example.isGiven ? ", given ŷ" : ", computed ŷ")
    default:
      loss.name + (smoothing == nil ? "" : ", smoothed") + (example.isTempered ? ", T ≠ 1" : "")
    }
  }

  private struct UnknownLoss: Error {
    let name: String
  }
}

/// A target and a prediction of either kind.
enum ExampleCase: Decodable {
  case binary(BinaryExample)
  case categorical(CategoricalExample)

  private enum Key: CodingKey {
    case logit, probability, probabilities, logits, generated, target, temperature
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    let temperature =
      try values.decodeIfPresent(Exactly.self, forKey: .temperature)
      .map { try Temperature($0.value) } ?? .one
    func binary(_ prediction: BinaryPrediction) throws -> ExampleCase {
      let target = try values.decode(Exactly.self, forKey: .target)
      return .binary(
        BinaryExample(target: try Probability(target.value), prediction: prediction))
    }
    func categorical(_ prediction: Prediction) throws -> ExampleCase {
      let target = try values.decode(CategoricalCase.TargetCase.self, forKey: .target)
      return .categorical(
        try CategoricalExample(target: target.target(), prediction: prediction))
    }
    if let logit = try values.decodeIfPresent(Exactly.self, forKey: .logit) {
      self = try binary(BinaryPrediction(logit: logit.value, temperature: temperature))
    } else if let given = try values.decodeIfPresent(Exactly.self, forKey: .probability) {
      self = try binary(BinaryPrediction(Probability(given.value), temperature: temperature))
    } else if let given = try values.decodeIfPresent([Exactly].self, forKey: .probabilities) {
      let distribution = try Distribution(given.map(\.value))
      self = try categorical(Prediction(distribution, temperature: temperature))
    } else {
      let generated = try values.decodeIfPresent(
        CategoricalCase.Generated.self, forKey: .generated)
      let logits =
        try generated?.logits ?? values.decode([Exactly].self, forKey: .logits).map(\.value)
      self = try categorical(Prediction(Logits(logits), temperature: temperature))
    }
  }

  func smoothed(by smoothing: Smoothing) -> ExampleCase {
    switch self {
    case .binary(let example): .binary(example.smoothed(by: smoothing))
    case .categorical(let example): .categorical(example.smoothed(by: smoothing))
    }
  }

  func value(of loss: any Loss) -> Double {
    switch self {
    case .binary(let example): loss.value(of: example)
    case .categorical(let example): loss.value(of: example)
    }
  }

  func gradientByLogit(of loss: any Loss) -> [Double] {
    switch self {
    case .binary(let example): [loss.gradientByLogit(of: example)]
    case .categorical(let example): loss.gradientByLogit(of: example)
    }
  }

  func gradientByProbability(of loss: any Loss) -> [Double] {
    switch self {
    case .binary(let example): [loss.gradientByProbability(of: example)]
    case .categorical(let example): loss.gradientByProbability(of: example)
    }
  }

  /// Whether ŷ is a number that was given, bit for bit.
  var isGiven: Bool {
    switch self {
    case .binary(let example):
      if case .probability = example.prediction.source { !isTempered } else { false }
    case .categorical(let example):
      if case .distribution = example.prediction.source { !isTempered } else { false }
    }
  }

  var isTempered: Bool {
    switch self {
    case .binary(let example): example.prediction.temperature != .one
    case .categorical(let example): example.prediction.temperature != .one
    }
  }

  var isBinary: Bool {
    if case .binary = self { true } else { false }
  }

  /// What a difference of y and ŷ by the logit is taken of, where y is soft; 0 for a label.
  var cancellingByLogit: Double {
    switch self {
    case .binary(let example):
      guard example.target != .one, example.target != .zero else { return 0 }
      let larger = max(example.target.value, example.prediction.probability.value)
      return larger / example.prediction.temperature.value
    case .categorical(let example):
      guard let largest = example.targetProbabilities.max(), largest < 1 else { return 0 }
      let larger = max(largest, example.prediction.probabilities.max() ?? 0)
      return larger / example.prediction.temperature.value
    }
  }

  /// The terms that a derivative by ŷ is the difference of, where y is soft; 0 for a label.
  var cancellingByProbability: Double {
    guard case .binary(let example) = self, example.target != .one, example.target != .zero
    else { return cancellingByLogit }
    let predicted = example.prediction.probability
    return max(
      example.target.value / predicted.value, example.target.complement / predicted.complement)
  }
}

/// One line of losses.json: one row in a loss that has settings.
struct LossCase: Decodable {
  let id: String
  let settings: LossCaseSettings
  let example: ExampleCase
  let value: Reference
  let byLogit: [Reference]?
  let byProbability: [Reference]

  private enum Key: CodingKey {
    case id, value, byLogit, byProbability
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.decode(String.self, forKey: .id)
    settings = try LossCaseSettings(from: decoder)
    example = try ExampleCase(from: decoder).smoothed(by: settings.makeSmoothing())
    value = try values.decode(Reference.self, forKey: .value)
    if example.isBinary {
      byLogit = [try values.decode(Reference.self, forKey: .byLogit)]
      byProbability = [try values.decode(Reference.self, forKey: .byProbability)]
    } else {
      byLogit = try values.decodeIfPresent([Reference].self, forKey: .byLogit)
      byProbability = try values.decode([Reference].self, forKey: .byProbability)
    }
  }
}

/// One line of rows.json: rows with the same settings, and the numbers that they become.
struct RowsCase: Decodable {
  let id: String
  let settings: LossCaseSettings
  let rows: [Row]
  let sum: Reference
  let mean: Reference
  let weightedMean: Reference
  let weightedSumPerRow: Reference
  let perplexity: Reference

  struct Row: Decodable {
    let example: ExampleCase
    let weight: Double
    let value: Reference

    private enum Key: CodingKey {
      case weight, value
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      example = try ExampleCase(from: decoder)
      weight = try values.decodeIfPresent(Exactly.self, forKey: .weight)?.value ?? 1
      value = try values.decode(Reference.self, forKey: .value)
    }
  }

  private enum Key: CodingKey {
    case id, rows, sum, mean, weightedMean, weightedSumPerRow, perplexity
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.decode(String.self, forKey: .id)
    settings = try LossCaseSettings(from: decoder)
    rows = try values.decode([Row].self, forKey: .rows)
    sum = try values.decode(Reference.self, forKey: .sum)
    mean = try values.decode(Reference.self, forKey: .mean)
    weightedMean = try values.decode(Reference.self, forKey: .weightedMean)
    weightedSumPerRow = try values.decode(Reference.self, forKey: .weightedSumPerRow)
    perplexity = try values.decode(Reference.self, forKey: .perplexity)
  }
}
