import LossCore
import TestSupport
import Testing

/// Smoothing, weights and γ: what they may be, and what comes of them.
@Suite struct SettingsTests {
  @Test func partsAreRefusedWhereTheyAreMade() {
    #expect(throws: Smoothing.Invalid.notANumber) { try Smoothing(.nan) }
    #expect(throws: Smoothing.Invalid.outOfRange(-0.1)) { try Smoothing(-0.1) }
    #expect(throws: Smoothing.Invalid.outOfRange(1.5)) { try Smoothing(1.5, over: .others) }
  }

  @Test func theTwoDefinitionsShareDifferently() throws {
    let prediction = Prediction(try Logits([0, 0, 0, 0]))
    let label = try CategoricalExample(target: .label(2), prediction: prediction)
    let all = label.smoothed(by: try Smoothing(0.25))
    #expect(all.targetProbabilities == [0.0625, 0.0625, 0.8125, 0.0625])
    let others = label.smoothed(by: try Smoothing(0.75, over: .others))
    #expect(others.targetProbabilities == [0.25, 0.25, 0.25, 0.25])
    let coin = BinaryExample(target: .one, prediction: BinaryPrediction(.half))
    #expect(coin.smoothed(by: try Smoothing(0.25)).target.value == 0.875)
    #expect(coin.smoothed(by: try Smoothing(0.25, over: .others)).target.value == 0.75)
    #expect(coin.smoothed(by: try Smoothing(1)).target == .half)
    #expect(coin.smoothed(by: try Smoothing(1, over: .others)).target == .zero)
  }

  /// One minus a share near 1 would be 0, and a class ruled out would cost nothing.
  @Test func aTinyPartIsNotLost() throws {
    let tiny = try Smoothing(1e-30)
    let sure = BinaryExample(target: .one, prediction: BinaryPrediction(.one))
    #expect(sure.smoothed(by: tiny).target.complement == 5e-31)
    #expect(CrossEntropy().value(of: sure.smoothed(by: tiny)) == .infinity)
    let wrong = BinaryExample(target: .one, prediction: try BinaryPrediction(logit: 1000))
    #expect(CrossEntropy().value(of: wrong.smoothed(by: tiny)) == 5e-28)
  }

  @Test(arguments: Array<UInt64>(1...20))
  func smoothedTargetsAddUpAsBefore(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let epsilon = Double.random(in: 0...1, using: &generator)
    for example in try Draws(seed: seed).categorical {
      for spread in Smoothing.Spread.allCases {
        let smoothed = example.smoothed(by: try Smoothing(epsilon, over: spread))
        #expect(abs(smoothed.targetProbabilities.reduce(0, +) - 1) <= 4 * Double.ulpOfOne)
        #expect(smoothed.prediction == example.prediction)
      }
    }
  }

  /// Szegedy et al.: the smoothed truth, the lowest loss that it allows, and the gap of the logits
  /// there.
  @Test func theFloorOfASmoothedLabelOverAThousandClasses() throws {
    let smoothing = try Smoothing(0.1)
    let level = Prediction(try Logits([Double](repeating: 0, count: 1000)))
    let label = try CategoricalExample(target: .label(0), prediction: level)
    let smoothed = label.smoothed(by: smoothing)
    #expect(abs(smoothed.targetProbabilities[0] - 0.9001) < 1e-15)
    #expect(abs(smoothed.entropy - 1.014847997748680303) < 1e-14)
    let gap = [9.105090961257085249] + [Double](repeating: 0, count: 999)
    let best = try CategoricalExample(target: smoothed.target, prediction: Prediction(Logits(gap)))
    #expect(abs(CrossEntropy().value(of: best) - smoothed.entropy) < 1e-14)
  }

  /// Lin et al.: a good prediction counts a hundred times less at γ = 2, a better one a thousand.
  @Test(arguments: [(0.9, 100.0), (0.968, 976.5625), (0.5, 4)])
  func howMuchLessAFocalLossCounts(probability: Double, ratio: Double) throws {
    let example = BinaryExample(
      target: .one, prediction: BinaryPrediction(try Probability(probability)))
    let focal = try FocalLoss(gamma: 2)
    let reached = CrossEntropy().value(of: example) / focal.value(of: example)
    #expect(abs(reached / ratio - 1) < 1e-14)
  }

  @Test func settingsHaveOneSetOfWeights() throws {
    var settings = LossSettings()
    settings.weights = try ClassWeights([1, 3])
    settings.focal = try FocalLoss(gamma: 2, weights: ClassWeights([5, 7]))
    #expect(settings.focal == .customary)
    #expect((settings.loss as? FocalLoss)?.weights == settings.weights)
  }

  @Test func aFocalLossRefusesWhatIsNoGamma() {
    #expect(throws: FocalLoss.Invalid.notANumber) { try FocalLoss(gamma: .nan) }
    #expect(throws: FocalLoss.Invalid.negative(-1)) { try FocalLoss(gamma: -1) }
    #expect(throws: FocalLoss.Invalid.infinite) { try FocalLoss(gamma: .infinity) }
  }

  @Test func weightsAreRefusedWhereTheyAreMade() throws {
    #expect(throws: ClassWeights.Invalid.tooFewClasses(1)) { try ClassWeights([1]) }
    #expect(throws: ClassWeights.Invalid.notANumber(index: 1)) { try ClassWeights([1, .nan]) }
    #expect(throws: ClassWeights.Invalid.outOfRange(index: 0, value: -1)) {
      try ClassWeights([-1, 1])
    }
    #expect(throws: ClassWeights.Invalid.nothingCounts) { try ClassWeights([0, 0]) }
    #expect(try ClassWeights([2, 3])[1] == 3)
    #expect(try ClassWeights([2, 3])[2] == 1)
  }
}
