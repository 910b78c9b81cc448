import LossCore
import Testing

/// Figures that papers, textbooks and lecture notes print, with the digits that they leave out.
@Suite struct PublishedFigureTests {
  /// The loss of a prediction that favours no class: CIFAR-10, characters, ImageNet, GPT-2.
  @Test(arguments: [
    (2, 0.6931471805599453), (10, 2.302585092994046), (27, 3.295836866004329),
    (100, 4.605170185988092), (1000, 6.907755278982137), (50257, 10.82490511970208),
    (50304, 10.825839875788878), (128_256, 11.761783545564427),
  ])
  func aUniformPredictionCostsTheLogarithmOfTheClasses(classes: Int, loss: Double) throws {
    let level = Prediction(try Logits([Double](repeating: 0, count: classes)))
    let example = try CategoricalExample(target: .label(classes / 2), prediction: level)
    #expect(abs(example.crossEntropy - loss) <= 2 * loss.ulp)
  }

  /// Stanford's CS231n prints 1.04, and 0.89 for the second, which is in dits.
  @Test func theSoftmaxExamplesOfALecture() throws {
    let first = try CategoricalExample(
      target: .label(2), prediction: Prediction(Logits([-2.85, 0.86, 0.28])))
    #expect(abs(first.crossEntropy - 1.0401905694301082) <= 2 * Double.ulpOfOne)
    let second = try CategoricalExample(
      target: .label(0), prediction: Prediction(Logits([3.2, 5.1, -1.7])))
    #expect(abs(second.crossEntropy - 2.04035515280017) <= 4 * Double.ulpOfOne)
    let inDits = InformationUnit.dit.fromNats(second.crossEntropy)
    #expect((inDits * 100).rounded() == 89)
  }

  /// The basic example of the encyclopedia, and example 2.3.1 of Cover & Thomas in bits.
  @Test func divergencesBothWays() throws {
    func divergence(of target: [Double], from predicted: [Double]) throws -> Double {
      try CategoricalExample(
        target: .soft(Distribution(target)), prediction: Prediction(Distribution(predicted))
      ).klDivergence
    }
    let p = [0.36, 0.48, 0.16]
    let q = [1 / 3.0, 1 / 3.0, 1 / 3.0]
    #expect(abs(try divergence(of: p, from: q) - 0.08529960131837057) < 1e-15)
    #expect(abs(try divergence(of: q, from: p) - 0.09745500678538762) < 1e-15)
    let bits = InformationUnit.bit
    let there = bits.fromNats(try divergence(of: [0.5, 0.5], from: [0.75, 0.25]))
    let back = bits.fromNats(try divergence(of: [0.75, 0.25], from: [0.5, 0.5]))
    #expect(abs(there - 0.2075187496394219) < 1e-15)
    #expect(abs(back - 0.18872187554086714) < 1e-15)
  }

  @Test func theEntropyOfATextbook() throws {
    let odds = try Distribution([0.5, 0.25, 0.125, 0.125])
    let example = try CategoricalExample(target: .soft(odds), prediction: Prediction(odds))
    #expect(abs(InformationUnit.bit.fromNats(example.entropy) - 1.75) <= Double.ulpOfOne)
  }

  /// What a clip at 10⁻¹⁵ makes of the worst row, from the one side and from the other.
  @Test func theWorstRowOfACompetition() throws {
    #expect(try Probability(1e-15).surprisal == 34.538776394910684)
    #expect(try Probability(1 - 1e-15).opposite.surprisal == 34.53957599234088)
  }

  /// A detector is to start at the bias whose sigmoid is 0.01, says the paper on the focal loss.
  @Test func theBiasOfARareClass() throws {
    let bias = try Probability(0.01).logit
    #expect(abs(bias + 4.59511985013459) <= 2 * bias.ulp)
  }
}
