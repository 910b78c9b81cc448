import LossCore
import TestSupport
import Testing

/// Where a loss is least, and what that says of its honesty.
@Suite struct MinimizerTests {
  private static let seeds: [UInt64] = Array(1...5)

  @Test(arguments: seeds)
  func noOtherProbabilityCostsLess(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let soft = try Probability(.random(in: 0...1, using: &generator))
    for target in [soft, .zero, .one, .half, try Probability(1e-9)] {
      for loss in try LossTests.losses(classes: 2) {
        func value(_ predicted: Probability) -> Double {
          loss.value(
            of: BinaryExample(target: target, prediction: BinaryPrediction(predicted)))
        }
        let best = loss.minimizer(for: target)
        let least = value(best)
        #expect(least.isFinite)
        for _ in 0..<50 {
          let other = try BinaryPrediction(logit: .random(in: -30...30, using: &generator))
          #expect(value(other.probability) >= least - 4 * least.ulp, "\(loss) \(target)")
          let step = Double.random(in: -1e-3...1e-3, using: &generator)
          let near = try Probability(min(1, max(0, best.value + step)))
          #expect(value(near) >= least - 4 * least.ulp, "\(loss) \(target)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func noOtherDistributionCostsLess(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let targets = [
      try Distribution(normalizing: generator.weights(classes: 4)),
      try Distribution([0.9, 0.1, 0, 0]), try Distribution([0.4, 0.4, 0.1, 0.1]),
      try Distribution([0, 1, 0, 0]),
    ]
    for target in targets {
      for loss in try LossTests.losses(classes: 4) {
        func value(_ predicted: Distribution) throws -> Double {
          loss.value(
            of: try CategoricalExample(
              target: .soft(target), prediction: Prediction(predicted)))
        }
        let best = loss.minimizer(for: target)
        let least = try value(try Distribution(best))
        #expect(least.isFinite)
        for round in 0..<50 {
          let reach = round.isMultiple(of: 2) ? 1 : 1e-3
          let other = best.map { $0 + .random(in: 0...reach, using: &generator) }
          let cost = try value(try Distribution(normalizing: other))
          #expect(cost >= least - 1e-14 * least, "\(loss) \(target)")
        }
      }
    }
  }

  /// Of what a forecast costs on average over the labels, which is what a curve of it shows.
  @Test(arguments: seeds)
  func noOtherForecastCostsLessOnAverage(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let drawn = try Probability(.random(in: 0...1, using: &generator))
    for chance in [drawn, .zero, .one, .half, try Probability(0.3), try Probability(1e-9)] {
      for loss in try LossTests.losses(classes: 2) {
        let best = loss.forecast(for: chance)
        let least = loss.mean(of: best, chance)
        #expect(least.isFinite)
        for _ in 0..<50 {
          let other = try BinaryPrediction(logit: .random(in: -30...30, using: &generator))
          #expect(
            loss.mean(of: other.probability, chance) >= least - 4 * least.ulp, "\(loss) \(chance)")
          let step = Double.random(in: -1e-3...1e-3, using: &generator)
          let near = try Probability(min(1, max(0, best.value + step)))
          #expect(loss.mean(of: near, chance) >= least - 4 * least.ulp, "\(loss) \(chance)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func aProperLossIsLeastAtTheTruthAndAnotherIsNot(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let chance = try Probability(.random(in: 0.05...0.45, using: &generator))
    let soft = try Distribution(normalizing: generator.weights(classes: 4))
    let quarter = try Probability(0.25)
    let losses =
      Losses.all + [
        CrossEntropy(weights: try ClassWeights([1, 2, 3, 4])),
        CrossEntropy(weights: try ClassWeights([2, 2, 2, 2])),
        try FocalLoss(gamma: 0), try FocalLoss(gamma: 0.5),
        try FocalLoss(gamma: 0, alpha: quarter), try FocalLoss(gamma: 1, alpha: quarter),
        try FocalLoss(gamma: 0, alpha: .half),
      ]
    for loss in losses {
      let isHonest = loss.propriety != .improper
      #expect((loss.forecast(for: chance) == chance) == isHonest, "\(loss)")
      let truth = soft.probabilities.map(\.value)
      let isHonestOverClasses = loss.proprietyOverClasses != .improper
      #expect((loss.minimizer(for: soft) == truth) == isHonestOverClasses, "\(loss)")
    }
  }

  /// Over classes every loss of a soft target is the mean over its labels, but for what is the same
  /// at every ŷ.
  @Test(arguments: seeds)
  func overClassesTheMinimizerIsTheForecast(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let target = try Distribution(normalizing: generator.weights(classes: 4))
    for loss in try LossTests.losses(classes: 4) {
      let differences = try (0..<5).map { _ in
        let prediction = Prediction(try Logits(generator.logits(classes: 4, reach: 3)))
        func value(_ target: Target) throws -> Double {
          loss.value(of: try CategoricalExample(target: target, prediction: prediction))
        }
        let mean = try (0..<4).map { try target[$0].value * value(.label($0)) }.reduce(0, +)
        return try mean - value(.soft(target))
      }
      #expect(differences.allSatisfy { abs($0 - differences[0]) < 1e-13 }, "\(loss)")
    }
  }

  /// The two are not the same: γ works on a p_t into which a soft label has been mixed.
  @Test func aFocalForecastIsNotWhereASoftLabelIsCheapest() throws {
    let chance = try Probability(0.3)
    #expect(abs(FocalLoss.customary.forecast(for: chance).value - 0.4215) < 5e-5)
    #expect(abs(FocalLoss.customary.minimizer(for: chance).value - 0.1223) < 5e-5)
    let balanced = try FocalLoss(gamma: 0, alpha: Probability(0.25))
    #expect(abs(balanced.forecast(for: chance).value - 0.125) < 1e-15)
    #expect(balanced.minimizer(for: chance) == chance)
    let never = try FocalLoss(gamma: 2, alpha: .zero)
    #expect(never.forecast(for: chance) == .zero)
    #expect(never.forecast(for: .one) == .one)
  }

  /// Strictly proper is least nowhere else: a prediction that is off costs more.
  @Test func onlyAStrictlyProperLossChargesForBeingOff() throws {
    let target = try Probability(0.3)
    for loss in Losses.all where loss.propriety != .improper {
      let atTruth = BinaryExample(target: target, prediction: BinaryPrediction(target))
      let off = BinaryExample(
        target: target, prediction: BinaryPrediction(try Probability(0.35)))
      let charges = loss.value(of: off) > loss.value(of: atTruth)
      #expect(charges == (loss.propriety == .strictlyProper), "\(loss)")
    }
  }

  /// What all classes count is a common factor; what one of two labels counts is not.
  @Test func alphaIsOfNoConcernOverClasses() throws {
    let quarter = try Probability(0.25)
    #expect(try FocalLoss(gamma: 0, alpha: quarter).proprietyOverClasses == .strictlyProper)
    #expect(try FocalLoss(gamma: 0, alpha: quarter).propriety == .improper)
    #expect(try FocalLoss(gamma: 2, alpha: quarter).proprietyOverClasses == .improper)
  }

  @Test func parametersDecideWhetherALossIsProper() throws {
    let equal = try ClassWeights([3, 3])
    let unequal = try ClassWeights([1, 3])
    #expect(CrossEntropy(weights: equal).propriety == .strictlyProper)
    #expect(CrossEntropy(weights: unequal).propriety == .improper)
    let third = CrossEntropy(weights: try ClassWeights([1, 1, 5]))
    #expect(third.propriety == .strictlyProper)
    #expect(third.proprietyOverClasses == .improper)
    #expect(try FocalLoss(gamma: 2, alpha: .zero).proprietyOverClasses == .proper)
    #expect(CrossEntropy(weights: try ClassWeights([0, 0, 1])).propriety == .proper)
    #expect(try FocalLoss(gamma: 0).propriety == .strictlyProper)
    #expect(try FocalLoss(gamma: 0, weights: unequal).propriety == .improper)
    #expect(try FocalLoss(gamma: 0, alpha: .half).propriety == .strictlyProper)
    #expect(try FocalLoss(gamma: 0, alpha: Probability(0.25)).propriety == .improper)
    #expect(try FocalLoss(gamma: 0.1).propriety == .improper)
  }

  @Test func knownPlaces() throws {
    let weighted = CrossEntropy(weights: try ClassWeights([1, 2]))
    #expect(abs(weighted.minimizer(for: try Probability(0.3)).value - 6 / 13.0) < 1e-15)
    let absolute = AbsoluteError()
    #expect(absolute.minimizer(for: try Probability(0.51)) == .one)
    #expect(absolute.minimizer(for: try Probability(0.49)) == .zero)
    #expect(absolute.minimizer(for: .half) == .half)
    #expect(absolute.minimizer(for: try Distribution([0.4, 0.4, 0.2])) == [0.5, 0.5, 0])
    let repeated = RepeatedSoftmax()
    #expect(repeated.minimizer(for: try Probability(0.4)) == .zero)
    #expect(repeated.minimizer(for: try Probability(0.9)) == .one)
    #expect(abs(repeated.minimizer(for: try Probability(0.6)).value - 0.4054651081081644) < 1e-15)
    let cornered = repeated.minimizer(for: try Distribution([0.9, 0.05, 0.05]))
    #expect(abs(cornered[0] - 1) < 1e-15 && cornered[1] == 0 && cornered[2] == 0)
  }

  /// A focal loss with weights far apart may have two valleys.
  @Test func theDeeperOfTwoValleysIsFound() throws {
    let loss = try FocalLoss(gamma: 3, weights: try ClassWeights([1, 1000]))
    let target = try Probability(0.2)
    let least = loss.value(
      of: BinaryExample(target: target, prediction: BinaryPrediction(loss.minimizer(for: target))))
    for logit in stride(from: -20.0, through: 20, by: 0.01) {
      let other = BinaryExample(target: target, prediction: try BinaryPrediction(logit: logit))
      #expect(loss.value(of: other) >= least)
    }
  }
}

extension Loss {
  /// What a forecast costs on average, where y = 1 comes with a chance.
  fileprivate func mean(of forecast: Probability, _ chance: Probability) -> Double {
    func cost(_ share: Double, _ label: Probability) -> Double {
      let example = BinaryExample(target: label, prediction: BinaryPrediction(forecast))
      return share == 0 ? 0 : share * value(of: example)
    }
    return cost(chance.value, .one) + cost(chance.complement, .zero)
  }
}
