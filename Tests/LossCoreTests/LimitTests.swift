import LossCore
import Testing

/// What happens at the ends of the scale, where plain formulas give 0, NaN or a wrong infinity.
@Suite struct LimitTests {
  @Test(arguments: [
    (40.0, 1.0, 4.248354255291589e-18),
    (-40, 0, 4.248354255291589e-18),
    (-1000, 1, 1000),
    (1000, 0, 1000),
    (1000, 1, 0),
    (-1000, 0, 0),
    (.infinity, 1, 0),
    (.infinity, 0, .infinity),
    (-.infinity, 1, .infinity),
    (-.infinity, 0, 0),
    (0, 1, 0.6931471805599453),
  ])
  func binaryLossOfALogit(logit: Double, target: Double, loss: Double) throws {
    let example = BinaryExample(
      target: try Probability(target), prediction: try BinaryPrediction(logit: logit))
    #expect(example.crossEntropy == loss)
    #expect(example.klDivergence == loss)
    #expect(example.entropy == 0)
  }

  @Test(arguments: [
    (0.0, 1.0, Double.infinity), (1, 0, .infinity), (0, 0, 0), (1, 1, 0), (0, 0.5, .infinity),
  ])
  func binaryLossOfAProbability(probability: Double, target: Double, loss: Double) throws {
    let example = BinaryExample(
      target: try Probability(target), prediction: BinaryPrediction(try Probability(probability)))
    #expect(example.crossEntropy == loss)
    #expect(example.klDivergence == loss)
    #expect(!example.terms.contains { $0.isNaN || $0.sign == .minus })
  }

  @Test func gradientsAtTheEnds() throws {
    let impossible = BinaryExample(target: .one, prediction: BinaryPrediction(.zero))
    #expect(impossible.gradientByProbability == -.infinity)
    #expect(impossible.gradientByLogit == -1)
    #expect(impossible.perplexity == .infinity)
    #expect(BrierScore().value(of: impossible) == 1)
    let certain = BinaryExample(target: .one, prediction: BinaryPrediction(.one))
    #expect(certain.gradientByProbability == -1)
    #expect(certain.gradientByLogit == 0)
    #expect(certain.perplexity == 1)
    #expect(BrierScore().value(of: certain) == 0)
  }

  @Test func aComplementKeepsItsDigits() throws {
    let nearlySure = try Probability(complementOf: 1e-12)
    #expect(nearlySure.surprisal == 1.0000000000005e-12)
    #expect(nearlySure.opposite.surprisal == 27.631021115928547)
    #expect(nearlySure.logit == 27.63102111592755)
    #expect(nearlySure.opposite.logit == -27.63102111592755)
    let beyondDouble = try Probability(complementOf: 1e-300)
    #expect(beyondDouble.value == 1)
    #expect(beyondDouble.surprisal == 1e-300)
    let example = BinaryExample(target: .one, prediction: BinaryPrediction(beyondDouble))
    #expect(example.gradientByLogit == -1e-300)
    #expect(example.klDivergence == 1e-300)
    let off = BinaryExample(target: .zero, prediction: BinaryPrediction(beyondDouble))
    #expect(off.crossEntropy == 690.7755278982137)
    #expect(off.gradientByProbability == 1 / 1e-300)
  }

  @Test func classesRuledOut() throws {
    let scores = Prediction(try Logits([0, -.infinity, 0]))
    #expect(scores.probabilities == [0.5, 0, 0.5])
    let possible = try CategoricalExample(target: .label(0), prediction: scores)
    #expect(possible.crossEntropy == 0.6931471805599453)
    #expect(possible.terms == [0.6931471805599453, 0, 0])
    #expect(possible.gradientByProbability == [-2, 0, 0])
    let ruledOut = try CategoricalExample(target: .label(1), prediction: scores)
    #expect(ruledOut.crossEntropy == .infinity)
    #expect(ruledOut.perplexity == .infinity)
    #expect(ruledOut.gradientByProbability == [0, -.infinity, 0])
    #expect(ruledOut.gradientByLogit == [0.5, -1, 0.5])
    let soft = Target.soft(try Distribution([0.5, 0, 0.5]))
    let agreed = try CategoricalExample(target: soft, prediction: scores)
    #expect(agreed.klDivergence == 0)
    #expect(agreed.crossEntropy == agreed.entropy)
    let doubtful = Target.soft(try Distribution([0.5, 0.25, 0.25]))
    let surprised = try CategoricalExample(target: doubtful, prediction: scores)
    #expect(surprised.klDivergence == .infinity)
    let onlyOne = Prediction(try Logits([-.infinity, 3, -.infinity]))
    #expect(onlyOne.surprisals == [.infinity, 0, .infinity])
  }

  @Test(arguments: Extremes.temperatures)
  func noFigureIsNaN(temperature: Double) throws {
    let extremes = try Extremes(temperature: temperature)
    for example in extremes.binary {
      #expect(example.figures.allSatisfy { !$0.isNaN }, "\(example)")
    }
    for example in extremes.categorical {
      #expect(example.figures.allSatisfy { !$0.isNaN }, "\(example)")
    }
  }

  @Test(arguments: Extremes.temperatures)
  func noLossIsNaNOrNegative(temperature: Double) throws {
    let extremes = try Extremes(temperature: temperature)
    for loss in try Self.losses(classes: 2) {
      for example in extremes.binary {
        let values = loss.terms(of: example) + [loss.value(of: example)]
        #expect(values.allSatisfy { $0 >= 0 && $0.sign == .plus }, "\(loss) \(example)")
        #expect(!loss.gradientByLogit(of: example).isNaN, "\(loss) \(example)")
        #expect(!loss.gradientByProbability(of: example).isNaN, "\(loss) \(example)")
      }
    }
    for loss in try Self.losses(classes: 5) {
      for example in extremes.categorical {
        let values = loss.terms(of: example) + [loss.value(of: example)]
        #expect(values.allSatisfy { $0 >= 0 && $0.sign == .plus }, "\(loss) \(example)")
        let gradients =
          loss.gradientByLogit(of: example) + loss.gradientByProbability(of: example)
        #expect(gradients.allSatisfy { !$0.isNaN }, "\(loss) \(example)")
      }
    }
  }

  /// Those of the other tests, and some that ignore a class.
  private static func losses(classes: Int) throws -> [any Loss] {
    let ignoring = try ClassWeights((0..<classes).map { $0 == 0 ? 0 : 1e300 })
    return try LossTests.losses(classes: classes) + [
      CrossEntropy(weights: ignoring),
      try FocalLoss(gamma: 1e-3, weights: ignoring),
      try FocalLoss(gamma: 1000, alpha: .zero),
      try FocalLoss(gamma: .greatestFiniteMagnitude, alpha: .one, weights: ignoring),
    ]
  }

  @Test func theLeastIsSomewhere() throws {
    let tiny = try Probability(.leastNonzeroMagnitude)
    for loss in try Self.losses(classes: 2) {
      for target in [.zero, .one, .half, tiny, tiny.opposite] {
        let least = loss.minimizer(for: target)
        #expect((0...1).contains(least.value), "\(loss) \(target)")
        #expect((0...1).contains(least.complement), "\(loss) \(target)")
      }
    }
    for loss in try Self.losses(classes: 3) {
      for target in [[1, 0, 0], [0.5, 0.5, 0], [0, 0.5, 0.5], [1, .leastNonzeroMagnitude, 0]] {
        let least = loss.minimizer(for: try Distribution(target))
        #expect(abs(least.reduce(0, +) - 1) < 1e-12, "\(loss) \(target)")
        #expect(least.allSatisfy { (0...1).contains($0) }, "\(loss) \(target)")
      }
    }
  }

  @Test func limits() throws {
    let unlimited = Losses.all.filter { $0.limit == .infinity }.map(\.name)
    #expect(unlimited == ["cross entropy", "focal loss", "summed binary cross entropy"])
    #expect(Losses.all.filter { $0.limit(classes: 5) == .infinity }.map(\.name) == unlimited)
    #expect(BrierScore().limit(classes: 5) == 2)
    #expect(SquaredError().limit(classes: 5) == 0.4)
    #expect(AbsoluteError().limit == 1)
    #expect(AbsoluteError().limit(classes: 5) == 1)
    #expect(ZeroOneLoss().limit == 1)
    #expect(ZeroOneLoss().limit(classes: 5) == 1)
    #expect(RepeatedSoftmax().limit == 0.6931471805599453)
    let certain = CrossEntropy(weights: try ClassWeights([1, 0]))
    #expect(certain.limit == 0)
  }

  @Test func aRepeatedSoftmaxReachesItsFloorAndNoMore() throws {
    for classes in [2, 3, 10, 1000] {
      let sure = Prediction(try Distribution((0..<classes).map { $0 == 0 ? 1.0 : 0 }))
      let right = try CategoricalExample(target: .label(0), prediction: sure)
      let floor = RepeatedSoftmax.floor(classes: classes)
      #expect(abs(RepeatedSoftmax().value(of: right) - floor) <= 2 * floor.ulp)
      #expect(RepeatedSoftmax().limit(classes: classes) == 1 + floor)
    }
    let yes = BinaryExample(target: .one, prediction: BinaryPrediction(.one))
    let no = BinaryExample(target: .zero, prediction: BinaryPrediction(.zero))
    #expect(RepeatedSoftmax().value(of: yes) == 0.31326168751822286)
    #expect(RepeatedSoftmax().value(of: no) == 0.6931471805599453)
  }

  @Test func equalLogitsAreATieAndNearlyEqualOnesAreNot() throws {
    func loss(_ logits: [Double]) throws -> Double {
      ZeroOneLoss().value(
        of: try CategoricalExample(target: .label(0), prediction: Prediction(Logits(logits))))
    }
    #expect(try loss([1, 1, 0]) == 0.5)
    #expect(try loss([1, 1, 1]) == 1 - 1 / 3.0)
    // The doubles of their probabilities are the same.
    let ahead = 1.0.nextUp
    #expect(try loss([1, ahead, 0]) == 1)
    #expect(try loss([ahead, 1, 0]) == 0)
  }

  @Test func whatATargetHasBesideOneIsNotLost() throws {
    let prediction = Prediction(try Logits([3, -1]))
    let beside = Target.soft(try Distribution([0.5, 0.5 + 0x1p-21]))
    let example = try CategoricalExample(target: beside, prediction: prediction)
    #expect(abs(example.gradientByLogit.reduce(0, +)) < 1e-15)
    #expect(abs(example.crossEntropy - example.entropy - example.klDivergence) < 1e-15)
    let nearlyCertain = Target.soft(try Distribution([1, 1e-7]))
    let other = try CategoricalExample(target: nearlyCertain, prediction: prediction)
    #expect(other.entropy == 1e-7 * 16.11809565095832)
    #expect(abs(other.crossEntropy - other.entropy - other.klDivergence) < 1e-15)
    #expect(other.klDivergence < other.crossEntropy)
  }

  @Test func distributionsOfComplementsKeepTheirDigits() throws {
    let y = try Distribution([try Probability(complementOf: 1e-20), try Probability(1e-20)])
    let p = try Distribution([try Probability(complementOf: 3e-20), try Probability(3e-20)])
    #expect(y.sum == 1)
    let example = try CategoricalExample(target: .soft(y), prediction: Prediction(p))
    // 10⁻²⁰·(log ⅓ + 2), and what is left out is of the order of 10⁻⁴⁰.
    let exact = 1e-20 * (2 - 1.0986122886681098)
    #expect(abs(example.klDivergence / exact - 1) < 1e-15)
    #expect(abs(example.gradientByLogit[0] / -2e-20 - 1) < 1e-15)
  }

  @Test func subnormalProbabilitiesAtATemperature() throws {
    let least = try Probability(.leastNonzeroMagnitude)
    let prediction = BinaryPrediction(least, temperature: try Temperature(2))
    // √(2⁻¹⁰⁷⁴) is 2⁻⁵³⁷.
    #expect(prediction.probability.value == 0x1p-537)
    let exact = -537 * 0.6931471805599453
    #expect(abs(prediction.logit - exact) <= 2 * exact.ulp)
    let classes = Prediction(
      try Distribution([0.7, 0.3, .leastNonzeroMagnitude]), temperature: try Temperature(2))
    let total = 0.7.squareRoot() + 0.3.squareRoot()
    #expect(abs(classes.probabilities[2] / (0x1p-537 / total) - 1) < 1e-15)
  }
}

extension BinaryExample {
  fileprivate var figures: [Double] {
    [
      crossEntropy, entropy, klDivergence, perplexity, BrierScore().value(of: self),
      gradientByProbability,
      gradientByLogit, prediction.logit,
    ] + terms
  }
}

extension CategoricalExample {
  fileprivate var figures: [Double] {
    [crossEntropy, entropy, klDivergence, perplexity, BrierScore().value(of: self)]
      + terms + gradientByProbability + gradientByLogit
  }
}
