import Foundation
import LossCore

/// A decimal number that names a binary64 exactly.
struct Exactly: Decodable {
  let value: Double

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Double(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "“\(text)” is no number")
    }
    self.value = value
  }
}

/// One line of binary.json.
struct BinaryCase: Decodable {
  let id: String
  let probability: Exactly?
  let complement: Exactly?
  let logit: Exactly?
  let target: Exactly
  let temperature: Exactly?

  let loss: Reference
  let entropy: Reference
  let divergence: Reference
  let perplexity: Reference
  let brier: Reference
  let gradientByProbability: Reference
  let gradientByLogit: Reference
  let predicted: Reference
  let predictedComplement: Reference
  let logitUsed: Reference

  func example() throws -> BinaryExample {
    let temperature = try self.temperature.map { try Temperature($0.value) } ?? .one
    let prediction: BinaryPrediction
    if let logit {
      prediction = try BinaryPrediction(logit: logit.value, temperature: temperature)
    } else if let complement {
      let probability = try Probability(complementOf: complement.value)
      prediction = BinaryPrediction(probability, temperature: temperature)
    } else {
      let probability = try Probability(probability?.value ?? .nan)
      prediction = BinaryPrediction(probability, temperature: temperature)
    }
    return BinaryExample(target: try Probability(target.value), prediction: prediction)
  }
}

/// One line of categorical.json: rows of one batch.
struct CategoricalCase: Decodable {
  let id: String
  let rows: [Row]
  let mean: Reference

  struct Row: Decodable {
    let probabilities: [Exactly]?
    let logits: [Exactly]?
    let generated: Generated?
    let target: TargetCase
    let temperature: Exactly?

    let loss: Reference
    let perplexity: Reference
    let entropy: Reference?
    let divergence: Reference?
    let brier: Reference?
    let gradientByLogit: [Reference]?

    var isSoft: Bool {
      if case .soft = target { true } else { false }
    }

    func example() throws -> CategoricalExample {
      let temperature = try self.temperature.map { try Temperature($0.value) } ?? .one
      let prediction =
        if let probabilities {
          Prediction(
            try Distribution(probabilities.map(\.value)), temperature: temperature)
        } else {
          Prediction(
            try Logits(generated?.logits ?? logits?.map(\.value) ?? []), temperature: temperature)
        }
      return try CategoricalExample(target: target.target(), prediction: prediction)
    }
  }

  /// Logits by a rule instead of a list, for rows of thousands.
  struct Generated: Decodable {
    let classes: Int
    let seed: Int

    var logits: [Double] {
      (0..<classes).map { k in
        let mixed = ((k + 1) * 2_654_435_761 + seed * 40503) % (1 << 32)
        return Double(mixed) / 0x1p28 - 8
      }
    }
  }

  enum TargetCase: Decodable {
    case label(Int)
    case soft([Exactly])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let label = try? container.decode(Int.self) {
        self = .label(label)
      } else {
        self = .soft(try container.decode([Exactly].self))
      }
    }

    func target() throws -> Target {
      switch self {
      case .label(let k): .label(k)
      case .soft(let shares): .soft(try Distribution(shares.map(\.value)))
      }
    }
  }
}

/// Reads a file of Cases.
func cases<Case: Decodable>(_ name: String, as type: Case.Type = Case.self) throws -> [Case] {
  let folder = Bundle.module.bundleURL.appendingPathComponent("Cases")
  let data = try Data(contentsOf: folder.appendingPathComponent(name))
  return try JSONDecoder().decode([Case].self, from: data)
}
