import LossCore
import Testing

/// What can't be right is refused where it is made, and the error says what and where.
@Suite struct GateTests {
  @Test func probabilities() {
    #expect(throws: Probability.Invalid.notANumber) { try Probability(.nan) }
    #expect(throws: Probability.Invalid.outOfRange(1.5)) { try Probability(1.5) }
    #expect(throws: Probability.Invalid.outOfRange(-0.5)) { try Probability(-0.5) }
    #expect(throws: Probability.Invalid.outOfRange(.infinity)) { try Probability(.infinity) }
    #expect(throws: Probability.Invalid.outOfRange(2)) { try Probability(complementOf: 2) }
    #expect(throws: Probability.Invalid.outOfRange(1.0.nextUp)) { try Probability(1.0.nextUp) }
  }

  @Test func odds() throws {
    #expect(throws: Probability.Invalid.noOdds) { try Probability(odds: 0, to: 0) }
    #expect(throws: Probability.Invalid.notANumber) { try Probability(odds: .nan, to: 1) }
    #expect(throws: Probability.Invalid.outOfRange(-1)) { try Probability(odds: 1, to: -1) }
    #expect(throws: Probability.Invalid.outOfRange(.infinity)) {
      try Probability(odds: .infinity, to: 1)
    }
    let huge = Double.greatestFiniteMagnitude
    #expect(try Probability(odds: huge, to: huge) == .half)
    #expect(try Probability(odds: 0, to: 3) == .zero)
    #expect(try Probability(odds: 1e-300, to: 0) == .one)
    #expect(try Probability(odds: 1, to: 1e20).value == 1e-20)
    #expect(try Probability(odds: 1e20, to: 1).complement == 1e-20)
  }

  @Test func aMinusSignOfZeroIsDropped() throws {
    #expect(try Probability(-0.0).value.sign == .plus)
    #expect(try Probability(-0.0).surprisal == .infinity)
    #expect(try Probability(complementOf: -0.0).complement.sign == .plus)
    #expect(Probability.one.surprisal.sign == .plus)
    #expect(Probability.half.logit.sign == .plus)
    #expect(try BinaryPrediction(logit: -0.0).logit.sign == .plus)
  }

  @Test func temperatures() {
    #expect(throws: Temperature.Invalid.notANumber) { try Temperature(.nan) }
    #expect(throws: Temperature.Invalid.notPositive(0)) { try Temperature(0) }
    #expect(throws: Temperature.Invalid.notPositive(-1)) { try Temperature(-1) }
    #expect(throws: Temperature.Invalid.infinite) { try Temperature(.infinity) }
  }

  @Test func logits() {
    #expect(throws: Logits.Invalid.tooFewClasses(1)) { try Logits([1]) }
    #expect(throws: Logits.Invalid.notANumber(index: 1)) { try Logits([1, .nan]) }
    #expect(throws: Logits.Invalid.positiveInfinity(index: 0)) { try Logits([.infinity, 0]) }
    #expect(throws: Logits.Invalid.allRuledOut) { try Logits([-.infinity, -.infinity]) }
    #expect(throws: BinaryPrediction.Invalid.notANumber) { try BinaryPrediction(logit: .nan) }
  }

  @Test func distributions() throws {
    #expect(throws: Distribution.Invalid.tooFewClasses(0)) { try Distribution([Double]()) }
    #expect(throws: Distribution.Invalid.tooFewClasses(1)) { try Distribution([Probability.one]) }
    #expect(throws: Distribution.Invalid.notANumber(index: 1)) { try Distribution([1, .nan]) }
    #expect(throws: Distribution.Invalid.outOfRange(index: 0, value: -0.1)) {
      try Distribution([-0.1, 1.1])
    }
    #expect(throws: Distribution.Invalid.sum(0.99)) { try Distribution([0.33, 0.33, 0.33]) }
    #expect(throws: Distribution.Invalid.sum(1.5)) { try Distribution([.one, .half]) }
    #expect(try Distribution([0.5, 0.5 + 0x1p-21]).sum == 1 + 0x1p-21)
    #expect(throws: Distribution.Invalid.self) { try Distribution([0.5, 0.5 + 0x1p-19]) }
  }

  @Test func aSumIsRoundedOnce() throws {
    // Added up one by one in doubles, ten tenths are 0.9999999999999999.
    #expect(try Distribution(Array(repeating: 0.1, count: 10)).sum == 1)
  }

  @Test func weightsToNormalize() throws {
    #expect(throws: Distribution.Invalid.tooFewClasses(1)) { try Distribution(normalizing: [1]) }
    #expect(throws: Distribution.Invalid.nothingToNormalize) {
      try Distribution(normalizing: [0, 0])
    }
    #expect(throws: Distribution.Invalid.outOfRange(index: 1, value: -1)) {
      try Distribution(normalizing: [1, -1])
    }
    #expect(throws: Distribution.Invalid.outOfRange(index: 0, value: .infinity)) {
      try Distribution(normalizing: [.infinity, 1])
    }
    #expect(throws: Distribution.Invalid.notANumber(index: 0)) {
      try Distribution(normalizing: [.nan, 1])
    }
    let huge = Double.greatestFiniteMagnitude
    #expect(try Distribution(normalizing: [huge, huge, 0, 0])[1] == .half)
    #expect(try Distribution(normalizing: [0.33, 0.33, 0.33])[0].value == 1 / 3.0)
  }

  @Test func targetsThatDoNotFit() throws {
    let prediction = Prediction(try Logits([0, 0, 0]))
    for label in [-1, 3] {
      #expect(throws: CategoricalExample.Mismatch.label(label, count: 3)) {
        try CategoricalExample(target: .label(label), prediction: prediction)
      }
    }
    let pair = Target.soft(try Distribution([0.5, 0.5]))
    #expect(throws: CategoricalExample.Mismatch.count(target: 2, prediction: 3)) {
      try CategoricalExample(target: pair, prediction: prediction)
    }
  }
}
