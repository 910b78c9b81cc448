import LossCore
import Testing

/// Every figure against its exact value, and one table of what was reached.
@Suite struct AccuracyTests {
  @Test func binaryFiguresAreWithinTheirBounds() throws {
    var table = AccuracyTable()
    for reference in try cases("binary.json", as: BinaryCase.self) {
      let example = try reference.example()
      let prediction = example.prediction
      let given = reference.logit == nil ? "probability" : "logit"
      let suffix = reference.temperature == nil ? "" : ", T"
      let hard = example.target == .zero || example.target == .one
      let bound = reference.temperature == nil ? 2.0 : 4.0
      func check(
        _ figure: String, _ computed: Double, _ exact: Reference,
        within bound: Double, scale: Double? = nil
      ) {
        let error = scale.map { exact.error(of: computed, scale: $0) } ?? exact.error(of: computed)
        table.record(
          error, of: reference.id, family: "binary, \(given)\(suffix): \(figure)", bound: bound)
      }
      check("loss", example.crossEntropy, reference.loss, within: bound)
      check("entropy", example.entropy, reference.entropy, within: 2)
      // A computed ŷ has an error of its own, which shows where a soft target is close to it.
      let distance =
        prediction.temperature.value
        * max(abs(reference.gradientByLogit.nearest), abs(example.gradientByLogit))
      let isExact = hard || given == "probability" && reference.temperature == nil
      let scale = isExact ? nil : distance
      check("divergence", example.klDivergence, reference.divergence, within: 5, scale: scale)
      check(
        "Brier score", BrierScore().value(of: example), reference.brier, within: 5, scale: scale)
      let growth = 1 + example.crossEntropy
      table.record(
        growth.isFinite ? reference.perplexity.error(of: example.perplexity) / growth : 0,
        of: reference.id, family: "binary: perplexity, per 1 + loss", bound: 2)
      check("ŷ", prediction.probability.value, reference.predicted, within: bound)
      check(
        "1 − ŷ", prediction.probability.complement, reference.predictedComplement, within: bound)
      check("logit", prediction.logit, reference.logitUsed, within: bound)
      let larger = max(example.target.value, prediction.probability.value)
      check(
        "gradient by logit (\(hard ? "hard" : "soft"))",
        example.gradientByLogit, reference.gradientByLogit, within: bound,
        scale: hard ? nil : larger / prediction.temperature.value)
      if given == "probability" {
        let terms = [
          example.target.value / prediction.probability.value,
          example.target.complement / prediction.probability.complement,
        ]
        check(
          "gradient by ŷ (\(hard ? "hard" : "soft"))",
          example.gradientByProbability, reference.gradientByProbability, within: bound,
          scale: isExact ? nil : terms.max())
      }
    }
    table.expectBounds()
  }

  @Test func categoricalFiguresAreWithinTheirBounds() throws {
    var table = AccuracyTable()
    for reference in try cases("categorical.json", as: CategoricalCase.self) {
      let tempered = reference.rows.contains { $0.temperature != nil }
      var total = 0.0
      for row in reference.rows {
        let example = try row.example()
        total += example.crossEntropy
        let given = row.probabilities == nil ? "logits" : "probabilities"
        let suffix = row.temperature == nil ? "" : ", T"
        let bound = row.temperature == nil ? 2.0 : 4.0
        let classes = example.prediction.count
        let size = classes > 10 ? ", C = \(classes)" : ""
        let family = "categorical, \(given)\(suffix)\(size): "
        func check(_ figure: String, _ error: Double, within bound: Double) {
          table.record(error, of: reference.id, family: family + figure, bound: bound)
        }
        check(
          row.isSoft ? "loss (soft)" : "loss (hard)", row.loss.error(of: example.crossEntropy),
          within: bound)
        if let entropy = row.entropy {
          check("entropy", entropy.error(of: example.entropy), within: 2)
        }
        let growth = 1 + example.crossEntropy
        table.record(
          growth.isFinite ? row.perplexity.error(of: example.perplexity) / growth : 0,
          of: reference.id, family: "categorical: perplexity, per 1 + loss", bound: 2)
        // A computed ŷ has an error of its own, which shows where a soft target is close to it.
        let isExact = !row.isSoft || given == "probabilities" && row.temperature == nil
        let distance = row.gradientByLogit?.map { abs($0.nearest) }.max() ?? 0
        let scale = isExact ? 0 : distance * example.prediction.temperature.value
        if let divergence = row.divergence {
          check("divergence", divergence.error(of: example.klDivergence, scale: scale), within: 5)
        }
        if let brier = row.brier {
          check(
            "Brier score", brier.error(of: BrierScore().value(of: example), scale: scale), within: 5
          )
        }
        for (k, exact) in (row.gradientByLogit ?? []).enumerated() {
          let computed = example.gradientByLogit[k]
          let larger = max(example.targetProbabilities[k], example.prediction.probabilities[k])
          let error =
            row.isSoft
            ? exact.error(of: computed, scale: larger / example.prediction.temperature.value)
            : exact.error(of: computed)
          check("gradient (\(row.isSoft ? "soft" : "hard"))", error, within: bound)
        }
      }
      table.record(
        reference.mean.error(of: total / Double(reference.rows.count)), of: reference.id,
        family: "categorical: mean over rows\(tempered ? ", T" : "")", bound: tempered ? 4 : 2)
    }
    table.expectBounds()
  }
}
