import Foundation
import LossCore
import TestSupport
import Testing

/// The formulas that losses give for themselves, worked out as they are written.
@Suite struct FormulaTests {
  private static let seeds: [UInt64] = Array(1...10)

  @Test(arguments: seeds)
  func thatOfAYesOrNoQuestionIsItsValue(seed: UInt64) throws {
    for example in try Draws(seed: seed).binary {
      for loss in try LossTests.losses(classes: 2) {
        let symbols = loss.symbols(of: example)
        let value = loss.value(of: example)
        #expect(
          try isClose(FormulaReader.value(of: loss.binaryFormula, symbols), value),
          "\(loss) \(loss.binaryFormula) \(example)")
        guard example.target == .one || example.target == .zero else { continue }
        #expect(
          try isClose(FormulaReader.value(of: loss.labelFormula, symbols), value),
          "\(loss) \(loss.labelFormula) \(example)")
      }
    }
  }

  @Test(arguments: seeds)
  func thatOverClassesIsItsValue(seed: UInt64) throws {
    for example in try Draws(seed: seed).categorical {
      for loss in try LossTests.losses(classes: 4) {
        let formula = loss.formula.replacingOccurrences(
          of: "[k is not the likeliest]", with: "missedₖ")
        let written = try FormulaReader.value(of: formula, loss.symbols(of: example), classes: 4)
        #expect(isClose(written, loss.value(of: example)), "\(loss) \(formula) \(example)")
      }
    }
  }

  @Test func ofALabelTheyAreShort() throws {
    #expect(
      Losses.all.prefix(5).map(\.labelFormula) == [
        "−log p", "−(1 − p)²·log p", "(1 − p)²", "1 − p", "[p < ½]",
      ])
    #expect(try FocalLoss(gamma: 0.5).labelFormula == "−(1 − p)^γ·log p")
    #expect(try FocalLoss(gamma: 0).binaryFormula == CrossEntropy().binaryFormula)
    #expect(CrossEntropy(weights: try ClassWeights([1, 2])).labelFormula == "−w·log p")
  }

  private func isClose(_ written: Double, _ value: Double) -> Bool {
    abs(written - value) <= 1e-11 * max(1, abs(value))
  }
}

extension Loss {
  private var weights: ClassWeights? {
    (self as? CrossEntropy)?.weights ?? (self as? FocalLoss)?.weights
  }

  private var parameters: [String: [Double]] {
    let focal = self as? FocalLoss
    return [
      "½": [0.5], "e": [M_E], "γ": [focal?.gamma ?? 0], "α": [focal?.alpha?.value ?? 1],
    ]
  }

  /// What the symbols of the formulas stand for.
  fileprivate func symbols(of example: BinaryExample) -> [String: [Double]] {
    let (y, predicted) = (example.target.value, example.prediction.probability.value)
    let weight = (zero: weights?[0] ?? 1, one: weights?[1] ?? 1)
    let entropy = CrossEntropy(weights: weights).value(of: example)
    let alpha = (self as? FocalLoss)?.alpha?.value
    let match = y * predicted + (1 - y) * (1 - predicted)
    return parameters.merging([
      "y": [y], "ŷ": [predicted], "p": [match], "p_t": [match], "CE": [entropy],
      "α_t": [alpha.map { $0 * y + (1 - $0) * (1 - y) } ?? 1],
      "w₀": [weight.zero], "w₁": [weight.one], "w": [y == 1 ? weight.one : weight.zero],
    ]) { $1 }
  }

  /// What the symbols of the formula stand for, class by class.
  fileprivate func symbols(of example: CategoricalExample) -> [String: [Double]] {
    let predicted = example.prediction.probabilities
    let top = predicted.max() ?? 0
    return parameters.merging([
      "yₖ": example.targetProbabilities, "ŷₖ": predicted, "C": [Double(predicted.count)],
      "wₖ": predicted.indices.map { weights?[$0] ?? 1 },
      "missedₖ": predicted.map { $0 == top ? 0 : 1 },
    ]) { $1 }
  }
}

extension Double {
  /// The functions of the formulas, for a reader that knows no mathematics of its own.
  var logarithm: Double { log(self) }
  func raised(to exponent: Double) -> Double { pow(self, exponent) }
}
