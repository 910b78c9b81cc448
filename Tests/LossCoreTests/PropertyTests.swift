import LossCore
import TestSupport
import Testing

/// What holds for every example, on drawn ones.
@Suite struct PropertyTests {
  private static let seeds: [UInt64] = Array(1...40)

  @Test(arguments: seeds)
  func addingANumberToAllLogitsChangesNothing(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    // Multiples of 2⁻²⁰, so that the shifted logits are exact.
    let logits = generator.logits(classes: 7).map { ($0 * 0x1p20).rounded() * 0x1p-20 }
    let plain = Prediction(try Logits(logits))
    for shift in [1.0, -1024, 0x1p20, 123.5] {
      let shifted = Prediction(try Logits(logits.map { $0 + shift }))
      #expect(shifted.probabilities == plain.probabilities)
      #expect(shifted.surprisals == plain.surprisals)
    }
  }

  @Test(arguments: seeds)
  func classesInAnotherOrderCostTheSame(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let logits = generator.logits(classes: 9)
    let order = logits.indices.shuffled(using: &generator)
    let plain = Prediction(try Logits(logits))
    let permuted = Prediction(try Logits(order.map { logits[$0] }))
    for (index, original) in order.enumerated() {
      let expected = plain.surprisals[original]
      #expect(abs(permuted.surprisals[index] - expected) <= expected.ulp)
    }
  }

  @Test(arguments: seeds)
  func aLabelIsAOneHotDistributionBitForBit(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let k = Int.random(in: 0..<5, using: &generator)
    let oneHot = Target.soft(try Distribution((0..<5).map { $0 == k ? 1.0 : 0 }))
    let temperature = try Temperature(seed.isMultiple(of: 2) ? 1 : 0.7)
    let predictions = [
      Prediction(try Logits(generator.logits(classes: 5)), temperature: temperature),
      Prediction(
        try Distribution(normalizing: generator.weights(classes: 5)), temperature: temperature),
    ]
    for prediction in predictions {
      let hard = try CategoricalExample(target: .label(k), prediction: prediction)
      let soft = try CategoricalExample(target: oneHot, prediction: prediction)
      #expect(hard.crossEntropy == soft.crossEntropy)
      #expect(hard.klDivergence == soft.klDivergence)
      #expect(hard.entropy == soft.entropy)
      #expect(hard.perplexity == soft.perplexity)
      #expect(BrierScore().value(of: hard) == BrierScore().value(of: soft))
      #expect(hard.terms == soft.terms)
      #expect(hard.gradientByLogit == soft.gradientByLogit)
      #expect(hard.gradientByProbability == soft.gradientByProbability)
      #expect(hard.targetProbabilities == soft.targetProbabilities)
    }
  }

  @Test(arguments: seeds)
  func crossEntropyIsEntropyPlusDivergence(seed: UInt64) throws {
    for example in try Draws(seed: seed).categorical {
      let sum = example.entropy + example.klDivergence
      #expect(abs(example.crossEntropy - sum) <= 4 * example.crossEntropy.ulp)
    }
    for example in try Draws(seed: seed).binary {
      let sum = example.entropy + example.klDivergence
      #expect(abs(example.crossEntropy - sum) <= 4 * example.crossEntropy.ulp)
    }
  }

  @Test(arguments: seeds)
  func termsAddUpToTheLoss(seed: UInt64) throws {
    for example in try Draws(seed: seed).categorical {
      #expect(
        abs(example.terms.reduce(0, +) - example.crossEntropy) <= 8 * example.crossEntropy.ulp)
    }
    for example in try Draws(seed: seed).binary {
      #expect(example.terms[0] + example.terms[1] == example.crossEntropy)
    }
  }

  @Test(arguments: seeds)
  func gradientsByTheLogitsAddUpToZero(seed: UInt64) throws {
    for example in try Draws(seed: seed).categorical {
      let sum = example.gradientByLogit.reduce(0, +) * example.prediction.temperature.value
      #expect(abs(sum) < 1e-14)
    }
  }

  @Test(arguments: seeds)
  func gradientsAreTheSlopesOfTheLoss(seed: UInt64) throws {
    let step = 1e-5
    for example in try Draws(seed: seed).categorical {
      guard case .logits(let logits) = example.prediction.source else { continue }
      func loss(_ k: Int, _ step: Double) throws -> Double {
        var moved = logits.values
        moved[k] += step
        let prediction = Prediction(
          try Logits(moved), temperature: example.prediction.temperature)
        return try CategoricalExample(target: example.target, prediction: prediction).crossEntropy
      }
      for k in 0..<logits.values.count {
        let slope = (try loss(k, step) - loss(k, -step)) / (2 * step)
        #expect(abs(slope - example.gradientByLogit[k]) < 1e-7)
      }
    }
    for example in try Draws(seed: seed).binary {
      let temperature = example.prediction.temperature
      switch example.prediction.source {
      case .logit(let logit):
        let slope = try slope(at: logit, step: step) {
          BinaryExample(
            target: example.target,
            prediction: try BinaryPrediction(logit: $0, temperature: temperature))
        }
        #expect(abs(slope - example.gradientByLogit) < 1e-7)
      case .probability:
        let entering = example.prediction.probability.value
        let slope = try slope(at: entering, step: step * entering * (1 - entering)) {
          BinaryExample(
            target: example.target, prediction: BinaryPrediction(try Probability($0)))
        }
        let gradient = example.gradientByProbability
        #expect(abs(slope - gradient) < 1e-6 * max(1, 1 / (entering * (1 - entering))))
      }
    }
  }

  private func slope(
    at x: Double, step: Double, of example: (Double) throws -> BinaryExample
  ) throws -> Double {
    let rise = try example(x + step).crossEntropy - example(x - step).crossEntropy
    return rise / ((x + step) - (x - step))
  }

  @Test(arguments: seeds)
  func noPredictionBeatsTheTruth(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let truth = try Distribution(normalizing: generator.weights(classes: 4))
    let least = try CategoricalExample(target: .soft(truth), prediction: Prediction(truth))
    #expect(least.klDivergence == 0)
    #expect(least.crossEntropy == least.entropy)
    for nudge in [1e-6, 1e-3, 0.1] {
      let share = try Probability(truth[0].value * (1 - nudge))
      let other = Prediction(truth.settingShare(of: 0, to: share))
      let example = try CategoricalExample(target: .soft(truth), prediction: other)
      #expect(example.klDivergence > 0)
      #expect(example.crossEntropy >= least.crossEntropy - least.crossEntropy.ulp)
    }
    let y = truth[1]
    let binary = BinaryExample(target: y, prediction: BinaryPrediction(y))
    #expect(binary.klDivergence == 0)
    #expect(binary.gradientByLogit == 0)
    #expect(BrierScore().value(of: binary) == 0)
  }

  @Test(arguments: seeds)
  func twoClassesAreTheBinaryCase(seed: UInt64) throws {
    for example in try Draws(seed: seed).binary {
      guard case .logit(let logit) = example.prediction.source else { continue }
      let prediction = Prediction(
        try Logits([0, logit]), temperature: example.prediction.temperature)
      let target = Target.soft(try Distribution([example.target.opposite, example.target]))
      let pair = try CategoricalExample(target: target, prediction: prediction)
      #expect(pair.terms == example.terms)
      #expect(pair.crossEntropy == example.crossEntropy)
      let distance = abs(example.prediction.probability.value - example.target.value)
      #expect(
        abs(BrierScore().value(of: pair) - 2 * BrierScore().value(of: example)) <= 4 * distance.ulp)
    }
  }

  @Test(arguments: seeds)
  func aTemperatureReplacesTheFormer(seed: UInt64) throws {
    let warm = try Temperature(3)
    for example in try Draws(seed: seed).binary {
      let there = example.prediction.with(temperature: warm)
      #expect(there.with(temperature: example.prediction.temperature) == example.prediction)
      #expect(abs(there.logit * 3 / example.prediction.with(temperature: .one).logit - 1) < 1e-15)
    }
    for example in try Draws(seed: seed).categorical {
      let there = example.prediction.with(temperature: warm)
      #expect(there.with(temperature: example.prediction.temperature) == example.prediction)
    }
  }

  @Test(arguments: seeds)
  func atTemperatureOneProbabilitiesAreUntouched(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let values = try Distribution(normalizing: generator.weights(classes: 6)).probabilities
      .map(\.value)
    let given = try Distribution(values)
    #expect(Prediction(given).probabilities == values)
    #expect(BinaryPrediction(given[0]).probability == given[0])
    let back = Prediction(given, temperature: try Temperature(2)).with(temperature: .one)
    #expect(back.probabilities == values)
  }

  @Test(arguments: seeds)
  func theOthersGiveWayInProportion(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let before = try Distribution(normalizing: generator.weights(classes: 5))
    let share = try Probability(.random(in: 0...1, using: &generator))
    let after = before.settingShare(of: 2, to: share)
    #expect(after[2] == share)
    #expect(abs(after.sum - 1) <= 4 * Double.ulpOfOne)
    for k in [1, 3, 4] {
      let kept = after[k].value / after[0].value
      #expect(abs(kept / (before[k].value / before[0].value) - 1) < 1e-15)
    }
    let pair = try Distribution([0.25, 0.75]).settingShare(of: 0, to: share)
    #expect(pair[1].value == share.complement)
  }

  @Test func withNothingToShareInProportionTheOthersShareEqually() throws {
    let sure = try Distribution([0, 1, 0, 0, 0])
    let moved = sure.settingShare(of: 1, to: .half)
    #expect(moved.probabilities.map(\.value) == [0.125, 0.5, 0.125, 0.125, 0.125])
    #expect(sure.settingShare(of: 0, to: .one)[1] == .zero)
    let nearlySure = try Probability(complementOf: 1e-30)
    let pair = try Distribution([0, 1]).settingShare(of: 0, to: nearlySure)
    #expect(pair[1].value == 1e-30)
    #expect(pair.settingShare(of: 1, to: nearlySure.opposite)[0].complement == 1e-30)
  }
}
