import LossCore
import TestSupport
import Testing

/// What holds for each loss of the list, whatever its parameters.
@Suite struct LossTests {
  /// The list, and what parameters make of it.
  static func losses(classes: Int) throws -> [any Loss] {
    let weights = try ClassWeights((0..<classes).map { 1 + Double($0) / 2 })
    let quarter = try Probability(0.25)
    return Losses.all + [
      CrossEntropy(weights: weights),
      try FocalLoss(gamma: 0, alpha: quarter),
      try FocalLoss(gamma: 0.5, weights: weights),
      try FocalLoss(gamma: 1, alpha: quarter),
      try FocalLoss(gamma: 5, alpha: quarter, weights: weights),
    ]
  }

  static let seeds: [UInt64] = Array(1...25)

  @Test func theListHasEachLossOnce() {
    let names = Losses.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Losses.all.first is CrossEntropy)
  }

  @Test(arguments: seeds)
  func termsAddUpToTheValue(seed: UInt64) throws {
    for example in try Draws(seed: seed).binary {
      for loss in try Self.losses(classes: 2) {
        let value = loss.value(of: example)
        #expect(loss.terms(of: example).count == 2)
        #expect(abs(loss.terms(of: example).reduce(0, +) - value) <= 2 * value.ulp, "\(loss)")
      }
    }
    for example in try Draws(seed: seed).categorical {
      for loss in try Self.losses(classes: 4) {
        let value = loss.value(of: example)
        #expect(loss.terms(of: example).count == 4)
        #expect(abs(loss.terms(of: example).reduce(0, +) - value) <= 4 * value.ulp, "\(loss)")
      }
    }
  }

  @Test(arguments: seeds)
  func gradientsOfABinaryExampleAreSlopes(seed: UInt64) throws {
    for example in try Draws(seed: seed).binary where !example.isTied {
      let prediction = example.prediction
      for loss in try Self.losses(classes: 2) {
        let byLogit = try slope(step: 1e-5) { step in
          let given = prediction.logit * prediction.temperature.value
          let moved = try BinaryPrediction(
            logit: given + step, temperature: prediction.temperature)
          return loss.value(of: BinaryExample(target: example.target, prediction: moved))
        }
        let logitGradient = loss.gradientByLogit(of: example)
        #expect(abs(byLogit - logitGradient) <= 1e-7, "\(loss) \(example)")
        let room = min(prediction.probability.value, prediction.probability.complement)
        let byProbability = try slope(step: 1e-5 * room) { step in
          let moved = BinaryPrediction(try Probability(prediction.probability.value + step))
          return loss.value(of: BinaryExample(target: example.target, prediction: moved))
        }
        let gradient = loss.gradientByProbability(of: example)
        #expect(abs(byProbability - gradient) <= 1e-6 / room, "\(loss) \(example)")
      }
    }
  }

  @Test(arguments: seeds)
  func gradientsByTheLogitsAreSlopes(seed: UInt64) throws {
    for example in try Draws(seed: seed).categorical {
      guard case .logits(let logits) = example.prediction.source else { continue }
      for loss in try Self.losses(classes: 4) {
        let gradient = loss.gradientByLogit(of: example)
        #expect(abs(gradient.reduce(0, +)) <= 1e-14 * example.steepness, "\(loss)")
        for k in 0..<4 {
          let slope = try slope(step: 1e-5) { step in
            var moved = logits.values
            moved[k] += step
            let prediction = Prediction(
              try Logits(moved), temperature: example.prediction.temperature)
            return loss.value(
              of: try CategoricalExample(target: example.target, prediction: prediction))
          }
          #expect(abs(slope - gradient[k]) <= 1e-7 * example.steepness, "\(loss) \(example)")
        }
      }
    }
  }

  /// In these derivatives the classes are not bound to add up to 1.
  ///
  /// A distribution is, so that two classes are moved against each other.
  @Test(arguments: seeds)
  func gradientsByTheProbabilitiesAreSlopes(seed: UInt64) throws {
    for example in try Draws(seed: seed).categorical {
      let predicted = example.prediction.probabilities
      for loss in try Self.losses(classes: 4) where loss.name != "0–1 loss" {
        let gradient = loss.gradientByProbability(of: example)
        for k in 1..<4 {
          let room = min(predicted[0], predicted[k])
          let slope = try slope(step: 1e-5 * room) { step in
            var moved = predicted
            moved[0] -= step
            moved[k] += step
            return loss.value(
              of: try CategoricalExample(
                target: example.target, prediction: Prediction(try Distribution(moved))))
          }
          #expect(abs(slope - (gradient[k] - gradient[0])) <= 1e-6 / room, "\(loss) \(example)")
        }
      }
    }
  }

  @Test func whereTheLikeliestClassIsKnownTheZeroOneLossIsLevel() throws {
    for example in try Draws(seed: 1).categorical {
      #expect(ZeroOneLoss().gradientByProbability(of: example) == [0, 0, 0, 0])
      #expect(ZeroOneLoss().gradientByLogit(of: example) == [0, 0, 0, 0])
    }
  }

  @Test(arguments: seeds)
  func aLabelCostsAsADistributionWithEverythingOnIt(seed: UInt64) throws {
    for example in try Draws(seed: seed).categorical {
      guard case .label(let label) = example.target else { continue }
      let oneHot = try Distribution((0..<4).map { $0 == label ? 1.0 : 0 })
      let soft = try CategoricalExample(target: .soft(oneHot), prediction: example.prediction)
      for loss in try Self.losses(classes: 4) {
        #expect(loss.value(of: example) == loss.value(of: soft))
        #expect(loss.terms(of: example) == loss.terms(of: soft))
        #expect(loss.gradientByLogit(of: example) == loss.gradientByLogit(of: soft))
        #expect(loss.gradientByProbability(of: example) == loss.gradientByProbability(of: soft))
      }
    }
  }

  @Test(arguments: seeds)
  func neutralParametersChangeNothingBitForBit(seed: UInt64) throws {
    let plain = CrossEntropy()
    let neutral: [any Loss] = [
      try FocalLoss(gamma: 0), try FocalLoss(gamma: 0, alpha: .one),
      CrossEntropy(weights: try ClassWeights([1, 1, 1, 1])),
    ]
    for example in try Draws(seed: seed).categorical {
      for loss in neutral {
        #expect(loss.value(of: example) == plain.value(of: example))
        #expect(loss.terms(of: example) == plain.terms(of: example))
        #expect(loss.gradientByLogit(of: example) == plain.gradientByLogit(of: example))
        #expect(loss.gradientByProbability(of: example) == plain.gradientByProbability(of: example))
      }
      #expect(example.smoothed(by: .none) == example)
      #expect(plain.value(of: example) == example.crossEntropy)
    }
    for example in try Draws(seed: seed).binary {
      for loss in [neutral[0], neutral[2]] {
        #expect(loss.value(of: example) == plain.value(of: example))
        #expect(loss.terms(of: example) == plain.terms(of: example))
        #expect(loss.gradientByLogit(of: example) == plain.gradientByLogit(of: example))
        #expect(loss.gradientByProbability(of: example) == plain.gradientByProbability(of: example))
      }
      #expect(example.smoothed(by: .none) == example)
      #expect(plain.value(of: example) == example.crossEntropy)
    }
  }

  /// A class beyond the weights counts 1.
  @Test(arguments: seeds)
  func shorterWeightsAreFilledUpWithOnes(seed: UInt64) throws {
    for example in try Draws(seed: seed).categorical {
      for few in [[2.0, 2], [1, 3], [1, 1]] {
        let short = CrossEntropy(weights: try ClassWeights(few))
        let long = CrossEntropy(weights: try ClassWeights(few + [1, 1]))
        #expect(short.value(of: example) == long.value(of: example))
        #expect(short.terms(of: example) == long.terms(of: example))
        #expect(short.gradientByLogit(of: example) == long.gradientByLogit(of: example))
        guard case .soft(let target) = example.target else { continue }
        #expect(short.minimizer(for: target) == long.minimizer(for: target))
      }
    }
  }

  /// The derivative, by central differences.
  private func slope(step: Double, of value: (Double) throws -> Double) rethrows -> Double {
    (try value(step) - value(-step)) / (2 * step)
  }
}

extension BinaryExample {
  /// Whether a small step changes which outcome is the likelier.
  fileprivate var isTied: Bool { abs(prediction.logit) < 1e-3 }
}

extension CategoricalExample {
  /// How fast the prediction may change with a logit.
  fileprivate var steepness: Double { 10 / min(1, prediction.temperature.value) }
}
