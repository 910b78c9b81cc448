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

  @Test(arguments: [1.0, 0.5, 2, 1e-3, 1e3, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
  func noFigureIsNaN(temperature: Double) throws {
    let temperature = try Temperature(temperature)
    let ends = [
      -Double.greatestFiniteMagnitude, -1e308, -1000, -1, -.leastNonzeroMagnitude, 0, 1e-300, 1,
      745,
      1000, 1e308, .greatestFiniteMagnitude,
    ]
    let targets: [Probability] = [.zero, .one, .half, try Probability(.leastNonzeroMagnitude)]
    for z in ends + [.infinity, -.infinity] {
      let prediction = try BinaryPrediction(logit: z, temperature: temperature)
      for target in targets {
        let example = BinaryExample(target: target, prediction: prediction)
        #expect(example.figures.allSatisfy { !$0.isNaN }, "\(example)")
      }
    }
    for p in [0, .leastNonzeroMagnitude, 0x1p-1030, 1e-300, 1e-9, 0.5, 0.5.nextUp, 1] {
      for probability in [try Probability(p), try Probability(complementOf: p)] {
        let prediction = BinaryPrediction(probability, temperature: temperature)
        for target in targets {
          let example = BinaryExample(target: target, prediction: prediction)
          #expect(example.figures.allSatisfy { !$0.isNaN }, "\(example)")
        }
      }
    }
    for z in ends {
      let logits = try Logits([z, 0, -z, -.infinity, 1])
      for target in [Target.label(0), .soft(try Distribution([0.5, 0, 0.25, 0, 0.25]))] {
        let example = try CategoricalExample(
          target: target, prediction: Prediction(logits, temperature: temperature))
        #expect(example.figures.allSatisfy { !$0.isNaN }, "\(example)")
      }
    }
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
